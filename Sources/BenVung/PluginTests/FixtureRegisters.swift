/// The registers that a plugin's tests run on: made for them, gone with them.

import Foundation
import Messages
import Programme
import Register

/// Registers by name. "demo" is a small demo district; "empty" has the reference data alone; every other name is a folder of
/// CSV files in the plugin's `tests/fixtures`, each named by an entity or a form: `unit_years.csv`,
/// `households-2023.csv`, `households-2024.csv` (what follows the hyphen is free).
final class FixtureRegisters {
  /// What a test says of its register beside the name.
  struct Settings: Hashable {
    var title = "Kiểm thử"
    var jurisdiction = "national"
    var area = ""
    /// The year of sheets that have no column for it.
    var year: Int?
  }

  private struct Key: Hashable {
    let name: String
    let settings: Settings
  }

  private let plugin: Plugin
  /// The reference data's folder of CSV files.
  private let references: String
  private let catalogue: PluginCatalogue
  private let folder = NSTemporaryDirectory() + "benvung-tests-" + UUID().uuidString
  private var made: [Key: RegisterStore] = [:]
  /// Also those that were not made for their faults.
  private var tried = 0

  init(plugin: Plugin, catalogue: PluginCatalogue) throws {
    self.plugin = plugin
    self.catalogue = catalogue
    references = try catalogue.plugin("reference-data").folder + "/assets"
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The register of a name; made at the first time.
  ///
  /// - Throws: ``Diagnostic`` E0334 for an unknown name, ``Diagnostics`` with the faults of its files.
  func register(_ name: String, _ settings: Settings) throws -> RegisterStore {
    var settings = settings
    if name == "demo" { settings = Settings(title: "Huyện Cần Giờ", jurisdiction: "HCMC", area: "787") }
    let key = Key(name: name, settings: settings)
    if let store = made[key] { return store }
    let files = name == "demo" || name == "empty" ? [] : try self.files(name)
    tried += 1
    let place = "\(folder)/\(tried)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let store = try RegisterStore.create(
      at: place + "/register.db",
      settings: .init(title: settings.title, jurisdiction: settings.jurisdiction, area: settings.area))
    // A fixed moment: the same test has the same stamp.
    var options = ImportOptions(who: "benvung plugin test", now: DemoRegister.entered, kind: .reference)
    _ = try store.loadReference(folder: references, options: options)
    if name == "demo" { try DemoRegister.fill(store, households: 300) }
    options.year = settings.year
    options.standards = catalogue.standards.filter { $0.jurisdiction == settings.jurisdiction }
    for file in files {
      let report = try store.importFile(file.path, form: file.form, options: options)
      if let fault = report.faults.first {
        let shown = "tests/fixtures/\(name)/\((file.path as NSString).lastPathComponent)"
        throw Diagnostic(
          .testFixtureFault,
          ["file": shown, "fault": fault.report(in: .vi), "fault_en": fault.report(in: .en)])
      }
    }
    made[key] = store
    return store
  }

  /// The files of a fixture, what others refer to first.
  private func files(_ name: String) throws -> [(path: String, form: String)] {
    let fixtures = plugin.folder + "/tests/fixtures"
    let known = ((try? FileManager.default.contentsOfDirectory(atPath: fixtures)) ?? []).filter { !$0.hasPrefix(".") }
    guard known.contains(name), !name.contains("/") else {
      let all = ["demo", "empty"] + known.sorted()
      throw Diagnostic(
        .testFixtureUnknown, ["name": name, "known": all.joined(separator: ", ")], suggestion: all.closest(to: name))
    }
    let folder = fixtures + "/" + name
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }
    let model = Model.programme
    let order = model.storedEntities.map(\.name) + model.formNames
    func form(_ file: String) -> String { String(file.dropLast(4).prefix { $0 != "-" }) }
    for file in names where !order.contains(form(file)) {
      throw Diagnostic(
        .testFixtureFileUnknown, ["file": "tests/fixtures/\(name)/\(file)", "name": form(file)],
        suggestion: order.closest(to: form(file)))
    }
    let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
    let found = names.map { (path: folder + "/" + $0, form: form($0)) }
      .sorted { (places[$0.form] ?? 0, $0.path) < (places[$1.form] ?? 0, $1.path) }
    return found
  }
}

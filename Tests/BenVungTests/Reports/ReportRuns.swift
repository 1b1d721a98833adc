import Documents
import Foundation
import GRDB
import Messages

@testable import BenVung
@testable import Register

/// Runs of the bundled reports on the demo register of the tests and on one without households.
enum ReportRuns {
  static let catalogue = Result { try PluginCatalogue(roots: [RunFixture.bundled]) }

  /// A register with the reference data and nothing else, gone when the tests end.
  static let empty = Result { () throws -> RegisterStore in
    let folder = NSTemporaryDirectory() + "benvung-empty-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    emptyFolder = folder
    atexit { ReportRuns.emptyFolder.map { try? FileManager.default.removeItem(atPath: $0) } }
    let store = try RegisterStore.create(
      at: folder + "/register.db", settings: .init(title: "", jurisdiction: "HCMC", area: "787"))
    try store.loadReference(
      folder: RunFixture.bundled + "/libraries/reference-data/assets",
      options: ImportOptions(who: "thử", now: DemoRegister.entered, kind: .reference))
    return store
  }
  nonisolated(unsafe) private static var emptyFolder: String?

  static func run(
    _ id: String, _ parameters: [String: ParameterValue] = [:], on register: Result<RegisterStore, any Error>? = nil,
    language: Language = .vi, standard: String? = nil, granted: Bool = true
  ) throws -> Document {
    let catalogue = try catalogue.get()
    let store = try (register ?? RunFixture.register).get()
    let options = RunOptions(language: language, standard: standard, grants: granted ? ["personal"] : [])
    return try Runner(register: store, catalogue: catalogue).run(
      catalogue.plugin(id), parameters: parameters, options: options
    ).document
  }

  /// A whole number that a query of the test's own finds in the demo register.
  static func count(_ sql: String) throws -> Int64 {
    try RunFixture.register.get().reading { try Int64.fetchOne($0, sql: sql) ?? 0 }
  }

  /// Texts and numbers that a query of the test's own finds: the first column against the second.
  static func counts(_ sql: String) throws -> [String: Int64] {
    try RunFixture.register.get().reading { database in
      var found: [String: Int64] = [:]
      for row in try Row.fetchAll(database, sql: sql) { found[row[0] ?? "-"] = row[1] }
      return found
    }
  }
}

extension Document {
  /// The table of an id.
  func table(_ id: String) -> Documents.Table? {
    for block in blocks { if case .table(let table) = block, table.id == id { return table } }
    return nil
  }
}

extension Documents.Table {
  /// The values of a column by the text of the first one.
  func column(_ id: String) -> [String: Value] {
    guard let place = columns.firstIndex(where: { $0.id == id }) else { return [:] }
    var values: [String: Value] = [:]
    for row in rows { if case .text(let key) = row[0] { values[key] = row[place] } }
    return values
  }

  func integers(_ id: String) -> [String: Int64] {
    column(id).compactMapValues { if case .integer(let number) = $0 { number } else { nil } }
  }

  func total(_ id: String) -> Value? {
    columns.firstIndex { $0.id == id }.flatMap { total?[$0] }
  }
}

/// The layout of official documents: `layout.lua` of the library `official-layout`, which an office may have an edition of
/// in its workspace's `plugins/`.

import Documents
import LuaRuntime
import Messages
import Vietnamese

struct LayoutFile {
  static let library = "official-layout"
  static let name = "layout.lua"

  let layout: PageLayout

  /// Reads the file of the library that goes first in the catalogue.
  ///
  /// - Throws: ``Diagnostic`` where there is no such library or file; ``Diagnostics`` with all faults of the file.
  init(in catalogue: PluginCatalogue) throws {
    let plugin: Plugin
    do {
      plugin = try catalogue.plugin(Self.library)
    } catch var fault as Diagnostic {
      fault.suggestion = nil
      fault.hint = LocalizedText(
        vi: "thể thức văn bản nằm trong phần mở rộng này, đi kèm benvung: cài lại bằng scripts/install",
        en: "the official layout is in this plugin, which comes with benvung: install it again with scripts/install")
      throw fault
    }
    guard let source = try plugin.source(of: Self.name) else {
      throw PluginFiles.refused(Self.name, plugin.displayFolder, "không có tệp này", "there is no such file")
    }
    try self.init(source: source, file: plugin.chunk(Self.name))
  }

  init(source: [UInt8], file: String) throws {
    let data = try DataFile(source: source, name: file)
    var reader = MeasureReader(data)
    let layout = reader.layout()
    guard reader.reader.faults.isEmpty else { throw Diagnostics(reader.reader.faults) }
    self.layout = layout
  }
}

/// Takes the measures of a layout one by one.
private struct MeasureReader {
  private let data: DataFile
  private(set) var reader: ManifestReader
  /// The keys of each table of the file, as they were asked for.
  private var known: [String: [String]] = ["": ["black"]]
  /// The tables that were asked for; nil where there is none, which is said once.
  private var tables: [String: LuaTable?] = [:]

  init(_ data: DataFile) {
    self.data = data
    reader = data.reader()
  }

  mutating func layout() -> PageLayout {
    let isJustified = flag("text.justified")
    let isAtTop = flag("page_number.at_top")
    let numbers = headingNumbers()
    let isBlack = reader.boolean(data.table, "black", at: "")
    let layout = PageLayout(
      official: { self.measure($0) }, isJustified: isJustified, isBlack: isBlack, hasNumberAtTop: isAtTop,
      headingNumbers: numbers)
    reader.check(data.table, at: "", keys: known[""] ?? [])
    for (path, keys) in known.sorted(by: { $0.key < $1.key }) where !path.isEmpty {
      if let table = data.table[path].table { reader.check(table, at: path, keys: keys) }
    }
    return layout
  }

  /// The table of a path and its last name, both noted as known.
  private mutating func place(_ path: String) -> (table: LuaTable?, at: String, name: String) {
    let parts = path.split(separator: ".").map(String.init)
    let (group, name) = (parts[0], parts[1])
    if known[group] == nil { known["", default: []].append(group) }
    known[group, default: []].append(name)
    if let table = tables[group] { return (table, group, name) }
    let table = reader.table(data.table, group, at: "", required: true)
    tables[group] = .some(table)
    return (table, group, name)
  }

  private mutating func flag(_ path: String) -> Bool {
    let (table, at, name) = place(path)
    return table.map { reader.boolean($0, name, at: at) } ?? false
  }

  private mutating func headingNumbers() -> [String] {
    let (table, at, name) = place("headings.numbers")
    guard let table else { return [] }
    let names = reader.texts(table, name, at: at)
    for (index, number) in names.enumerated() where !PageLayout.headingNumberNames.contains(number) {
      let words = PageLayout.headingNumberNames.joined(separator: ", ")
      reader.wrongValue(
        "\(at).\(name)", number, "phải là một trong \(words)", "must be one of \(words)",
        at: "\(at).\(name)[\(index + 1)]", suggestion: PageLayout.headingNumberNames.closest(to: number))
    }
    return names
  }

  /// A number, or `{ number, from = …, to = … }`.
  private mutating func measure(_ measure: PageLayout.Measure) -> Double {
    let (table, at, name) = place(measure.path)
    guard let table else { return measure.limits.lowerBound }
    let path = "\(at).\(name)"
    var (number, range) = (table[name].number, measure.limits)
    if let inner = table[name].table {
      reader.check(inner, at: path, keys: ["[1]", "from", "to"])
      number = inner[1].number
      let lower = reader.number(inner, "from", at: path) ?? range.lowerBound
      let upper = reader.number(inner, "to", at: path) ?? range.upperBound
      guard lower <= upper else {
        reader.wrongValue("\(path).from", Self.text(lower), "không được lớn hơn to", "may not be above to")
        return range.lowerBound
      }
      range = max(range.lowerBound, min(lower, range.upperBound))...max(range.lowerBound, min(upper, range.upperBound))
    } else if table[name].isNull {
      reader.missing(path)
      return range.lowerBound
    }
    guard let number, number.isFinite else {
      reader.wrongType(
        path, table[name], "số, hoặc { số, from = …, to = … }", "a number, or { number, from = …, to = … }")
      return range.lowerBound
    }
    guard range.contains(number) else {
      let (lower, upper) = (Self.text(range.lowerBound), Self.text(range.upperBound))
      reader.wrongValue(
        path, Self.text(number),
        lower == upper ? "phải là \(lower) \(measure.unit.vi)" : "phải từ \(lower) đến \(upper) \(measure.unit.vi)",
        lower == upper ? "must be \(lower) \(measure.unit.en)" : "must be from \(lower) to \(upper) \(measure.unit.en)")
      return range.lowerBound
    }
    return number
  }

  /// "12.7", "20"; a third is 0.333.
  private static func text(_ number: Double) -> String {
    let rounded = (number * 1_000).rounded() / 1_000
    return rounded == rounded.rounded() ? String(Int64(rounded)) : String(rounded)
  }
}

/// What a batch goes through: one value of a parameter for each document.

import Analytics
import Messages
import Vietnamese

/// One document of a batch.
struct RunPart: Hashable, Sendable {
  /// As the command line would take it.
  let value: String
  /// For people: "Xã Lý Nhơn".
  let name: String
  /// In names of files: the code of a unit alone where no other part has it.
  var fileName: String

  init(value: String, name: String) {
    (self.value, self.name) = (value, name)
    fileName = value
  }
}

extension RunPart {
  /// The values of a parameter, in their own order: the lowest units of the area given, the years with reviews up to the
  /// year given, all choices, all standards.
  static func all(
    of parameter: Parameter, given: ParameterValue?, asOf: Day, homeArea: String?, view: RunView, standards: [String]
  ) throws -> [RunPart] {
    func plain(_ texts: [String]) -> [RunPart] { texts.map { RunPart(value: $0, name: $0) } }
    switch parameter.type {
    case .area:
      let units = UnitTree(snapshot: view.snapshot)
      let text = given?.text == "@all" ? homeArea : given?.text ?? homeArea
      let root = try text.map { try units.row(named: $0, on: asOf) }
      let parts = units.lowest(in: root, on: asOf).map { RunPart(value: units.identifier($0), name: units.name($0)) }
      return withShortNames(parts)
    case .year:
      guard let days = view.snapshot.table("reviews")?.column("date")?.bounds else { return [] }
      func year(_ day: Int64) -> Int { Day(number: Int32(truncatingIfNeeded: day)).year }
      let last =
        if case .integer(let limit)? = given { min(year(days.upperBound), Int(limit)) } else { year(days.upperBound) }
      return year(days.lowerBound) <= last ? plain((year(days.lowerBound)...last).map(String.init)) : []
    case .choice: return plain(parameter.choices)
    case .standard: return plain(standards)
    case .boolean: return plain(["true", "false"])
    case .text, .integer, .number, .money, .percent, .date, .period: return []
    }
  }

  private static func withShortNames(_ parts: [RunPart]) -> [RunPart] {
    func code(_ part: RunPart) -> String { String(part.value.prefix { $0 != "@" }) }
    let counts = Dictionary(grouping: parts, by: code).mapValues(\.count)
    return parts.map { part in
      var named = part
      if counts[code(part)] == 1 { named.fileName = code(part) }
      return named
    }
  }
}

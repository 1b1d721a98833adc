/// Groups that no row belongs to: a year without a review is a line of zeros, not a gap.

import Messages
import Programme
import Vietnamese

extension Summary {
  /// More lines than this are a slip of the keys.
  static let missingLimit = 1_000_000

  /// Adds a group for every combination of the keys' values: counts, sums and numbers of different values are 0 there,
  /// everything else is null. It is done before any other step.
  ///
  /// - Parameter values: further values of some keys, such as all years from 2021 to 2025; the others have those that
  ///   occur.
  /// - Throws: ``Diagnostic`` E0312 for a name that is no key, E0315 for a value that the key cannot have.
  public func fillingMissing(_ values: [String: [BindValue]] = [:]) throws -> Summary {
    var summary = self
    var given: [String: [Cell]] = [:]
    for (name, values) in values {
      let known = pivot == nil ? keys : keys.dropLast()
      guard let key = known.first(where: { $0.name == name }) else {
        throw Diagnostic(
          .unknownColumn, ["name": name, "entity": "group_by"], suggestion: known.map(\.name).closest(to: name))
      }
      given[name] = try values.map { try cell($0, key) }
    }
    summary.missing = given
    return summary
  }

  func fillMissing(_ result: inout ResultLines, _ figures: GroupFigures) throws {
    guard let missing else { return }
    let names = pivot == nil ? keys : keys.dropLast()
    var known: Set<[Cell]> = []
    var values = names.map { Set(missing[$0.name] ?? []) }
    var lines = result.lines.indices.map { result.lines[$0] }
    for line in lines {
      let keys = Array(line.cells.prefix(names.count))
      known.insert(keys)
      for (place, cell) in keys.enumerated() where cell != .null { values[place].insert(cell) }
    }
    let count = values.reduce(1) {
      $0.multipliedReportingOverflow(by: max(1, $1.count)).overflow ? .max : $0 * $1.count
    }
    guard count <= Self.missingLimit else {
      throw Diagnostic(.tooManyGroups, ["count": String(count), "limit": String(Self.missingLimit)])
    }
    var combinations: [[Cell]] = names.isEmpty ? [] : [[]]
    for column in values { combinations = combinations.flatMap { start in column.map { start + [$0] } } }
    let empty = try pivot.map { try pivotLine($0, figures, keys: [], of: []).lines[0].cells.dropFirst(names.count) }
    for keys in combinations where !known.contains(keys) {
      let cells = try keys + (empty.map(Array.init) ?? figures.cells([]))
      lines.append(ResultLine(cells: cells, groups: LineGroups([])))
    }
    CellOrder(context: context).sort(&lines, keys: names.count)
    result.lines = LineList(lines, width: result.columns.count)
    result.surviving = result.lines
  }

  /// A value that a script gave for a key.
  private func cell(_ value: BindValue, _ key: Key) throws -> Cell {
    switch (key.compiled.type.base, value) {
    case (.number, .integer(let number)), (.money, .integer(let number)): return .integer(number)
    case (.boolean, .boolean(let flag)): return .boolean(flag)
    case (.text, .text(let text)): return .text(text.composed)
    case (.code(let list), .text(let code)):
      guard let items = context.model.codeList(list)?.items.map(\.code), items.contains(code) else {
        throw Diagnostic(
          .unknownCode, ["value": code, "list": list],
          suggestion: (context.model.codeList(list)?.items.map(\.code) ?? []).closest(to: code))
      }
      return .code(list: list, code: code)
    case (.date, .date(let day)): return .date(day)
    case (.date, .text(let text)):
      guard let day = Day(iso: text) else { throw Diagnostic(.impossibleDate, ["found": text]) }
      return .date(day.number)
    case (.reference("units"), .text(let name)):
      return .reference(entity: "units", row: try context.units.row(named: name, on: context.asOf))
    case (.reference(let entity), .reference(let other, let row)) where entity == other:
      return .reference(entity: entity, row: row)
    default:
      throw Diagnostic(
        .wrongOperandType, ["operation": "fill_missing", "found": key.name, "expected": key.compiled.type.name])
    }
  }
}

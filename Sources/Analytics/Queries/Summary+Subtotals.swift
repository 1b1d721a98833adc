/// Subtotals over the tree of units: a line for each district and province above the communes that it holds.

import Messages
import Programme

extension Summary {
  /// Adds lines for the units above those of the key, each before the units that it holds: the measures are computed from
  /// all rows below, never from the lines (ratios, means, medians and distinct counts would be wrong).
  ///
  /// - Parameter levels: such as "district" and "province"; empty: every level that there is.
  /// - Throws: ``Diagnostic`` E0373 where no key is a unit, E0318 for an unknown level.
  public func withSubtotals(_ levels: [String] = []) throws -> Summary {
    guard unitKey != nil else {
      throw Diagnostic(.subtotalsWithoutUnit, ["keys": keys.map(\.name).joined(separator: ", ")])
    }
    if let list = context.model.codeList("unit_level") {
      for level in levels where list.item(level) == nil {
        throw Diagnostic(
          .unknownCode, ["value": level, "list": list.name], suggestion: list.items.map(\.code).closest(to: level))
      }
    }
    var summary = self
    summary.subtotals = levels
    return summary
  }

  /// The place of the key that is a unit, among those that go down.
  private var unitKey: Int? {
    (pivot == nil ? keys : keys.dropLast()).firstIndex { $0.compiled.type.base == .reference("units") }
  }

  /// The lines with their subtotals, how deep each stands (0 for the highest), and which are subtotals.
  func withSubtotals(
    _ result: ResultLines, _ figures: GroupFigures
  ) throws -> (lines: LineList, levels: [Int], subtotals: Set<Int>) {
    guard let subtotals, let unitKey, unitKey < result.columns.count,
      result.columns[unitKey].name == keys[unitKey].name
    else { return (result.lines, [], []) }
    let keyCount = (pivot == nil ? keys : keys.dropLast()).count
    /// The units above a line's, from the highest down.
    func path(_ line: ResultLine) -> [Int] {
      guard case .reference(_, let unit) = line.cells[unitKey] else { return [] }
      return context.units.above(unit).filter { row in
        subtotals.isEmpty || subtotals.contains(context.units.units[row].level)
      }
    }
    func others(_ line: ResultLine) -> [Cell] {
      line.cells.prefix(keyCount).enumerated().filter { $0.offset != unitKey }.map(\.element)
    }
    /// The groups below each unit, apart for each combination of the other keys.
    var below: [[Cell]: [Int]] = [:]
    for line in result.surviving.indices.map({ result.surviving[$0] }) {
      let others = others(line)
      for unit in path(line) {
        below[[.reference(entity: "units", row: unit)] + others, default: []] += line.groups.all
      }
    }
    var (lines, levels): ([ResultLine], [Int]) = ([], [])
    var inserted: Set<Int> = []
    func add(_ members: [(line: ResultLine, path: [Int])], _ depth: Int) throws {
      let inside = Dictionary(grouping: members.filter { $0.path.count > depth }) { $0.path[depth] }
      var open: Set<Int> = []
      for member in members {
        guard member.path.count > depth else {
          lines.append(member.line)
          levels.append(depth)
          continue
        }
        let unit = member.path[depth]
        guard open.insert(unit).inserted, let own = inside[unit] else { continue }
        var seen: Set<[Cell]> = []
        for line in own.map(\.line) where seen.insert(others(line)).inserted {
          var keys = Array(line.cells.prefix(keyCount))
          keys[unitKey] = .reference(entity: "units", row: unit)
          let groups = below[[keys[unitKey]] + others(line)] ?? []
          inserted.insert(lines.count)
          let cells = try replayed(figures, result, keys: keys, of: groups)
          lines.append(ResultLine(cells: cells, groups: LineGroups(groups)))
          levels.append(depth)
        }
        try add(own, depth + 1)
      }
    }
    try add(result.lines.indices.map { (result.lines[$0], path(result.lines[$0])) }, 0)
    return (LineList(lines, width: result.columns.count), levels, inserted)
  }
}

extension UnitTree {
  /// The units above one, from the highest down.
  func above(_ row: Int) -> [Int] {
    var path: [Int] = []
    var next = units.indices.contains(row) ? units[row].parent : nil
    while let unit = next, units.indices.contains(unit), !path.contains(unit) {
      path.insert(unit, at: 0)
      next = units[unit].parent
    }
    return path
  }
}

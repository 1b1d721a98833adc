/// From groups to a table: lines, steps, subtotals, the total.

import Messages
import Programme

extension Summary {
  public func result() throws -> ResultTable {
    let grouping = OpenStep(context)
    let (groups, selection) = try execute()
    grouping?.end(
      planWords, selection.rowCount, groups.index.count,
      PlanWords.grouped(groups.index.isDirect, query.pass().blocks, context.execution.threads))
    let figures = GroupFigures(self, groups)
    var result = try lines(figures)
    try traced("fill_missing", isDone: missing != nil, &result) { try fillMissing(&$0, figures) }
    for step in steps { try traced(step.planWords, isDone: true, &result) { try $0.apply(step, query.binds) } }
    let totals = hasTotal || subtotals != nil ? OpenStep(context) : nil
    let (lines, levels) = try withSubtotals(result, figures)
    let total = hasTotal ? try replayed(figures, result, keys: [], of: result.surviving.flatMap(\.groups)) : nil
    totals?.end(
      PlanWords.step(
        [subtotals == nil ? nil : "with_subtotals", hasTotal ? "with_total" : nil].compactMap(\.self)
          .joined(separator: ", ")), result.surviving.count, lines.count + (hasTotal ? 1 : 0), PlanWords.merged)
    var table = ResultTable(
      columns: result.columns, keyCount: result.columns.prefix { $0.role == .key }.count, rows: lines.map(\.cells),
      total: total, totalLabel: totalLabel, wholeCount: result.wholeCount.map { $0 + lines.count - result.lines.count },
      notes: try notes(selection, groups) + result.notes)
    table.levels = levels
    table.rowsWithoutPopulation = Set(
      lines.indices.filter { place in
        lines[place].groups.count == 1 && groups.withoutPopulation.contains(lines[place].groups[0])
      })
    return table
  }

  private var planWords: LocalizedText {
    let names = keys.map(\.name).joined(separator: ", ")
    let measures = outputs.map(\.name).joined(separator: ", ")
    return PlanWords.step(pivot == nil ? "group_by" : "pivot", "\(names): \(measures)")
  }

  /// Does a step on the lines, and writes it down.
  private func traced(
    _ words: String, isDone: Bool, _ result: inout ResultLines, _ body: (inout ResultLines) throws -> Void
  ) throws {
    let (step, count) = (isDone ? OpenStep(context) : nil, result.lines.count)
    try body(&result)
    step?.end(PlanWords.step(words), count, result.lines.count, PlanWords.groups)
  }

  /// A line for each group, or for each row of a pivot, in the order of the keys.
  private func lines(_ figures: GroupFigures) throws -> ResultLines {
    if let pivot { return try pivoted(pivot, figures) }
    var lines = try figures.groups.index.keys.indices.map { group in
      ResultLine(cells: keyCells(figures.groups, group) + (try figures.cells([group])), groups: [group])
    }
    CellOrder(context: context).sort(&lines, keys: keys.count)
    return ResultLines(context: context, columns: try columns(), lines: lines)
  }

  func keyCells(_ groups: Groups, _ group: Int) -> [Cell] {
    zip(keys, groups.index.keys[group]).map { Self.keyCell($0.compiled, $1) }
  }

  /// A line over several groups: their states are joined, printed figures never added, and columns computed from others
  /// are computed again. What depends on other lines or queries is null.
  func replayed(
    _ figures: GroupFigures, _ result: ResultLines, keys: [Cell], of groups: [Int]
  ) throws -> [Cell] {
    var line: ResultLines
    if let pivot {
      line = try pivotLine(pivot, figures, keys: keys, of: groups)
    } else {
      let blank = self.keys.indices.map { $0 < keys.count ? keys[$0] : Cell.null }
      line = ResultLines(
        context: context, columns: try columns(),
        lines: [ResultLine(cells: blank + (try figures.cells(groups)), groups: groups)])
    }
    for step in steps {
      switch step {
      case .derive, .select: try line.apply(step, query.binds)
      case .window(let name, _): line.appendNull(name, like: result)
      case .join(let join): for column in join.columns { line.appendNull(column.name, like: result) }
      case .filter, .keep, .sort, .limit: break
      }
    }
    return line.lines.first?.cells ?? []
  }
}

extension ResultLines {
  fileprivate mutating func appendNull(_ name: String, like result: ResultLines) {
    columns.append(
      result.columns.first { $0.name == name } ?? ResultColumn(name: name, type: .text, role: .amount, label: nil))
    for place in lines.indices { lines[place].cells.append(.null) }
  }
}

/// The figures of groups, one by one or together.
struct GroupFigures {
  let summary: Summary
  let groups: Groups
  /// The rows of all groups, which a share is of.
  let allRows: Int64

  init(_ summary: Summary, _ groups: Groups) {
    self.summary = summary
    self.groups = groups
    allRows = groups.rowCounts.reduce(0, +)
  }

  /// The measures over the rows of some groups together.
  func cells(_ members: [Int]) throws -> [Cell] {
    if members.count == 1 {
      return try summary.outputs.map { try summary.cell($0.measure, groups, members[0], allRows: allRows) }
    }
    let joined = try joined(members)
    // A share is of all rows in the total too, as in the lines above it.
    return try summary.outputs.map { try summary.cell($0.measure, joined, 0, allRows: allRows) }
  }

  private func joined(_ members: [Int]) throws -> Groups {
    let joined = Groups(summary)
    _ = joined.group([])
    for group in members {
      joined.rowCounts[0] += groups.rowCounts[group]
      for (whole, part) in zip(joined.accumulators, groups.accumulators) { whole.merge(part, from: group, to: 0) }
    }
    for (field, figures) in groups.populations {
      let counted = members.filter { !groups.withoutPopulation.contains($0) }
      joined.populations[field] = [
        try counted.reduce(counted.isEmpty ? nil : Int64?.some(0)) { try Summary.sum($0, figures[$1]) }
      ]
    }
    return joined
  }
}

extension CellOrder {
  /// Puts lines in the order of their keys.
  func sort(_ lines: inout [ResultLine], keys: Int) {
    lines.sort { left, right in
      for index in 0..<keys {
        let result = compare(left.cells[index], right.cells[index])
        if result != 0 { return result < 0 }
      }
      return false
    }
  }
}

/// From groups to a table: lines, steps, subtotals, the total.

import Messages
import Programme

extension Summary {
  public func result() throws -> ResultTable {
    let worked = try worked()
    let (result, lines) = (worked.result, worked.lines)
    var table = ResultTable(
      columns: result.columns, keyCount: result.columns.prefix { $0.role == .key }.count, cells: lines.cells,
      rowCount: lines.count, total: worked.total, totalLabel: totalLabel,
      wholeCount: result.wholeCount.map { $0 + lines.count - result.lines.count },
      notes: try notes(worked.selection, worked.figures.groups) + result.notes)
    (table.levels, table.subtotalRows) = (worked.levels, worked.subtotalRows)
    let withoutPopulation = worked.figures.groups.withoutPopulation
    if withoutPopulation.isEmpty { return table }
    table.rowsWithoutPopulation = Set(
      lines.indices.filter { place in
        let groups = lines.groups[place].all
        return groups.count == 1 && withoutPopulation.contains(groups[0])
      })
    return table
  }

  /// A result with the groups that each of its lines stands for.
  struct Worked {
    let figures: GroupFigures
    let selection: Selection
    let result: ResultLines
    /// With the subtotals.
    let lines: LineList
    let levels: [Int]
    let subtotalRows: Set<Int>
    let total: [Cell]?
  }

  func worked() throws -> Worked {
    let grouping = OpenStep(context)
    let (groups, selection) = try execute()
    grouping?.end(
      planWords, selection.rowCount, groups.index.count,
      PlanWords.grouped(groups.index.isDirect, query.pass().blocks, context.execution.threads))
    let figures = GroupFigures(self, groups)
    // The first of a sorted list are picked from the groups, and only they become lines.
    let first = try firstSorted(figures)
    var result = try first?.lines ?? lines(figures)
    try traced("fill_missing", isDone: missing != nil, &result) { try fillMissing(&$0, figures) }
    for step in steps.dropFirst(first?.steps ?? 0) {
      try traced(step.planWords, isDone: true, &result) { try $0.apply(step, query.binds) }
    }
    let totals = hasTotal || subtotals != nil ? OpenStep(context) : nil
    let (lines, levels, subtotalRows) = try withSubtotals(result, figures)
    let total = hasTotal ? try replayed(figures, result, keys: [], of: result.surviving.allGroups) : nil
    totals?.end(
      PlanWords.step(
        [subtotals == nil ? nil : "with_subtotals", hasTotal ? "with_total" : nil].compactMap(\.self)
          .joined(separator: ", ")), result.surviving.count, lines.count + (hasTotal ? 1 : 0), PlanWords.merged)
    return Worked(
      figures: figures, selection: selection, result: result, lines: lines, levels: levels,
      subtotalRows: subtotalRows, total: total)
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
    return ResultLines(
      context: context, columns: try columns(), lines: try lines(of: try inKeyOrder(figures.groups), figures))
  }

  /// A line for each of the groups, in the order given.
  func lines(of groups: [Int32], _ figures: GroupFigures) throws -> LineList {
    let (blockSize, width) = (CellColumn.blockSize, keys.count)
    let kinds = keys.map { (type: $0.compiled.type, dictionary: $0.compiled.dictionary) }
    let blocks = try context.inParallel((groups.count + blockSize - 1) / blockSize) { block in
      let part = groups[block * blockSize..<min(groups.count, (block + 1) * blockSize)]
      let keyColumns = kinds.enumerated().map { place, kind in
        figures.groups.index.keyValues.withUnsafeBufferPointer { values in
          part.map { Self.keyCell(kind.type, kind.dictionary, values[Int($0) * width + place]) }
        }
      }
      return keyColumns + (try figures.columns(of: part))
    }
    return LineList(
      cells: (0..<width + outputs.count).map { column in CellColumn(blocks: blocks.map { $0[column] }) },
      groups: groups.map { LineGroups(only: Int($0)) })
  }

  func keyCells(_ groups: Groups, _ group: Int) -> [Cell] {
    zip(keys, groups.index.key(group)).map { Self.keyCell($0.compiled, $1) }
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
        context: context, columns: try columns(), cells: blank + (try figures.cells(groups)), groups: groups)
    }
    for step in steps {
      switch step {
      case .derive, .select: try line.apply(step, query.binds)
      case .window(let name, _): line.appendNull(name, like: result)
      case .join(let join): for column in join.columns { line.appendNull(column.name, like: result) }
      case .filter, .keep, .sort, .limit: break
      }
    }
    return line.lines[0].cells
  }
}

extension ResultLines {
  fileprivate mutating func appendNull(_ name: String, like result: ResultLines) {
    columns.append(
      result.columns.first { $0.name == name } ?? ResultColumn(name: name, type: .text, role: .amount, label: nil))
    lines.append(.nulls(lines.count))
    surviving.append(.nulls(surviving.count))
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

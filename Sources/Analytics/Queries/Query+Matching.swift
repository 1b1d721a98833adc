/// Which rows a query keeps: filters in vectorised passes over blocks of rows, on all cores.

import Messages
import Programme

extension Query {
  /// The rows that answers are computed from: those of the filters, and the first of them after `limit`.
  func selection() throws -> Selection { rowLimit == nil ? try matching() : try ordered() }

  /// The rows that the filters keep, in table order.
  func matching() throws -> Selection {
    let step = OpenStep(context)
    let pass = pass()
    let results = try context.inParallel(pass.blocks) { block in
      let (start, end) = pass.range(of: block)
      return try self.select(from: start, to: end)
    }
    var selection = Selection(of: self)
    if unnested != nil { selection.items = [] }
    selection.rows.reserveCapacity(results.reduce(0) { $0 + $1.rows.count })
    for result in results {
      selection.rows.append(contentsOf: result.rows)
      if let items = result.items { selection.items?.append(contentsOf: items) }
      selection.add(result)
    }
    if let step { describe(step, selection, pass.blocks) }
    return selection
  }

  /// How the rows of a query are divided into blocks.
  struct Pass: Sendable {
    let count: Int
    let blockSize: Int
    var blocks: Int { max(1, (count + blockSize - 1) / blockSize) }
    func range(of block: Int) -> (start: Int, end: Int) {
      (block * blockSize, min(count, (block + 1) * blockSize))
    }
  }

  func pass() -> Pass { Pass(count: found?.rows.count ?? table.rowCount, blockSize: context.execution.blockSize) }

  /// Whether a pass is about every row of the table.
  var keepsEverything: Bool { filters.isEmpty && unnested == nil && found == nil }

  /// Writes the pass down: a step for each filter, or the reading alone.
  func describe(_ step: OpenStep, _ selection: Selection, _ blocks: Int) {
    let how = PlanWords.pass(blocks, context.execution.threads)
    var steps: [(words: LocalizedText, rowsIn: Int, rowsOut: Int, spent: Double)] = []
    for (filter, count) in zip(filters, selection.counts).dropFirst(found?.filterCount ?? 0) {
      steps.append((Self.words(filter), count.rowsIn, count.rowsOut, count.seconds))
    }
    if let unnested, let count = selection.counts.last {
      let place = filters.firstIndex(where: Self.isAfterUnnest).map { $0 - (found?.filterCount ?? 0) } ?? steps.count
      steps.insert(
        (PlanWords.step("unnest", unnested.field.source), count.rowsIn, count.rowsOut, count.seconds), at: place)
    }
    guard !steps.isEmpty else {
      // Where every row is grouped as it is read, there is no reading beside the grouping.
      if found == nil, selection.rowCount == selection.rows.count {
        step.end(PlanWords.step(entity.name), table.rowCount, selection.rowCount, how)
      }
      return
    }
    step.end(pass: steps, beside: selection.grouping.seconds, how)
  }

  private static func words(_ filter: Filter) -> LocalizedText {
    switch filter {
    case .expression(let compiled, _): PlanWords.step("where", compiled.source)
    case .area(_, let area): PlanWords.step("within", area.name)
    case .keys(let condition): condition.words
    case .rows: LocalizedText(vi: "các dòng bước trước giữ lại", en: "rows that the step before left")
    }
  }

  var isTraced: Bool { context.execution.trace != nil }

  func select(from start: Int, to end: Int) throws -> Selection {
    var selection = Selection()
    selection.unknown = [Int](repeating: 0, count: filters.count)
    selection.counts = [StepCount](repeating: StepCount(), count: filters.count + 1)
    if unnested != nil { selection.items = [] }
    let frames = filters.map { filter -> [Frame] in
      switch filter {
      case .expression(let compiled, _), .area(let compiled, _): [Frame(slots: compiled.slots)]
      case .keys(let condition): condition.keys.map { Frame(slots: $0.slots) }
      case .rows: []
      }
    }
    let list = try unnested.map { try Compiler.compile($0.field, scope: listScope(), context: context, binds: binds) }
    let listFrame = list.map { Frame(slots: $0.slots) }
    let firstFilter = found?.filterCount ?? 0
    try withUnsafeTemporaryAllocation(of: Int32.self, capacity: batchSize) { buffer in
      guard let rows = buffer.baseAddress else { return }
      for position in stride(from: start, to: end, by: batchSize) {
        var count = min(batchSize, end - position)
        // Rows one after the other are not written down before a filter has left some of them.
        var space = RowSpace(count: count, start: position, rows: nil, outer: nil, items: nil)
        if let found {
          for index in 0..<count { rows[index] = found.rows[position + index] }
          space = RowSpace(count: count, start: 0, rows: rows, outer: nil, items: nil)
        }
        for (index, filter) in filters.enumerated().dropFirst(firstFilter)
        where !Self.isAfterUnnest(filter) && count > 0 {
          let (met, start) = (count, isTraced ? ContinuousClock.now : nil)
          count = try keep(filter, frames[index], space, into: rows, &selection.unknown[index])
          space = RowSpace(count: count, start: 0, rows: rows, outer: nil, items: nil)
          selection.counts[index].add(met, count, since: start)
        }
        if space.rows == nil { for index in 0..<count { rows[index] = Int32(truncatingIfNeeded: position + index) } }
        guard let list, let listFrame else {
          selection.rows.append(contentsOf: UnsafeBufferPointer(start: rows, count: count))
          continue
        }
        try expand(list, listFrame, rows, count, frames, &selection)
      }
    }
    return selection
  }

  private static func isAfterUnnest(_ filter: Filter) -> Bool {
    if case .expression(_, true) = filter { return true }
    return false
  }

  /// Writes the rows of a batch that a filter keeps, which may lie where the batch does; gives their number.
  private func keep(
    _ filter: Filter, _ frames: [Frame], _ space: RowSpace, into rows: UnsafeMutablePointer<Int32>, _ unknown: inout Int
  ) throws -> Int {
    var kept = 0
    let count = space.count
    switch filter {
    case .rows(let wanted):
      for index in 0..<count {
        let row = space.row(index)
        guard wanted.contains(row) else { continue }
        rows[kept] = row
        kept += 1
      }
    case .keys(let condition): return try condition.keep(frames, space, into: rows)
    case .expression(let compiled, _):
      guard let frame = frames.first else { return count }
      try evaluate(compiled, frame, space)
      let (holds, nulls) = (frame.booleans(compiled.node.slot), frame.nulls(compiled.node.slot))
      var missing = 0
      // Without a branch: whether a row stays is hard to foretell.
      if let known = space.rows {
        for index in 0..<count {
          missing += Int(nulls[index])
          rows[kept] = known[index]
          kept += Int(holds[index] & (1 ^ nulls[index]))
        }
      } else {
        for index in 0..<count {
          missing += Int(nulls[index])
          rows[kept] = Int32(truncatingIfNeeded: space.start + index)
          kept += Int(holds[index] & (1 ^ nulls[index]))
        }
      }
      unknown += missing
    case .area(let compiled, let area):
      guard let frame = frames.first else { return count }
      try evaluate(compiled, frame, space)
      let (units, nulls) = (frame.integers(compiled.node.slot), frame.nulls(compiled.node.slot))
      for index in 0..<count where nulls[index] == 0 {
        let (unit, row) = (Int(units[index]), space.row(index))
        if area.whole.contains(unit) {
          rows[kept] = row
          kept += 1
        } else if let reason = area.partial[unit], try isInYears(row) {
          throw Diagnostic(
            .notComparable, ["area": area.name, "unit": context.units.name(unit), "reason": reason])
        }
      }
    }
    return kept
  }

  /// Whether a row falls under the query's conditions on the year; without any, every row does.
  private func isInYears(_ row: Int32) throws -> Bool {
    for (expression, binds) in yearConditions {
      let compiled = try Compiler.compile(expression, scope: scope(), context: context, binds: binds)
      let frame = Frame(slots: compiled.slots)
      try evaluate(compiled, frame, [row], 1)
      if frame.booleans(compiled.node.slot)[0] == 0 { return false }
    }
    return true
  }

  private func expand(
    _ list: CompiledExpression, _ listFrame: Frame, _ rows: UnsafePointer<Int32>, _ count: Int, _ frames: [[Frame]],
    _ selection: inout Selection
  ) throws {
    guard count > 0 else { return }
    var start = isTraced ? ContinuousClock.now : nil
    try evaluate(list, listFrame, RowSpace(count: count, start: 0, rows: rows, outer: nil, items: nil))
    let (sets, nulls) = (listFrame.integers(list.node.slot), listFrame.nulls(list.node.slot))
    var expanded: [Int32] = []
    var items: [Int32] = []
    for index in 0..<count where nulls[index] == 0 {
      var bits = UInt64(bitPattern: sets[index])
      while bits != 0 {
        expanded.append(rows[index])
        items.append(Int32(bits.trailingZeroBitCount))
        bits &= bits - 1
      }
    }
    selection.counts[filters.count].add(count, expanded.count, since: start)
    for (index, filter) in filters.enumerated() {
      guard case .expression(let compiled, true) = filter, let frame = frames[index].first else { continue }
      start = isTraced ? ContinuousClock.now : nil
      var (keptRows, keptItems): ([Int32], [Int32]) = ([], [])
      for start in stride(from: 0, to: expanded.count, by: batchSize) {
        let end = min(expanded.count, start + batchSize)
        let (part, partItems) = (Array(expanded[start..<end]), Array(items[start..<end]))
        try evaluate(compiled, frame, part, part.count, items: partItems)
        let (holds, unknown) = (frame.booleans(compiled.node.slot), frame.nulls(compiled.node.slot))
        for place in 0..<part.count {
          selection.unknown[index] += Int(unknown[place])
          if holds[place] != 0, unknown[place] == 0 {
            keptRows.append(part[place])
            keptItems.append(partItems[place])
          }
        }
      }
      selection.counts[index].add(expanded.count, keptRows.count, since: start)
      (expanded, items) = (keptRows, keptItems)
    }
    selection.rows.append(contentsOf: expanded)
    selection.items?.append(contentsOf: items)
  }
}

/// Evaluates a batch of rows; a fault of the batch is thrown.
func evaluate(_ compiled: CompiledExpression, _ frame: Frame, _ space: RowSpace) throws {
  compiled.node.evaluate(space, frame)
  if let fault = frame.fault { throw fault }
}

/// Evaluates a batch of rows; a fault of the batch is thrown.
func evaluate(
  _ compiled: CompiledExpression, _ frame: Frame, _ rows: [Int32], _ count: Int, items: [Int32]? = nil
) throws {
  rows.withUnsafeBufferPointer { rows in
    (items ?? []).withUnsafeBufferPointer { pointer in
      compiled.node.evaluate(
        RowSpace(
          count: count, start: 0, rows: rows.baseAddress, outer: nil, items: items == nil ? nil : pointer.baseAddress),
        frame)
    }
  }
  if let fault = frame.fault { throw fault }
}

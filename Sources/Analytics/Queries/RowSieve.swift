/// One thread's pass over a query's rows: which of them its filters keep, batch by batch.

import CColumn
import Messages

/// One thread has it at a time; its working memory serves all blocks of that thread.
final class RowSieve {
  private let query: Query
  private let frames: [[Frame]]
  /// The filters that are expressions: their nodes, so that a batch copies nothing of the query.
  private let conditions: [(node: Node, frame: Frame)?]
  private let isAfterUnnest: [Bool]
  private let itemFilters: [Int]
  /// The conditions by keys, likewise.
  private let keyConditions: [KeyCondition?]
  /// The list that `unnest` takes apart.
  private let list: (node: Node, frame: Frame)?
  /// Those before hold for all rows.
  private let firstFilter: Int
  private let settledFilters: Int
  /// The rows of a batch while filters pick from it.
  private let rows = UnsafeMutablePointer<Int32>.allocate(capacity: batchSize + 8)
  /// Rows that wait until they fill a batch, and their items after `unnest`.
  private let waiting = UnsafeMutablePointer<Int32>.allocate(capacity: batchSize + 8)
  private let waitingItems = UnsafeMutablePointer<Int32>.allocate(capacity: batchSize + 8)
  private var waitingCount = 0

  /// - Parameter pass: the rows of the query that it is for.
  init(_ query: Query, _ pass: Query.Pass) throws {
    self.query = query
    frames = query.filters.map { filter -> [Frame] in
      switch filter {
      case .expression(let compiled, _): [Frame(slots: compiled.slots)]
      case .area(let condition): condition.expressions.map { Frame(slots: $0.slots) }
      case .keys(let condition): condition.keys.map { Frame(slots: $0.slots) }
      case .rows: []
      }
    }
    conditions = zip(query.filters, frames).map { filter, frames in
      guard case .expression(let compiled, _) = filter, let frame = frames.first else { return nil }
      return (compiled.node, frame)
    }
    keyConditions = query.filters.map { filter in
      if case .keys(let condition) = filter { condition } else { nil }
    }
    isAfterUnnest = query.filters.map(\.isAfterUnnest)
    itemFilters = query.filters.indices.filter { query.filters[$0].isAfterUnnest }
    list = try query.unnested.map { unnested in
      let compiled = try Compiler.compile(
        unnested.field, scope: query.listScope(), context: query.context, binds: query.binds)
      return (compiled.node, Frame(slots: compiled.slots))
    }
    settledFilters = pass.settledFilters
    firstFilter = query.found?.filterCount ?? settledFilters
  }

  deinit {
    rows.deallocate()
    waiting.deallocate()
    waitingItems.deallocate()
  }

  /// Gives the rows that the filters keep of a part of the table (or of the rows that an earlier step found), in their
  /// order and in batches of at most ``batchSize``; tells what the steps met.
  ///
  /// Rows that follow one another and are all kept come as a batch without a list; the others are gathered into batches.
  ///
  /// - Throws: a fault of an expression, or what `use` throws.
  func rows(from start: Int, to end: Int, _ use: (RowSpace) throws -> Void) throws -> Selection {
    var selection = Selection()
    selection.unknown = [Int](repeating: 0, count: query.filters.count)
    selection.counts = [StepCount](repeating: StepCount(), count: query.filters.count + 1)
    for index in 0..<settledFilters { selection.counts[index].add(end - start, end - start, since: nil) }
    waitingCount = 0
    for position in stride(from: start, to: end, by: batchSize) {
      var space = RowSpace(count: min(batchSize, end - position), start: position, rows: nil, outer: nil, items: nil)
      if let found = query.found {
        for index in 0..<space.count { rows[index] = found.rows[position + index] }
        space = RowSpace(count: space.count, start: 0, rows: rows, outer: nil, items: nil, isComplete: true)
      }
      for index in firstFilter..<isAfterUnnest.count where !isAfterUnnest[index] && space.count > 0 {
        try filter(index, &space, &selection)
      }
      guard space.count > 0 else { continue }
      if let list {
        try expand(list.node, list.frame, space, &selection, use)
      } else if space.count == batchSize {
        try giveWaiting(use)
        try use(space)
      } else {
        try wait(space, use)
      }
    }
    try giveWaiting(use)
    return selection
  }

  private func wait(_ row: Int32, item: Int32, _ use: (RowSpace) throws -> Void) throws {
    waiting[waitingCount] = row
    waitingItems[waitingCount] = item
    waitingCount += 1
    if waitingCount == batchSize { try giveWaiting(use) }
  }

  private func wait(_ space: RowSpace, _ use: (RowSpace) throws -> Void) throws {
    var taken = 0
    while taken < space.count {
      let count = min(space.count - taken, batchSize - waitingCount)
      if let rows = space.rows {
        (waiting + waitingCount).update(from: rows + taken, count: count)
      } else {
        for index in 0..<count { waiting[waitingCount + index] = space.row(taken + index) }
      }
      waitingCount += count
      taken += count
      if waitingCount == batchSize { try giveWaiting(use) }
    }
  }

  private func giveWaiting(_ use: (RowSpace) throws -> Void) throws {
    guard waitingCount > 0 else { return }
    let count = waitingCount
    waitingCount = 0
    try use(
      RowSpace(
        count: count, start: 0, rows: waiting, outer: nil, items: list == nil ? nil : UnsafePointer(waitingItems),
        isComplete: true))
  }

  private func filter(_ index: Int, _ space: inout RowSpace, _ selection: inout Selection) throws {
    let (met, start) = (space.count, query.isTraced ? ContinuousClock.now : nil)
    if let (node, frame) = conditions[index] {
      if let kept = node.select(space, frame, into: rows) {
        if let fault = frame.fault { throw fault }
        // Where all are kept the batch stays as it is.
        if kept < met { space = RowSpace(count: kept, start: 0, rows: rows, outer: nil, items: nil, isComplete: true) }
        selection.counts[index].add(met, kept, since: start)
        return
      }
      node.evaluate(space, frame)
      if let fault = frame.fault { throw fault }
      selection.unknown[index] += UnsafePointer(frame.nulls(node.slot)).sum(space.count)
      // What is unknown does not hold.
      keep(&space, UnsafePointer(frame.booleans(node.slot)))
      selection.counts[index].add(met, space.count, since: start)
      return
    }
    if let condition = keyConditions[index] {
      let kept = try condition.keep(frames[index], space, into: rows)
      space = RowSpace(count: kept, start: 0, rows: rows, outer: nil, items: nil, isComplete: true)
      selection.counts[index].add(met, kept, since: start)
      return
    }
    switch query.filters[index] {
    case .expression, .keys: break
    case .rows(let wanted):
      keep(&space) { wanted.contains($0) ? 1 : 0 }
    case .area(let condition):
      let found = try condition.keep(frames[index], space, into: rows)
      selection.unknown[index] += found.leftOut
      space = RowSpace(count: found.kept, start: 0, rows: rows, outer: nil, items: nil, isComplete: true)
    }
    selection.counts[index].add(met, space.count, since: start)
  }

  private func keep(_ space: inout RowSpace, _ isKept: (Int32) -> UInt8) {
    var kept = 0
    for index in 0..<space.count {
      let row = space.row(index)
      rows[kept] = row
      kept += Int(isKept(row))
    }
    space = RowSpace(count: kept, start: 0, rows: rows, outer: nil, items: nil, isComplete: true)
  }

  /// Keeps the rows for which a byte is 1.
  private func keep(_ space: inout RowSpace, _ holds: UnsafePointer<UInt8>) {
    let sum = holds.sum(space.count)
    guard sum < space.count else { return }
    guard sum > 0 else {
      space.count = 0
      return
    }
    let (count, kept): (Int64, Int)
    count = Int64(space.count)
    if let known = space.rows {
      kept = Int(lane_select_rows(holds, count, known, rows))
    } else {
      kept = Int(lane_select(holds, count, Int32(truncatingIfNeeded: space.start), rows))
    }
    space = RowSpace(count: kept, start: 0, rows: rows, outer: nil, items: nil, isComplete: true)
  }

  /// Makes a row of each item of a list, and keeps those that the filters on items let through.
  private func expand(
    _ node: Node, _ frame: Frame, _ space: RowSpace, _ selection: inout Selection, _ use: (RowSpace) throws -> Void
  ) throws {
    let start = query.isTraced ? ContinuousClock.now : nil
    guard !itemFilters.isEmpty else {
      let lane = node.lane(space, frame)
      if let fault = frame.fault { throw fault }
      var (taken, count) = (Int64(0), 0)
      while true {
        let found = lane_expand(
          lane, Int32(truncatingIfNeeded: space.start), space.rows, Int64(space.count), &taken,
          Int64(batchSize - waitingCount), waiting + waitingCount, waitingItems + waitingCount)
        waitingCount += Int(found)
        count += Int(found)
        guard taken < space.count else { break }
        try giveWaiting(use)
      }
      selection.counts[query.filters.count].add(space.count, count, since: start)
      return
    }
    node.evaluate(space, frame)
    if let fault = frame.fault { throw fault }
    let (sets, nulls) = (frame.integers(node.slot), frame.nulls(node.slot))
    var (expanded, items): ([Int32], [Int32]) = ([], [])
    for index in 0..<space.count where nulls[index] == 0 {
      var bits = UInt64(bitPattern: sets[index])
      while bits != 0 {
        expanded.append(space.row(index))
        items.append(Int32(truncatingIfNeeded: bits.trailingZeroBitCount))
        bits &= bits - 1
      }
    }
    selection.counts[query.filters.count].add(space.count, expanded.count, since: start)
    for index in itemFilters { try filterItems(index, &expanded, &items, &selection) }
    for (row, item) in zip(expanded, items) { try wait(row, item: item, use) }
  }

  private func filterItems(
    _ index: Int, _ rows: inout [Int32], _ items: inout [Int32], _ selection: inout Selection
  ) throws {
    guard case .expression(let compiled, true) = query.filters[index], let frame = frames[index].first else { return }
    let start = query.isTraced ? ContinuousClock.now : nil
    var (keptRows, keptItems): ([Int32], [Int32]) = ([], [])
    for start in stride(from: 0, to: rows.count, by: batchSize) {
      let end = min(rows.count, start + batchSize)
      let (part, partItems) = (Array(rows[start..<end]), Array(items[start..<end]))
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
    selection.counts[index].add(rows.count, keptRows.count, since: start)
    (rows, items) = (keptRows, keptItems)
  }
}

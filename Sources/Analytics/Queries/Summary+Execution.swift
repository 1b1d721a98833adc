/// Executing a grouped query: blocks in parallel, merged in the order of the blocks.

import Messages
import Programme
import Vietnamese

/// The groups of a query with their states.
///
/// `@unchecked Sendable`: one thread has it while rows are added; once ``settle()`` has been called it is only read.
final class Groups: @unchecked Sendable {
  private let width: Int
  let index: GroupIndex
  /// What the measures are of, each expression once.
  let values: [BatchValue]
  let accumulators: [Accumulator]
  /// Population figures by field, for each group; nil where a figure of the scope is missing.
  var populations: [String: [Int64?]] = [:]
  /// Groups whose units have no figure of their own in the scope, such as a unit that ended within the year and whose
  /// households are counted under its successor: unknown in themselves, left out of the total.
  var withoutPopulation: Set<Int> = []
  let rowCounts = GroupArray<Int64>(0)
  /// Whether a population figure, the total's included, is of several years.
  var joinsYears = false

  /// - Parameter isKeyed: false for one group of all.
  init(_ summary: Summary, isKeyed: Bool = true) {
    var values: [BatchValue] = []
    // A condition of the same words is another expression: it is compiled as one.
    func value(_ compiled: CompiledExpression?) -> BatchValue? {
      guard let compiled else { return nil }
      if let known = values.first(where: {
        $0.compiled.source == compiled.source && $0.compiled.type == compiled.type
      }) {
        return known
      }
      let value = BatchValue(compiled)
      values.append(value)
      return value
    }
    accumulators = summary.leaves.map { Accumulator.make($0.kind, value($0.value), value($0.weight)) }
    self.values = values
    let keys = isKeyed ? summary.keys : []
    width = keys.count
    index = GroupIndex(
      width: width, bounds: keys.map { summary.relabel == nil ? $0.compiled.bounds(in: summary.context) : nil })
  }

  func group(_ key: GroupKey) -> Int {
    let group = index.group(key)
    grow()
    return group
  }

  /// Makes room for the groups that the index has met.
  private func grow() {
    guard index.count > rowCounts.count else { return }
    rowCounts.grow(to: index.count)
    for accumulator in accumulators { accumulator.grow(to: index.count) }
  }

  /// Finds the groups of a batch, made where there are none.
  func find(
    _ columns: UnsafeBufferPointer<UnsafePointer<Int64>>, _ count: Int, into places: UnsafeMutablePointer<Int32>
  ) {
    index.find(columns, count, into: places)
    grow()
  }

  /// Adds a batch of rows whose groups have been found.
  func add(_ batch: GroupedBatch) throws {
    rowCounts.count(batch)
    for value in values { try value.evaluate(batch.space) }
    for accumulator in accumulators { accumulator.add(batch) }
  }

  /// Called when all rows have been added.
  func settle() { for accumulator in accumulators { accumulator.settle() } }

  /// Adds the groups of another part of the rows.
  func merge(_ part: Groups) {
    let targets = groups(of: part.index)
    for (source, target) in targets.enumerated() { rowCounts[Int(target)] += part.rowCounts[source] }
    for (whole, piece) in zip(accumulators, part.accumulators) { whole.merge(piece, to: targets) }
  }

  /// The group here of each group of another index.
  private func groups(of other: GroupIndex) -> [Int32] {
    let columns = (0..<width).map { other.values(ofKey: $0) }
    return [Int32](unsafeUninitializedCapacity: other.count) { targets, count in
      for start in stride(from: 0, to: other.count, by: batchSize) {
        guard let places = targets.baseAddress else { return }
        Query.withPointers(columns[...], start) { pointers in
          pointers.withUnsafeBufferPointer { find($0, min(batchSize, other.count - start), into: places + start) }
        }
      }
      count = other.count
    }
  }
}

/// What one worker needs to find rows and group them: the working memory of filters and keys, and the groups so far.
///
/// `@unchecked Sendable`: one worker has it at a time, and it is read after all are done.
private final class GroupWorker: @unchecked Sendable {
  let summary: Summary
  let groups: Groups
  private var sieve: RowSieve?
  private var marks: DateMarks?
  private let frames: [Frame]
  private let columns: UnsafeMutableBufferPointer<Int64>
  private var pointers: [UnsafePointer<Int64>] = []
  private let places = UnsafeMutablePointer<Int32>.allocate(capacity: batchSize)
  private let runs = UnsafeMutablePointer<GroupRun>.allocate(capacity: GroupedBatch.runLimit)

  init(_ summary: Summary) {
    self.summary = summary
    groups = Groups(summary)
    marks = summary.query.dateMarks
    frames = summary.keys.map { Frame(slots: $0.compiled.slots) }
    columns = .allocate(capacity: max(1, frames.count) * batchSize)
  }

  deinit {
    columns.deallocate()
    places.deallocate()
    runs.deallocate()
  }

  /// Groups the rows that the query keeps of a part of the table.
  func add(from start: Int, to end: Int) throws -> Selection {
    let sieve = try sieve ?? RowSieve(summary.query)
    self.sieve = sieve
    let query = summary.query
    var grouping = StepCount()
    var count = 0
    var found = try sieve.rows(from: start, to: end) { space in
      let started = query.isTraced ? ContinuousClock.now : nil
      try add(space)
      grouping.add(space.count, 0, since: started)
      count += space.count
      marks?.add(space)
    }
    (found.uncounted, found.grouping, found.marks) = (count, grouping, marks?.found)
    return found
  }

  func add(_ space: RowSpace) throws {
    guard space.count > 0, let start = columns.baseAddress else { return }
    pointers.removeAll(keepingCapacity: true)
    for (place, (key, frame)) in zip(summary.keys, frames).enumerated() {
      try evaluate(key.compiled, frame, space)
      let slot = key.compiled.node.slot
      if summary.relabel == nil, key.compiled.type.base != .boolean,
        !UnsafePointer(frame.nulls(slot)).hasNonZero(space.count)
      {
        pointers.append(UnsafePointer(frame.integers(slot)))
        continue
      }
      let values = start + place * batchSize
      key.compiled.keyValues(frame, space.count, into: values)
      if let relabel = summary.relabel {
        for index in 0..<space.count { values[index] = relabel(values[index], space.row(index)) }
      }
      pointers.append(UnsafePointer(values))
    }
    pointers.withUnsafeBufferPointer { groups.find($0, space.count, into: places) }
    let count = GroupedBatch.findRuns(places, space.count, into: runs)
    try groups.add(
      GroupedBatch(
        space: space, groups: UnsafePointer(places),
        runs: count.map { UnsafeBufferPointer(start: UnsafePointer(runs), count: $0) }))
  }

  /// Adds all rows of a selection from one place to another.
  func add(_ rows: [Int32], _ items: [Int32]?, from start: Int, to end: Int) throws {
    try rows.withUnsafeBufferPointer { rows in
      try (items ?? []).withUnsafeBufferPointer { pointer in
        guard let rows = rows.baseAddress else { return }
        for position in stride(from: start, to: end, by: batchSize) {
          try add(
            RowSpace(
              count: min(batchSize, end - position), start: 0, rows: rows + position, outer: nil,
              items: items == nil ? nil : pointer.baseAddress.map { $0 + position }))
        }
      }
    }
  }
}

extension Summary {
  func execute() throws -> (groups: Groups, selection: Selection) {
    let (parts, selection) =
      query.rowLimit == nil && !query.needsRowsForNotes ? try groupedAtOnce() : try groupedAfterwards()
    let merged = parts.first ?? Groups(self)
    for part in parts.dropFirst() { merged.merge(part) }
    if keys.isEmpty { _ = merged.group([]) }
    try addPopulations(to: merged)
    merged.settle()
    return (merged, selection)
  }

  /// Rows are found and grouped block by block, and no list of them is kept.
  private func groupedAtOnce() throws -> (parts: [Groups], selection: Selection) {
    let pass = query.pass()
    let blocks = pass.blocks
    let selection = Selection.Sum(query)
    let step = OpenStep(context)
    let parts = try workers(blocks) { worker, block in
      let (start, end) = pass.range(of: block)
      selection.add(try worker.add(from: start, to: end))
    }
    let whole = selection.whole
    if let step { query.describe(step, whole, blocks) }
    return (parts, whole)
  }

  /// The rows that `limit` left, or that a note must look at again.
  private func groupedAfterwards() throws -> (parts: [Groups], selection: Selection) {
    let selection = try query.selection()
    let blockSize = context.execution.blockSize
    let parts = try workers((selection.rows.count + blockSize - 1) / blockSize) { worker, block in
      try worker.add(
        selection.rows, selection.items, from: block * blockSize,
        to: min(selection.rows.count, (block + 1) * blockSize))
    }
    return (parts, selection)
  }

  /// Groups blocks of rows on all threads. Decimal sums are kept apart for each block and added in the order of the
  /// blocks, so that they do not depend on the number of threads; all else is exact in any order, and each thread keeps
  /// one state for all of its blocks.
  private func workers(
    _ blocks: Int, _ body: @escaping @Sendable (GroupWorker, Int) throws -> Void
  ) throws -> [Groups] {
    guard Groups(self).accumulators.allSatisfy(\.isExact) else {
      return try context.inParallel(blocks) { block in
        let worker = GroupWorker(self)
        try body(worker, block)
        return worker
      }.map(\.groups)
    }
    return try context.inParallel(blocks, worker: { GroupWorker(self) }, body).map(\.groups)
  }
}

/// One pass over a query's rows that hands batches of whole numbers, each row with its group, to the tallies of a measure.

import Messages
import Programme

/// What a measure counts for each group.
protocol GroupTally: AnyObject, SendableMetatype {
  /// Makes room for the groups met.
  func grow(to groups: Int)
  func add(_ batch: TallyBatch) throws
  /// Adds the groups of another tally, each to the group of this one that `targets` names.
  func merge(_ other: Self, to targets: [Int32]) throws
}

/// At most ``batchSize`` rows.
struct TallyBatch {
  /// The values of one expression; where null, what stands in `values` means nothing.
  struct Values {
    let values: UnsafePointer<Int64>
    let nulls: UnsafePointer<UInt8>
  }
  let count: Int
  /// The group of each row.
  let groups: UnsafePointer<Int32>
  let values: [Values]
}

/// The groups of a pass, in the order of first sight, which is another one with other threads.
struct TalliedGroups<Tally: GroupTally> {
  let keys: [GroupKey]
  let tally: Tally
  let selection: Selection
}

struct GroupedPass<Tally: GroupTally> {
  let query: Query
  let keys: [CompiledExpression]
  /// Expressions that give whole numbers.
  let values: [CompiledExpression]
  /// What the plan calls the measure.
  let name: String
  let makeTally: @Sendable () -> Tally

  /// Without keys there is one group, also without rows.
  func run() throws -> TalliedGroups<Tally> {
    let step = OpenStep(query.context)
    let (workers, selection) =
      query.rowLimit == nil && !query.needsRowsForNotes ? try foundAtOnce() : try foundBefore()
    let first = workers.first ?? makeWorker()
    for other in workers.dropFirst() { try first.merge(other) }
    if keys.isEmpty { _ = first.group([]) }
    step?.end(
      PlanWords.step(name), selection.rowCount, first.index.count,
      PlanWords.grouped(first.index.isDirect, query.pass().blocks, query.context.execution.threads))
    return TalliedGroups(keys: (0..<first.index.count).map(first.index.key), tally: first.tally, selection: selection)
  }

  private func makeWorker() -> PassWorker<Tally> { PassWorker(query, keys, values, makeTally()) }

  /// Rows are found and counted block by block, and no list of them is kept.
  private func foundAtOnce() throws -> (workers: [PassWorker<Tally>], selection: Selection) {
    let pass = query.pass()
    let selection = Selection.Sum(query)
    let workers = try query.context.inParallel(pass.blocks, worker: makeWorker) { worker, block in
      let (start, end) = pass.range(of: block)
      selection.add(try worker.add(from: start, to: end))
    }
    return (workers, selection.whole)
  }

  /// The rows that `limit` left, or that a note must look at again.
  private func foundBefore() throws -> (workers: [PassWorker<Tally>], selection: Selection) {
    let selection = try query.selection()
    let blockSize = query.context.execution.blockSize
    let workers = try query.context.inParallel(
      (selection.rows.count + blockSize - 1) / blockSize, worker: makeWorker
    ) { worker, block in
      try worker.add(selection.rows[block * blockSize..<min(selection.rows.count, (block + 1) * blockSize)])
    }
    return (workers, selection)
  }
}

/// What one thread needs: the working memory of filters and expressions, the groups so far and their tally.
///
/// `@unchecked Sendable`: one thread has it at a time, and it is read after all are done.
private final class PassWorker<Tally: GroupTally>: @unchecked Sendable {
  private let query: Query
  private var sieve: RowSieve?
  private var marks: DateMarks?
  private let keys: [(compiled: CompiledExpression, frame: Frame)]
  private let values: [BatchValue]
  private let columns: UnsafeMutableBufferPointer<Int64>
  private let places = UnsafeMutablePointer<Int32>.allocate(capacity: batchSize)
  let index: GroupIndex
  let tally: Tally

  init(_ query: Query, _ keys: [CompiledExpression], _ values: [CompiledExpression], _ tally: Tally) {
    self.query = query
    self.tally = tally
    marks = query.dateMarks
    index = GroupIndex(width: keys.count, bounds: keys.map { $0.bounds(in: query.context) })
    self.keys = keys.map { ($0, Frame(slots: $0.slots)) }
    self.values = values.map(BatchValue.init)
    columns = .allocate(capacity: max(1, keys.count) * batchSize)
  }

  deinit {
    columns.deallocate()
    places.deallocate()
  }

  func group(_ key: GroupKey) -> Int {
    let group = index.group(key)
    tally.grow(to: index.count)
    return group
  }

  func merge(_ other: PassWorker) throws {
    try tally.merge(
      other.tally,
      to: (0..<other.index.count).map { Int32(truncatingIfNeeded: group(other.index.key($0))) })
  }

  /// Counts the rows that the query keeps of a part of the table.
  func add(from start: Int, to end: Int) throws -> Selection {
    let sieve = try sieve ?? RowSieve(query, query.pass())
    self.sieve = sieve
    var count = 0
    var found = try sieve.rows(from: start, to: end) { space in
      try add(space)
      count += space.count
      marks?.add(space)
    }
    (found.uncounted, found.marks) = (count, marks?.found)
    return found
  }

  func add(_ rows: ArraySlice<Int32>) throws {
    try rows.withUnsafeBufferPointer { rows in
      guard let start = rows.baseAddress else { return }
      for position in stride(from: 0, to: rows.count, by: batchSize) {
        try add(
          RowSpace(
            count: min(batchSize, rows.count - position), start: 0, rows: start + position, outer: nil, items: nil))
      }
    }
  }

  private func add(_ space: RowSpace) throws {
    guard space.count > 0, let start = columns.baseAddress else { return }
    var pointers: [UnsafePointer<Int64>] = []
    for (place, key) in keys.enumerated() {
      try evaluate(key.compiled, key.frame, space)
      key.compiled.keyValues(key.frame, space.count, into: start + place * batchSize)
      pointers.append(UnsafePointer(start + place * batchSize))
    }
    pointers.withUnsafeBufferPointer { index.find($0, space.count, into: places) }
    tally.grow(to: index.count)
    for value in values { try value.evaluate(space) }
    try tally.add(
      TallyBatch(
        count: space.count, groups: places, values: values.map { .init(values: $0.integers, nulls: $0.nulls) }))
  }
}

extension Query {
  /// The keys of a measure's groups, checked as those of `group_by` are.
  ///
  /// - Throws: ``Diagnostic`` E0315 for a list or a decimal, E0363 after `unnest`, where a row stands for one item.
  func povertyGroups(_ keys: [(name: String, text: String)], for measure: String) throws -> Summary {
    guard unnested == nil else { throw Diagnostic(.stepAfterUnnest, ["step": measure]) }
    return try summarised(by: keys, [])
  }

  /// An expression that must give whole numbers: a count of persons, an amount of money.
  ///
  /// - Throws: ``Diagnostic`` E0315 with the place in the text.
  mutating func wholeNumber(_ text: String, for measure: String) throws -> CompiledExpression {
    let compiled = try compile(text)
    note(compiled.usage)
    guard compiled.type.isNumeric, compiled.type.isWhole else {
      throw Diagnostic.inExpression(
        .wrongOperandType, ["operation": measure, "found": compiled.type.name, "expected": "integer, money"],
        source: text, range: 0..<text.count)
    }
    return compiled
  }
}

extension CellOrder {
  /// Groups in the order of their keys; equal ones, as texts may be that differ in case alone, by their stored values.
  func sorted<Value>(_ groups: [(cells: [Cell], key: GroupKey, value: Value)]) -> [(
    cells: [Cell], key: GroupKey, value: Value
  )] {
    groups.sorted { left, right in
      for (a, b) in zip(left.cells, right.cells) {
        let order = compare(a, b)
        if order != 0 { return order < 0 }
      }
      return left.key.lexicographicallyPrecedes(right.key)
    }
  }
}

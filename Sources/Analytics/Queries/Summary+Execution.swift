/// Executing a grouped query: blocks in parallel, merged in the order of the blocks.

import Messages
import Programme
import Vietnamese

/// The groups of a query with their states.
final class Groups {
  var index: GroupIndex
  let accumulators: [Accumulator]
  /// Population figures by field, for each group; nil where a figure of the scope is missing.
  var populations: [String: [Int64?]] = [:]
  /// Groups whose units have no figure of their own in the scope, such as a unit that ended within the year and whose
  /// households are counted under its successor: unknown in themselves, left out of the total.
  var withoutPopulation: Set<Int> = []
  var rowCounts: [Int64] = []
  /// Whether a population figure, the total's included, is of several years.
  var joinsYears = false

  init(_ summary: Summary) {
    accumulators = summary.leaves.map { Accumulator($0.kind, value: $0.value, weight: $0.weight) }
    index = GroupIndex(
      width: summary.keys.count,
      bounds: summary.keys.map { summary.relabel == nil ? $0.compiled.bounds(in: summary.context) : nil })
  }

  func group(_ key: GroupKey) -> Int {
    let group = index.group(key)
    grow()
    return group
  }

  /// Makes room for the groups that the index has met.
  private func grow() {
    guard index.count > rowCounts.count else { return }
    rowCounts.append(contentsOf: repeatElement(0, count: index.count - rowCounts.count))
    for accumulator in accumulators { accumulator.grow(to: index.count) }
  }

  /// Finds the groups of a batch, made where there are none.
  func find(
    _ columns: UnsafeBufferPointer<UnsafePointer<Int64>>, _ count: Int, into places: UnsafeMutablePointer<Int32>
  ) {
    index.find(columns, count, into: places)
    grow()
    rowCounts.withUnsafeMutableBufferPointer { rows in for index in 0..<count { rows[Int(places[index])] += 1 } }
  }

  /// Adds the groups of another part of the rows.
  func merge(_ part: Groups) {
    let targets = part.index.keys.map { Int32(truncatingIfNeeded: group($0)) }
    for (source, target) in targets.enumerated() { rowCounts[Int(target)] += part.rowCounts[source] }
    for (whole, piece) in zip(accumulators, part.accumulators) { whole.merge(piece, to: targets) }
  }
}

/// What one worker needs to group batches of rows: the working memory of the keys, and the groups so far.
///
/// `@unchecked Sendable`: one worker has it at a time, and it is read after all are done.
private final class GroupWorker: @unchecked Sendable {
  let summary: Summary
  let groups: Groups
  private let frames: [Frame]
  private let columns: UnsafeMutableBufferPointer<Int64>
  private let places = UnsafeMutablePointer<Int32>.allocate(capacity: batchSize)

  init(_ summary: Summary) {
    self.summary = summary
    groups = Groups(summary)
    frames = summary.keys.map { Frame(slots: $0.compiled.slots) }
    columns = .allocate(capacity: max(1, frames.count) * batchSize)
  }

  deinit {
    columns.deallocate()
    places.deallocate()
  }

  func add(_ space: RowSpace) throws {
    guard space.count > 0, let start = columns.baseAddress else { return }
    var pointers: [UnsafePointer<Int64>] = []
    for (place, (key, frame)) in zip(summary.keys, frames).enumerated() {
      let values = start + place * batchSize
      try evaluate(key.compiled, frame, space)
      key.compiled.keyValues(frame, space.count, into: values)
      if let relabel = summary.relabel {
        for index in 0..<space.count { values[index] = relabel(values[index], space.row(index)) }
      }
      pointers.append(UnsafePointer(values))
    }
    pointers.withUnsafeBufferPointer { groups.find($0, space.count, into: places) }
    for accumulator in groups.accumulators { try accumulator.add(space, places) }
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
    return (merged, selection)
  }

  /// Rows are found and grouped block by block, and no list of them is kept.
  private func groupedAtOnce() throws -> (parts: [Groups], selection: Selection) {
    let pass = query.pass()
    let blocks = pass.blocks
    let selection = Selection.Sum(query)
    let step = OpenStep(context)
    let query = query
    let parts = try workers(blocks) { worker, block in
      let (start, end) = pass.range(of: block)
      if query.keepsEverything {
        for position in stride(from: start, to: end, by: batchSize) {
          try worker.add(
            RowSpace(count: min(batchSize, end - position), start: position, rows: nil, outer: nil, items: nil))
        }
        selection.add(rowCount: end - start, marks: query.marks(from: start, to: end))
      } else {
        var found = try query.select(from: start, to: end)
        let started = query.isTraced ? ContinuousClock.now : nil
        try worker.add(found.rows, found.items, from: 0, to: found.rows.count)
        found.grouping.add(found.rows.count, 0, since: started)
        found.marks = query.marks(found.rows)
        selection.add(found)
      }
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

  /// The value of a measure for a group.
  func cell(_ measure: Measure, _ groups: Groups, _ group: Int, allRows: Int64) throws -> Cell {
    func leaf(_ measure: Measure) throws -> Cell {
      guard let place = leaves.firstIndex(where: { $0.measure == measure }) else { return .null }
      return try groups.accumulators[place].cell(group)
    }
    switch measure {
    case .population(let field): return groups.populations[field]?[group].map { .integer($0) } ?? .null
    case .share(let text):
      guard let text else { return ratio(.integer(groups.rowCounts[group]), .integer(allRows)) }
      return ratio(try leaf(.count(text)), .integer(groups.rowCounts[group]))
    case .ratio(let top, let bottom):
      return ratio(
        try part(top, groups, group, allRows: allRows), try part(bottom, groups, group, allRows: allRows))
    default: return try leaf(measure)
    }
  }

  private func part(_ part: Measure.Part, _ groups: Groups, _ group: Int, allRows: Int64) throws -> Cell {
    switch part {
    case .measure(let measure): return try cell(measure, groups, group, allRows: allRows)
    case .named(let name):
      guard let output = outputs.first(where: { $0.name == name }) else { return .null }
      return try cell(output.measure, groups, group, allRows: allRows)
    }
  }

  private func ratio(_ top: Cell, _ bottom: Cell) -> Cell {
    if case .integer(let a) = top, case .integer(let b) = bottom { return b == 0 ? .null : .ratio(a, b) }
    guard let a = top.number, let b = bottom.number, b != 0 else { return .null }
    return .decimal(a / b)
  }
}

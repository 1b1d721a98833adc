/// Executing a grouped query: blocks in parallel, merged in the order of the blocks.

import CColumn
import Messages
import Programme
import Vietnamese

/// What one worker needs to find rows and group them: the working memory of filters and keys, and the groups so far.
///
/// `@unchecked Sendable`: one worker has it at a time, and it is read after all are done.
private final class GroupWorker: @unchecked Sendable {
  let query: Query
  let plan: GroupPlan
  /// Dense ones where the plan has them.
  let groups: Groups
  /// The groups of rows whose keys lie outside of the places that the plan has.
  private var keyed: Groups?
  private var sieve: RowSieve?
  private var marks: DateMarks?
  private let keys: [(node: Node, isBoolean: Bool, frame: Frame)]
  private let isTraced: Bool
  private let columns: UnsafeMutablePointer<Int64>
  private var lanes: [column_lane] = []
  private var pointers: [UnsafePointer<Int64>] = []
  private let places = UnsafeMutablePointer<Int32>.allocate(capacity: batchSize)
  private let runs = UnsafeMutablePointer<column_run>.allocate(capacity: GroupedBatch.runLimit)

  init(_ query: Query, _ plan: GroupPlan, _ groups: Groups) {
    (self.query, self.plan, self.groups) = (query, plan, groups)
    marks = query.dateMarks
    keys = plan.keys.map { ($0.node, $0.type.base == .boolean, Frame(slots: $0.slots)) }
    isTraced = query.isTraced
    columns = .allocate(capacity: max(1, keys.count) * batchSize)
  }

  deinit {
    columns.deallocate()
    places.deallocate()
    runs.deallocate()
  }

  /// The groups that nobody else has.
  var own: [Groups] { [groups.spill, keyed].compactMap(\.self) }

  /// Groups the rows that the query keeps of a part of the table.
  func add(from start: Int, to end: Int) throws -> Selection {
    let sieve = try sieve ?? RowSieve(query, query.pass())
    self.sieve = sieve
    var grouping = StepCount()
    var count = 0
    var found = try sieve.rows(from: start, to: end) { space in
      let started = isTraced ? ContinuousClock.now : nil
      try add(space)
      grouping.add(space.count, 0, since: started)
      count += space.count
      marks?.add(space)
    }
    (found.uncounted, found.grouping, found.marks) = (count, grouping, marks?.found)
    return found
  }

  func add(_ space: RowSpace) throws {
    guard space.count > 0 else { return }
    lanes.removeAll(keepingCapacity: true)
    for (node, isBoolean, frame) in keys {
      lanes.append(isBoolean ? node.booleanLane(space, frame) : node.lane(space, frame))
      if let fault = frame.fault { throw fault }
    }
    var found = groups
    if let dense = groups.dense {
      if dense.find(lanes, space.count, into: places), try groups.addDense(space, places, runs) { return }
      found = keyed ?? Groups(plan, .keyed)
      keyed = found
    }
    pointers.removeAll(keepingCapacity: true)
    for (place, lane) in lanes.enumerated() { pointers.append(wide(lane, place, space)) }
    pointers.withUnsafeBufferPointer { found.find($0, space.count, into: places) }
    try found.add(GroupedBatch(space: space, groups: UnsafePointer(places), room: runs))
  }

  /// The values of a key as ``GroupIndex`` wants them: 64 bits, ``nullKey`` for null.
  private func wide(_ lane: column_lane, _ place: Int, _ space: RowSpace) -> UnsafePointer<Int64> {
    let coded = plan.codedValues[place]
    if lane.storage == COLUMN_INT64, lane.nulls == nil, plan.relabel == nil, coded == nil {
      return lane.values.assumingMemoryBound(to: Int64.self)
    }
    let values = columns + place * batchSize
    lane_widen(lane, Int64(space.count), values)
    if let coded { for index in 0..<space.count { values[index] = coded[Int(values[index])] } }
    if let nulls = lane.nulls { for index in 0..<space.count where nulls[index] != 0 { values[index] = nullKey } }
    if let relabel = plan.relabel {
      for index in 0..<space.count { values[index] = relabel(values[index], space.row(index)) }
    }
    return UnsafePointer(values)
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
              items: items == nil ? nil : pointer.baseAddress.map { $0 + position }, isComplete: true))
        }
      }
    }
  }
}

extension Node {
  /// The batch of a boolean as 0 and 1.
  fileprivate func booleanLane(_ space: RowSpace, _ frame: Frame) -> column_lane {
    var lane = wide(space, frame)
    lane.storage = COLUMN_INT8
    return lane
  }
}

extension Summary {
  func execute() throws -> (groups: Groups, selection: Selection) {
    let plan = GroupPlan(self)
    let (parts, selection) =
      query.rowLimit == nil && !query.needsRowsForNotes ? try groupedAtOnce(plan) : try groupedAfterwards(plan)
    let merged = parts.first ?? Groups(plan, .keyed)
    for part in parts.dropFirst() { try merged.merge(part, context) }
    try merged.compact(context)
    if keys.isEmpty { _ = merged.group([]) }
    try addPopulations(to: merged)
    try merged.settle(context)
    return (merged, selection)
  }

  /// Rows are found and grouped block by block, and no list of them is kept.
  private func groupedAtOnce(_ plan: GroupPlan) throws -> (parts: [Groups], selection: Selection) {
    var pass = query.pass()
    // Threads that share the states of many groups each have neighbours of their own: the smaller the blocks, the fewer
    // groups lie in those of two.
    if plan.isExact { pass.divide(into: plan.canBeShared ? 128 : 24) }
    let selection = Selection.Sum(query)
    let step = OpenStep(context)
    let parts = try workers(plan, pass.blocks, order: try plan.order(of: pass, of: query)) { [pass] worker, block in
      let (start, end) = pass.range(of: block)
      selection.add(try worker.add(from: start, to: end))
    }
    let whole = selection.whole
    if let step { query.describe(step, whole, pass) }
    return (parts, whole)
  }

  /// The rows that `limit` left, or that a note must look at again.
  private func groupedAfterwards(_ plan: GroupPlan) throws -> (parts: [Groups], selection: Selection) {
    let selection = try query.selection()
    let blockSize = context.execution.blockSize
    let parts = try workers(plan, (selection.rows.count + blockSize - 1) / blockSize) { worker, block in
      try worker.add(
        selection.rows, selection.items, from: block * blockSize,
        to: min(selection.rows.count, (block + 1) * blockSize))
    }
    return (parts, selection)
  }

  /// Groups blocks of rows on all threads. Decimal sums are kept apart for each block and added in the order of the
  /// blocks, so that they do not depend on the number of threads; all else is exact in any order, and each thread keeps
  /// one state for all of its blocks. Where groups are many or large the threads share one, if all
  /// measures allow it.
  private func workers(
    _ plan: GroupPlan, _ blocks: Int, order: [Int]? = nil,
    _ body: @escaping @Sendable (GroupWorker, Int) throws -> Void
  ) throws -> [Groups] {
    let query = query
    guard plan.isExact else {
      let workers = try context.inParallel(blocks) { block in
        let worker = GroupWorker(query, plan, Groups(plan, .dense))
        try body(worker, block)
        return worker
      }
      return workers.flatMap { [$0.groups] + $0.own }
    }
    guard plan.canBeShared, let dense = plan.dense, let stretch = plan.stretch, context.workers(of: blocks) > 1 else {
      return try context.inParallel(
        blocks, order: order, worker: { GroupWorker(query, plan, Groups(plan, .dense)) }, body
      ).flatMap { [$0.groups] + $0.own }
    }
    let (whole, owners) = (Groups(plan, .dense), PlaceOwners(places: dense.count, shift: stretch))
    let workers = try context.inParallel(
      blocks, order: order, worker: { GroupWorker(query, plan, Groups(sharing: whole, owners)) }, body)
    for worker in workers { whole.join(worker.groups) }
    return [whole] + workers.flatMap(\.own)
  }
}

extension GroupPlan {
  /// Where groups are many, the blocks by the first key of their first row: a table that lies by years has the same
  /// households again in each year, and who works on the blocks of some of them needs those groups alone.
  ///
  /// - Returns: nil where the blocks lie so, or where it does not matter.
  func order(of pass: Query.Pass, of query: Query) throws -> [Int]? {
    let blocks = pass.blocks
    guard blocks > 2, let dense, dense.count >= query.context.execution.manyGroups, query.found == nil,
      let key = keys.first, key.type.base != .boolean, key.type.isWhole || !key.type.isNumeric
    else { return nil }
    let parts = [0..<blocks].parts(of: 32)
    let firsts = try query.context.inParallel(parts.count) { part in
      let frame = Frame(slots: key.slots)
      return parts[part].map { block -> Int64 in
        var first: Int64 = 0
        let space = RowSpace(count: 1, start: pass.range(of: block).start, rows: nil, outer: nil, items: nil)
        lane_widen(key.node.lane(space, frame), 1, &first)
        return first
      }
    }.flatMap(\.self)
    let order = (0..<blocks).sorted { (firsts[$0], $0) < (firsts[$1], $1) }
    return order.elementsEqual(0..<blocks) ? nil : order
  }
}

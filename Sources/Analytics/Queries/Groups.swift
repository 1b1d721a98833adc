/// The groups of a query with their states.

import CColumn
import Messages

/// `@unchecked Sendable`: one thread has it while rows are added; once ``settle(_:)`` has been called it is only read.
final class Groups: @unchecked Sendable {
  enum Form {
    /// Numbered by their keys' place while rows are added, where the plan says so.
    case dense
    /// Numbered in the order of first sight.
    case keyed
    /// One group of all.
    case single
  }

  let plan: GroupPlan
  /// Not for dense groups.
  private(set) var index: GroupIndex
  private(set) var dense: DensePlaces?
  private var codes: CodeCounts?
  /// The dense groups that rows have been added to.
  private var touched: PlaceSet
  /// Those of a batch.
  private var stretches: Stretches
  /// Where the states are those of several threads: which of them are this one's.
  private let share: (owners: PlaceOwners, owner: UInt16)?
  /// The rows of groups that are another thread's.
  private(set) var spill: Groups?
  private let values: [BatchValue]
  let accumulators: [Accumulator]
  /// The values and accumulators that a batch is given to: with codes only those that the codes know nothing of.
  private var activeValues: [BatchValue] = []
  private var activeAccumulators: [Accumulator] = []
  /// Population figures by field, for each group; nil where a figure of the scope is missing.
  var populations: [String: [Int64?]] = [:]
  /// Groups whose units have no figure of their own in the scope, such as a unit that ended within the year and whose
  /// households are counted under its successor: unknown in themselves, left out of the total.
  var withoutPopulation: Set<Int> = []
  let rowCounts: GroupArray<Int64>
  /// Whether a population figure, the total's included, is of several years.
  var joinsYears = false

  /// - Parameter isSparse: whether rows are added to few of them.
  convenience init(_ plan: GroupPlan, _ form: Form, isSparse: Bool = false) {
    self.init(plan, form, isSparse: isSparse, sharing: nil, nil)
  }

  /// Dense groups that one more thread adds to: it has the arrays of the states in common with others, and each group is
  /// one thread's alone. What it adds to groups of another lies in ``spill``.
  convenience init(sharing base: Groups, _ owners: PlaceOwners) {
    self.init(base.plan, .dense, isSparse: false, sharing: base, (owners, owners.owner()))
  }

  private init(
    _ plan: GroupPlan, _ form: Form, isSparse: Bool, sharing base: Groups?,
    _ share: (owners: PlaceOwners, owner: UInt16)?
  ) {
    (self.plan, self.share) = (plan, share)
    let values = plan.values.map(BatchValue.init)
    let rows = base?.rowCounts ?? GroupArray(0, isSparse: isSparse)
    rowCounts = rows
    accumulators = plan.leaves.enumerated().map { place, leaf in
      let known = base?.accumulators[place]
      if let bits = leaf.bits, let value = leaf.value { return DistinctBits(values[value], bits, rows, sharing: known) }
      return Accumulator.make(
        leaf.kind, leaf.value.map { values[$0] }, leaf.weight.map { values[$0] }, rows: rows, sharing: known)
    }
    self.values = values
    let isKeyed = form != .single
    dense = form == .dense ? plan.dense : nil
    index = GroupIndex(
      width: isKeyed ? plan.keys.count : 0, bounds: isKeyed && dense == nil ? plan.bounds : [])
    touched = PlaceSet(count: dense?.count ?? 0, shift: plan.stretch)
    stretches = Stretches(shift: plan.stretch ?? 0)
    if let dense {
      grow(to: dense.count)
      codes = plan.codes.map { CodeCounts($0, groups: dense.count, rows: rows, sharing: base?.codes) }
    }
    activate()
  }

  private func activate() {
    let counted = codes == nil ? [] : Set(plan.codes?.leaves.map(\.leaf) ?? [])
    let active = plan.leaves.indices.filter { !counted.contains($0) && plan.leaves[$0].value != nil }
    activeAccumulators = active.map { accumulators[$0] }
    activeValues = values.indices.filter { value in
      active.contains { plan.leaves[$0].value == value || plan.leaves[$0].weight == value }
    }.map { values[$0] }
  }

  func group(_ key: GroupKey) -> Int {
    let group = index.group(key)
    grow(to: index.count)
    return group
  }

  /// Makes room for groups.
  private func grow(to count: Int) {
    guard count > rowCounts.count else { return }
    rowCounts.grow(to: count)
    for accumulator in accumulators { accumulator.grow(to: count) }
  }

  /// Finds the groups of a batch, made where there are none.
  func find(
    _ columns: UnsafeBufferPointer<UnsafePointer<Int64>>, _ count: Int, into places: UnsafeMutablePointer<Int32>
  ) {
    index.find(columns, count, into: places)
    grow(to: index.count)
  }

  /// Adds a batch of rows whose groups have been found.
  func add(_ batch: GroupedBatch) throws {
    if let runs = batch.runs {
      for run in runs { rowCounts.values[Int(run.group)] += Int64(run.end - run.start) }
    } else {
      lane_count(batch.groups, batch.count, Int64(rowCounts.count), rowCounts.values)
    }
    try addValues(batch)
  }

  /// Adds a batch to dense groups; false, and nothing added, where it cannot be.
  func addDense(
    _ space: RowSpace, _ places: UnsafePointer<Int32>, _ room: UnsafeMutablePointer<column_run>
  ) throws -> Bool {
    if plan.stretch != nil {
      stretches.find(places, space.count)
      if let share, !share.owners.take(stretches, for: share.owner) {
        let others = spill ?? Groups(plan, .dense, isSparse: true)
        spill = others
        return try others.addDense(space, places, room)
      }
      touched.insert(stretches)
    }
    guard let codes else {
      try add(GroupedBatch(space: space, groups: places, room: room))
      return true
    }
    guard codes.add(space, places) else { return false }
    if !activeAccumulators.isEmpty { try addValues(GroupedBatch(space: space, groups: places, room: room)) }
    return true
  }

  private func addValues(_ batch: GroupedBatch) throws {
    for value in activeValues { try value.evaluate(batch.space) }
    for accumulator in activeAccumulators { accumulator.add(batch) }
  }

  /// From dense groups, which have a place for every possible key, to those that have a row, in the order of their keys.
  func compact(_ context: QueryContext) throws {
    guard let places = dense else { return }
    let ranges = touched.ranges
    codes?.give(rows: rowCounts, accumulators: accumulators, ranges)
    (dense, codes) = (nil, nil)
    activate()
    let occupied = try places.occupied(ranges, rowCounts, context)
    index = GroupIndex(places, occupied.places, keys: occupied.keys)
    rowCounts.pick(occupied.places)
    for accumulator in accumulators { accumulator.pick(occupied.places) }
  }

  /// Called when all rows have been added.
  func settle(_ context: QueryContext) throws {
    for accumulator in accumulators { try accumulator.settle(context) }
  }

  /// Takes over what a thread that shared these states knows besides them; its ``spill`` is a part of its own.
  func join(_ sharing: Groups) {
    for (whole, piece) in zip(accumulators, sharing.accumulators) { whole.join(piece) }
    touched.formUnion(sharing.touched)
  }

  /// Adds the groups of another part of the rows.
  func merge(_ part: Groups, _ context: QueryContext) throws {
    if dense != nil, part.dense != nil {
      let ranges = part.touched.ranges
      if let codes, let other = part.codes { codes.merge(other, ranges) }
      // What the codes know has not reached the accumulators yet.
      if codes == nil { rowCounts.add(part.rowCounts, ranges) }
      for (whole, piece) in zip(activeAccumulators, part.activeAccumulators) { whole.merge(same: piece, ranges) }
      return touched.formUnion(part.touched)
    }
    try compact(context)
    try part.compact(context)
    let targets = groups(of: part.index)
    rowCounts.add(part.rowCounts, to: targets)
    for (whole, piece) in zip(accumulators, part.accumulators) { whole.merge(piece, to: targets) }
  }

  /// The group here of each group of another index.
  private func groups(of other: GroupIndex) -> [Int32] {
    let columns = plan.keys.indices.map { other.values(ofKey: $0) }
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

/// The groups of a query with their states.

import CColumn
import Messages

/// `@unchecked Sendable`: one thread has it while rows are added; once ``settle()`` has been called it is only read.
final class Groups: @unchecked Sendable {
  enum Form {
    /// Numbered by their keys' place while rows are added, where the plan says so.
    case dense
    /// Numbered in the order of first sight.
    case keyed
    /// One group of all.
    case single
  }

  /// From so many dense groups on it matters which of them a thread touches.
  static let manyPlaces = 1 << 14

  let plan: GroupPlan
  /// Not for dense groups.
  private(set) var index: GroupIndex
  private(set) var dense: DensePlaces?
  private var codes: CodeCounts?
  /// The dense groups that rows have been added to lie in this range.
  private var touched: Range<Int> = 0..<0
  /// Whether the range is looked for: with few groups it is not worth its while.
  private let looksForRange: Bool
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
  let rowCounts = GroupArray<Int64>(0)
  /// Whether a population figure, the total's included, is of several years.
  var joinsYears = false

  init(_ plan: GroupPlan, _ form: Form) {
    self.plan = plan
    let values = plan.values.map(BatchValue.init)
    let rows = rowCounts
    accumulators = plan.leaves.map { leaf in
      if let bits = leaf.bits, let value = leaf.value { return DistinctBits(values[value], bits) }
      return Accumulator.make(leaf.kind, leaf.value.map { values[$0] }, leaf.weight.map { values[$0] }, rows: rows)
    }
    self.values = values
    let isKeyed = form != .single
    dense = form == .dense ? plan.dense : nil
    index = GroupIndex(
      width: isKeyed ? plan.keys.count : 0, bounds: isKeyed && dense == nil ? plan.bounds : [])
    looksForRange = (dense?.count ?? 0) >= Self.manyPlaces
    if let dense {
      if !looksForRange { touched = 0..<dense.count }
      grow(to: dense.count)
      codes = plan.codes.map { CodeCounts($0, groups: dense.count) }
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
    touch(places, space.count)
    guard let codes else {
      try add(GroupedBatch(space: space, groups: places, room: room))
      return true
    }
    guard codes.add(space, places) else { return false }
    if !activeAccumulators.isEmpty { try addValues(GroupedBatch(space: space, groups: places, room: room)) }
    return true
  }

  /// Notes which dense groups a batch is of.
  private func touch(_ places: UnsafePointer<Int32>, _ count: Int) {
    guard looksForRange, count > 0 else { return }
    var (least, greatest): (Int32, Int32) = (.max, 0)
    for index in 0..<count {
      least = min(least, places[index])
      greatest = max(greatest, places[index])
    }
    touch(Int(least)..<Int(greatest) + 1)
  }

  private func touch(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    touched =
      touched.isEmpty
      ? range : min(touched.lowerBound, range.lowerBound)..<max(touched.upperBound, range.upperBound)
  }

  private func addValues(_ batch: GroupedBatch) throws {
    for value in activeValues { try value.evaluate(batch.space) }
    for accumulator in activeAccumulators { accumulator.add(batch) }
  }

  /// From dense groups, which have a place for every possible key, to those that have a row, in the order of their keys.
  func compact() {
    guard let places = dense else { return }
    codes?.give(rows: rowCounts, accumulators: accumulators, touched)
    (dense, codes) = (nil, nil)
    activate()
    let (range, rows) = (touched, rowCounts.values)
    let occupied = [Int32](unsafeUninitializedCapacity: range.count + 1) { buffer, count in
      guard let occupied = buffer.baseAddress else { return }
      var found = 0
      for place in range {
        occupied[found] = Int32(truncatingIfNeeded: place)
        found += rows[place] != 0 ? 1 : 0
      }
      count = found
    }
    index = GroupIndex(places, occupied)
    rowCounts.pick(occupied)
    for accumulator in accumulators { accumulator.pick(occupied) }
  }

  /// Called when all rows have been added.
  func settle() { for accumulator in accumulators { accumulator.settle() } }

  /// Adds the groups of another part of the rows.
  func merge(_ part: Groups) {
    if dense != nil, part.dense != nil {
      if let codes, let other = part.codes { codes.merge(other, part.touched) }
      // What the codes know has not reached the accumulators yet.
      if codes == nil { rowCounts.add(part.rowCounts, part.touched) }
      for (whole, piece) in zip(activeAccumulators, part.activeAccumulators) { whole.merge(same: piece, part.touched) }
      return touch(part.touched)
    }
    compact()
    part.compact()
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

/// References into small tables, such as units, as a look into an array.

import CColumn
import Synchronization

/// The whole number that a small table has at the row that a reference points to. A path over several small tables
/// (`unit.parent.parent`) is one look: its arrays are put together when the expression is built.
final class LookupNode: Node {
  /// A table of more rows is read where it lies: its array would push the rows' own columns out of the cache.
  static let mostRows = 1 << 16
  /// What an array holds where there is no value.
  private static let none = Int32.min

  private let reference: Node
  private let values: [Int32]
  private let range: ClosedRange<Int64>
  /// Made when the first batch is looked up: of a path of several steps only the whole one is.
  private let made = Mutex<LookTable??>(nil)

  /// - Returns: nil where the expression is no stored column, its table too large, or its values too wide.
  init?(slot: Int, reference: Node, target: Node, rowCount: Int) {
    guard rowCount <= Self.mostRows, let column = (target as? ColumnNode)?.column, column.count == rowCount,
      column.layout.storage != COLUMN_FLOAT64, column.layout.storage != COLUMN_BITS,
      column.range.lowerBound > Int64(Self.none), column.range.upperBound <= Int64(Int32.max)
    else { return nil }
    let own = Self.values(of: column)
    if let inner = reference as? LookupNode {
      values = own.withUnsafeBufferPointer { own in
        Self.mapped(inner.values) { $0 >= 0 && Int($0) < own.count ? own[Int($0)] : Self.none }
      }
      self.reference = inner.reference
    } else {
      values = own
      self.reference = reference
    }
    range = Self.range(values)
    super.init(slot: slot)
  }

  private init(slot: Int, reference: Node, _ values: [Int32]) {
    (self.reference, self.values) = (reference, values)
    range = Self.range(values)
    super.init(slot: slot)
  }

  /// A whole column, a batch at a time.
  private static func values(of column: Column) -> [Int32] {
    let (node, frame) = (ColumnNode(slot: 0, column), Frame(slots: 1))
    let (integers, nulls) = (frame.integers(0), frame.nulls(0))
    return [Int32](unsafeUninitializedCapacity: column.count) { values, count in
      count = column.count
      for start in stride(from: 0, to: count, by: batchSize) {
        let size = min(batchSize, count - start)
        node.evaluate(RowSpace(count: size, start: start, rows: nil, outer: nil, items: nil), frame)
        for index in 0..<size {
          values[start + index] = nulls[index] == 0 ? Int32(truncatingIfNeeded: integers[index]) : none
        }
      }
    }
  }

  /// The same as `map`, without a look at the room for each value: every run that names a path of references does this.
  @inline(__always)
  private static func mapped(_ values: [Int32], _ transform: (Int32) -> Int32) -> [Int32] {
    values.withUnsafeBufferPointer { values in
      [Int32](unsafeUninitializedCapacity: values.count) { result, count in
        for place in values.indices { result[place] = transform(values[place]) }
        count = values.count
      }
    }
  }

  private static func range(_ values: [Int32]) -> ClosedRange<Int64> {
    values.withUnsafeBufferPointer { values in
      // No value is the least number that there is.
      var (low, high) = (Int32.max, none)
      for value in values { (low, high) = (min(low, value == none ? .max : value), max(high, value)) }
      return low > high ? 0...0 : Int64(low)...Int64(high)
    }
  }

  private var table: LookTable? {
    made.withLock { made in
      if let made { return made }
      let table = LookTable(low: 0, count: values.count) { values[$0] == Self.none ? nil : Int64(values[$0]) }
      made = .some(table)
      return table
    }
  }

  /// The same with each value's place among those that the table has: few of a wide range, such as the provinces among
  /// all units, are then as many numbers as there are.
  ///
  /// - Returns: the values in ascending order; nil where their own range is about as small.
  func coded() -> (node: LookupNode, values: [Int64])? {
    guard range.count <= Self.mostRows * 16, let low = Int32(exactly: range.lowerBound) else { return nil }
    var places = [Int32](repeating: Self.none, count: range.count)
    var known: [Int64] = []
    let coded = places.withUnsafeMutableBufferPointer { places -> [Int32]? in
      values.withUnsafeBufferPointer { values in
        for value in values where value != Self.none { places[Int(value &- low)] = 0 }
      }
      for place in places.indices where places[place] == 0 {
        places[place] = Int32(truncatingIfNeeded: known.count)
        known.append(Int64(low) + Int64(place))
      }
      guard !known.isEmpty, known.count * 4 < places.count else { return nil }
      return Self.mapped(values) { $0 == Self.none ? Self.none : places[Int($0 &- low)] }
    }
    return coded.map { (LookupNode(slot: slot, reference: reference, $0), known) }
  }

  override var bounds: ClosedRange<Int64>? { range }

  override var source: NodeSource { reference.source }

  override func lane(_ space: RowSpace, _ frame: Frame) -> column_lane {
    table?.look(reference.lane(space, frame), space.count, into: frame.integers(slot)) ?? wide(space, frame)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    if let column = reference.column(in: frame), column.layout.storage == COLUMN_INT32, !column.hasNulls,
      let rows = column.layout.values
    {
      return look(rows.assumingMemoryBound(to: Int32.self), space, frame)
    }
    reference.evaluate(space, frame)
    let (rows, missing) = (frame.integers(reference.slot), frame.nulls(reference.slot))
    let (out, nulls) = (frame.integers(slot), frame.nulls(slot))
    values.withUnsafeBufferPointer { values in
      let count = UInt64(values.count)
      for index in 0..<space.count {
        let row = UInt64(bitPattern: rows[index])
        let value = missing[index] == 0 && row < count ? values[Int(truncatingIfNeeded: row)] : Self.none
        let isNone = value == Self.none
        out[index] = isNone ? 0 : Int64(value)
        nulls[index] = isNone ? 1 : 0
      }
    }
  }

  /// References in a column without a gap are read where they lie.
  private func look(_ references: UnsafePointer<Int32>, _ space: RowSpace, _ frame: Frame) {
    let (out, nulls) = (frame.integers(slot), frame.nulls(slot))
    values.withUnsafeBufferPointer { values in
      let count = UInt32(truncatingIfNeeded: values.count)
      @inline(__always) func set(_ index: Int, _ row: UInt32) {
        let value = row < count ? values[Int(row)] : Self.none
        let isNone = value == Self.none
        out[index] = isNone ? 0 : Int64(value)
        nulls[index] = isNone ? 1 : 0
      }
      if let rows = space.rows {
        for index in 0..<space.count {
          set(index, rows[index] < 0 ? .max : UInt32(bitPattern: references[Int(rows[index])]))
        }
      } else {
        let references = references + space.start
        for index in 0..<space.count { set(index, UInt32(bitPattern: references[index])) }
      }
    }
  }
}

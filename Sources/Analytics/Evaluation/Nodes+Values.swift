/// Nodes that bring values in: constants, columns, the row outside, the item of an unnested list, references followed.

import CColumn

/// A value that is the same for every row.
final class ConstantNode: Node {
  enum Value: Sendable, Equatable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case decimal(Double)
  }
  let value: Value

  init(slot: Int, _ value: Value) {
    self.value = value
    super.init(slot: slot)
  }

  override var source: NodeSource { .nothing }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    frame.nulls(slot).update(repeating: value == .null ? 1 : 0, count: space.count)
    switch value {
    case .null: frame.integers(slot).update(repeating: 0, count: space.count)
    case .boolean(let value): frame.booleans(slot).update(repeating: value ? 1 : 0, count: space.count)
    case .integer(let value): frame.integers(slot).update(repeating: value, count: space.count)
    case .decimal(let value): frame.decimals(slot).update(repeating: value, count: space.count)
    }
  }
}

/// The values of a column.
final class ColumnNode: Node {
  let column: Column

  init(slot: Int, _ column: Column) {
    self.column = column
    super.init(slot: slot)
  }

  override var bounds: ClosedRange<Int64>? { column.layout.storage == COLUMN_FLOAT64 ? nil : column.range }

  override func column(in frame: Frame) -> Column? { frame.given == nil ? column : nil }

  override var source: NodeSource { column.layout.storage.isWhole ? .column(self) : .more }

  /// Neighbouring rows lie in the column as they are.
  override func lane(_ space: RowSpace, _ frame: Frame) -> column_lane {
    let layout = column.layout
    guard layout.validity == nil, layout.storage.isWhole, layout.length > 0, let values = layout.values,
      frame.given == nil
    else { return wide(space, frame) }
    guard let rows = space.rows else {
      return column_lane(values: values + space.start * layout.storage.width, nulls: nil, storage: layout.storage)
    }
    guard space.isComplete else { return wide(space, frame) }
    let out = UnsafeMutableRawPointer(frame.integers(slot))
    withUnsafePointer(to: layout) { lane_gather($0, rows, Int64(space.count), out) }
    return column_lane(values: out, nulls: nil, storage: layout.storage)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    if let given = frame.given {
      frame.integers(slot).update(from: given.values, count: space.count)
      frame.nulls(slot).update(from: given.nulls, count: space.count)
      return
    }
    let layout = column.layout
    if let rows = space.rows {
      gather(layout, rows, space.count, frame)
    } else {
      scan(layout, space.start, space.count, frame)
    }
  }

  private func scan(_ layout: column_layout, _ start: Int, _ count: Int, _ frame: Frame) {
    guard let values = layout.values else { return }
    let nulls = frame.nulls(slot)
    if let validity = layout.validity {
      spread(validity, from: start, count, into: nulls)
      for index in 0..<count { nulls[index] ^= 1 }
    } else {
      nulls.update(repeating: 0, count: count)
    }
    switch layout.storage {
    case COLUMN_BITS:
      let out = frame.booleans(slot)
      spread(values.assumingMemoryBound(to: UInt8.self), from: start, count, into: out)
      if layout.validity != nil { for index in 0..<count { out[index] &= 1 ^ nulls[index] } }
    case COLUMN_INT8: widen(values.assumingMemoryBound(to: Int8.self) + start, count, frame)
    case COLUMN_INT16: widen(values.assumingMemoryBound(to: Int16.self) + start, count, frame)
    case COLUMN_INT32: widen(values.assumingMemoryBound(to: Int32.self) + start, count, frame)
    case COLUMN_INT64:
      frame.integers(slot).update(from: values.assumingMemoryBound(to: Int64.self) + start, count: count)
    default: frame.decimals(slot).update(from: values.assumingMemoryBound(to: Double.self) + start, count: count)
    }
  }

  @inline(__always)
  private func widen<T: FixedWidthInteger>(_ values: UnsafePointer<T>, _ count: Int, _ frame: Frame) {
    let out = frame.integers(slot)
    for index in 0..<count { out[index] = Int64(truncatingIfNeeded: values[index]) }
  }

  private func gather(_ layout: column_layout, _ rows: UnsafePointer<Int32>, _ count: Int, _ frame: Frame) {
    let nulls = frame.nulls(slot)
    guard let values = layout.values, layout.length > 0 else {
      nulls.update(repeating: 1, count: count)
      frame.integers(slot).update(repeating: 0, count: count)
      return
    }
    if let validity = layout.validity {
      for index in 0..<count {
        let row = Int(rows[index])
        nulls[index] = row < 0 ? 1 : 1 ^ ((validity[row >> 3] >> UInt8(row & 7)) & 1)
      }
    } else {
      for index in 0..<count { nulls[index] = UInt8(truncatingIfNeeded: UInt32(bitPattern: rows[index]) >> 31) }
    }
    switch layout.storage {
    case COLUMN_BITS:
      let bits = values.assumingMemoryBound(to: UInt8.self)
      let out = frame.booleans(slot)
      for index in 0..<count {
        let row = Int(max(0, rows[index]))
        out[index] = ((bits[row >> 3] >> UInt8(row & 7)) & 1) & (1 ^ nulls[index])
      }
    case COLUMN_INT8: pick(values.assumingMemoryBound(to: Int8.self), rows, count, frame)
    case COLUMN_INT16: pick(values.assumingMemoryBound(to: Int16.self), rows, count, frame)
    case COLUMN_INT32: pick(values.assumingMemoryBound(to: Int32.self), rows, count, frame)
    case COLUMN_INT64: pick(values.assumingMemoryBound(to: Int64.self), rows, count, frame)
    default:
      let decimals = values.assumingMemoryBound(to: Double.self)
      let out = frame.decimals(slot)
      for index in 0..<count { out[index] = decimals[Int(max(0, rows[index]))] }
    }
  }

  @inline(__always)
  private func pick<T: FixedWidthInteger>(
    _ values: UnsafePointer<T>, _ rows: UnsafePointer<Int32>, _ count: Int, _ frame: Frame
  ) {
    let out = frame.integers(slot)
    for index in 0..<count { out[index] = Int64(truncatingIfNeeded: values[Int(max(0, rows[index]))]) }
  }
}

/// The row itself, as a reference to it.
final class RowNode: Node {
  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    let out = frame.integers(slot)
    let nulls = frame.nulls(slot)
    for index in 0..<space.count {
      let row = space.row(index)
      out[index] = Int64(row)
      nulls[index] = row < 0 ? 1 : 0
    }
  }
}

/// The item that `unnest` made a row of.
final class ItemNode: Node {
  override func lane(_ space: RowSpace, _ frame: Frame) -> column_lane {
    // Rows that `unnest` made have an item each.
    guard let items = space.items, space.isComplete else { return wide(space, frame) }
    return column_lane(values: items, nulls: nil, storage: COLUMN_INT32)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    let out = frame.integers(slot)
    let nulls = frame.nulls(slot)
    for index in 0..<space.count {
      let item = space.items?[index] ?? -1
      out[index] = Int64(item)
      nulls[index] = item < 0 ? 1 : 0
    }
  }
}

/// An expression over the row that a reference points to. Shares the slot of that expression.
final class FollowNode: Node {
  let reference: Node
  let target: Node

  init(reference: Node, target: Node) {
    self.reference = reference
    self.target = target
    super.init(slot: target.slot)
  }

  override var bounds: ClosedRange<Int64>? { target.bounds }

  /// References without a gap lead to rows without a gap.
  override func lane(_ space: RowSpace, _ frame: Frame) -> column_lane {
    let found = reference.lane(space, frame)
    guard found.nulls == nil, reference.bounds.map({ $0.lowerBound >= 0 }) ?? false else { return wide(space, frame) }
    let rows = frame.rows(reference.slot)
    switch found.storage {
    case COLUMN_INT8: copy(found.values.assumingMemoryBound(to: Int8.self), space.count, to: rows)
    case COLUMN_INT16: copy(found.values.assumingMemoryBound(to: Int16.self), space.count, to: rows)
    case COLUMN_INT32: copy(found.values.assumingMemoryBound(to: Int32.self), space.count, to: rows)
    default: copy(found.values.assumingMemoryBound(to: Int64.self), space.count, to: rows)
    }
    return target.lane(
      RowSpace(
        count: space.count, start: 0, rows: rows, outer: space.outer, items: space.items, outerItems: space.outerItems,
        isComplete: true), frame)
  }

  @inline(__always)
  private func copy<T: FixedWidthInteger>(
    _ found: UnsafePointer<T>, _ count: Int, to rows: UnsafeMutablePointer<Int32>
  ) {
    for index in 0..<count { rows[index] = Int32(truncatingIfNeeded: found[index]) }
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    // A column of row numbers without a gap is read where it lies.
    if space.rows == nil, let column = reference.column(in: frame), column.layout.storage == COLUMN_INT32,
      !column.hasNulls, let values = column.layout.values
    {
      follow(values.assumingMemoryBound(to: Int32.self) + space.start, space, frame)
      return
    }
    reference.evaluate(space, frame)
    let rows = frame.rows(reference.slot)
    let found = frame.integers(reference.slot)
    let nulls = frame.nulls(reference.slot)
    for index in 0..<space.count {
      rows[index] = Int32(truncatingIfNeeded: found[index]) | (0 &- Int32(nulls[index]))
    }
    follow(UnsafePointer(rows), space, frame)
  }

  @inline(__always)
  private func follow(_ rows: UnsafePointer<Int32>, _ space: RowSpace, _ frame: Frame) {
    target.evaluate(
      RowSpace(
        count: space.count, start: 0, rows: rows, outer: space.outer, items: space.items, outerItems: space.outerItems),
      frame)
  }
}

/// An expression over the row outside a collection's aggregate.
final class OuterNode: Node {
  private let inner: Node

  init(slot: Int, _ inner: Node) {
    self.inner = inner
    super.init(slot: slot)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    inner.evaluate(
      RowSpace(count: space.count, start: 0, rows: space.outer, outer: nil, items: space.outerItems), frame)
    frame.integers(slot).update(from: frame.integers(inner.slot), count: space.count)
    frame.nulls(slot).update(from: frame.nulls(inner.slot), count: space.count)
  }
}

/// Writes bits as bytes of 0 and 1.
///
/// - Parameter start: the first bit, a multiple of 8 or not.
@inline(__always)
private func spread(
  _ bits: UnsafePointer<UInt8>, from start: Int, _ count: Int, into out: UnsafeMutablePointer<UInt8>
) {
  guard start & 7 == 0 else {
    for index in 0..<count { out[index] = (bits[(start + index) >> 3] >> UInt8((start + index) & 7)) & 1 }
    return
  }
  let raw = UnsafeMutableRawPointer(out)
  let bytes = bits + (start >> 3)
  for index in 0..<count >> 3 {
    // Each of the eight bits alone in a byte of its own, then moved to the lowest place there.
    let eight = (UInt64(bytes[index]) &* 0x0101_0101_0101_0101) & 0x8040_2010_0804_0201
    raw.storeBytes(
      of: ((eight &+ 0x7F7F_7F7F_7F7F_7F7F) & 0x8080_8080_8080_8080) >> 7, toByteOffset: index << 3, as: UInt64.self)
  }
  for index in count & ~7..<count { out[index] = (bytes[index >> 3] >> UInt8(index & 7)) & 1 }
}

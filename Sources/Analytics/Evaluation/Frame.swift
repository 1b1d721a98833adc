/// The working memory of one thread that evaluates one expression, batch by batch.

import CColumn
import Foundation
import Messages

/// Rows per batch: a few lanes stay in the first-level cache, and all that is done once a batch is spread over many rows.
let batchSize = 2048

/// Which rows of a table a batch is about.
struct RowSpace {
  /// Rows of the batch, at most ``batchSize``.
  var count: Int
  /// The first row, where the rows follow one another.
  var start: Int
  /// The rows otherwise; -1 stands for no row.
  var rows: UnsafePointer<Int32>?
  /// Inside an aggregate over a collection: the row outside, for each row of the batch.
  var outer: UnsafePointer<Int32>?
  /// After `unnest`: the item of each row.
  var items: UnsafePointer<Int32>?
  /// Inside an aggregate over a collection: the item of the row outside, where that is one that `unnest` made.
  var outerItems: UnsafePointer<Int32>? = nil
  /// Whether none of `rows` is -1.
  var isComplete = false

  @inline(__always) func row(_ index: Int) -> Int32 {
    rows.map { $0[index] } ?? Int32(truncatingIfNeeded: start + index)
  }
}

extension RowSpace {
  /// Some rows of the batch as a batch of their own; not done where there are none.
  ///
  /// - Parameters:
  ///   - isWanted: asked for each place of the batch, in order.
  ///   - body: gets the rows, and for each of them its place in this batch.
  @inline(__always)
  func withRows(where isWanted: (Int) -> Bool, do body: (RowSpace, UnsafePointer<Int32>) -> Void) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: batchSize * 5) { scratch in
      guard let base = scratch.baseAddress else { return }
      let (rows, places, outer, items) = (base, base + batchSize, base + batchSize * 2, base + batchSize * 3)
      let outerItems = base + batchSize * 4
      var count = 0
      for index in 0..<self.count where isWanted(index) {
        rows[count] = row(index)
        places[count] = Int32(truncatingIfNeeded: index)
        outer[count] = self.outer.map { $0[index] } ?? -1
        items[count] = self.items.map { $0[index] } ?? -1
        outerItems[count] = self.outerItems.map { $0[index] } ?? -1
        count += 1
      }
      guard count > 0 else { return }
      body(
        RowSpace(
          count: count, start: 0, rows: UnsafePointer(rows), outer: UnsafePointer(outer), items: UnsafePointer(items),
          outerItems: UnsafePointer(outerItems)),
        UnsafePointer(places))
    }
  }
}

/// Buffers for the nodes of one expression. A node writes its batch into its own slot: values of 8 bytes (booleans one
/// byte each, 0 or 1; 0 where null) and one null byte a row (1: null).
final class Frame {
  private let values: UnsafeMutableRawPointer
  private let nulls: UnsafeMutablePointer<UInt8>
  private let rowBuffers: UnsafeMutablePointer<Int32>
  /// The first fault of the batch; the executor throws it afterwards.
  var fault: Diagnostic?
  /// Which poverty standards classes in force were decided by: bit n for the context's standard n.
  var standards: UInt64 = 0
  /// Whether anybody asks for them.
  var wantsStandards = false
  /// While an expression is tabulated: what every column gives in place of its own values, and 1 for null.
  var given: (values: UnsafePointer<Int64>, nulls: UnsafePointer<UInt8>)?

  /// The memory is zeroed by the system page by page as it is touched: a short batch of a long expression pays for the
  /// few pages it writes, not for all slots.
  init(slots: Int) {
    let size = max(1, slots) * batchSize
    guard let memory = calloc(size, 8 + 4 + 1) else { fatalError("no memory for \(slots) slots of an expression") }
    values = memory
    rowBuffers = (memory + size * 8).bindMemory(to: Int32.self, capacity: size)
    nulls = (memory + size * 12).bindMemory(to: UInt8.self, capacity: size)
  }

  deinit { free(values) }

  @inline(__always) func integers(_ slot: Int) -> UnsafeMutablePointer<Int64> {
    (values + slot * batchSize * 8).assumingMemoryBound(to: Int64.self)
  }
  @inline(__always) func decimals(_ slot: Int) -> UnsafeMutablePointer<Double> {
    (values + slot * batchSize * 8).assumingMemoryBound(to: Double.self)
  }
  @inline(__always) func booleans(_ slot: Int) -> UnsafeMutablePointer<UInt8> {
    (values + slot * batchSize * 8).assumingMemoryBound(to: UInt8.self)
  }
  @inline(__always) func nulls(_ slot: Int) -> UnsafeMutablePointer<UInt8> { nulls + slot * batchSize }
  /// Row numbers that a node works out for the nodes below it.
  @inline(__always) func rows(_ slot: Int) -> UnsafeMutablePointer<Int32> { rowBuffers + slot * batchSize }
}

/// One step of a compiled expression. Nodes are immutable and shared by all threads; what they compute lies in a frame.
class Node {
  /// The node's slot in the frame.
  let slot: Int

  init(slot: Int) { self.slot = slot }

  /// The least and the greatest whole number that the node may give, where it can tell: groups are then found by their
  /// place in a table.
  var bounds: ClosedRange<Int64>? { nil }

  /// The column whose values the node gives as they are, where it does nothing else in this frame.
  func column(in frame: Frame) -> Column? { nil }

  /// What the node is a function of.
  var source: NodeSource { .more }

  /// Computes the batch into the slot. The slots of the operands are free to be overwritten afterwards.
  func evaluate(_ space: RowSpace, _ frame: Frame) {}

  /// The whole numbers of the batch, in the width that comes cheapest; valid until the frame is used again. Those with
  /// nulls are 64 bits wide. Not for booleans and decimals.
  func lane(_ space: RowSpace, _ frame: Frame) -> column_lane { wide(space, frame) }

  /// Writes the rows of the batch for which the condition holds, where that is done without working it out for each row
  /// first and it is unknown for none; gives their number, else nil.
  ///
  /// - Parameter rows: room for 8 more than the batch has; may be where the batch's own rows are. Nothing is sure to be
  ///   written there when all rows are kept.
  func select(_ space: RowSpace, _ frame: Frame, into rows: UnsafeMutablePointer<Int32>) -> Int? { nil }

  /// The part of the neighbouring rows that the condition may hold for, told without looking at each: for the others it is
  /// false and known to be; and whether it holds for all of the part.
  func narrowed(_ rows: Range<Int>, _ frame: Frame) -> (rows: Range<Int>, holds: Bool) { (rows, false) }

  /// The batch as ``evaluate(_:_:)`` leaves it.
  final func wide(_ space: RowSpace, _ frame: Frame) -> column_lane {
    evaluate(space, frame)
    let nulls = UnsafePointer(frame.nulls(slot))
    return column_lane(UnsafePointer(frame.integers(slot)), nulls: nulls.hasNonZero(space.count) ? nulls : nil)
  }
}

/// A node of two operands, which lie in their own slots once ``operands(_:_:)`` has been called.
class PairedNode: Node {
  final let left: Node
  final let right: Node

  init(slot: Int, _ left: Node, _ right: Node) {
    self.left = left
    self.right = right
    super.init(slot: slot)
  }

  override var source: NodeSource { left.source.with(right.source) }

  /// Computes the batch of both operands.
  @inline(__always) final func operands(_ space: RowSpace, _ frame: Frame) {
    left.evaluate(space, frame)
    right.evaluate(space, frame)
  }
}

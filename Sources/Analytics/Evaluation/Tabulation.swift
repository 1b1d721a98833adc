/// An expression of one column with few different values, worked out once for each of them instead of for each row.

import CColumn

/// What an expression is a function of.
enum NodeSource {
  /// It is the same for every row.
  case nothing
  /// The value of one column in the same row alone.
  case column(ColumnNode)
  case more

  /// What an expression of both is a function of.
  func with(_ other: NodeSource) -> NodeSource {
    switch (self, other) {
    case (.nothing, let one), (let one, .nothing): one
    case (.column(let one), .column(let other)) where one.column.isSame(as: other.column): self
    default: .more
    }
  }
}

extension Sequence<NodeSource> {
  var together: NodeSource { reduce(.nothing) { $0.with($1) } }
}

/// The values of an expression for each value of its column, and last for null.
struct Tabulation {
  /// More values are no longer few.
  static let limit = 1 << 16
  let source: ColumnNode
  let low: Int64
  /// Values of the column; the entry after them is that of null.
  let size: Int
  /// nil for null; of a boolean 0 or 1.
  let values: [Int64?]

  /// - Parameter rowCount: the rows of the table: an expression is tabulated where they are many more.
  /// - Returns: nil where the expression reads anything else than one column, gives decimals, or fails for some value,
  ///   which may be one that no row has.
  init?(_ compiled: CompiledExpression, rowCount: Int) {
    guard compiled.type.base == .boolean || !compiled.type.isNumeric || compiled.type.isWhole,
      case .column(let node) = compiled.node.source, let range = node.bounds
    else { return nil }
    let (width, isTooWide) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
    guard !isTooWide, width < Int64(max(64, min(Self.limit, rowCount / 8))) else { return nil }
    let size = Int(width) + 1
    (source, low, self.size) = (node, range.lowerBound, size)
    let frame = Frame(slots: compiled.slots)
    var values: [Int64?] = []
    values.reserveCapacity(size + 1)
    let isFine = withUnsafeTemporaryAllocation(of: Int64.self, capacity: batchSize) { given in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: batchSize) { nulls in
        guard let base = given.baseAddress, let missing = nulls.baseAddress else { return false }
        for start in stride(from: 0, through: size, by: batchSize) {
          let count = min(batchSize, size + 1 - start)
          for index in 0..<count {
            let isNull = start + index == size
            base[index] = isNull ? 0 : range.lowerBound + Int64(start + index)
            missing[index] = isNull ? 1 : 0
          }
          frame.given = (UnsafePointer(base), UnsafePointer(missing))
          compiled.node.evaluate(RowSpace(count: count, start: 0, rows: nil, outer: nil, items: nil), frame)
          guard frame.fault == nil else { return false }
          for index in 0..<count {
            let value = compiled.keyValue(frame, index)
            values.append(value == nullKey ? nil : value)
          }
        }
        return true
      }
    }
    guard isFine else { return nil }
    self.values = values
  }
}

/// The values of a tabulated expression.
final class TabulatedNode: Node {
  private let tabulation: Tabulation
  private let table: LookTable?
  private let isBoolean: Bool
  private let range: ClosedRange<Int64>?

  init(slot: Int, _ tabulation: Tabulation, isBoolean: Bool) {
    self.tabulation = tabulation
    self.isBoolean = isBoolean
    table = isBoolean ? nil : LookTable(low: tabulation.low, Array(tabulation.values.dropLast()))
    let known = tabulation.values.compactMap(\.self)
    range = known.min().flatMap { least in known.max().map { least...$0 } }
    super.init(slot: slot)
  }

  override var bounds: ClosedRange<Int64>? { range }

  override var source: NodeSource { .column(tabulation.source) }

  override func lane(_ space: RowSpace, _ frame: Frame) -> column_lane {
    table?.look(tabulation.source.lane(space, frame), space.count, into: frame.integers(slot)) ?? wide(space, frame)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    let source = tabulation.source
    source.evaluate(space, frame)
    let (codes, missing, low) = (frame.integers(source.slot), frame.nulls(source.slot), tabulation.low)
    let (out, flags, nulls) = (frame.integers(slot), frame.booleans(slot), frame.nulls(slot))
    tabulation.values.withUnsafeBufferPointer { values in
      let last = UInt64(values.count - 1)
      for index in 0..<space.count {
        let code = missing[index] != 0 ? last : min(UInt64(bitPattern: codes[index] &- low), last)
        let value = values[Int(code)]
        nulls[index] = value == nil ? 1 : 0
        if isBoolean { flags[index] = UInt8(value ?? 0) } else { out[index] = value ?? 0 }
      }
    }
  }
}

extension CompiledExpression {
  /// The same, looked up by the one column that it is a function of, where that is less work for each row.
  func tabulated(rowCount: Int) -> CompiledExpression {
    guard !(node is ColumnNode), !(node is LookupNode), !(node is PreparedClassNode), type.base != .boolean,
      let tabulation = Tabulation(self, rowCount: rowCount)
    else { return self }
    return CompiledExpression(
      node: TabulatedNode(slot: slots, tabulation, isBoolean: false), type: type, dictionary: dictionary,
      slots: slots + 1, usage: usage, source: source)
  }
}

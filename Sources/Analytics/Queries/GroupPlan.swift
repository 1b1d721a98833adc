/// What all threads that group the rows of a query share: worked out once before the rows are read.

import CColumn
import Messages

final class GroupPlan: Sendable {
  struct Leaf: Sendable {
    let kind: Accumulator.Kind
    /// Their places among ``values``.
    let value, weight: Int?
    /// Of the number of different values, where a bit for each of them is little.
    var bits: DistinctBits.Shape?
  }

  /// Several measures that are functions of one column with few values: the rows are counted by group and value, and
  /// the measures are worked out of the counts.
  struct Codes: Sendable {
    let column: CompiledExpression
    let low: Int64
    /// Values of the column; the code after them is that of null.
    let size: Int
    /// The leaves, each with its value at each code.
    let leaves: [(leaf: Int, values: [Int64?])]
  }

  /// From so many words on a group's state is large.
  private static let largeWords = 1 << 11

  /// The most codes of a column.
  private static let mostCodes = 32

  /// The most counts by group and code: few pages of them are touched where keys are row numbers of a larger table.
  private static func mostCounts(_ rowCount: Int) -> Int { max(1 << 18, min(1 << 22, rowCount / 4)) }

  let keys: [CompiledExpression]
  /// The values that a key's numbers stand for, where it gives their places; nil where it gives the values themselves.
  let codedValues: [[Int64]?]
  let bounds: [ClosedRange<Int64>?]
  /// What the measures are of, each expression once.
  let values: [CompiledExpression]
  let leaves: [Leaf]
  let dense: DensePlaces?
  let codes: Codes?
  /// How many neighbouring places of dense groups belong together, as a power of two, where it matters which of them a
  /// thread touches: there are many, or the state of one is large. Else nil.
  let stretch: Int?
  /// Whether threads may add to the same states, each to groups of its own.
  let canBeShared: Bool
  /// Whether rows give the same in whatever order they come.
  let isExact: Bool
  /// Puts a row of a group under another one (``Summary/relabel``).
  let relabel: (@Sendable (Int64, Int32?) -> Int64)?

  init(_ summary: Summary) {
    let (rowCount, execution) = (summary.query.table.rowCount, summary.context.execution)
    relabel = summary.relabel
    let keys = summary.keys.map { $0.compiled.tabulated(rowCount: rowCount) }
    var values: [CompiledExpression] = []
    // A condition of the same words is another expression: it is compiled as one.
    func place(_ compiled: CompiledExpression?) -> Int? {
      guard let compiled else { return nil }
      if let known = values.firstIndex(where: { $0.source == compiled.source && $0.type == compiled.type }) {
        return known
      }
      values.append(compiled)
      return values.count - 1
    }
    var leaves = summary.leaves.map { Leaf(kind: $0.kind, value: place($0.value), weight: place($0.weight)) }
    let tables = values.map { Tabulation($0, rowCount: rowCount) }
    bounds = summary.keys.map { summary.relabel == nil ? $0.compiled.bounds(in: summary.context) : nil }
    let types = values.map(\.type)
    let isExact = leaves.allSatisfy { leaf in
      Accumulator.isExact(leaf.kind, leaf.value.map { types[$0] }, leaf.weight.map { types[$0] })
    }
    self.isExact = isExact
    // A decimal sum has groups of its own for each block, a number of different values has a set for each place.
    let isCostly = !isExact || leaves.contains { $0.kind == .distinct }
    let limit = isCostly ? 1 << 11 : max(DensePlaces.leastLimit, min(GroupIndex.directLimit, rowCount / 2))
    let coded = keys.map { ($0.node as? LookupNode)?.coded() }
    dense =
      summary.relabel == nil
      ? DensePlaces(
        bounds: zip(bounds, coded).map { bound, coded in coded.map { 0...Int64($0.values.count - 1) } ?? bound },
        values: coded.map { $0?.values }, limit: limit) : nil
    let isCoded = dense != nil
    codedValues = coded.map { isCoded ? $0?.values : nil }
    self.keys = zip(keys, coded).map { key, coded in
      guard isCoded, let coded else { return key }
      return CompiledExpression(
        node: coded.node, type: key.type, dictionary: key.dictionary, slots: key.slots, usage: key.usage,
        source: key.source)
    }
    if let groups = dense?.count {
      for place in leaves.indices where leaves[place].kind == .distinct {
        let bounds = leaves[place].value.flatMap { values[$0].bounds(in: summary.context) }
        leaves[place].bits = DistinctBits.Shape(bounds, groups: groups, rowCount: rowCount)
      }
    }
    self.leaves = leaves
    stretch =
      leaves.contains { $0.bits.map { $0.words >= Self.largeWords } ?? false }
      ? 0 : (dense?.count ?? 0) >= execution.manyGroups ? execution.stretch : nil
    canBeShared =
      stretch != nil
      && leaves.allSatisfy { leaf in
        leaf.bits != nil
          || Accumulator.like(leaf.kind, leaf.value.map { types[$0] }, leaf.weight.map { types[$0] }).canBeShared
      }
    codes = dense.flatMap { Self.codes(leaves, values, tables, $0.count, mostCounts: Self.mostCounts(rowCount)) }
    self.values = values.map { $0.tabulated(rowCount: rowCount) }
  }

  /// The column that most measures are functions of, where it has few values.
  private static func codes(
    _ leaves: [Leaf], _ values: [CompiledExpression], _ tables: [Tabulation?], _ places: Int, mostCounts: Int
  ) -> Codes? {
    var found: [(table: Tabulation, leaves: [(leaf: Int, values: [Int64?])])] = []
    for (place, leaf) in leaves.enumerated() where [.countTrue, .sum, .mean].contains(leaf.kind) {
      guard let value = leaf.value, let table = tables[value], table.size <= mostCodes,
        places * (table.size + 1) <= mostCounts
      else { continue }
      if let known = found.firstIndex(where: { $0.table.source.column.isSame(as: table.source.column) }) {
        found[known].leaves.append((place, table.values))
      } else {
        found.append((table, [(place, table.values)]))
      }
    }
    guard let best = found.max(by: { $0.leaves.count < $1.leaves.count }) else { return nil }
    let node = best.table.source
    return Codes(
      column: CompiledExpression(
        node: node, type: ValueType(.number), dictionary: nil, slots: node.slot + 1, usage: Usage(), source: ""),
      low: best.table.low, size: best.table.size, leaves: best.leaves)
  }
}

extension Accumulator {
  /// Whether a measure's state does not depend on the order of the rows.
  static func isExact(_ kind: Kind, _ value: ValueType?, _ weight: ValueType?) -> Bool {
    like(kind, value, weight).isExact
  }

  /// A state of the kind that the measure has, which no row is added to.
  fileprivate static func like(_ kind: Kind, _ value: ValueType?, _ weight: ValueType?) -> Accumulator {
    make(kind, value.map(BatchValue.placeholder), weight.map(BatchValue.placeholder), rows: GroupArray(0))
  }
}

extension BatchValue {
  /// A value of a type that is never worked out.
  fileprivate static func placeholder(_ type: ValueType) -> BatchValue {
    BatchValue(
      CompiledExpression(
        node: ConstantNode(slot: 0, .null), type: type, dictionary: nil, slots: 1, usage: Usage(), source: ""))
  }
}

/// Measures over the rows of an ordered group: the previous row, a rank, a running sum.

import Messages
import Programme

/// What `derive` can compute from other rows of the same group.
public struct Window: Sendable, Hashable {
  public enum Kind: String, Sendable {
    /// The value of the row before.
    case previous
    /// The value less that of the row before.
    case difference
    /// 1 for the first, equals share a rank, the next one counts them: 1, 1, 3.
    case rank
    /// 1, 1, 2.
    case denseRank = "dense_rank"
    /// The sum up to and with the row; rows without a value add nothing.
    case cumulative
  }

  public let kind: Kind
  /// What is looked up, ranked or added; "-" before it ranks from the greatest down.
  public let value: SortKey
  /// Rows with equal values here are one group; none: all rows are one.
  public let over: [String]
  /// The order of a group's rows; equal ones stand as they do in the query.
  public let order: [SortKey]

  /// - Throws: ``Diagnostic`` E0367 without an order, which only ranks can do without.
  public init(_ kind: Kind, _ value: String, over: [String] = [], order: [SortKey] = []) throws {
    guard kind.isRank || !order.isEmpty else {
      throw Diagnostic(
        .windowWithoutOrder, ["name": kind.rawValue],
        hint: LocalizedText(
          vi: "ví dụ bv.\(kind.rawValue)(\"poor\", { over = \"unit\", order = \"year\" })",
          en: "for example bv.\(kind.rawValue)(\"poor\", { over = \"unit\", order = \"year\" })"))
    }
    self.kind = kind
    self.value = SortKey(value)
    self.over = over
    self.order = kind.isRank ? [self.value] : order
  }
}

extension Window.Kind {
  var isRank: Bool { self == .rank || self == .denseRank }
}

extension Query {
  /// Adds a column worked out over the rows as they are now: filters before this step hold, those after it do not change
  /// what was the previous row.
  ///
  /// - Throws: ``Diagnostic`` E0361 for a name that is taken, E0363 after `unnest`, E0315 for a value that cannot be
  ///   computed with, E0322 when a sum leaves 64 bits.
  public func deriving(_ name: String, _ window: Window) throws -> Query {
    try refuseUnnested(window.kind.rawValue)
    try refuseTaken(name)
    let query = try settled()
    let value = try compile(window.value.text)
    var usage = value.usage
    guard window.accepts(value.type) else {
      throw Diagnostic.inExpression(
        .wrongOperandType,
        ["operation": window.kind.rawValue, "found": value.type.name, "expected": window.expectation],
        source: window.value.text, range: 0..<window.value.text.count)
    }
    func part(_ text: String) throws -> CompiledExpression {
      let compiled = try compile(text)
      usage.formUnion(compiled.usage)
      if case .codes = compiled.type.base {
        throw Diagnostic.inExpression(
          .wrongOperandType,
          ["operation": "over", "found": compiled.type.name, "expected": Accumulator.Kind.Need.one.rawValue],
          source: text, range: 0..<text.count)
      }
      return compiled
    }
    let over = try window.over.map(part)
    let order = try window.order.map { ($0, try part($0.text)) }
    let selection = try query.selection()
    let rows = selection.rows
    let step = OpenStep(context)
    let groups = try over.map { try query.vector($0, rows).values }
    let places = try SortKey.order(
      rows.count,
      by: groups.map { (.list($0), SortKey("")) } + order.map { (.list(try query.vector($0.1, rows).ordered), $0.0) },
      context)
    let values = try query.vector(value, rows)
    let result = try window.values(
      window.kind.isRank ? values.ordered : values.values, isDecimal: values.isDecimal, places: places, groups: groups,
      context)
    let type = window.type(of: value.type)
    defer {
      step?.end(
        PlanWords.step("derive", "\(name) = \(window.kind.rawValue)(\(window.value.text))"), rows.count, rows.count,
        PlanWords.sorted)
    }
    return try query.attaching(
      name,
      ValueVector(type: type, dictionary: type.base == value.type.base ? values.dictionary : nil, values: result),
      at: selection, usage: usage)
  }
}

extension Window {
  fileprivate var expectation: String {
    kind == .cumulative ? Accumulator.Kind.Need.number.rawValue : Accumulator.Kind.Need.order.rawValue
  }

  fileprivate func accepts(_ type: ValueType) -> Bool {
    switch kind {
    case .previous: Accumulator.Kind.Need.one.holds(for: type)
    case .rank, .denseRank: Accumulator.Kind.Need.one.holds(for: type)
    case .difference: type.isNumeric || type.base == .date
    case .cumulative: type.isNumeric
    }
  }

  /// Days between two dates are a plain number.
  fileprivate func type(of type: ValueType) -> ValueType {
    switch kind {
    case .previous, .cumulative: type
    case .difference: type.base == .date ? ValueType(.number) : type
    case .rank, .denseRank: ValueType(.number)
    }
  }

  /// The values of the window, one for each row: parts of whole groups on all threads.
  ///
  /// - Parameters:
  ///   - places: the rows in the order of their groups and in these of the order.
  ///   - groups: the values that make a group.
  fileprivate func values(
    _ values: [Int64], isDecimal: Bool, places: [Int], groups: [[Int64]], _ context: QueryContext
  ) throws -> [Int64] {
    func isNew(_ index: Int) -> Bool {
      for values in groups where values[places[index - 1]] != values[places[index]] { return true }
      return false
    }
    var starts = [0]
    for block in 1..<max(1, (places.count + context.execution.blockSize - 1) / context.execution.blockSize) {
      var start = max(block * context.execution.blockSize, (starts.last ?? 0) + 1)
      while start < places.count, !isNew(start) { start += 1 }
      if start < places.count { starts.append(start) }
    }
    let ends = starts.dropFirst() + [places.count]
    let parts = try context.inParallel(starts.count) { [starts] part in
      try self.part(values, isDecimal, places[starts[part]..<ends[ends.startIndex + part]], groups)
    }
    var result = [Int64](repeating: nullKey, count: values.count)
    for (part, start) in zip(parts, starts) {
      for (index, value) in part.enumerated() { result[places[start + index]] = value }
    }
    return result
  }

  /// The values for some places that are whole groups, in their order.
  private func part(
    _ values: [Int64], _ isDecimal: Bool, _ places: ArraySlice<Int>, _ groups: [[Int64]]
  ) throws -> [Int64] {
    var result: [Int64] = []
    result.reserveCapacity(places.count)
    var (before, rank, seen): (Int, Int64, Int64) = (-1, 0, 0)
    var (whole, decimal): (Int64, Double) = (0, 0)
    for place in places {
      var last: Int? = before >= 0 ? before : nil
      for values in groups where before >= 0 && values[before] != values[place] { last = nil }
      if last == nil { (rank, seen, whole, decimal) = (0, 0, 0, 0) }
      let value = values[place]
      var own = nullKey
      switch kind {
      case .previous: own = last.map { values[$0] } ?? nullKey
      case .difference:
        let earlier = last.map { values[$0] } ?? nullKey
        if value != nullKey, earlier != nullKey {
          own =
            isDecimal
            ? (Double(orderedBits: value) - Double(orderedBits: earlier)).orderedBits
            : try Self.checked(value.subtractingReportingOverflow(earlier))
        }
      case .rank, .denseRank:
        seen += 1
        if value != nullKey {
          if last.map({ values[$0] != value }) ?? true { rank = kind == .rank ? seen : rank + 1 }
          own = rank
        }
      case .cumulative:
        if value != nullKey {
          if isDecimal {
            decimal += Double(orderedBits: value)
          } else {
            whole = try Self.checked(whole.addingReportingOverflow(value))
          }
        }
        own = isDecimal ? decimal.orderedBits : whole
      }
      result.append(own)
      before = place
    }
    return result
  }

  private static func checked(_ result: (partialValue: Int64, overflow: Bool)) throws -> Int64 {
    guard !result.overflow else { throw Diagnostic(.numberOverflow) }
    return result.partialValue
  }
}

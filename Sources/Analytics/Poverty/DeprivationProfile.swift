/// The profile of a row: which of the indicators of a measure it lacks, and which nothing decides.
///
/// All figures of the Alkire–Foster family follow from how many rows have which profile, so the profile is one more key of
/// the groups, and weights and cut-off are applied to profiles, not to rows.

import Messages
import Programme

/// A profile as one whole number: a bit for each indicator lacking, and 31 places higher one for each undecided.
struct DeprivationProfile: Hashable {
  /// The most indicators of a measure.
  static let limit = 31

  let lacking: UInt64
  let undecided: UInt64

  init(_ key: Int64) {
    let bits = UInt64(bitPattern: key)
    lacking = bits & (1 << Self.limit - 1)
    undecided = bits >> Self.limit
  }
}

/// The profile from a list field, such as `deprivations_counted`.
final class ListProfileNode: Node {
  private let list: Node
  /// The undecided items of the list, and those that the row was asked for; none where the list says all.
  private let unknown: Node?
  private let asked: Node?
  private let wanted: Int64

  init(slot: Int, _ list: Node, unknown: Node?, asked: Node?, wanted: Int64) {
    self.list = list
    self.unknown = unknown
    self.asked = asked
    self.wanted = wanted
    super.init(slot: slot)
  }

  /// Never null: without a list everything is undecided.
  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    list.evaluate(space, frame)
    unknown?.evaluate(space, frame)
    asked?.evaluate(space, frame)
    let (out, found, missing) = (frame.integers(slot), frame.integers(list.slot), frame.nulls(list.slot))
    for index in 0..<space.count {
      var undecided = missing[index] != 0 ? wanted : 0
      if let unknown {
        undecided |= frame.nulls(unknown.slot)[index] != 0 ? wanted : frame.integers(unknown.slot)[index] & wanted
      }
      if let asked {
        undecided |= frame.nulls(asked.slot)[index] != 0 ? wanted : ~frame.integers(asked.slot)[index] & wanted
      }
      out[index] = (found[index] & wanted & ~undecided) | undecided << Int64(DeprivationProfile.limit)
    }
    frame.nulls(slot).update(repeating: 0, count: space.count)
  }
}

/// The profile from a condition for each indicator.
final class ConditionProfileNode: Node {
  private let conditions: [Node]

  init(slot: Int, _ conditions: [Node]) {
    self.conditions = conditions
    super.init(slot: slot)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    let out = frame.integers(slot)
    out.update(repeating: 0, count: space.count)
    for (place, condition) in conditions.enumerated() {
      condition.evaluate(space, frame)
      let (holds, nulls) = (frame.booleans(condition.slot), frame.nulls(condition.slot))
      for index in 0..<space.count {
        let isUndecided = Int64(nulls[index])
        out[index] |= (Int64(holds[index]) & (1 ^ isUndecided)) << Int64(place)
        out[index] |= isUndecided << Int64(place + DeprivationProfile.limit)
      }
    }
    frame.nulls(slot).update(repeating: 0, count: space.count)
  }
}

extension Query {
  /// The profile by the items of a list field.
  ///
  /// - Parameter places: the places in the code list that the measure counts.
  mutating func profile(of list: String, counting places: [Int]) throws -> CompiledExpression {
    let compiler = Compiler(context: context, source: list, binds: binds)
    let parsed = try ParsedExpression(list)
    let operand = try compiler.operand(parsed.syntax, scope())
    guard case .codes(let name) = operand.type.base else {
      throw Diagnostic.inExpression(
        .wrongOperandType, ["operation": "list", "found": operand.type.name, "expected": "codes"], source: list,
        range: parsed.syntax.range)
    }
    let node = ListProfileNode(
      slot: compiler.slot(), operand.node, unknown: operand.unknown, asked: try compiler.asked(name, scope()),
      wanted: places.reduce(0) { $0 | 1 << Int64($1) })
    return finished(node, compiler, list)
  }

  /// The profile by conditions, in their order.
  mutating func profile(of conditions: [String]) throws -> CompiledExpression {
    // Each condition is compiled by itself first, so that a fault has its place in its own text.
    for text in conditions {
      let alone = try Compiler.condition(ParsedExpression(text), scope: scope(), context: context, binds: binds)
      note(alone.usage)
    }
    let source = conditions.joined(separator: ", ")
    let compiler = Compiler(context: context, source: source, binds: binds)
    let nodes = try conditions.map { text -> Node in
      let operand = try compiler.operand(ParsedExpression(text).syntax, scope())
      return operand.type.base == .null ? compiler.constant(.null, ValueType(.boolean)).node : operand.node
    }
    return finished(ConditionProfileNode(slot: compiler.slot(), nodes), compiler, source)
  }

  private mutating func finished(_ node: Node, _ compiler: Compiler, _ source: String) -> CompiledExpression {
    note(compiler.usage)
    return CompiledExpression(
      node: node, type: ValueType(.number), dictionary: nil, slots: compiler.slots, usage: compiler.usage,
      source: source)
  }
}

extension Compiler {
  /// Which indicators the standards ask a review for on its date: one that the sheet of the time does not have is
  /// undecided, not absent. None for other lists, and where no standard has indicators.
  fileprivate func asked(_ list: String, _ scope: Scope) throws -> Node? {
    let standards = try context.flagStandards()
    guard list == "indicator", scope.entity?.field("date")?.type == .date, !standards.isEmpty,
      let codes = context.model.codeList(list)
    else { return nil }
    let periods = standards.map { standard in
      let bits = standard.indicators.compactMap { codes.index(of: $0.code) }.reduce(Int64(0)) { $0 | 1 << Int64($1) }
      return period(of: standard, constant(.integer(bits), ValueType(.number)).node)
    }
    let trusted = Scope(entity: scope.entity, table: scope.table, outer: scope.outer, trusted: true)
    let date = try operand(context.parsed("date").syntax, trusted).node
    return ByPeriodNode(slot: slot(), date: date, periods: periods, outside: nil)
  }
}

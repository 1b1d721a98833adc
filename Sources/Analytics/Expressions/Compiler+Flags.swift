/// Flags of deprivation: the rules of indicators, what counts for a standard, and the fields that show them.

import Messages
import Programme

extension Compiler {
  private static let indicatorList = "indicator"

  private func bit(_ code: String) -> Int64 {
    context.model.codeList(Self.indicatorList)?.index(of: code).map { 1 << Int64($0) } ?? 0
  }
  private func bits(_ indicators: [PovertyStandard.Indicator]) -> Int64 { indicators.reduce(0) { $0 | bit($1.code) } }

  /// `bit(indicator)` in the model's own expressions: the indicator as a set of one.
  func bit(_ operand: Operand) -> Operand {
    let table = (operand.dictionary?.texts ?? []).map { Optional(bit($0)) }
    return Operand(TableNode(slot: slot(), operand.node, table: table), ValueType(.number))
  }

  /// `present()` on a member: who belongs to the household on the day of the row outside, else on `as_of`.
  func present(_ syntax: Syntax, _ scope: Scope) throws -> Operand {
    guard let entity = scope.entity, entity.field("joined_on") != nil, entity.field("left_on") != nil else {
      throw fault(
        .unknownFunction, ["name": "present"], syntax,
        hint: LocalizedText(
          vi: "present() dùng trên thành viên hộ: count(household.members, present())",
          en: "present() belongs to members: count(household.members, present())"))
    }
    let day = scope.outer?.entity?.field("date")?.type == .date ? "outer.date" : ":as_of"
    let trusted = Scope(entity: entity, table: scope.table, outer: scope.outer, trusted: true)
    return try compiled(
      context.parsed(
        "(joined_on == nil or joined_on <= \(day)) and (left_on == nil or left_on > \(day))"
          + " and (birth_date == nil or birth_date <= \(day))"), binds: [:], trusted)
  }

  /// What the rules of indicators say of the facts; nil where none has a rule.
  ///
  /// - Throws: ``Diagnostic`` with the place of a rule that cannot be compiled.
  private func ruleFlags(_ indicators: [PovertyStandard.Indicator], _ scope: Scope) throws -> RuleFlagsNode? {
    var rules: [RuleFlagsNode.Rule] = []
    let trusted = Scope(entity: scope.entity, table: scope.table, outer: scope.outer, trusted: true)
    for indicator in indicators {
      guard let rule = indicator.rule else { continue }
      let condition = try PovertyStandard.locating(indicator.place) {
        let operand = try compiled(context.parsed(rule), binds: [:], trusted)
        guard operand.type.base == .boolean else {
          throw Diagnostic(.notABoolean, ["found": operand.type.name], excerpt: rule)
        }
        return operand
      }
      rules.append(
        .init(
          bit: bit(indicator.code), condition: condition.node, readsMembers: rule.contains("household.members")))
    }
    guard !rules.isEmpty else { return nil }
    func condition(_ text: String) throws -> Node { try compiled(context.parsed(text), binds: [:], trusted).node }
    return RuleFlagsNode(
      slot: slot(), unknown: slot(), rules: rules, wanted: bits(indicators),
      isComplete: try condition("count(household.members, present()) >= coalesce(members, 1)"),
      isOutdated: try condition("any(household.members, present() and facts_on > outer.date)"))
  }

  /// The flags that count for a set of indicators.
  ///
  /// - Parameter isInForce: whether the indicators are those of a standard in force on every row's date, so that the
  ///   reviewer's sheet asked for all of them.
  func countedFlags(
    _ indicators: [PovertyStandard.Indicator], isInForce: Bool, _ scope: Scope
  ) throws -> CountedFlagsNode {
    let trusted = Scope(entity: scope.entity, table: scope.table, outer: scope.outer, trusted: true)
    func node(_ text: String) throws -> Node { try compiled(context.parsed(text), binds: [:], trusted).node }
    var inputs = CountedFlagsNode.Inputs(
      date: try node("date"), recorded: try node("deprivations"), points: try node("points_b // 10"))
    if context.table("deprivation_overrides").rowCount > 0 {
      func sum(_ condition: String) throws -> Node {
        try node("sum(household.deprivation_overrides, if(date == outer.date and \(condition), bit(indicator), 0))")
      }
      inputs.overrides = (try sum("lacking"), try sum("not lacking"))
    }
    inputs.rules = try ruleFlags(indicators, trusted)
    let everything = [CountedFlagsNode.Asked(first: .min, last: .max, indicators: -1)]
    return CountedFlagsNode(
      slots: (slot(), slot(), slot(), slot()), inputs, wanted: indicators.isEmpty ? -1 : bits(indicators),
      asked: isInForce || indicators.isEmpty ? everything : sheets)
  }

  /// Which indicators the sheets of a time ask for: those of every standard in force, national and city side by side.
  private var sheets: [CountedFlagsNode.Asked] {
    context.standards.map {
      .init(
        first: Int64($0.validFrom.number), last: $0.validTo.map { Int64($0.number) } ?? .max,
        indicators: bits($0.indicators))
    }
  }

  /// A field of flags: by the indicators of the run's standards, where they have any, else by those of the others in
  /// force on the date. Null on a date without indicators.
  func flags(_ kind: Field.Flags, _ scope: Scope, _ syntax: Syntax) throws -> Operand {
    let asked = askedFlag
    askedFlag = nil
    let trusted = Scope(entity: scope.entity, table: scope.table, outer: scope.outer, trusted: true)
    let candidates = try context.flagStandards()
    var lacking: [ByPeriodNode.Period] = []
    var undecided: [ByPeriodNode.Period] = []
    for standard in candidates {
      let flags: FlagSetNode? =
        switch kind {
        case .computed: try ruleFlags(standard.indicators.filter { $0.code == asked ?? $0.code }, trusted)
        case .counted, .unknown: try countedFlags(standard.indicators, isInForce: true, trusted)
        }
      guard let flags else { continue }
      let unknown = UnknownFlagsNode(slot: slot(), flags)
      lacking.append(period(of: standard, kind == .unknown ? unknown : flags))
      // The rules of a standard say nothing of an indicator that is none of its own.
      let unasked = kind == .computed ? ~bits(standard.indicators) : 0
      undecided.append(period(of: standard, UnknownFlagsNode(slot: slot(), flags, unasked: unasked)))
    }
    func chosen(_ periods: [ByPeriodNode.Period]) throws -> Node {
      ByPeriodNode(slot: slot(), date: try name("date", syntax, trusted).node, periods: periods, outside: nil)
    }
    let codes = context.model.codeList(Self.indicatorList)?.items.map(\.code) ?? []
    var operand = Operand(
      try chosen(lacking), ValueType(.codes(Self.indicatorList)), dictionary: TextDictionary(codes))
    if kind != .unknown { operand.unknown = try chosen(undecided) }
    return operand
  }

  /// In a rule of a class: `deprivation_count`, null where undecided flags leave it open.
  func deprivationCount(_ scope: Scope) throws -> Operand {
    // Its own flags: by `outer.` they may be asked for of another row than those that the rules share.
    Operand(DeprivationCountNode(slot: slot(), try newFlags(of: scope)), ValueType(.number))
  }

  /// `deprivation_count >= 3` in a rule of a class: decided as soon as the flags known so far decide it.
  func compareDeprivations(
    _ comparison: Comparison, _ left: Syntax, _ right: Syntax, _ scope: Scope
  ) throws -> Operand? {
    guard scope.standard != nil else { return nil }
    func isCount(_ syntax: Syntax) -> Bool {
      if case .name("deprivation_count") = syntax.kind { return true }
      return false
    }
    guard isCount(left) != isCount(right) else { return nil }
    let other = try operand(isCount(left) ? right : left, scope)
    guard other.type.base == .number, other.type.isWhole else { return nil }
    return Operand(
      CompareCountNode(
        slot: slot(), isCount(left) ? comparison : comparison.mirrored, try flags(of: scope), other.node),
      ValueType(.boolean))
  }

  /// The flags that all comparisons in the rules of one class share; ``ClassifyNode`` evaluates them once a batch.
  private func flags(of scope: Scope) throws -> CountedFlagsNode {
    if let known = scope.flags { return known }
    let flags = try newFlags(of: scope)
    scope.flags = flags
    return flags
  }

  private func newFlags(of scope: Scope) throws -> CountedFlagsNode {
    try countedFlags(scope.standard?.indicators ?? [], isInForce: scope.isInForce, scope)
  }
}

extension QueryContext {
  /// The standards whose indicators the fields of flags speak of, the first in force on a date first: those of the run
  /// where they have any, then the others.
  func flagStandards() throws -> [PovertyStandard] {
    let own = try standardOverride.map { [try standard($0)] }?.filter { !$0.indicators.isEmpty } ?? []
    guard own.isEmpty else { return own }
    return standards.filter { !$0.indicators.isEmpty }.enumerated().sorted {
      let (a, b) = ($0.element.jurisdiction != jurisdiction, $1.element.jurisdiction != jurisdiction)
      return a == b ? $0.offset < $1.offset : !a
    }.map(\.element)
  }
}

extension Comparison {
  /// With the sides exchanged.
  var mirrored: Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

extension PovertyStandard {
  /// Gives a fault inside a rule its place in the plugin's file: the expression's own line and column are counted on
  /// from where its text begins.
  static func locating<Result>(_ start: Sought<Place>?, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch var found as Diagnostic {
      guard let start = start?.find() else { throw found }
      let inner = found.place ?? Place(line: 1, column: 1)
      let isFirstLine = (inner.line ?? 1) == 1
      let indent = isFirstLine ? (start.column ?? 1) - 1 : 0
      found.place = Place(
        file: start.file, line: (start.line ?? 1) + (inner.line ?? 1) - 1, column: indent + (inner.column ?? 1),
        length: inner.length ?? 1)
      // The caret stands under the word although the text begins further right in its file.
      found.excerpt = found.excerpt.map { String(repeating: " ", count: indent) + $0 }
      throw found
    }
  }
}

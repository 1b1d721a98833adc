/// Classes by the rules of poverty standards.

import Messages
import Programme
import Vietnamese

extension Compiler {
  private static let classList = "class"

  private var classDictionary: TextDictionary {
    TextDictionary(context.model.codeList(Self.classList)?.items.map(\.code) ?? [])
  }

  private func place(_ code: String) -> Int64 {
    Int64(context.model.codeList(Self.classList)?.index(of: code) ?? 0)
  }

  /// The class by one standard: as recognised where the commune recorded one, else by the rules.
  private func classNode(_ standard: PovertyStandard, _ scope: Scope) throws -> Node {
    let inner = Scope(entity: scope.entity, table: scope.table, outer: scope.outer, trusted: true)
    inner.standard = standard
    var rules: [(condition: Node, class: Int64)] = []
    for rule in standard.rules {
      let condition = try compiled(ParsedExpression(rule.condition), binds: [:], inner)
      guard condition.type.base == .boolean else {
        throw Diagnostic(.notABoolean, ["found": condition.type.name], place: rule.place, excerpt: rule.condition)
      }
      rules.append((condition.node, place(rule.class)))
    }
    let computed = ClassifyNode(
      slot: slot(), rules: rules, rest: place("not_poor"), undetermined: place("undetermined"))
    guard context.table("review_classes").rowCount > 0 else { return computed }
    let recognised = try compiled(
      ParsedExpression("last(household.review_classes, class, standard == :standard and date == outer.date)"),
      binds: ["standard": .text(standard.id)], inner)
    return CoalesceNode(slot: slot(), [recognised.node, computed], isBoolean: false)
  }

  func classBy(_ standard: PovertyStandard, _ scope: Scope, _ syntax: Syntax, checked: Bool) throws -> Operand {
    guard scope.entity?.field("class")?.source == .classInForce else {
      throw fault(.unknownFunction, ["name": "class_by"], syntax)
    }
    let trusted = Scope(entity: scope.entity, table: scope.table, outer: scope.outer, trusted: true)
    let node = try classNode(standard, trusted)
    let period = checked ? period(of: standard, node) : ByPeriodNode.Period(first: .min, last: .max, node: node)
    return Operand(
      ByPeriodNode(
        slot: slot(), date: try name("date", syntax, trusted).node, periods: [period],
        outside: fault(.standardNotInForce, ["standard": standard.id], syntax)),
      ValueType(.code(Self.classList)), dictionary: classDictionary)
  }

  private func period(of standard: PovertyStandard, _ node: Node) -> ByPeriodNode.Period {
    .init(
      first: Int64(standard.validFrom.number), last: standard.validTo.map { Int64($0.number) } ?? .max, node: node)
  }

  func classInForce(_ scope: Scope, _ syntax: Syntax) throws -> Operand {
    if let id = context.standardOverride {
      return try classBy(try context.standard(id), scope, syntax, checked: true)
    }
    let inForce = context.standards.filter { $0.jurisdiction == context.jurisdiction }
    usage.usesClass = true
    let periods = try inForce.map { standard in
      var period = period(of: standard, try classNode(standard, scope))
      period.mark = context.mark(of: standard)
      return period
    }
    return Operand(
      ByPeriodNode(slot: slot(), date: try name("date", syntax, scope).node, periods: periods, outside: nil),
      ValueType(.code(Self.classList)), dictionary: classDictionary)
  }

  /// In a rule: how many of the standard's own indicators the household lacks. Where no list was recorded, points B
  /// say it (10 points each, Circular 07/2021/TT-BLĐTBXH).
  func deprivationCount(_ scope: Scope, _ syntax: Syntax) throws -> Operand {
    let list = try name("deprivations", syntax, scope)
    let codes = context.model.codeList("indicator")
    let wanted = (scope.standard?.indicators ?? []).compactMap { codes?.index(of: $0.code) }
      .reduce(Int64(0)) { $0 | (1 << Int64($1)) }
    let counted = BitCountNode(slot: slot(), list.node, wanted: wanted == 0 ? -1 : wanted)
    let points = try compiled(ParsedExpression("points_b // 10"), binds: [:], scope)
    return Operand(CoalesceNode(slot: slot(), [counted, points.node], isBoolean: false), ValueType(.number))
  }

  /// In a rule: `line('poor')`, đồng per person and year for the review's area type.
  func line(_ arguments: [Syntax], _ syntax: Syntax, _ scope: Scope) throws -> Operand {
    guard let standard = scope.standard else { throw fault(.unknownFunction, ["name": "line"], syntax) }
    try count(arguments, 1...1, "line", syntax)
    guard case .text(let name) = arguments[0].kind, standard.lines.contains(where: { $0.class == name }) else {
      throw fault(
        .unknownCode, ["value": String(Array(source)[arguments[0].range]), "list": "lines"], arguments[0],
        suggestion: standard.lines.map(\.class).first)
    }
    let type = ValueType(.money(.year))
    if standard.lines.allSatisfy({ $0.areaType == nil }) {
      return constant(standard.line(name, areaType: nil).map { .integer($0) } ?? .null, type)
    }
    let area = try compiled(ParsedExpression("unit.area_type"), binds: [:], scope)
    let table = (area.dictionary?.texts ?? []).map { standard.line(name, areaType: $0) }
    return Operand(TableNode(slot: slot(), area.node, table: table), type)
  }
}

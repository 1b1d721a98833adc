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
  ///
  /// - Parameters:
  ///   - isInForce: whether the standard holds on the date of every row, so that its sheets asked for its indicators.
  ///   - isRecognised: whether a recorded class stands above the rules.
  private func classNode(
    _ standard: PovertyStandard, isInForce: Bool, isRecognised: Bool = true, _ scope: Scope
  ) throws -> Node {
    let inner = Scope(entity: scope.entity, table: scope.table, outer: scope.outer, trusted: true)
    inner.standard = standard
    inner.isInForce = isInForce
    var rules: [(condition: Node, class: Int64)] = []
    for rule in standard.rules {
      let condition = try PovertyStandard.locating(rule.place) {
        let operand = try compiled(context.parsed(rule.condition), binds: [:], inner)
        guard operand.type.base == .boolean else {
          throw Diagnostic(.notABoolean, ["found": operand.type.name], excerpt: rule.condition)
        }
        return operand
      }
      rules.append((condition.node, place(rule.class)))
    }
    let computed = ClassifyNode(
      slot: slot(), rules: rules, flags: inner.flags, rest: place("not_poor"), undetermined: place("undetermined"))
    guard isRecognised, context.table("review_classes").rowCount > 0 else { return computed }
    let recognised = try compiled(
      context.parsed("last(household.review_classes, class, standard == :standard and date == outer.date)"),
      binds: ["standard": .text(standard.id)], inner)
    return CoalesceNode(slot: slot(), [recognised.node, computed], isBoolean: false)
  }

  func classBy(_ standard: PovertyStandard, _ scope: Scope, _ syntax: Syntax, checked: Bool) throws -> Operand {
    guard scope.entity?.field("class")?.source == .classInForce else {
      throw fault(.unknownFunction, ["name": "class_by"], syntax)
    }
    let trusted = Scope(entity: scope.entity, table: scope.table, outer: scope.outer, trusted: true)
    let node = try classNode(standard, isInForce: checked, trusted)
    if checked { checkedDates += 1 }
    let period = checked ? period(of: standard, node) : ByPeriodNode.Period(first: .min, last: .max, node: node)
    return Operand(
      ByPeriodNode(
        slot: slot(), date: try name("date", syntax, trusted).node, periods: [period],
        outside: fault(.standardNotInForce, ["standard": standard.id], syntax)),
      ValueType(.code(Self.classList)), dictionary: classDictionary)
  }

  func period(of standard: PovertyStandard, _ node: Node) -> ByPeriodNode.Period {
    .init(
      first: Int64(standard.validFrom.number), last: standard.validTo.map { Int64($0.number) } ?? .max, node: node)
  }

  /// The class by the standard in force on the row's date.
  ///
  /// - Parameter isRecognised: false for the class by the rules alone.
  func classInForce(_ scope: Scope, _ syntax: Syntax, isRecognised: Bool = true) throws -> Operand {
    let inForce =
      try context.standardOverride.map { [try context.standard($0)] }
      ?? context.standards.filter { $0.jurisdiction == context.jurisdiction }
    usage.usesClass = usage.usesClass || context.standardOverride == nil
    let periods = try inForce.map { standard in
      var period = period(
        of: standard, try classNode(standard, isInForce: true, isRecognised: isRecognised, scope))
      period.mark = context.mark(of: standard)
      return period
    }
    let outside = context.standardOverride.map { fault(.standardNotInForce, ["standard": $0], syntax) }
    if outside != nil { checkedDates += 1 }
    return Operand(
      ByPeriodNode(slot: slot(), date: try name("date", syntax, scope).node, periods: periods, outside: outside),
      ValueType(.code(Self.classList)), dictionary: classDictionary)
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
    let area = try compiled(context.parsed("unit.area_type"), binds: [:], scope)
    let table = (area.dictionary?.texts ?? []).map { standard.line(name, areaType: $0) }
    return Operand(TableNode(slot: slot(), area.node, table: table), type)
  }
}

/// Operators: logic, comparison, membership, arithmetic, joining texts.

import Messages
import Programme
import Vietnamese

extension Compiler {
  func binary(
    _ operation: Syntax.BinaryOperator, _ left: Syntax, _ right: Syntax, _ syntax: Syntax, _ scope: Scope
  ) throws -> Operand {
    switch operation {
    case .and, .or:
      let a = try boolean(left, scope, operation.rawValue).node
      let checked = checkedDates
      var b = try boolean(right, scope, operation.rawValue).node
      if checkedDates > checked { b = GuardedNode(slot: slot(), left: a, right: b, isOr: operation == .or) }
      let node: Node = operation == .and ? AndNode(slot: slot(), a, b) : OrNode(slot: slot(), a, b)
      return Operand(node, ValueType(.boolean))
    case .equal: return try compare(.equal, left, right, syntax, scope)
    case .notEqual: return try compare(.notEqual, left, right, syntax, scope)
    case .less: return try compare(.less, left, right, syntax, scope)
    case .lessOrEqual: return try compare(.lessOrEqual, left, right, syntax, scope)
    case .greater: return try compare(.greater, left, right, syntax, scope)
    case .greaterOrEqual: return try compare(.greaterOrEqual, left, right, syntax, scope)
    case .concatenate: return try concatenate(left, right, syntax, scope)
    case .add: return try arithmetic(.add, left, right, syntax, scope, "+")
    case .subtract: return try arithmetic(.subtract, left, right, syntax, scope, "-")
    case .multiply: return try arithmetic(.multiply, left, right, syntax, scope, "*")
    case .divide: return try arithmetic(.divide, left, right, syntax, scope, "/")
    case .floorDivide: return try arithmetic(.floorDivide, left, right, syntax, scope, "//")
    case .remainder: return try arithmetic(.remainder, left, right, syntax, scope, "%")
    }
  }

  private func arithmetic(
    _ operation: Arithmetic, _ left: Syntax, _ right: Syntax, _ syntax: Syntax, _ scope: Scope, _ symbol: String
  ) throws -> Operand {
    let a = try operand(left, scope)
    let b = try operand(right, scope)
    // Days between two dates, and a day some days later.
    if a.type.base == .date || b.type.base == .date {
      let isDifference = operation == .subtract && a.type.base == .date && b.type.base == .date
      let isShift =
        (operation == .add || operation == .subtract) && a.type.base == .date && b.type.base == .number
        && b.type.isWhole
      guard isDifference || isShift else { throw notNumeric(a.type.base == .date ? left : right, .date, symbol) }
      return Operand(
        IntegerArithmeticNode(
          slot: slot(), operation, a.node, b.node, overflow: fault(.numberOverflow, [:], syntax)),
        ValueType(isDifference ? .number : .date))
    }
    for (operand, part) in [(a, left), (b, right)] where !operand.type.isNumeric && operand.type.base != .null {
      throw fault(
        .wrongOperandType, ["operation": symbol, "found": operand.type.name, "expected": "number"], part)
    }
    let base = try resultBase(operation, a.type, b.type, syntax)
    if operation != .divide, a.type.isWhole, b.type.isWhole {
      return Operand(
        IntegerArithmeticNode(
          slot: slot(), operation, a.node, b.node, overflow: fault(.numberOverflow, [:], syntax)), ValueType(base))
    }
    return Operand(
      DecimalArithmeticNode(slot: slot(), operation, decimal(a), decimal(b)), ValueType(base, whole: false))
  }

  private func notNumeric(_ part: Syntax, _ base: ValueType.Base, _ symbol: String) -> Diagnostic {
    fault(.wrongOperandType, ["operation": symbol, "found": ValueType(base).name, "expected": "number"], part)
  }

  /// Money stays money under a factor; money by money of one period is a plain number.
  private func resultBase(
    _ operation: Arithmetic, _ left: ValueType, _ right: ValueType, _ syntax: Syntax
  ) throws -> ValueType.Base {
    let (a, b) = (left.base == .null ? right.base : left.base, right.base == .null ? left.base : right.base)
    if a == .null { return .number }
    switch (operation, a, b) {
    case (.divide, .money, .money), (.floorDivide, .money, .money):
      _ = try commonNumber(a, b, syntax)
      return .number
    case (.multiply, .money, .money):
      throw fault(.wrongOperandType, ["operation": "*", "found": right.name, "expected": "number"], syntax)
    default: return try commonNumber(a, b, syntax)
    }
  }

  func compare(
    _ comparison: Comparison, _ left: Syntax, _ right: Syntax, _ syntax: Syntax, _ scope: Scope
  ) throws -> Operand {
    let isEquality = comparison == .equal || comparison == .notEqual
    if isEquality, case .null = right.kind { return try nullTest(left, comparison == .equal, scope) }
    if isEquality, case .null = left.kind { return try nullTest(right, comparison == .equal, scope) }
    if let counted = try compareDeprivations(comparison, left, right, scope) { return counted }
    let a = try operand(left, scope)
    let b = try operand(right, scope)
    guard a.type.base != .null, b.type.base != .null else { return constant(.null, ValueType(.boolean)) }
    switch (a.type.base, b.type.base) {
    case (.boolean, .boolean) where isEquality:
      return Operand(
        CompareBooleansNode(slot: slot(), equal: comparison == .equal, a.node, b.node), ValueType(.boolean))
    case (.date, .date): return integers(comparison, a.node, b.node)
    case (.reference(let x), .reference(let y)) where isEquality && x == y: return integers(comparison, a.node, b.node)
    case (.reference(let entity), .text) where isEquality:
      return try compareReference(comparison, a, entity, b.constantText, right, syntax)
    case (.text, .reference(let entity)) where isEquality:
      return try compareReference(comparison, b, entity, a.constantText, left, syntax)
    default: break
    }
    if a.type.isNumeric, b.type.isNumeric {
      _ = try commonNumber(a.type.base, b.type.base, syntax)
      if a.type.isWhole, b.type.isWhole { return integers(comparison, a.node, b.node) }
      return Operand(
        CompareDecimalsNode(slot: slot(), comparison, decimal(a), decimal(b)), ValueType(.boolean))
    }
    if a.type.isTextual, b.type.isTextual { return try compareTexts(comparison, a, b, left, right) }
    let isDateAndText = (a.type.base == .date && b.type.isTextual) || (a.type.isTextual && b.type.base == .date)
    throw fault(
      .cannotCompare, ["left": a.type.name, "right": b.type.name], syntax, hint: isDateAndText ? Self.dateHint : nil)
  }

  /// How a date is written.
  static let dateHint = LocalizedText(vi: "ngày viết là date'2025-07-01'", en: "a date is written date'2025-07-01'")

  private func integers(_ comparison: Comparison, _ a: Node, _ b: Node) -> Operand {
    Operand(CompareIntegersNode(slot: slot(), comparison, a, b), ValueType(.boolean))
  }

  private func nullTest(_ syntax: Syntax, _ isNull: Bool, _ scope: Scope) throws -> Operand {
    let operand = finished(try operand(syntax, scope))
    return Operand(IsNullNode(slot: slot(), operand.node, isNull: isNull), ValueType(.boolean))
  }

  /// `model == 'oyster'`: the text is the code of the row referred to.
  private func compareReference(
    _ comparison: Comparison, _ reference: Operand, _ entity: String, _ code: String?, _ part: Syntax, _ syntax: Syntax
  ) throws -> Operand {
    guard let code else {
      throw fault(.cannotCompare, ["left": "reference (\(entity))", "right": "text"], syntax)
    }
    if entity == "units" {
      let row = try locating(part) { try context.units.row(named: code, on: nil) }
      return integers(comparison, reference.node, constant(.integer(Int64(row)), ValueType(.number)).node)
    }
    guard let declared = context.model.entity(entity), let field = declared.codeField,
      let column = context.table(entity).column(field)
    else { throw fault(.cannotCompare, ["left": "reference (\(entity))", "right": "text"], syntax) }
    let dictionary = column.dictionary
    let target = ColumnNode(slot: slot(), column)
    let followed = FollowNode(reference: reference.node, target: target)
    let index = dictionary.index(of: code).map(Int64.init) ?? -1
    return integers(comparison, followed, constant(.integer(index), ValueType(.number)).node)
  }

  /// Gives a fault made elsewhere the place of a part.
  func locating<Result>(_ syntax: Syntax, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let found as Diagnostic where found.place == nil {
      var located = fault(found.code, found.arguments, syntax, suggestion: found.suggestion, hint: found.hint)
      located.hint = found.hint
      throw located
    }
  }

  func inSet(_ left: Syntax, _ items: [Syntax], _ syntax: Syntax, _ scope: Scope) throws -> Operand {
    let a = try operand(left, scope)
    if items.contains(where: { if case .null = $0.kind { true } else { false } }) {
      return constant(.null, ValueType(.boolean))
    }
    if a.type.isTextual, let dictionary = finished(a).dictionary {
      var members = [UInt8](repeating: 0, count: dictionary.count + 1)
      for item in items {
        guard case .text(let text) = item.kind else { return try inAny(left, items, syntax, scope) }
        try check(text: text, against: a.type, item)
        if let index = dictionary.index(of: text.composed) { members[index] = 1 }
      }
      return Operand(InTableNode(slot: slot(), finished(a).node, members: members), ValueType(.boolean))
    }
    return try inAny(left, items, syntax, scope)
  }

  /// `e in {a, b}` as `e == a or e == b`.
  private func inAny(_ left: Syntax, _ items: [Syntax], _ syntax: Syntax, _ scope: Scope) throws -> Operand {
    guard let first = items.first else {
      // In no set is an unknown value either: it stays unknown (language.md 2). Any other differs from itself never.
      if case .null = left.kind { return constant(.null, ValueType(.boolean)) }
      return try compare(.notEqual, left, left, syntax, scope)
    }
    var result = try compare(.equal, left, first, syntax, scope)
    for item in items.dropFirst() {
      let next = try compare(.equal, left, item, syntax, scope)
      result = Operand(OrNode(slot: slot(), result.node, next.node), ValueType(.boolean))
    }
    return result
  }

  func inList(_ item: Syntax, _ list: Syntax, _ syntax: Syntax, _ scope: Scope) throws -> Operand {
    if case .bind(let name) = list.kind, case .list(let values)? = binds[name] {
      let items = try values.map { value in
        switch value {
        case .text(let text): Syntax(kind: .text(text), range: list.range)
        case .integer(let number): Syntax(kind: .integer(number), range: list.range)
        case .decimal(let number): Syntax(kind: .decimal(number), range: list.range)
        case .date(let day): Syntax(kind: .date(Day(number: day)), range: list.range)
        default: throw fault(.unboundName, ["name": name], list)
        }
      }
      return try inSet(item, items, syntax, scope)
    }
    // One flag of those that the facts give needs the rule of its indicator alone.
    if case .name(let name) = list.kind, case .text(let code) = item.kind, scope.derived[name] == nil,
      scope.entity?.field(name)?.source == .flags(.computed)
    {
      askedFlag = code
    }
    let operand = try operand(list, scope)
    askedFlag = nil
    guard case .codes(let listName) = operand.type.base, let codes = context.model.codeList(listName) else {
      throw fault(
        .wrongOperandType, ["operation": "in", "found": operand.type.name, "expected": "{…}"], list)
    }
    let wanted = try self.operand(item, scope)
    guard let text = wanted.constantText else {
      throw fault(
        .wrongOperandType, ["operation": "in", "found": wanted.type.name, "expected": "text"], item)
    }
    try check(text: text, against: ValueType(.code(listName)), item)
    guard let bit = codes.index(of: text) else { return constant(.boolean(false), ValueType(.boolean)) }
    if let unknown = operand.unknown {
      return Operand(HasFlagNode(slot: slot(), operand.node, unknown: unknown, bit: bit), ValueType(.boolean))
    }
    return Operand(HasBitNode(slot: slot(), operand.node, bit: bit), ValueType(.boolean))
  }

  /// A constant compared with a code must be in the code's list.
  func check(text: String, against type: ValueType, _ syntax: Syntax) throws {
    guard case .code(let name) = type.base, let list = context.model.codeList(name), list.item(text) == nil else {
      return
    }
    throw fault(
      .unknownCode, ["value": text, "list": name], syntax, suggestion: list.items.map(\.code).closest(to: text),
      hint: LocalizedText(both: list.items.map(\.code).joined(separator: ", ")))
  }
}

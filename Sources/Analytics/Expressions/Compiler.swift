/// From a syntax tree to nodes: names are resolved, types checked, permissions held.

import Messages
import Programme
import Vietnamese

/// What one part of an expression compiles to.
struct Operand {
  let node: Node
  let type: ValueType
  var dictionary: TextDictionary?
  /// A text constant waits for its counterpart before it becomes an index.
  var constantText: String?
  /// Of a set of flags: the undecided ones, as a set beside it.
  var unknown: Node?

  init(_ node: Node, _ type: ValueType, dictionary: TextDictionary? = nil, constantText: String? = nil) {
    self.node = node
    self.type = type
    self.dictionary = dictionary
    self.constantText = constantText
  }
}

final class Compiler {
  let context: QueryContext
  private(set) var slots = 0
  var usage = Usage()
  /// The text and binds of the expression at hand; those of a derived column while it is compiled in place.
  var source: String
  var binds: [String: BindValue]
  private var depth = 0
  /// How many nodes make a fault of a row whose date is outside a standard's validity.
  var checkedDates = 0
  /// While the list of `'water' in deprivations_computed` is compiled: the one indicator that is asked for.
  var askedFlag: String?
  private let stack = StackRoom()

  init(context: QueryContext, source: String, binds: [String: BindValue]) {
    self.context = context
    self.source = source
    self.binds = binds
  }

  static func compile(
    _ expression: ParsedExpression, scope: Scope, context: QueryContext, binds: [String: BindValue] = [:]
  ) throws -> CompiledExpression {
    let compiler = Compiler(context: context, source: expression.source, binds: binds)
    let operand = try compiler.finished(compiler.operand(expression.syntax, scope))
    return CompiledExpression(
      node: operand.node, type: operand.type, dictionary: operand.dictionary, slots: compiler.slots,
      usage: compiler.usage, source: expression.source)
  }

  /// A condition: the expression must be boolean.
  static func condition(
    _ expression: ParsedExpression, scope: Scope, context: QueryContext, binds: [String: BindValue] = [:]
  ) throws -> CompiledExpression {
    let compiled = try compile(expression, scope: scope, context: context, binds: binds)
    guard compiled.type.base == .boolean || compiled.type.base == .null else {
      throw Diagnostic.inExpression(
        .notABoolean, ["found": compiled.type.name], source: expression.source, range: expression.syntax.range)
    }
    return compiled
  }

  func restore(slots: Int, usage: Usage) {
    self.slots = slots
    self.usage = usage
  }

  func slot() -> Int {
    slots += 1
    return slots - 1
  }

  func fault(
    _ code: MessageCode, _ arguments: [String: String] = [:], _ syntax: Syntax, suggestion: String? = nil,
    hint: LocalizedText? = nil
  ) -> Diagnostic {
    .inExpression(code, arguments, source: source, range: syntax.range, suggestion: suggestion, hint: hint)
  }

  func constant(_ value: ConstantNode.Value, _ type: ValueType) -> Operand {
    Operand(ConstantNode(slot: slot(), value), type)
  }

  /// A text constant that met no counterpart becomes a dictionary of one.
  func finished(_ operand: Operand) -> Operand {
    guard let text = operand.constantText else { return operand }
    return Operand(
      ConstantNode(slot: slot(), .integer(0)), ValueType(.text), dictionary: TextDictionary([text]))
  }

  func operand(_ syntax: Syntax, _ scope: Scope) throws -> Operand {
    depth += 1
    defer { depth -= 1 }
    // A column that is defined by others is compiled in its place: a chain of them nests as brackets do.
    guard depth < 1_200, depth < 64 || stack.isLeft else {
      throw fault(.expressionTooDeep, ["limit": String(depth)], syntax)
    }
    switch syntax.kind {
    case .null: return constant(.null, ValueType(.null))
    case .boolean(let value): return constant(.boolean(value), ValueType(.boolean))
    case .integer(let value): return constant(.integer(value), ValueType(.number))
    case .decimal(let value): return constant(.decimal(value), ValueType(.number, whole: false))
    case .date(let day): return constant(.integer(Int64(day.number)), ValueType(.date))
    case .text(let text): return self.text(text)
    case .bind(let name):
      guard let value = name == "as_of" ? .date(context.asOf.number) : binds[name] else {
        throw fault(.unboundName, ["name": name], syntax, suggestion: Array(binds.keys).sorted().closest(to: name))
      }
      return try bound(value, syntax)
    case .name(let name): return try self.name(name, syntax, scope)
    case .member(let base, let name): return try member(base, name, syntax, scope)
    case .call(let base, let name, let arguments): return try call(base, name, arguments, syntax, scope)
    case .not(let inner):
      return Operand(NotNode(slot: slot(), try boolean(inner, scope, "not").node), ValueType(.boolean))
    case .negate(let inner):
      let operand = try number(inner, scope, "-")
      return Operand(
        SignNode(
          slot: slot(), operand.node, absolute: false, whole: operand.type.isWhole,
          overflow: fault(.numberOverflow, [:], syntax)),
        operand.type)
    case .binary(let operation, let left, let right): return try binary(operation, left, right, syntax, scope)
    case .inSet(let left, let items): return try inSet(left, items, syntax, scope)
    case .inList(let item, let list): return try inList(item, list, syntax, scope)
    }
  }

  func text(_ text: String) -> Operand {
    Operand(ConstantNode(slot: slot(), .integer(0)), ValueType(.text), constantText: text.composed)
  }

  private func bound(_ value: BindValue, _ syntax: Syntax) throws -> Operand {
    switch value {
    case .null: return constant(.null, ValueType(.null))
    case .boolean(let value): return constant(.boolean(value), ValueType(.boolean))
    case .integer(let value): return constant(.integer(value), ValueType(.number))
    case .decimal(let value): return constant(.decimal(value), ValueType(.number, whole: false))
    case .text(let value): return text(value)
    case .date(let day): return constant(.integer(Int64(day)), ValueType(.date))
    case .reference(let entity, let row): return constant(.integer(Int64(row)), ValueType(.reference(entity)))
    case .list:
      throw fault(
        .wrongOperandType, ["operation": "=", "found": "list", "expected": "in"], syntax,
        hint: LocalizedText(vi: "danh sách chỉ dùng sau in", en: "a list is used after in only"))
    }
  }

  func boolean(_ syntax: Syntax, _ scope: Scope, _ operation: String) throws -> Operand {
    let operand = try operand(syntax, scope)
    guard operand.type.base == .boolean || operand.type.base == .null else {
      throw fault(
        .wrongOperandType, ["operation": operation, "found": operand.type.name, "expected": "boolean"], syntax)
    }
    if operand.type.base == .null {
      return constant(.null, ValueType(.boolean))
    }
    return operand
  }

  func number(_ syntax: Syntax, _ scope: Scope, _ operation: String) throws -> Operand {
    let operand = try operand(syntax, scope)
    if operand.type.base == .null { return constant(.null, ValueType(.number)) }
    guard operand.type.isNumeric else {
      throw fault(
        .wrongOperandType, ["operation": operation, "found": operand.type.name, "expected": "number"], syntax)
    }
    return operand
  }

  func date(_ syntax: Syntax, _ scope: Scope, _ operation: String) throws -> Operand {
    let operand = try operand(syntax, scope)
    guard operand.type.base == .date || operand.type.base == .null else {
      throw fault(
        .wrongOperandType, ["operation": operation, "found": operand.type.name, "expected": "date"], syntax)
    }
    return operand
  }

  func decimal(_ operand: Operand) -> Node {
    operand.type.isWhole ? ToDecimalNode(slot: slot(), operand.node) : operand.node
  }

  /// Two operands brought to one type, for choices: a whole number beside a decimal becomes one, nil takes the other's
  /// type, texts share a dictionary.
  func unify(_ operands: [Operand], _ syntax: Syntax) throws -> (
    nodes: [Node], type: ValueType, dictionary: TextDictionary?
  ) {
    let typed = operands.filter { $0.type.base != .null }
    guard let first = typed.first(where: { $0.constantText == nil }) ?? typed.first else {
      return (operands.map(\.node), ValueType(.null), nil)
    }
    if first.type.isTextual {
      guard typed.allSatisfy({ $0.type.isTextual }) else { throw mismatch(typed, syntax) }
      return try unifyTexts(operands, first.type)
    }
    if first.type.isNumeric {
      guard typed.allSatisfy({ $0.type.isNumeric }) else { throw mismatch(typed, syntax) }
      var base = first.type.base
      for operand in typed { base = try commonNumber(base, operand.type.base, syntax) }
      let isWhole = typed.allSatisfy(\.type.isWhole)
      let nodes = operands.map { isWhole || $0.type.base == .null ? $0.node : decimal($0) }
      return (nodes, ValueType(base, whole: isWhole), nil)
    }
    guard typed.allSatisfy({ $0.type.base == first.type.base }) else { throw mismatch(typed, syntax) }
    return (operands.map(\.node), first.type, first.dictionary)
  }

  private func mismatch(_ operands: [Operand], _ syntax: Syntax) -> Diagnostic {
    let names = operands.map(\.type.name)
    return fault(.cannotCompare, ["left": names.first ?? "?", "right": names.last ?? "?"], syntax)
  }

  /// Plain numbers go with any money; two periods do not go together.
  func commonNumber(_ left: ValueType.Base, _ right: ValueType.Base, _ syntax: Syntax) throws -> ValueType.Base {
    switch (left, right) {
    case (.money(let a), .money(let b)):
      guard a == b else {
        throw fault(
          .periodsDiffer, ["left": ValueType(left).name, "right": ValueType(right).name], syntax)
      }
      return left
    case (.money, _): return left
    default: return right
    }
  }
}

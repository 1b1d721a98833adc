/// Parses an expression with Lua's operators and precedence.

import Messages
import Vietnamese

struct Parser {
  /// Deeper nesting is refused rather than recursed into.
  static let depthLimit = 100
  /// Bytes.
  static let lengthLimit = 16_384
  /// A chain of operators is as deep a tree as it has operators, so their number is bounded too.
  static let tokenLimit = 2_000

  private let source: String
  private let tokens: [Token]
  private var position = 0
  private var depth = 0

  static func parse(_ source: String) throws -> Syntax {
    guard source.utf8.count <= lengthLimit else {
      throw Diagnostic(.expressionTooLong, ["limit": String(lengthLimit)])
    }
    let tokens = try Lexer.tokens(source.composed)
    guard tokens.count <= tokenLimit else { throw Diagnostic(.expressionTooManyWords, ["limit": String(tokenLimit)]) }
    var parser = Parser(source: source.composed, tokens: tokens)
    let syntax = try parser.expression(above: 0)
    try parser.expectEnd()
    return syntax
  }

  private init(source: String, tokens: [Token]) {
    self.source = source
    self.tokens = tokens
  }

  private var token: Token { tokens[position] }

  private mutating func advance() { if position < tokens.count - 1 { position += 1 } }

  private func isSymbol(_ symbol: String) -> Bool { token.kind == .symbol(symbol) }

  private mutating func take(_ symbol: String) -> Bool {
    guard isSymbol(symbol) else { return false }
    advance()
    return true
  }

  private mutating func expect(_ symbol: String) throws {
    guard take(symbol) else { throw unexpected("\"\(symbol)\"") }
  }

  private func expectEnd() throws {
    guard token.kind == .end else { throw unexpected(LocalizedText(vi: "toán tử", en: "an operator")) }
  }

  private func unexpected(_ expected: String) -> Diagnostic { unexpected(LocalizedText(both: expected)) }

  private func unexpected(_ expected: LocalizedText) -> Diagnostic {
    let end = token.kind == .end
    let found = end ? "⏎" : String(Array(source)[token.range])
    // The text of both languages cannot stand in one placeholder; the symbol alone is understood in both.
    return .inExpression(
      .unexpectedToken,
      ["found": found, "expected": expected.vi == expected.en ? expected.vi : "\(expected.vi) / \(expected.en)"],
      source: source, range: end ? max(0, token.range.lowerBound - 1)..<max(1, token.range.lowerBound) : token.range)
  }

  /// Binding powers as in Lua: or, and, comparison, concatenation (to the right), sums, products.
  private static let powers: [String: (left: Int, right: Int)] = [
    "or": (1, 2), "and": (3, 4),
    "==": (5, 6), "~=": (5, 6), "<": (5, 6), "<=": (5, 6), ">": (5, 6), ">=": (5, 6), "in": (5, 6),
    "..": (8, 7), "+": (9, 10), "-": (9, 10), "*": (11, 12), "/": (11, 12), "//": (11, 12), "%": (11, 12),
  ]
  private static let unaryPower = 13

  private mutating func expression(above minimum: Int) throws -> Syntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw Diagnostic.inExpression(
        .expressionTooDeep, ["limit": String(Self.depthLimit)], source: source, range: token.range)
    }
    var left = try prefix()
    while case .symbol(let symbol) = token.kind, let power = Self.powers[symbol], power.left > minimum {
      advance()
      if symbol == "in" {
        left = try membership(of: left)
      } else {
        let right = try expression(above: power.right - 1)
        guard let binary = Syntax.BinaryOperator(rawValue: symbol) else { throw unexpected(symbol) }
        left = Syntax(
          kind: .binary(binary, left, right), range: left.range.lowerBound..<right.range.upperBound)
      }
    }
    return left
  }

  private mutating func membership(of left: Syntax) throws -> Syntax {
    if take("{") {
      var items: [Syntax] = []
      while !isSymbol("}") {
        items.append(try expression(above: 0))
        if !take(",") { break }
      }
      let end = token.range.upperBound
      try expect("}")
      return Syntax(kind: .inSet(left, items), range: left.range.lowerBound..<end)
    }
    let list = try expression(above: 6)
    return Syntax(kind: .inList(left, list), range: left.range.lowerBound..<list.range.upperBound)
  }

  private mutating func prefix() throws -> Syntax {
    let start = token.range.lowerBound
    if take("not") {
      let operand = try expression(above: Self.unaryPower - 1)
      return Syntax(kind: .not(operand), range: start..<operand.range.upperBound)
    }
    if take("-") {
      let operand = try expression(above: Self.unaryPower - 1)
      return Syntax(kind: .negate(operand), range: start..<operand.range.upperBound)
    }
    return try postfix(primary())
  }

  private mutating func primary() throws -> Syntax {
    let token = token
    switch token.kind {
    case .integer(let value):
      advance()
      return Syntax(kind: .integer(value), range: token.range)
    case .decimal(let value):
      advance()
      return Syntax(kind: .decimal(value), range: token.range)
    case .text(let value):
      advance()
      return Syntax(kind: .text(value), range: token.range)
    case .bind(let name):
      advance()
      return Syntax(kind: .bind(name), range: token.range)
    case .symbol("true"), .symbol("false"):
      advance()
      return Syntax(kind: .boolean(token.kind == .symbol("true")), range: token.range)
    case .symbol("nil"):
      advance()
      return Syntax(kind: .null, range: token.range)
    case .symbol("("):
      advance()
      let inner = try expression(above: 0)
      let end = self.token.range.upperBound
      try expect(")")
      return Syntax(kind: inner.kind, range: token.range.lowerBound..<end)
    case .name(let name):
      advance()
      if name == "date", case .text(let text) = self.token.kind {
        let range = token.range.lowerBound..<self.token.range.upperBound
        advance()
        guard let day = Day(iso: text) else {
          throw Diagnostic.inExpression(.impossibleDate, ["found": text], source: source, range: range)
        }
        return Syntax(kind: .date(day), range: range)
      }
      if isSymbol("(") {
        let (arguments, end) = try arguments()
        return Syntax(kind: .call(on: nil, name, arguments), range: token.range.lowerBound..<end)
      }
      return Syntax(kind: .name(name), range: token.range)
    default:
      throw unexpected(LocalizedText(vi: "một giá trị", en: "a value"))
    }
  }

  private mutating func postfix(_ start: Syntax) throws -> Syntax {
    var base = start
    while take(".") {
      guard case .name(let name) = token.kind else { throw unexpected(LocalizedText(vi: "tên cột", en: "a column")) }
      let nameEnd = token.range.upperBound
      advance()
      if isSymbol("(") {
        let (arguments, end) = try arguments()
        base = Syntax(kind: .call(on: base, name, arguments), range: base.range.lowerBound..<end)
      } else {
        base = Syntax(kind: .member(base, name), range: base.range.lowerBound..<nameEnd)
      }
    }
    return base
  }

  private mutating func arguments() throws -> (list: [Syntax], end: Int) {
    try expect("(")
    var list: [Syntax] = []
    while !isSymbol(")") {
      list.append(try expression(above: 0))
      if !take(",") { break }
    }
    let end = token.range.upperBound
    try expect(")")
    return (list, end)
  }
}

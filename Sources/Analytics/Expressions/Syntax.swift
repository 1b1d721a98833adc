/// An expression as written: a tree whose nodes know their place in the text.

import Messages
import Vietnamese

/// A node of an expression's syntax tree.
struct Syntax: Sendable {
  enum BinaryOperator: String, Sendable {
    case or, and
    case equal = "=="
    case notEqual = "~="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case concatenate = ".."
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case floorDivide = "//"
    case remainder = "%"
  }

  indirect enum Kind: Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case decimal(Double)
    case text(String)
    case date(Day)
    case bind(String)
    case name(String)
    /// `household.head`
    case member(Syntax, String)
    /// `age(birth_date, date)`, or on a reference: `household.review(2024)`
    case call(on: Syntax?, String, [Syntax])
    case not(Syntax)
    case negate(Syntax)
    case binary(BinaryOperator, Syntax, Syntax)
    /// `class in {'poor', 'near_poor'}`
    case inSet(Syntax, [Syntax])
    /// `'housing_quality' in deprivations`
    case inList(Syntax, Syntax)
  }

  let kind: Kind
  /// The place in the text, in characters from 0.
  let range: Range<Int>
}

/// The text of an expression with its tree.
///
/// `source` is kept for messages, so that an error can put a caret under the very word.
public struct ParsedExpression: Sendable {
  public let source: String
  let syntax: Syntax

  /// - Throws: ``Diagnostic`` with the place in `source`.
  public init(_ source: String) throws {
    self.source = source
    syntax = try Parser.parse(source)
  }

  private init(source: String, syntax: Syntax) {
    self.source = source
    self.syntax = syntax
  }

  /// The parts that a chain of `and` joins, each an expression of the same text.
  var conjuncts: [ParsedExpression] {
    guard case .binary(.and, let left, let right) = syntax.kind else { return [self] }
    return ParsedExpression(source: source, syntax: left).conjuncts
      + ParsedExpression(source: source, syntax: right).conjuncts
  }
}

extension Diagnostic {
  /// A fault at a place of an expression.
  static func inExpression(
    _ code: MessageCode, _ arguments: [String: String] = [:], source: String, range: Range<Int>,
    suggestion: String? = nil, hint: LocalizedText? = nil
  ) -> Diagnostic {
    let characters = Array(source)
    let lineStart = (characters.prefix(range.lowerBound).lastIndex(of: "\n").map { $0 + 1 }) ?? 0
    let line = characters[lineStart...].prefix { $0 != "\n" && $0 != "\r\n" }
    let number = characters.prefix(lineStart).filter { $0 == "\n" || $0 == "\r\n" }.count + 1
    return Diagnostic(
      code, arguments,
      place: Place(line: number, column: range.lowerBound - lineStart + 1, length: max(1, range.count)),
      excerpt: String(line.prefix(500)), suggestion: suggestion, hint: hint)
  }
}

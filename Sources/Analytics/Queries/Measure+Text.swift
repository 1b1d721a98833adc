/// Measures and windows written as text: `count(class == 'poor')`, `ratio(poor, population(households))`,
/// `previous(poor, unit, year)`.

import Messages

extension Measure {
  private static let functions = [
    "count", "distinct", "first", "last", "max", "mean", "median", "min", "population", "quantile", "ratio", "share",
    "sum",
  ]

  /// - Throws: ``Diagnostic`` with the place in the text: E0313 for an unknown measure, E0314 for too many or too few
  ///   arguments, E0301 for a text that is no call.
  public init(_ text: String) throws {
    try self.init(FunctionText(text), ParsedExpression(text).syntax)
  }

  private init(_ text: FunctionText, _ syntax: Syntax) throws {
    let (name, arguments) = try text.call(syntax, expected: "count(…)")
    func words(_ count: ClosedRange<Int>) throws -> [String] {
      try text.check(arguments.count, count, name, syntax)
      return arguments.map(text.slice)
    }
    switch name {
    case "count": self = .count(try words(0...1).first)
    case "share": self = .share(try words(0...1).first)
    case "sum": self = .sum(try words(1...1)[0])
    case "mean":
      let parts = try words(1...2)
      self = .mean(parts[0], weight: parts.count > 1 ? parts[1] : nil)
    case "median": self = .median(try words(1...1)[0])
    case "quantile":
      let parts = try words(2...2)
      guard let part = Double(parts[1]) else {
        throw text.fault(
          .wrongOperandType, ["operation": name, "found": parts[1], "expected": "0…1"], arguments[1])
      }
      self = .quantile(parts[0], part)
    case "min": self = .minimum(try words(1...1)[0])
    case "max": self = .maximum(try words(1...1)[0])
    case "distinct": self = .distinct(try words(1...1)[0])
    case "first", "last":
      let parts = try words(2...2)
      self = name == "first" ? .first(parts[0], order: parts[1]) : .last(parts[0], order: parts[1])
    case "population": self = .population(try words(1...1)[0])
    case "ratio":
      _ = try words(2...2)
      self = .ratio(try Self.part(text, arguments[0]), try Self.part(text, arguments[1]))
    default: throw text.fault(.unknownFunction, ["name": name], syntax, suggestion: Self.functions.closest(to: name))
    }
  }

  /// A side of a ratio: another measure's name, or a measure.
  private static func part(_ text: FunctionText, _ syntax: Syntax) throws -> Part {
    if case .name(let name) = syntax.kind { return .named(name) }
    return .measure(try Measure(text, syntax))
  }
}

extension Window {
  /// `previous(value, group, order)`, `rank(value, group)`: nil for a text that is no window; `nil` as group for one over
  /// all rows.
  ///
  /// - Throws: ``Diagnostic`` with the place in the text.
  public init?(text: String) throws {
    let parsed = try ParsedExpression(text)
    guard case .call(on: nil, let name, let arguments) = parsed.syntax.kind, let kind = Kind(rawValue: name) else {
      return nil
    }
    let source = FunctionText(text)
    try source.check(arguments.count, kind.isRank ? 1...2 : 3...3, name, parsed.syntax)
    var over: [String] = []
    if arguments.count > 1 {
      if case .null = arguments[1].kind {} else { over = [source.slice(arguments[1])] }
    }
    let order = arguments.count > 2 ? [SortKey(source.slice(arguments[2]))] : []
    try self.init(kind, source.slice(arguments[0]), over: over, order: order)
  }
}

/// The text of a call whose arguments are expressions of their own.
private struct FunctionText {
  let source: String
  private let characters: [Character]

  init(_ source: String) {
    self.source = source
    characters = Array(source)
  }

  func slice(_ syntax: Syntax) -> String {
    String(characters[syntax.range.clamped(to: 0..<characters.count)])
  }

  func call(_ syntax: Syntax, expected: String) throws -> (name: String, arguments: [Syntax]) {
    guard case .call(on: nil, let name, let arguments) = syntax.kind else {
      throw fault(.unexpectedToken, ["found": slice(syntax), "expected": expected], syntax)
    }
    return (name, arguments)
  }

  func check(_ count: Int, _ allowed: ClosedRange<Int>, _ name: String, _ syntax: Syntax) throws {
    guard allowed.contains(count) else {
      let expected =
        allowed.lowerBound == allowed.upperBound
        ? "\(allowed.lowerBound)" : "\(allowed.lowerBound)–\(allowed.upperBound)"
      throw fault(.wrongArgumentCount, ["name": name, "expected": expected, "found": "\(count)"], syntax)
    }
  }

  func fault(
    _ code: MessageCode, _ arguments: [String: String], _ syntax: Syntax, suggestion: String? = nil
  ) -> Diagnostic {
    .inExpression(code, arguments, source: source, range: syntax.range, suggestion: suggestion)
  }
}

/// Splits an expression into tokens.

import Messages

struct Token {
  enum Kind: Equatable {
    case name(String)
    case integer(Int64)
    case decimal(Double)
    case text(String)
    case bind(String)
    /// An operator, bracket, comma or keyword.
    case symbol(String)
    case end
  }
  let kind: Kind
  let range: Range<Int>
}

struct Lexer {
  private static let keywords: Set<String> = ["and", "or", "not", "in", "true", "false", "nil"]
  private static let pairs: Set<String> = ["==", "~=", "<=", ">=", "//", ".."]
  private static let singles: Set<Character> = ["<", ">", "+", "-", "*", "/", "%", "(", ")", "{", "}", ",", "."]

  private let source: String
  private let characters: [Character]
  private var position = 0

  init(_ source: String) {
    self.source = source
    characters = Array(source)
  }

  static func tokens(_ source: String) throws -> [Token] {
    var lexer = Lexer(source)
    var tokens: [Token] = []
    repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private mutating func next() throws -> Token {
    while position < characters.count, Self.isSpace(characters[position]) { position += 1 }
    let start = position
    guard position < characters.count else { return Token(kind: .end, range: start..<start) }
    let character = characters[position]
    if Self.startsName(character) {
      let word = takeName()
      return Token(kind: Self.keywords.contains(word) ? .symbol(word) : .name(word), range: start..<position)
    }
    if Self.isDigit(character) { return try number() }
    if character == "'" || character == "\"" { return try text(quote: character) }
    if character == ":", position + 1 < characters.count, Self.startsName(characters[position + 1]) {
      position += 1
      return Token(kind: .bind(takeName()), range: start..<position)
    }
    if position + 1 < characters.count {
      let pair = String(characters[position...position + 1])
      if Self.pairs.contains(pair) {
        position += 2
        return Token(kind: .symbol(pair), range: start..<position)
      }
    }
    guard Self.singles.contains(character) else {
      throw Diagnostic.inExpression(
        .unexpectedToken, ["found": String(character), "expected": "…"], source: source, range: start..<start + 1,
        suggestion: Self.meant[character])
    }
    position += 1
    return Token(kind: .symbol(String(character)), range: start..<position)
  }

  /// What other languages write for our operators.
  private static let meant: [Character: String] = ["=": "==", "!": "~=", "&": "and", "|": "or", "^": "*"]

  private static func startsName(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return false }
    // A small letter differs from its capital by this bit.
    let letter = byte | 0x20
    return (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_")
  }
  private static func isSpace(_ character: Character) -> Bool { character == " " || character.isWhitespace }
  private static func isDigit(_ character: Character) -> Bool {
    character.asciiValue.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false
  }

  private mutating func takeName() -> String {
    let start = position
    while position < characters.count, Self.startsName(characters[position]) || Self.isDigit(characters[position]) {
      position += 1
    }
    return String(characters[start..<position])
  }

  private mutating func number() throws -> Token {
    let start = position
    while position < characters.count, Self.isDigit(characters[position]) { position += 1 }
    var isDecimal = false
    if position + 1 < characters.count, characters[position] == ".", Self.isDigit(characters[position + 1]) {
      isDecimal = true
      position += 1
      while position < characters.count, Self.isDigit(characters[position]) { position += 1 }
    }
    if position < characters.count, characters[position] == "e" || characters[position] == "E" {
      var ahead = position + 1
      if ahead < characters.count, characters[ahead] == "+" || characters[ahead] == "-" { ahead += 1 }
      if ahead < characters.count, Self.isDigit(characters[ahead]) {
        isDecimal = true
        position = ahead
        while position < characters.count, Self.isDigit(characters[position]) { position += 1 }
      }
    }
    let digits = String(characters[start..<position])
    if !isDecimal, let value = Int64(digits) { return Token(kind: .integer(value), range: start..<position) }
    guard isDecimal, let value = Double(digits), value.isFinite else {
      throw Diagnostic.inExpression(.badNumber, ["found": digits], source: source, range: start..<position)
    }
    return Token(kind: .decimal(value), range: start..<position)
  }

  private mutating func text(quote: Character) throws -> Token {
    let start = position
    position += 1
    var value = ""
    while position < characters.count, characters[position] != quote {
      if characters[position] == "\\", position + 1 < characters.count {
        position += 1
        switch characters[position] {
        case "n": value.append("\n")
        case "t": value.append("\t")
        default: value.append(characters[position])
        }
      } else {
        value.append(characters[position])
      }
      position += 1
    }
    guard position < characters.count else {
      throw Diagnostic.inExpression(.unfinishedText, source: source, range: start..<start + 1)
    }
    position += 1
    return Token(kind: .text(value), range: start..<position)
  }
}

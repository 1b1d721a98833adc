/// Where in a manifest's text each key and value stands. Lua gives back a table without places, so the text is read a
/// second time, only for them; what a manifest says is decided by Lua alone.

import Messages
import Synchronization

/// A manifest's text, gone through for places when the first of them is asked for: a manifest without a fault needs none,
/// and every start of the command reads all manifests.
final class ManifestText: Sendable {
  private let source: [UInt8]
  private let found = Mutex<ManifestPlaces?>(nil)

  init(_ source: [UInt8]) { self.source = source }

  var places: ManifestPlaces {
    found.withLock { known in
      let places = known ?? ManifestPlaces(source: source)
      known = places
      return places
    }
  }
}

struct ManifestPlaces {
  /// A run of characters on one line.
  struct Span: Hashable {
    let line: Int
    let column: Int
    let length: Int
  }

  /// By the path that messages name: "parameters[2].type"; "" is the whole table.
  private(set) var keys: [String: Span] = [:]
  private(set) var values: [String: Span] = [:]
  private let lines: [String]

  init(source: [UInt8]) {
    let text = String(decoding: source, as: UTF8.self)
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    var scanner = ManifestScanner(text)
    scanner.scan()
    (keys, values) = (scanner.keys, scanner.values)
  }

  /// The place of a key's value, or of the key itself; of the nearest table around it where it is not there.
  func span(of path: String, key isKey: Bool) -> Span? {
    let first = isKey ? keys : values
    if let span = first[path] ?? values[path] ?? keys[path] { return span }
    var rest = path
    while !rest.isEmpty {
      rest = rest.lastIndex { $0 == "." || $0 == "[" }.map { String(rest[..<$0]) } ?? ""
      if let span = keys[rest] ?? values[rest] { return span }
    }
    return nil
  }

  func line(_ number: Int) -> String? { lines.indices.contains(number - 1) ? lines[number - 1] : nil }
}

/// Goes through `return { … }`, taking notes of keys and values. It understands what a data file is made of; at anything
/// else it stops, and the places found until then stand.
private struct ManifestScanner {
  private let text: [Character]
  private var at = 0
  private var line = 1
  private var lineStart = 0
  private(set) var keys: [String: ManifestPlaces.Span] = [:]
  private(set) var values: [String: ManifestPlaces.Span] = [:]

  init(_ text: String) { self.text = Array(text) }

  mutating func scan() {
    while at < text.count {
      skipBlanks()
      guard at < text.count else { return }
      let start = at
      guard let word = word() else {
        if !skipString() { advance() }
        continue
      }
      guard word == "return" else { continue }
      skipBlanks()
      guard peek == "{" else { continue }
      keys[""] = span(from: start, to: at + 1, line, lineStart)
      table("", depth: 0)
      return
    }
  }

  private var peek: Character? { at < text.count ? text[at] : nil }

  private mutating func advance() {
    if text[at].isNewline {
      line += 1
      lineStart = at + 1
    }
    at += 1
  }

  /// A span that ends with its first line.
  private func span(from start: Int, to end: Int, _ line: Int, _ lineStart: Int) -> ManifestPlaces.Span {
    var last = start
    while last < end, !text[last].isNewline { last += 1 }
    while last > start + 1, text[last - 1].isWhitespace { last -= 1 }
    return ManifestPlaces.Span(line: line, column: start - lineStart + 1, length: max(1, last - start))
  }

  /// White space and comments.
  private mutating func skipBlanks() {
    while let character = peek {
      if character.isWhitespace {
        advance()
      } else if character == "-", at + 1 < text.count, text[at + 1] == "-" {
        at += 2
        if skipLongBracket() { continue }
        while let next = peek, !next.isNewline { at += 1 }
      } else {
        return
      }
    }
  }

  private mutating func word() -> String? {
    guard let first = peek, first == "_" || first.isASCII && first.isLetter else { return nil }
    let start = at
    while let next = peek, next == "_" || next.isASCII && (next.isLetter || next.isNumber) { at += 1 }
    return String(text[start..<at])
  }

  /// A text in quotes or long brackets; false where there is none.
  private mutating func skipString() -> Bool {
    guard let quote = peek else { return false }
    if quote == "[" { return skipLongBracket() }
    guard quote == "\"" || quote == "'" else { return false }
    advance()
    while let next = peek, next != quote {
      if next == "\\" { advance() }
      if at < text.count { advance() }
    }
    if at < text.count { advance() }
    return true
  }

  /// `[[ … ]]` or `[==[ … ]==]`.
  private mutating func skipLongBracket() -> Bool {
    guard peek == "[" else { return false }
    var open = at + 1
    while open < text.count, text[open] == "=" { open += 1 }
    guard open < text.count, text[open] == "[" else { return false }
    let level = open - at - 1
    let end: [Character] = ["]"] + Array(repeating: "=", count: level) + ["]"]
    while at < open { advance() }
    advance()
    while at < text.count {
      if text[at...].starts(with: end) {
        at += end.count
        return true
      }
      advance()
    }
    return true
  }

  private mutating func table(_ path: String, depth: Int) {
    advance()
    var position = 0
    while at < text.count, depth < 32 {
      skipBlanks()
      guard let next = peek else { return }
      if next == "}" {
        advance()
        return
      }
      if next == "," || next == ";" {
        advance()
        continue
      }
      let (start, startLine, startOfLine) = (at, line, lineStart)
      let inner: String
      if let name = key() {
        inner = path.isEmpty || name.hasPrefix("[") ? path + name : path + "." + name
        keys[inner] = span(from: start, to: at, startLine, startOfLine)
        skipBlanks()
        advance()
        skipBlanks()
      } else {
        (at, line, lineStart) = (start, startLine, startOfLine)
        position += 1
        inner = "\(path)[\(position)]"
      }
      let before = at
      value(inner, depth: depth)
      if at == before { return }
    }
  }

  /// A key before its `=`, as paths write it; nil where the element has none.
  private mutating func key() -> String? {
    var name: String?
    if let word = word() {
      name = word
    } else if peek == "[", at + 1 < text.count, text[at + 1] != "[", text[at + 1] != "=" {
      advance()
      skipBlanks()
      let start = at
      if skipString() {
        name = String(text[start..<at].dropFirst().dropLast())
      } else {
        while let next = peek, next != "]", !next.isNewline { advance() }
        name = "[" + String(text[start..<at]).filter { !$0.isWhitespace } + "]"
      }
      skipBlanks()
      guard peek == "]" else { return nil }
      advance()
    }
    let (end, endLine, endStart) = (at, line, lineStart)
    skipBlanks()
    guard peek == "=", at + 1 >= text.count || text[at + 1] != "=" else { return nil }
    (at, line, lineStart) = (end, endLine, endStart)
    return name
  }

  private mutating func value(_ path: String, depth: Int) {
    let (start, startLine, startOfLine) = (at, line, lineStart)
    if peek == "{" {
      table(path, depth: depth + 1)
    } else {
      var open = 0
      while let next = peek {
        if open == 0, next == "," || next == ";" || next == "}" { break }
        if skipString() { continue }
        if next == "-", at + 1 < text.count, text[at + 1] == "-" {
          if open == 0 { break }
          skipBlanks()
          continue
        }
        if "({[".contains(next) { open += 1 }
        if ")}]".contains(next) { open -= 1 }
        advance()
      }
    }
    values[path] = span(from: start, to: at, startLine, startOfLine)
  }
}

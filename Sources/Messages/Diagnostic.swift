/// What went wrong, as a value: code, place, arguments, way out. Made where the knowledge is, printed at the edge.

import Vietnamese

/// Where a fault lies.
public struct Place: Hashable, Sendable {
  /// A file's name as the user knows it, relative where possible; or a chunk name, or what stands for one ("--where").
  public var file: String?
  /// From 1.
  public var line: Int?
  /// From 1, in characters.
  public var column: Int?
  /// How many characters from `column` on are meant; for the caret line.
  public var length: Int?
  /// A spreadsheet's sheet and cell ("D10").
  public var sheet: String?
  public var cell: String?

  public init(
    file: String? = nil, line: Int? = nil, column: Int? = nil, length: Int? = nil, sheet: String? = nil,
    cell: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.sheet = sheet
    self.cell = cell
  }
}

/// One fault or warning.
public struct Diagnostic: Error, Hashable, Sendable {
  public var code: MessageCode
  /// What fills the placeholders of the text.
  public var arguments: [String: String]
  public var place: Place?
  /// The line of source under which the caret stands, without its line end.
  public var excerpt: String?
  /// What was probably meant.
  public var suggestion: String?
  /// A second line: the way out, a command to type, a manifest line to add.
  public var hint: LocalizedText?

  public init(
    _ code: MessageCode, _ arguments: [String: String] = [:], place: Place? = nil, excerpt: String? = nil,
    suggestion: String? = nil, hint: LocalizedText? = nil
  ) {
    self.code = code
    self.arguments = arguments
    self.place = place
    self.excerpt = excerpt
    self.suggestion = suggestion
    self.hint = hint
  }

  /// The message itself, without place or code.
  public func message(in language: Language) -> String {
    var text = filled(code.text[language])
    if let suggestion {
      let quoted = Diagnostic.standsBare(suggestion) ? suggestion : "\"\(suggestion)\""
      text += language == .vi ? "; có phải \(quoted)?" : "; did you mean \(quoted)?"
    }
    return text
  }

  /// A text with its placeholders, such as `{file}`, replaced in one pass: what a file's cell says is never looked at for
  /// more of them. One that has no argument stays.
  private func filled(_ template: String) -> String {
    var (text, rest) = ("", template[...])
    while let brace = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      text += rest[..<brace]
      rest = rest[brace...]
      let name = rest.dropFirst().prefix { ("a"..."z").contains($0) || $0 == "_" }
      if let value = arguments[String(name)], rest[name.endIndex...].utf8.first == UInt8(ascii: "}") {
        text += value
        rest = rest[rest.utf8.index(after: name.endIndex)...]
      } else {
        text += rest.prefix(1)
        rest = rest.dropFirst()
      }
    }
    return text + rest
  }

  /// A flag and a number are typed as they stand; quotes around them would be typed too.
  private static func standsBare(_ suggestion: String) -> Bool {
    if suggestion.hasPrefix("-"), suggestion.utf8.count > 1 { return !suggestion.contains(" ") }
    return suggestion.utf8.contains { (48...57).contains($0) }
      && suggestion.utf8.allSatisfy { (48...57).contains($0) || [0x25, 0x2C, 0x2E].contains($0) }
  }

  /// The whole report as the terminal shows it: `path:line:column: lỗi E0312: …`, the excerpt with its caret, the hint.
  public func report(in language: Language) -> String {
    var lines: [String] = []
    let word = code.isWarning ? (language == .vi ? "lưu ý" : "note") : (language == .vi ? "lỗi" : "error")
    lines.append("\(placePrefix)\(word) \(code.code): \(message(in: language))")
    if let excerpt, let column = place?.column {
      let number = place?.line.map(String.init) ?? ""
      let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number + " | "
      lines.append(margin + excerpt)
      let indent = excerpt.prefix(max(0, column - 1)).map { $0 == "\t" ? "\t" : " " }.joined()
      let carets = String(repeating: "^", count: max(1, place?.length ?? 1))
      lines.append(String(repeating: " ", count: 5) + " | " + indent + carets)
    }
    if let hint { lines.append((language == .vi ? "gợi ý: " : "hint: ") + hint[language]) }
    return lines.joined(separator: "\n").onTerminal
  }

  private var placePrefix: String {
    guard let place else { return "" }
    var prefix = place.file ?? ""
    let sheet = place.sheet.map { $0 + (place.cell == nil ? "" : "!") } ?? ""
    let inSheet = sheet + (place.cell ?? "")
    if !inSheet.isEmpty { prefix += (prefix.isEmpty ? "" : ":") + inSheet }
    // A cell's name has its row already.
    if let line = place.line, place.cell == nil {
      prefix += (prefix.isEmpty ? "" : ":") + String(line)
      if let column = place.column { prefix += ":" + String(column) }
    }
    return prefix.isEmpty ? "" : prefix + ": "
  }
}

extension Diagnostic: CustomStringConvertible {
  /// What a script sees that catches it, and a log that prints it: code and English text.
  public var description: String { "\(code.code): \(message(in: .en))" }
}

/// Several faults of one kind, reported at once in input order.
public struct Diagnostics: Error, Sendable {
  public var list: [Diagnostic]
  public init(_ list: [Diagnostic]) { self.list = list }
}

extension Diagnostics: CustomStringConvertible {
  public var description: String { list.map(\.description).joined(separator: "; ") }
}

/// How the words of `data query` are taken apart.

enum QueryWords {
  /// Parts between commas, but not inside brackets or quotes: "unit, if(a, b, c)" are two.
  static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    var quote: Character?
    var isEscaped = false
    for character in text {
      if let open = quote {
        if !isEscaped, character == open { quote = nil }
        isEscaped = !isEscaped && character == "\\"
      } else if character == "'" || character == "\"" {
        quote = character
      } else if "([{".contains(character) {
        depth += 1
      } else if ")]}".contains(character) {
        depth -= 1
      } else if character == ",", depth <= 0 {
        parts.append(part.trimmed)
        part = ""
        continue
      }
      part.append(character)
    }
    parts.append(part.trimmed)
    return parts.filter { !$0.isEmpty }
  }

  /// "rate=poor / all" as a name and an expression; nil where there is no name: `class == 'poor'` compares.
  static func assignment(_ text: String) -> (name: String, text: String)? {
    guard let match = text.wholeMatch(of: /\s*([\p{L}_][\p{L}\p{N}_]*)\s*=(?!=)\s*(.+)/.dotMatchesNewlines()) else {
      return nil
    }
    return (String(match.1), String(match.2))
  }

  /// A column: its own name, or NAME=EXPR.
  static func column(_ text: String) -> (name: String, text: String) { assignment(text) ?? (text, text) }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

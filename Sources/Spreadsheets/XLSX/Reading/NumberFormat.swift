/// Whether a number format shows a number as a day (ECMA-376 part 1, 18.8.30 and 18.8.31).

enum NumberFormat {
  /// Whether a format that files name by number alone shows days. The numbers from 27 on belong to Eastern Asian
  /// versions of Excel.
  static func isDate(builtIn id: Int) -> Bool {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: true
    default: false
    }
  }

  /// Whether a format's code shows days: it names a day or a year, or a month that is no minute. Formats of a time
  /// alone, and of elapsed time ("[h]:mm"), are of amounts, not of days.
  static func isDate(code: String) -> Bool {
    guard let (letters, isElapsed) = letters(of: code), !isElapsed else { return false }
    if letters.contains(where: { "0#?@".contains($0) }) {
      // Fractions of a second are digits too; every other digit makes the format one of numbers.
      guard letters.contains("s"), !letters.contains(where: { "#?@".contains($0) }) else { return false }
    }
    if letters.contains("d") || letters.contains("y") { return true }
    return letters.contains("m") && !letters.contains("h") && !letters.contains("s")
  }

  /// What the first section of a code consists of, lower case, without literal text, colours, conditions and
  /// languages; nil for "General".
  private static func letters(of code: String) -> (letters: [Character], isElapsed: Bool)? {
    var letters: [Character] = []
    var isElapsed = false
    var rest = code.lowercased()[...]
    if rest.hasPrefix("general") { return nil }
    while let character = rest.popFirst() {
      switch character {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) { isElapsed = true }
      case ";": return (letters, isElapsed)
      default: letters.append(character)
      }
    }
    return (letters, isElapsed)
  }
}

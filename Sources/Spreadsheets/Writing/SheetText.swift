/// Text as a workbook can hold it.

public enum SheetText {
  /// Excel's limit, in characters.
  static let limit = 32_767

  /// The text with what XML or Excel cannot hold replaced, and cut with "…" where it is too long for a cell.
  static func cell(_ text: String) -> (text: String, isCut: Bool) {
    var result = text
    if result.utf8.count > limit, result.unicodeScalars.count > limit {
      result = String(String.UnicodeScalarView(result.unicodeScalars.prefix(limit - 1))) + "…"
      return (escaped(result), true)
    }
    return (escaped(result), false)
  }

  /// A zero byte would end the text, and "_x000A_" would be read as a line end (ECMA-376 part 1, 22.9.2.19).
  public static func escaped(_ text: String) -> String {
    var result = text
    if result.utf8.contains(0) { result = result.replacing("\0", with: "␀") }
    if result.unicodeScalars.contains(where: { $0.value == 0xFFFE || $0.value == 0xFFFF }) {
      result = String(
        String.UnicodeScalarView(result.unicodeScalars.map { $0.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : $0 }))
    }
    guard result.utf8.contains(0x5F) else { return result }
    return result.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }

  /// How many letters a text has. Composed letters are one scalar each: this is ten times faster than to look for
  /// characters.
  public static func characters(in text: some StringProtocol) -> Int {
    text.utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// How many letters the longest line of a text has.
  public static func longestLine(of text: String) -> Int {
    text.utf8.contains(0x0A)
      ? text.split(separator: "\n").map { characters(in: $0) }.max() ?? 0 : characters(in: text)
  }
}

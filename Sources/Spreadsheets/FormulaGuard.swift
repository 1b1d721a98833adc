/// Text that a spreadsheet would run as a formula, and the apostrophe that keeps it from doing so.

public enum FormulaGuard {
  /// The text with an apostrophe in front where a spreadsheet would take it for a formula. A text that begins with
  /// apostrophes before such a sign takes one more, so that ``unguarded(_:)`` gives every text back as it was.
  public static func guarded(_ text: String) -> String { needsGuard(text) ? "'" + text : text }

  /// The bytes of a cell without the apostrophe that ``guarded(_:)`` put there.
  public static func unguarded(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard bytes.count > 1, bytes[0] == 0x27 else { return bytes }
    let rest = UnsafeBufferPointer(rebasing: bytes[1...])
    return needsGuard(String(decoding: rest, as: UTF8.self)) ? rest : bytes
  }

  private static func needsGuard(_ text: String) -> Bool {
    text.utf8.first == 0x27
      ? looksLikeFormula(String(text.drop { $0 == "'" })) : looksLikeFormula(text)
  }

  /// Whether a spreadsheet would take the text for a formula. A lone sign is no formula and often means "none".
  ///
  /// White space, byte-order marks and full-width forms before or of the sign do not hide it from Excel.
  static func looksLikeFormula(_ text: String) -> Bool {
    let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"]
    let rest = text.unicodeScalars.drop { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
    }
    guard let first = rest.first, signs.contains(first) else { return false }
    return rest.count > 1 || first == "="
  }
}

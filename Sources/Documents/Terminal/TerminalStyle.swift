/// ANSI styles, or none.

struct TerminalStyle {
  let color: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }

  /// The ink of a chart's series; without colour the shades and markers tell series apart.
  func ink(_ text: String, series: Int) -> String { wrap(text, ["34", "33", "36", "35", "32", "31"][series % 6]) }

  private func wrap(_ text: String, _ code: String) -> String {
    color && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

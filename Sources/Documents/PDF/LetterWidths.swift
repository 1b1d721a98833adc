/// The widths of letters, for measuring the texts of long tables without setting them.

/// Widths of texts in one style, without kerning. Each letter is set once.
final class LetterWidths {
  private let box: TextBox
  private let style: TextStyle
  /// Of the letters up to U+1FFF, which hold Latin and Vietnamese; negative: not measured yet.
  private var known = [Double](repeating: -1, count: 0x2000)
  private var others: [Unicode.Scalar: Double] = [:]

  init(_ style: TextStyle, fonts: PDFFonts) {
    self.style = style
    box = TextBox(fonts, isTabular: true)
  }

  /// Of a text on one line, in points.
  func width(of text: some StringProtocol) -> Double {
    var sum = 0.0
    for scalar in text.unicodeScalars { sum += width(of: scalar) }
    return sum
  }

  /// Of the longest word.
  func widestWord(of text: String) -> Double {
    var (widest, current) = (0.0, 0.0)
    for scalar in text.unicodeScalars {
      if scalar == " " {
        widest = max(widest, current)
        current = 0
      } else {
        current += width(of: scalar)
      }
    }
    return max(widest, current)
  }

  private func width(of scalar: Unicode.Scalar) -> Double {
    let value = Int(scalar.value)
    if value < known.count {
      if known[value] < 0 { known[value] = measured(scalar) }
      return known[value]
    }
    if let width = others[scalar] { return width }
    let width = measured(scalar)
    others[scalar] = width
    return width
  }

  private func measured(_ scalar: Unicode.Scalar) -> Double {
    // Between two letters, or a space at the end of the line would count for nothing.
    box.set("n" + String(scalar) + "n", style, width: nil)
    let three = box.textWidth
    box.set("nn", style, width: nil)
    return max(0, three - box.textWidth)
  }
}

/// Measures of texts in the font of printed documents, for formats that lay a page out before anything is drawn.

final class TypeRuler {
  let fonts: PDFFonts
  private var made: [TextStyle: LetterWidths] = [:]
  /// Without kerning, as word processors set text.
  private let box: TextBox

  init(_ fonts: PDFFonts) {
    self.fonts = fonts
    box = TextBox(fonts, isTabular: true)
  }

  /// The widths of letters in a style.
  func widths(_ style: TextStyle) -> LetterWidths {
    if let widths = made[style] { return widths }
    let widths = LetterWidths(style, fonts: fonts)
    made[style] = widths
    return widths
  }

  /// How wide a centred text should be set, and how wide its longest line is then.
  func balanced(_ text: String, _ style: TextStyle, width: Double) -> (room: Double, line: Double) {
    let room = box.setBalanced(text, style, width: width)
    return (room, box.textWidth)
  }
}

extension TextBox {
  /// Sets a centred text in as many lines as it takes, all of them about equally long, so that none is a word alone.
  ///
  /// - Returns: The width that it is set in.
  func setBalanced(_ text: String, _ style: TextStyle, width: Double) -> Double {
    set(text, style, width: width, alignment: .center)
    let count = lines.count
    guard count > 1 else { return width }
    var (low, high) = (width / Double(count) / 2, width)
    while high - low > 1 {
      let middle = (low + high) / 2
      set(text, style, width: middle, alignment: .center)
      if lines.count > count { low = middle } else { high = middle }
    }
    set(text, style, width: high, alignment: .center)
    return high
  }
}

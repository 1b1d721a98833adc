/// How many cells of a terminal a text takes, and breaking text into lines of a width.

extension Character {
  /// Cells of a terminal: combining marks and format characters none, East Asian wide characters and emoji two.
  var displayWidth: Int {
    if let ascii = asciiValue { return ascii < 0x20 ? 0 : 1 }
    var width = 0
    for scalar in unicodeScalars {
      if scalar.value == 0xFE0F { width = 2 } else { width = Swift.max(width, scalar.displayWidth) }
    }
    return width
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    // East Asian Width W and F (UAX #11), in blocks.
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension StringProtocol {
  /// Cells of a terminal that the text takes on one line.
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The text in lines of at most `width`, broken at spaces; a word longer than a line is broken between characters.
  ///
  /// - Parameter measure: A character's width; widths of a line add up.
  func wrapped(to width: Double, measure: (Character) -> Double) -> [String] {
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var used = 0.0
      for word in paragraph.split(separator: " ") {
        let length = word.reduce(0) { $0 + measure($1) }
        let gap = line.isEmpty ? 0 : measure(" ")
        if used + gap + length <= width {
          if !line.isEmpty { line += " " }
          line += word
          used += gap + length
          continue
        }
        if !line.isEmpty { lines.append(line) }
        (line, used) = ("", 0)
        for character in word {
          let extra = measure(character)
          if used + extra > width, !line.isEmpty {
            lines.append(line)
            (line, used) = ("", 0)
          }
          line.append(character)
          used += extra
        }
      }
      lines.append(line)
    }
    return lines
  }

  /// The text in lines of at most `width` cells of a terminal.
  func wrapped(toCells width: Int) -> [String] {
    wrapped(to: Double(Swift.max(1, width))) { Double($0.displayWidth) }
  }
}

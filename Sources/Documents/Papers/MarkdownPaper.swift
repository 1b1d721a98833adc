/// Reads Markdown that this program wrote and a person may have edited since.

import Messages

enum MarkdownPaper {
  static let mark = "benvung-stamp"

  static func read(_ source: String, _ path: String) throws -> Paper {
    var stamp: String?
    var grids: [[[PaperCell]]] = []
    var texts: [String] = []
    var isInTable = false
    var paragraph: [String] = []
    func endParagraph() {
      let text = paragraph.joined(separator: " ").sealed
      if !text.isEmpty { texts.append(text) }
      paragraph = []
    }
    for line in source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.hasPrefix("<!-- " + mark) {
        stamp = String(line.dropFirst(5 + mark.count).prefix(while: { _ in true }).replacing("-->", with: ""))
        continue
      }
      let isRow = line.hasPrefix("|")
      if isRow {
        endParagraph()
        let cells = cells(String(line))
        if !isInTable { grids.append([]) }
        // The line of marks below the head.
        if !cells.allSatisfy({ $0.contains("--") && $0.allSatisfy { "-: ".contains($0) } }) {
          grids[grids.count - 1].append(cells.map { .text(plain($0)) })
        }
      } else if line.allSatisfy(\.isWhitespace) {
        endParagraph()
      } else {
        let isItem = line.hasPrefix("- ") || line.prefixMatch(of: /\d{1,4}[.)]\s/) != nil
        if isItem || line.hasPrefix("#") || line.hasPrefix("**") { endParagraph() }
        paragraph.append(plain(withoutMarker(String(line))))
      }
      isInTable = isRow
    }
    endParagraph()
    return Paper(record: try Paper.record(stamp, path), grids: grids, texts: texts)
  }

  /// The cells of a line of a table: parted by bars that no backslash escapes.
  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in line.dropFirst() {
      if character == "|", !isEscaped { cells.append("") } else { cells[cells.count - 1].append(character) }
      isEscaped = character == "\\" && !isEscaped
    }
    if cells.last?.allSatisfy(\.isWhitespace) ?? false { cells.removeLast() }
    return cells.map(\.sealed)
  }

  private static func withoutMarker(_ line: String) -> String {
    guard let match = line.prefixMatch(of: /(#{1,6}|>|-)\s+/) else { return line }
    return String(line[match.range.upperBound...])
  }

  /// A text without its marks of emphasis and its escapes.
  private static func plain(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character != "*" {
        result.append(character)
      }
    }
    return result.replacing(/<\/?small>/, with: "").replacing(/\[([^\]]*)\]\(<[^>]*>\)/) { String($0.1) }
      .withoutEntities
      .sealed
  }
}

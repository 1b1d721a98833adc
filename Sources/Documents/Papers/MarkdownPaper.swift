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
        stamp = String(line.dropFirst(5 + mark.count)).replacing("-->", with: "")
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
        let isNumbered = line.first?.isNumber == true && line.prefixMatch(of: /\d{1,4}[.)]\s/) != nil
        let isItem = isNumbered || line.hasPrefix("- ")
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
    var cells: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in line.utf8.dropFirst() {
      if byte == UInt8(ascii: "|"), !isEscaped { cells.append([]) } else { cells[cells.count - 1].append(byte) }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    let texts = cells.map { String(decoding: $0, as: UTF8.self).sealed }
    return texts.last == "" ? texts.dropLast() : texts
  }

  /// What emphasis, escapes, tags, links and entities begin with.
  private static let marks: Set<UInt8> = Set("*\\<[&".utf8)

  private static func withoutMarker(_ line: String) -> String {
    guard let match = line.prefixMatch(of: /(#{1,6}|>|-)\s+/) else { return line }
    return String(line[match.range.upperBound...])
  }

  /// A text without its marks of emphasis and its escapes.
  private static func plain(_ text: String) -> String {
    // Most cells are figures and names: nothing of these stands in them.
    guard text.utf8.contains(where: marks.contains) else { return text.sealed }
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
    return result.replacing(/<\/?small>/, with: "").withoutLinks.withoutEntities.sealed
  }
}

extension String {
  /// The text with the words of links in place of `[words](<address>)`.
  fileprivate var withoutLinks: String {
    guard contains("](<") else { return self }
    let bytes = Array(utf8)
    var result: [UInt8] = []
    // Where the next "]" and the next ">" stand; each is looked for once.
    var (close, end) = (0, 0)
    func find(_ byte: Character, _ place: inout Int, from start: Int) {
      let wanted = byte.asciiValue
      place = max(place, start)
      while place < bytes.count, bytes[place] != wanted { place += 1 }
    }
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "[") {
        find("]", &close, from: position)
        if bytes[min(close, bytes.count)...].starts(with: "](<".utf8) {
          find(">", &end, from: close + 3)
          if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ")") {
            result += bytes[position + 1..<close]
            position = end + 2
            continue
          }
        }
      }
      result.append(bytes[position])
      position += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}

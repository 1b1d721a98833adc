/// One part of a Word file read for its placeholders: where its paragraphs, their texts and the rows of tables stand among
/// the bytes, which are otherwise left as they are.

struct WordFormPart {
  /// The text of one `w:t`.
  struct Piece {
    /// Its content among the part's bytes, as it stands there.
    let content: Range<Int>
    /// Where its start tag ends: before the ">".
    let tagEnd: Int
    let keepsSpace: Bool
  }

  struct Paragraph {
    var range: Range<Int>
    /// One after another; a break between two is a line feed in the text.
    var pieces: [Piece] = []
    /// The text with the entities as they stand, and where each piece begins in it.
    var text: [UInt8] = []
    var starts: [Int] = []
    /// The innermost row that it stands in.
    let row: Int?
  }

  struct Row {
    var range: Range<Int>
    /// Of its table, among those of the part; and its own in the table, from 1.
    let table, number: Int
  }

  private(set) var paragraphs: [Paragraph] = []
  private(set) var rows: [Row] = []
  /// What the names of its elements begin with: "w:".
  private(set) var prefix = ""
  /// Identifiers of paragraphs and rows, which a copy may not have again.
  private(set) var identifiers: [Range<Int>] = []

  /// - Returns: Nil for what is no well-formed XML, or has a document type.
  init?(_ bytes: [UInt8]) {
    var scanner = Scanner(bytes)
    guard scanner.scan() else { return nil }
    (paragraphs, rows, identifiers) = (scanner.paragraphs, scanner.rows, scanner.identifiers)
    prefix = String(decoding: scanner.prefix, as: UTF8.self)
  }
}

/// Goes through the tags. Only what is looked for is looked at; that every tag is closed by its own is checked.
private struct Scanner {
  private enum Kind {
    case paragraph(Int)
    case row(Int)
    case table(Int)
    case text(start: Int, tagEnd: Int, keepsSpace: Bool)
    case other
  }

  private let bytes: [UInt8]
  private var at = 0
  private var open: [(name: ArraySlice<UInt8>, kind: Kind)] = []
  /// Of WordprocessingML: that of the root.
  private(set) var prefix: ArraySlice<UInt8> = []
  private var openParagraphs: [Int] = []
  private var openRows: [Int] = []
  private var openTables: [Int] = []
  private var tables: [Int] = []
  private(set) var paragraphs: [WordFormPart.Paragraph] = []
  private(set) var rows: [WordFormPart.Row] = []
  private(set) var identifiers: [Range<Int>] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func scan() -> Bool {
    while let start = next(UInt8(ascii: "<"), from: at) {
      if starts("<!--", at: start) {
        guard let end = end(of: "-->", from: start + 4) else { return false }
        at = end
      } else if starts("<![CDATA[", at: start) {
        guard let end = end(of: "]]>", from: start + 9) else { return false }
        at = end
      } else if starts("<?", at: start) {
        guard let end = end(of: "?>", from: start + 2) else { return false }
        at = end
      } else if starts("<!", at: start) {
        return false
      } else {
        guard let end = tagEnd(from: start + 1) else { return false }
        at = end + 1
        guard starts("</", at: start) ? close(start, end) : begin(start, end) else { return false }
      }
    }
    return open.isEmpty && !prefix.isEmpty
  }

  // MARK: Tags

  private mutating func begin(_ start: Int, _ end: Int) -> Bool {
    let isEmpty = bytes[end - 1] == UInt8(ascii: "/")
    var nameEnd = start + 1
    while nameEnd < end, bytes[nameEnd] > 0x20, bytes[nameEnd] != UInt8(ascii: "/") { nameEnd += 1 }
    let name = bytes[(start + 1)..<nameEnd]
    guard !name.isEmpty, open.count < 512 else { return false }
    if prefix.isEmpty {
      guard open.isEmpty, let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return false }
      prefix = name[...colon]
    }
    guard name.starts(with: prefix) else {
      if !isEmpty { open.append((name, .other)) }
      return true
    }
    let kind = kind(of: name.dropFirst(prefix.count), start: start, end: end, isEmpty: isEmpty)
    if !isEmpty { open.append((name, kind)) }
    return true
  }

  private mutating func kind(of name: ArraySlice<UInt8>, start: Int, end: Int, isEmpty: Bool) -> Kind {
    switch String(decoding: name, as: UTF8.self) {
    case "p" where !isEmpty:
      note(identifiersIn: start..<end)
      paragraphs.append(WordFormPart.Paragraph(range: start..<end, row: openRows.last))
      openParagraphs.append(paragraphs.count - 1)
      return .paragraph(paragraphs.count - 1)
    case "tr" where !isEmpty:
      note(identifiersIn: start..<end)
      let table = openTables.last ?? 0
      if tables.indices.contains(table) { tables[table] += 1 }
      rows.append(
        WordFormPart.Row(
          range: start..<end, table: table, number: tables.indices.contains(table) ? tables[table] : 1))
      openRows.append(rows.count - 1)
      return .row(rows.count - 1)
    case "tbl" where !isEmpty:
      tables.append(0)
      openTables.append(tables.count - 1)
      return .table(tables.count - 1)
    case "t" where !isEmpty:
      return .text(start: end + 1, tagEnd: end, keepsSpace: has("xml:space", in: start..<end))
    case "br", "cr", "tab", "noBreakHyphen":
      // What is not text parts placeholders, as the end of a line does.
      if let paragraph = openParagraphs.last { paragraphs[paragraph].text.append(UInt8(ascii: "\n")) }
      return .other
    default: return .other
    }
  }

  private mutating func close(_ start: Int, _ end: Int) -> Bool {
    let name = bytes[(start + 2)..<end]
    guard let last = open.popLast(), last.name.elementsEqual(name.prefix { $0 > 0x20 }) else { return false }
    switch last.kind {
    case .paragraph(let index):
      paragraphs[index].range = paragraphs[index].range.lowerBound..<end + 1
      openParagraphs.removeLast()
    case .row(let index):
      rows[index].range = rows[index].range.lowerBound..<end + 1
      openRows.removeLast()
    case .table: openTables.removeLast()
    case .text(let content, let tagEnd, let keepsSpace):
      guard let paragraph = openParagraphs.last, content < start else { break }
      paragraphs[paragraph].starts.append(paragraphs[paragraph].text.count)
      paragraphs[paragraph].text += bytes[content..<start]
      paragraphs[paragraph].pieces.append(
        WordFormPart.Piece(content: content..<start, tagEnd: tagEnd, keepsSpace: keepsSpace))
    case .other: break
    }
    return true
  }

  /// The ">" of a tag; one in quotes is none.
  private func tagEnd(from start: Int) -> Int? {
    var quote: UInt8 = 0
    for index in start..<bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
    }
    return nil
  }

  // MARK: Bytes

  private func next(_ byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private func starts(_ text: StaticString, at start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[start + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// Behind the next occurrence of a text.
  private func end(of text: StaticString, from start: Int) -> Int? {
    var index = start
    while let found = next(text.utf8Start[0], from: index) {
      if starts(text, at: found) { return found + text.utf8CodeUnitCount }
      index = found + 1
    }
    return nil
  }

  private func has(_ attribute: StaticString, in tag: Range<Int>) -> Bool {
    tag.contains { starts(attribute, at: $0) }
  }

  /// ` w14:paraId="1A2B3C4D"` and its kin.
  private mutating func note(identifiersIn tag: Range<Int>) {
    for start in tag where bytes[start] == 0x20 {
      guard starts(" w14:paraId=\"", at: start) || starts(" w14:textId=\"", at: start),
        let end = next(UInt8(ascii: "\""), from: start + 13), end < tag.upperBound
      else { continue }
      identifiers.append(start..<end + 1)
    }
  }
}

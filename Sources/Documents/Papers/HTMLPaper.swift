/// Reads a page of HTML that this program wrote and a person may have edited since. It follows no link, runs nothing, and
/// takes one pass over the text.

import Messages

struct HTMLPaper {
  private var grids: [[[PaperCell]]] = []
  private var texts: [String] = []
  private var stamp: String?
  private var editions: [Edition] = []
  private var row: [PaperCell]?
  private var isInTable = false
  /// The text of the element being read; nil outside of those that are read.
  private var text: String?
  /// How many columns the open cell spans.
  private var span = 1
  /// How many cells there may still be.
  private var room = Paper.mostCells
  /// The most parts of a page: a language each, and what stands outside of them.
  private static let mostEditions = 16

  static func read(_ source: String, _ path: String) throws -> Paper {
    var paper = HTMLPaper()
    paper.scan(Array(source.utf8))
    // What stands outside of the editions is of the first: nobody's hand goes unseen.
    let rest = paper.texts
    paper.endEdition()
    guard paper.room >= 0 else { throw Paper.tooManyCells(path) }
    guard var first = paper.editions.first, paper.editions.count <= mostEditions else { throw Paper.unstamped(path) }
    if paper.editions.count > 1 { first.texts += rest }
    return try Paper(
      record: Paper.record(first.stamp, path), grids: first.grids, texts: first.texts,
      translations: paper.editions.dropFirst().compactMap { edition in
        guard let stamp = edition.stamp else { return nil }
        return Paper(record: try Paper.record(stamp, path), grids: edition.grids, texts: edition.texts)
      })
  }

  /// What was read of one language.
  private struct Edition {
    var grids: [[[PaperCell]]]
    var texts: [String]
    var stamp: String?
  }

  private mutating func endEdition() {
    endText()
    editions.append(Edition(grids: grids, texts: texts, stamp: stamp))
    (grids, texts, stamp) = ([], [], nil)
  }

  private mutating func scan(_ bytes: [UInt8]) {
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        if text != nil { text?.append(String(decoding: bytes[position..<end], as: UTF8.self).withoutEntities) }
        position = end
        continue
      }
      if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "!"),
        bytes[position...].starts(with: "<!--".utf8)
      {
        position = Self.find("-->", in: bytes, from: position + 4).map { $0 + 3 } ?? bytes.count
        continue
      }
      let end = Self.endOfTag(bytes, position)
      let tag = String(decoding: bytes[position + 1..<end], as: UTF8.self)
      position = min(bytes.count, end + 1)
      let name = String(Substring(tag.utf8.prefix(while: Self.isOfName))).lowercased()
      if name == "script" || name == "style" {
        // Ends at the first closing tag of its own, whatever stands in it.
        let close = Self.find("</\(name)", in: bytes, from: position) ?? bytes.count
        if name == "script", tag.contains(/["']benvung-stamp(-[a-z]{2})?["']/) {
          stamp = String(decoding: bytes[position..<close], as: UTF8.self)
        }
        position = close
      } else {
        handle(name, tag)
      }
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  /// Where a tag ends: at the first ">" outside of quotes.
  private static func endOfTag(_ bytes: [UInt8], _ start: Int) -> Int {
    var quote: UInt8?
    for position in start + 1..<max(start + 1, bytes.count) {
      let byte = bytes[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return position
      }
    }
    return bytes.count
  }

  private static func find(_ text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, start < bytes.count else { return nil }
    var position = start
    while let next = bytes[position...].firstIndex(of: first) {
      if bytes[next...].starts(with: wanted) { return next }
      position = next + 1
    }
    return nil
  }

  private mutating func handle(_ name: String, _ tag: String) {
    switch name {
    case "/article": endEdition()
    case "table":
      isInTable = true
      grids.append([])
    case "/table":
      endRow()
      isInTable = false
    case "tr" where isInTable:
      endRow()
      row = []
    case "/tr": endRow()
    case "td" where isInTable, "th" where isInTable:
      endCell()
      text = ""
      span = tag.contains("colspan") ? tag.firstMatch(of: /colspan="(\d{1,4})"/).flatMap { Int($0.1) } ?? 1 : 1
    case "/td", "/th": endCell()
    case "p", "h1", "h2", "h3", "h4", "h5", "li", "dt", "dd", "figcaption", "footer":
      endText()
      if !isInTable { text = "" }
    case "/p", "/h1", "/h2", "/h3", "/h4", "/h5", "/li", "/dt", "/dd", "/figcaption", "/footer": endText()
    case "br": if text != nil { text?.append(" ") }
    case "svg", "/svg", "button", "/button": if !isInTable { text = nil }
    default: break
    }
  }

  private mutating func endText() {
    guard !isInTable, let found = text else { return }
    text = nil
    if !found.sealed.isEmpty { texts.append(found.sealed) }
  }

  private mutating func endCell() {
    guard isInTable, let found = text else { return }
    text = nil
    let width = max(1, min(1_000, span))
    room -= width
    guard room >= 0 else { return }
    row?.append(.text(found.sealed))
    for _ in 1..<width { row?.append(.empty) }
  }

  private mutating func endRow() {
    endCell()
    if let row, !row.isEmpty, !grids.isEmpty { grids[grids.count - 1].append(row) }
    row = nil
  }
}

extension String {
  /// The text with its entities replaced: those that renderers write, and numbers.
  var withoutEntities: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    let bytes = Array(utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "&"),
        let end = bytes[position...].prefix(Self.longestEntity).firstIndex(of: UInt8(ascii: ";")),
        let scalar = Unicode.Scalar(entity: bytes[position + 1..<end])
      {
        result += String(Character(scalar)).utf8
        position = end + 1
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// With its "&" and its ";".
  private static let longestEntity = 10
}

extension Unicode.Scalar {
  /// - Parameter name: without "&" and ";": "amp", "#8230", "#x2026".
  fileprivate init?(entity name: ArraySlice<UInt8>) {
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    case "amp": self = "&"
    case "lt": self = "<"
    case "gt": self = ">"
    case "quot": self = "\""
    case "apos": self = "'"
    case "nbsp": self = "\u{A0}"
    default:
      let isHexadecimal = text.hasPrefix("#x")
      let digits = text.dropFirst(isHexadecimal ? 2 : 1)
      guard text.hasPrefix("#"), digits.first?.isHexDigit ?? false,
        let number = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(number)
      else { return nil }
      self = scalar
    }
  }
}

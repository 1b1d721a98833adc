/// The references in a formula (ECMA-376 part 1, 18.17) when rows are added or the formula is copied.

import Spreadsheets

struct FormulaRewriting {
  /// One end of a reference.
  private struct Corner {
    var column: String
    var row: Int
    var isColumnFixed, isRowFixed: Bool

    var text: String { "\(isColumnFixed ? "$" : "")\(column)\(isRowFixed ? "$" : "")\(row)" }
  }

  private let bytes: [UInt8]
  private var at = 0
  private var output: [UInt8] = []

  private init(_ formula: String) { bytes = Array(formula.utf8) }

  /// The formula after rows were added.
  ///
  /// - Parameters:
  ///   - sheet: The one that it stands on.
  ///   - copy: The repeated row that it stands in, and which of its copies, from 0: it goes on to speak of its own row.
  ///   - insertions: By the names of sheets.
  static func moved(
    _ formula: String, sheet: String, copy: (row: Int, number: Int)? = nil, insertions: [String: RowInsertions]
  ) -> String {
    var rewriting = FormulaRewriting(formula)
    rewriting.run { name, first, last in
      let isOwn = name == nil || name?.lowercased() == sheet.lowercased()
      let own = name ?? sheet
      guard let rows = insertions.first(where: { $0.key.lowercased() == own.lowercased() })?.value else { return }
      if isOwn, let copy, first.row == copy.row, last?.row ?? copy.row == copy.row {
        let start = rows.first(of: copy.row)
        first.row = start + (first.isRowFixed ? 0 : copy.number)
        let isEndFixed = last?.isRowFixed == true
        last?.row = start + (isEndFixed ? 0 : copy.number)
        return
      }
      first.row = rows.first(of: first.row)
      // A range that holds the repeated row holds all its copies.
      if let end = last?.row { last?.row = rows.last(of: end) }
    }
    return String(decoding: rewriting.output, as: UTF8.self)
  }

  /// The formula as it stands in another cell that was filled from its own.
  static func copied(_ formula: String, rows: Int, columns: Int) -> String {
    var rewriting = FormulaRewriting(formula)
    rewriting.run { _, first, last in
      move(&first)
      if var end = last {
        move(&end)
        last = end
      }
    }
    return String(decoding: rewriting.output, as: UTF8.self)

    func move(_ corner: inout Corner) {
      if !corner.isRowFixed { corner.row += rows }
      guard !corner.isColumnFixed, !corner.column.isEmpty,
        let column = CellReference.parse((corner.column + "1").utf8)?.column
      else { return }
      corner.column = CellReference.columnName(column + columns)
    }
  }

  private mutating func run(_ change: (String?, inout Corner, inout Corner?) -> Void) {
    var sheet: String?
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""): copyQuoted(byte)
      case UInt8(ascii: "["): copyBracketed()
      case UInt8(ascii: "'"):
        let start = at
        copyQuoted(byte)
        let name = String(decoding: bytes[(start + 1)..<max(start + 1, at - 1)], as: UTF8.self)
        guard at < bytes.count, bytes[at] == UInt8(ascii: "!") else { continue }
        sheet = name.replacing("''", with: "'")
        copy(1)
        reference(in: sheet, change)
        sheet = nil
      default:
        if Self.isWord(byte) || byte == UInt8(ascii: "$") { word(change) } else { copy(1) }
      }
    }
  }

  /// A name, a number, a function or a reference.
  private mutating func word(_ change: (String?, inout Corner, inout Corner?) -> Void) {
    if reference(in: nil, change) { return }
    let start = at
    while at < bytes.count, Self.isWord(bytes[at]) || bytes[at] == UInt8(ascii: "$") { at += 1 }
    output += bytes[start..<at]
    guard at < bytes.count, bytes[at] == UInt8(ascii: "!") else { return }
    let sheet = String(decoding: bytes[start..<at], as: UTF8.self)
    copy(1)
    reference(in: sheet, change)
  }

  /// A reference that begins here, if one does.
  @discardableResult private mutating func reference(
    in sheet: String?, _ change: (String?, inout Corner, inout Corner?) -> Void
  ) -> Bool {
    // Whole rows are "3:4".
    guard let (start, end) = corner(at) ?? corner(at, ofWholeRow: true) else { return false }
    var first = start
    var last: Corner?
    var next = end
    let isWholeRow = first.column.isEmpty
    if end < bytes.count, bytes[end] == UInt8(ascii: ":"),
      let (corner, end) = corner(end + 1, ofWholeRow: isWholeRow)
    {
      (last, next) = (corner, end)
    }
    guard !isWholeRow || last != nil else { return false }
    // LOG10( is a function, and A1! a sheet.
    if next < bytes.count, bytes[next] == UInt8(ascii: "(") || bytes[next] == UInt8(ascii: "!") { return false }
    change(sheet, &first, &last)
    output += first.text.utf8
    if let last { output += (":" + last.text).utf8 }
    at = next
    return true
  }

  private func corner(_ start: Int, ofWholeRow isWholeRow: Bool = false) -> (Corner, end: Int)? {
    var place = start
    func take(_ isWanted: (UInt8) -> Bool) -> Range<Int> {
      let begin = place
      while place < bytes.count, isWanted(bytes[place]) { place += 1 }
      return begin..<place
    }
    let dollar = UInt8(ascii: "$")
    let isColumnFixed = !isWholeRow && !take { $0 == dollar }.isEmpty
    let letters = take { !isWholeRow && ((0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)) }
    guard (isWholeRow ? 0...0 : 1...3).contains(letters.count) else { return nil }
    let isRowFixed = !take { $0 == dollar }.isEmpty
    let digits = take { (0x30...0x39).contains($0) }
    guard (1...7).contains(digits.count), let row = Int(String(decoding: bytes[digits], as: UTF8.self)), row > 0,
      place == bytes.count || !Self.isWord(bytes[place])
    else { return nil }
    return (
      Corner(
        column: String(decoding: bytes[letters], as: UTF8.self), row: row, isColumnFixed: isColumnFixed,
        isRowFixed: isRowFixed), place
    )
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E, 0x5C, 0x80...: true
    default: false
    }
  }

  private mutating func copy(_ count: Int) {
    output += bytes[at..<at + count]
    at += count
  }

  /// Up to the closing quote; two of them are one in the text.
  private mutating func copyQuoted(_ quote: UInt8) {
    copy(1)
    while at < bytes.count {
      let isEnd = bytes[at] == quote
      copy(1)
      guard isEnd else { continue }
      if at < bytes.count, bytes[at] == quote { copy(1) } else { return }
    }
  }

  /// A table's columns, or another workbook.
  private mutating func copyBracketed() {
    var depth = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "[") { depth += 1 }
      if bytes[at] == UInt8(ascii: "]") { depth -= 1 }
      copy(1)
      if depth == 0 { return }
    }
  }
}

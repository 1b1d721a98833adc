/// How a person names a figure of a table: `B7`, or `row key/column`.

import Analytics
import Documents
import Messages
import Vietnamese

struct FigureAddress {
  /// Names that a message lists at most.
  private static let listed = 12

  let line: ResultLinePlace
  /// Among the table's columns.
  let column: Int

  /// - Parameter text: a letter for the column from the left and a number for the row below the head, the total being the
  ///   last; or the texts that name the row and the column's id or heading, parted by "/".
  /// - Throws: ``Diagnostic`` E0810 with what there is.
  init(_ text: String, in table: Documents.Table, language: Language) throws {
    let lines = Self.titles(table, language)
    if let match = text.wholeMatch(of: /([A-Za-z]{1,3})(\d{1,7})/), let row = Int(match.2) {
      let letters = match.1.uppercased().utf8
      let column = letters.reduce(0) { sum, letter in sum * 26 + Int(letter) - 64 } - 1
      guard column < table.columns.count else {
        throw Self.unknown(text, table, Self.columns(table, language))
      }
      guard row >= 1, row <= lines.count else { throw Self.unknown(text, table, Self.rows(lines)) }
      (line, self.column) = (Self.place(row - 1, table), column)
      return
    }
    guard let slash = text.lastIndex(of: "/") else {
      let example = "\(lines.first ?? "")/\(table.columns.last?.id ?? "")"
      throw Self.unknown(
        text, table,
        LocalizedText(
          vi: "viết B7 (cột B, dòng 7 dưới tiêu đề) hoặc tên dòng/cột, như \"\(example)\"",
          en: "write B7 (column B, row 7 below the head) or row/column, such as \"\(example)\""))
    }
    let row = String(text[..<slash])
    let name = String(text[text.index(after: slash)...])
    guard let column = Self.column(name.folded, table, language) else {
      let near: String? = table.columns.map(\.id).closest(to: name)
      throw Self.unknown(text, table, Self.columns(table, language), suggestion: near.map { "\(row)/\($0)" })
    }
    let isTotal = ["total", "tong cong", "tong"].contains(row.folded) && table.total != nil
    guard let line = lines.firstIndex(where: { $0.folded == row.folded }) ?? (isTotal ? table.rows.count : nil) else {
      let near: String? = lines.closest(to: row)
      throw Self.unknown(text, table, Self.rows(lines), suggestion: near.map { "\($0)/\(name)" })
    }
    (self.line, self.column) = (Self.place(line, table), column)
  }

  private static func column(_ name: String, _ table: Documents.Table, _ language: Language) -> Int? {
    if let place = table.columns.firstIndex(where: { $0.id.folded == name }) { return place }
    return table.columns.firstIndex { $0.label.folded == name || $0.header(in: language).folded == name }
  }

  private static func place(_ row: Int, _ table: Documents.Table) -> ResultLinePlace {
    row < table.rows.count ? .line(row) : .total
  }

  /// What names each line, the total's last.
  static func titles(_ table: Documents.Table, _ language: Language) -> [String] {
    let keys = table.columns.indices.filter { table.columns[$0].isKey }
    let places = keys.isEmpty ? Array(table.columns.indices.prefix(1)) : keys
    return (table.rows + (table.total.map { [$0] } ?? [])).map { row in
      places.filter { $0 < row.count && row[$0] != .null }
        .map { table.columns[$0].format.string(for: row[$0], in: language) }.joined(separator: ", ")
    }
  }

  private static func letters(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
    return index < 26 ? letter : letters(index / 26 - 1) + letter
  }

  private static func columns(_ table: Documents.Table, _ language: Language) -> LocalizedText {
    let names = table.columns.enumerated().map { place, column -> String in
      "\(letters(place)) = \(column.id) (\(column.header(in: language)))"
    }
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "các cột là \(list)", en: "its columns are \(list)")
  }

  private static func rows(_ lines: [String]) -> LocalizedText {
    let named = lines.prefix(listed).enumerated().map { place, line -> String in "\(place + 1) = \(line)" }
    let shown = named.joined(separator: ", ")
    let list = lines.count > listed ? shown + ", …" : shown
    return LocalizedText(
      vi: "có \(lines.count) dòng dưới tiêu đề: \(list)", en: "it has \(lines.count) rows below its head: \(list)")
  }

  private static func unknown(
    _ text: String, _ table: Documents.Table, _ reason: LocalizedText, suggestion: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .paperCellUnknown,
      ["table": table.id, "cell": text, "reason": reason.vi, "reason_en": reason.en],
      suggestion: suggestion)
  }
}

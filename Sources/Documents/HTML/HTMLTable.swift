/// A table as HTML: scrolls in its own box on a narrow screen, repeats its head on every printed page.

import Messages

struct HTMLTable {
  private let table: Table
  private let number: Int
  private let language: Language

  init(_ table: Table, number: Int, language: Language) {
    self.table = table
    self.number = number
    self.language = language
  }

  var element: String {
    let caption = table.fullCaption(in: language)
    var output = "<figure class=\"table\(isWide ? " landscape" : "")\" data-id=\"\(table.id.html)\">\n"
    let captionID = "table-\(number)-caption"
    if let caption { output += "<figcaption id=\"\(captionID)\">\(caption.html)</figcaption>\n" }
    if table.columns.isEmpty {
      output += "<p class=\"empty\">\(Phrases.noColumns[language])</p>\n"
    } else {
      let name =
        caption == nil
        ? "aria-label=\"\(Phrases.tableWord[language]) \(number)\"" : "aria-labelledby=\"\(captionID)\""
      // Focusable, so that the keyboard can scroll it.
      output += "<div class=\"scroll\" role=\"region\" \(name) tabindex=\"0\">\n<table>\n" + head + body + foot
      output += "</table>\n</div>\n"
    }
    for footnote in table.footnotes { output += "<p class=\"footnote\">\(footnote.html)</p>\n" }
    return output + "</figure>\n"
  }

  /// Whether the table is printed on a page turned on its side.
  private var isWide: Bool { table.columns.count > 9 }

  /// Sorting would part subtotals from their rows.
  private var isSortable: Bool { table.rows.count > 1 && table.levels.isEmpty }

  private var head: String {
    let head = TableHead(table, columns: Array(table.columns.indices), language: language)
    var output = "<thead>\n"
    for row in 0..<head.rowCount {
      output += "<tr>"
      for cell in head.cells where cell.row == row {
        if cell.height < head.rowCount, row == 0 {
          output += "<th scope=\"colgroup\" colspan=\"\(cell.columns.count)\" class=\"span\">\(cell.text.html)</th>"
          continue
        }
        let sortable = isSortable ? " data-sort=\"\(cell.columns.lowerBound)\"" : ""
        let rows = cell.height > 1 ? " rowspan=\"\(cell.height)\"" : ""
        output += "<th scope=\"col\"\(rows)\(classes(table.columns[cell.columns.lowerBound]))\(sortable)>"
        output += cell.text.html + "</th>"
      }
      output += "</tr>\n"
    }
    return output + "</thead>\n"
  }

  private var body: String {
    var output = "<tbody>\n"
    for row in table.rows.indices {
      output += line(
        row, carriesValues: isSortable, level: table.level(row), isSubtotal: table.isSubtotal(row))
    }
    if table.rows.isEmpty {
      output += "<tr><td class=\"empty\" colspan=\"\(table.columns.count)\">\(Phrases.noRows[language])</td></tr>\n"
    }
    return output + "</tbody>\n"
  }

  private var foot: String {
    table.total == nil ? "" : "<tfoot>\n\(line(table.rows.count, carriesValues: false))</tfoot>\n"
  }

  private func line(_ row: Int, carriesValues: Bool, level: Int = 0, isSubtotal: Bool = false) -> String {
    var output = isSubtotal ? "<tr class=\"subtotal\">" : "<tr>"
    for (index, column) in table.columns.enumerated() {
      let value = table.cell(table.row(row), index)
      let text = table.text(table.row(row), index, in: language)
      let mark = table.mark(row, index)
      let sign = mark.map { "<span class=\"sign\">\($0.symbol)</span>\u{A0}" } ?? ""
      let sortValue = carriesValues ? order(of: value).map { " data-v=\"\($0)\"" } ?? "" : ""
      let tag = column.isKey ? "th" : "td"
      let scope = column.isKey ? " scope=\"row\"" : ""
      output +=
        "<\(tag)\(scope)\(classes(column, text, level: index == table.leadingColumn ? level : 0, mark: mark))\(sortValue)>\(sign)\(text.html)</\(tag)>"
    }
    return output + "</tr>\n"
  }

  private func classes(_ column: Column, _ text: String = "", level: Int = 0, mark: Mark? = nil) -> String {
    var names: [String] = []
    if let mark { names.append("mark-\(mark.rawValue)") }
    if level > 0 { names.append("level-\(level)") }
    if column.isKey { names.append("key") }
    if column.alignment == .trailing { names.append("n") }
    if column.format == .date { names.append("d") }
    if text.count > 28 { names.append("long") }
    if text.isEmpty, column.label.count > 20 { names.append("wordy") }
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }

  /// The number by which a cell is sorted; texts are sorted as they stand.
  private func order(of value: Value) -> String? {
    if case .date(let day) = value { return String(day.number) }
    guard let number = value.number else { return nil }
    return number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : number.description
  }
}

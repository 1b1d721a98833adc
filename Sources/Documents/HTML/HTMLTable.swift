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

  private var isSortable: Bool { table.rows.count > 1 }

  private var head: String {
    var output = "<thead>\n<tr>"
    for column in table.columns {
      let sortable = isSortable ? " data-sort" : ""
      output += "<th scope=\"col\"\(classes(column))\(sortable)>\(column.header(in: language).html)</th>"
    }
    return output + "</tr>\n</thead>\n"
  }

  private var body: String {
    var output = "<tbody>\n"
    for row in table.rows { output += line(row, carriesValues: isSortable) }
    if table.rows.isEmpty {
      output += "<tr><td class=\"empty\" colspan=\"\(table.columns.count)\">\(Phrases.noRows[language])</td></tr>\n"
    }
    return output + "</tbody>\n"
  }

  private var foot: String {
    table.total.map { "<tfoot>\n\(line($0, carriesValues: false))</tfoot>\n" } ?? ""
  }

  private func line(_ row: [Value], carriesValues: Bool) -> String {
    var output = "<tr>"
    for (index, column) in table.columns.enumerated() {
      let value = table.cell(row, index)
      let text = table.text(row, index, in: language)
      let sortValue = carriesValues ? order(of: value).map { " data-v=\"\($0)\"" } ?? "" : ""
      let tag = column.isKey ? "th" : "td"
      let scope = column.isKey ? " scope=\"row\"" : ""
      output += "<\(tag)\(scope)\(classes(column, text))\(sortValue)>\(text.html)</\(tag)>"
    }
    return output + "</tr>\n"
  }

  private func classes(_ column: Column, _ text: String = "") -> String {
    var names: [String] = []
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

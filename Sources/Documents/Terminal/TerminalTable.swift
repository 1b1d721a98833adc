/// A table in the cells of a terminal.
///
/// Columns take the width of their content. Where that is too much, headers and texts wrap; numbers never do as long
/// as there is room for one. Columns that still find no room follow below, beside the key column again.

import Messages

struct TerminalTable {
  private let table: Table
  private let language: Language
  private let style: TerminalStyle
  private let width: Int
  private let headers: [String]
  private let cells: [[String]]
  private let total: [String]?
  private static let gap = 2

  init(_ table: Table, language: Language, width: Int, style: TerminalStyle) {
    self.table = table
    self.language = language
    self.width = width
    self.style = style
    headers = table.columns.map { $0.header(in: language).printable }
    cells = table.rows.indices.map { row in
      // No-break spaces: wrapping takes the others away.
      let indent = String(repeating: "\u{A0}", count: 2 * table.level(row))
      return table.columns.indices.map { column in
        (column == table.leadingColumn ? indent : "") + table.text(row: row, column, in: language)
      }
    }
    total =
      table.total == nil
      ? nil : table.columns.indices.map { table.text(row: table.rows.count, $0, in: language) }
  }

  func lines() -> [String] {
    var lines: [String] = []
    if let caption = table.fullCaption(in: language) {
      lines += caption.printable.wrapped(toCells: width).map(style.bold)
    }
    if table.columns.isEmpty { return lines + ["(\(Phrases.noColumns[language]))"] + footnotes() }
    let content = table.columns.indices.map { ColumnWidth(headers[$0], cells: texts($0), table.columns[$0]) }
    let panels = panels(content)
    for (index, panel) in panels.enumerated() {
      if index > 0 { lines.append("") }
      if panels.count > 1, let first = panel.own.first, let last = panel.own.last {
        lines.append(
          style.dim("(\(Phrases.columns[language]) \(first + 1)–\(last + 1)/\(table.columns.count))"))
      }
      lines += self.lines(of: panel, content)
    }
    if table.rows.isEmpty { lines.append("(\(Phrases.noRows[language]))") }
    return lines + footnotes()
  }

  private func texts(_ column: Int) -> [String] { cells.map { $0[column] } + (total.map { [$0[column]] } ?? []) }

  private func footnotes() -> [String] {
    table.footnotes.flatMap { $0.printable.wrapped(toCells: width) }.map(style.dim)
  }

  private struct Panel {
    var keys: [Int]
    /// Its columns beside the keys; all columns when there is one panel.
    var own: [Int]
    var all: [Int] { keys.filter { !own.contains($0) } + own }
  }

  private func panels(_ content: [ColumnWidth]) -> [Panel] {
    let all = Array(content.indices)
    func least(_ columns: [Int]) -> Int {
      columns.reduce(0) { $0 + content[$1].least } + max(0, columns.count - 1) * TerminalTable.gap
    }
    if least(all) <= width { return [Panel(keys: [], own: all)] }
    var keys = all.filter { table.columns[$0].isKey }
    if least(keys) > width / 2 { keys = Array(keys.prefix(1)) }
    if least(keys) > width / 2 { keys = [] }
    var panels: [Panel] = []
    var current = Panel(keys: keys, own: [])
    for column in all where !keys.contains(column) {
      if !current.own.isEmpty, least(current.keys + current.own + [column]) > width {
        panels.append(current)
        current.own = []
      }
      current.own.append(column)
    }
    if !current.own.isEmpty { panels.append(current) }
    return panels
  }

  /// The widths of a panel's columns: the content's where there is room, else the widest columns are cut to a common
  /// width that fits.
  private func widths(of columns: [Int], _ content: [ColumnWidth]) -> [Int] {
    let room = max(columns.count, width - max(0, columns.count - 1) * TerminalTable.gap)
    // Headers wrap before short texts do.
    let comfort = columns.map { content[$0].comfortable }
    let least = comfort.reduce(0, +) <= room ? comfort : columns.map { content[$0].least }
    func widths(cut: Int) -> [Int] {
      zip(columns, least).map { column, least in max(least, min(content[column].natural, cut)) }
    }
    var (low, high) = (1, max(1, columns.map { content[$0].natural }.max() ?? 1))
    while low < high {
      let middle = (low + high + 1) / 2
      if widths(cut: middle).reduce(0, +) <= room { low = middle } else { high = middle - 1 }
    }
    var result = widths(cut: low)
    // Too much even so (one column beside the keys): names give way first, then everything.
    for least in [6, 1] {
      for index in result.indices {
        let excess = result.reduce(0, +) - room
        if excess > 0 { result[index] = max(min(least, result[index]), result[index] - excess) }
      }
    }
    return result
  }

  private func lines(of panel: Panel, _ content: [ColumnWidth]) -> [String] {
    let columns = panel.all
    let widths = widths(of: columns, content)
    let rule = String(
      repeating: "─", count: min(width, widths.reduce(0, +) + max(0, columns.count - 1) * TerminalTable.gap))
    let heads = columns.map { headers[$0] }
    var lines = block(heads, columns, widths, isHeader: true).map(style.bold)
    lines.append(rule)
    for (index, row) in cells.enumerated() {
      let row = block(columns.map { row[$0] }, columns, widths, isHeader: false)
      lines += table.isSubtotal(index) ? row.map(style.bold) : row
    }
    if let total {
      lines.append(rule)
      lines += block(columns.map { total[$0] }, columns, widths, isHeader: false).map(style.bold)
    }
    return lines
  }

  /// One row as lines; headers stand on the rule, so they are filled from below.
  private func block(_ texts: [String], _ columns: [Int], _ widths: [Int], isHeader: Bool) -> [String] {
    let wrapped = zip(texts, widths).map { $0.wrapped(toCells: $1) }
    let height = wrapped.map(\.count).max() ?? 1
    return (0..<height).map { line in
      var output = ""
      for (index, lines) in wrapped.enumerated() {
        let position = isHeader ? line - (height - lines.count) : line
        let text = lines.indices.contains(position) ? lines[position] : ""
        let space = String(repeating: " ", count: max(0, widths[index] - text.displayWidth))
        if index > 0 { output += String(repeating: " ", count: TerminalTable.gap) }
        output += table.columns[columns[index]].alignment == .trailing ? space + text : text + space
      }
      while output.last == " " { output.removeLast() }
      return output
    }
  }
}

/// What a column needs and what it would like.
private struct ColumnWidth {
  let least: Int
  /// So wide that texts up to 30 cells do not wrap.
  let comfortable: Int
  let natural: Int

  init(_ header: String, cells: [String], _ column: Column) {
    let longest = cells.map(\.displayWidth).max() ?? 0
    let word = min(12, header.split(separator: " ").map(\.displayWidth).max() ?? 0)
    let needed = column.alignment == .trailing && longest <= 30 ? longest : min(longest, 12)
    least = max(1, needed, word)
    comfortable = max(least, min(longest, 30))
    natural = max(least, longest, header.displayWidth)
  }
}

extension Table {
  /// The table alone, plain, for a terminal of a width.
  public func terminalLines(in language: Language, width: Int) -> [String] {
    TerminalTable(self, language: language, width: min(1_000, max(20, width)), style: TerminalStyle(color: false))
      .lines()
  }
}

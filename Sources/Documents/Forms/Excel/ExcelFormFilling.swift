/// Writes one sheet of a form with values in place of its placeholders and rows repeated.

import Messages
import Spreadsheets

struct ExcelFormFilling {
  /// What is filled in a row.
  struct Plan {
    /// By the place of the cell in its row.
    var placeholders: [Int: [FormPlaceholder]] = [:]
    var list: String?
  }

  let sheet: ExcelFormSheet
  /// By the number of the row.
  private(set) var plans: [Int: Plan] = [:]
  private(set) var insertions = RowInsertions()
  private var headers = ExcelFormHeaders()
  private let styles: ExcelFormStyles
  /// Where shared formulas are written out: by their group, the formula and the place of its first cell.
  private var shared: [String: (formula: String, column: Int, row: Int)] = [:]

  /// Looks for the placeholders; what is wrong with them is noted by the filler.
  init(_ sheet: ExcelFormSheet, styles: ExcelFormStyles, filler: inout FormFiller) {
    self.sheet = sheet
    self.styles = styles
    for row in sheet.rows {
      var plan = Plan()
      for (index, cell) in row.cells.enumerated() {
        if let formula = cell.formula, let group = formula.group, !formula.content.isEmpty {
          shared[group] = (text(formula.content), cell.column, row.number)
        }
        if let formula = cell.formula, !formula.content.isEmpty {
          filler.noteUnfilled(text(formula.content), at: place(cell, row))
        }
        guard let content = cell.text?.text, cell.formula == nil else { continue }
        let found = filler.placeholders(in: content, at: place(cell, row))
        if !found.isEmpty { plan.placeholders[index] = found }
      }
      guard let first = plan.placeholders.keys.min() else { continue }
      let all = plan.placeholders.sorted { $0.key < $1.key }.flatMap(\.value)
      plan.list = filler.repeated(all, at: place(row.cells[first], row))
      if let list = plan.list { insertions.repeatRow(row.number, filler.count(of: list)) }
      plans[row.number] = plan
    }
    headers = ExcelFormHeaders(sheet, filler: &filler)
  }

  /// Whether Excel would refuse the header or footer as filled.
  var headerIsTooLong: Bool { headers.isTooLong }

  private func text(_ range: Range<Int>) -> String {
    MarkupTags.resolved(String(decoding: sheet.bytes[range], as: UTF8.self))
  }

  private func place(_ cell: ExcelFormSheet.Cell, _ row: ExcelFormSheet.Row) -> FormPlace {
    let name = sheet.place(cell, row: row)
    return FormPlace(
      LocalizedText(vi: "trang \(sheet.name), ô \(name)", en: "sheet \(sheet.name), cell \(name)"), sheet: sheet.name,
      cell: name)
  }

  /// What keeps the sheet's rows from being repeated; nil where nothing does.
  var obstacle: LocalizedText? {
    if let placeholder = headers.repeated {
      return LocalizedText(
        vi: "\(placeholder.printable) ở đầu trang hay chân trang không lặp được",
        en: "\(placeholder.printable) in the header or footer cannot be repeated")
    }
    guard insertions.movesRows else { return nil }
    for (range, _) in sheet.merged {
      let repeated = insertions.counts.contains { row, count in count > 1 && range.rows.contains(row) }
      if repeated, range.rows.count > 1 {
        let first = CellReference.name(column: range.columns.lowerBound, row: range.rows.lowerBound)
        let last = CellReference.name(column: range.columns.upperBound, row: range.rows.upperBound)
        return LocalizedText(
          vi: "ô gộp \(first):\(last) đi qua dòng lặp", en: "the merged cells \(first):\(last) go through it")
      }
    }
    if sheet.rows.contains(where: { row in row.cells.contains { $0.formula?.type == "dataTable" } }) {
      return LocalizedText(vi: "trang có bảng tính thử (What-If)", en: "the sheet has a what-if table")
    }
    let rows = (sheet.rows.last?.number ?? 0) + insertions.added
    if rows > 1_048_576 {
      return LocalizedText(vi: "trang tính chỉ có 1.048.576 dòng", en: "a sheet has only 1,048,576 rows")
    }
    return nil
  }

  // MARK: Writing

  /// The sheet.
  ///
  /// - Parameter all: How the rows of every sheet move, by its name.
  func written(_ filler: inout FormFiller, all: [String: RowInsertions]) -> [UInt8] {
    let bytes = sheet.bytes
    let moves = all.values.contains(where: \.movesRows)
    var head = MarkupEdits()
    if let place = sheet.dimension { head.replace(place, with: moved(text(place)).xml) }
    var output = head.applied(to: bytes, 0..<sheet.data.lowerBound)
    var at = sheet.data.lowerBound
    for row in sheet.rows {
      output += bytes[at..<row.range.lowerBound]
      at = row.range.upperBound
      for copy in 0..<(insertions.counts[row.number] ?? 1) {
        output += written(row, copy: copy, moves: moves, all: all, &filler)
      }
    }
    output += bytes[at..<sheet.data.upperBound]
    return output + tail(all)
  }

  private func written(
    _ row: ExcelFormSheet.Row, copy: Int, moves: Bool, all: [String: RowInsertions], _ filler: inout FormFiller
  ) -> [UInt8] {
    let number = insertions.first(of: row.number) + copy
    let plan = plans[row.number]
    var edits = MarkupEdits()
    if let place = row.reference, number != row.number { edits.replace(place, with: String(number)) }
    for (index, cell) in row.cells.enumerated() {
      if let placeholders = plan?.placeholders[index] {
        let content = content(of: cell, row, placeholders, record: copy, &filler)
        edits.replace(cell.range, with: markup(of: cell, number, content))
        continue
      }
      if let place = cell.reference, number != row.number {
        edits.replace(place, with: CellReference.name(column: cell.column, row: number))
      }
      guard let formula = cell.formula else { continue }
      // Its value is of the empty form: whoever opens the file counts anew.
      if let value = cell.value { edits.replace(value, with: "") }
      guard moves else { continue }
      let isRepeated = insertions.counts[row.number] != nil
      func moved(_ formula: String) -> String {
        FormulaRewriting.moved(
          formula, sheet: sheet.name, copy: isRepeated ? (row.number, copy) : nil, insertions: all)
      }
      if formula.type == "shared", let group = formula.group, let master = shared[group] {
        let own = FormulaRewriting.copied(
          master.formula, rows: row.number - master.row, columns: cell.column - master.column)
        let name = prefix(of: formula.element) + "f"
        edits.replace(formula.element, with: "<\(name)>\(moved(own).xml)</\(name)>")
      } else {
        if let place = formula.attributes { edits.replace(place, with: self.moved(text(place)).xml) }
        if !formula.content.isEmpty { edits.replace(formula.content, with: moved(text(formula.content)).xml) }
      }
    }
    return edits.isEmpty ? Array(sheet.bytes[row.range]) : edits.applied(to: sheet.bytes, row.range)
  }

  /// What stands behind the rows: merged cells, rules, filters, breaks.
  private func tail(_ all: [String: RowInsertions]) -> [UInt8] {
    var edits = headers.edits
    guard insertions.movesRows || all.values.contains(where: \.movesRows) else {
      return edits.applied(to: sheet.bytes, sheet.data.upperBound..<sheet.bytes.count)
    }
    for place in sheet.ruleFormulas {
      edits.replace(
        place, with: FormulaRewriting.moved(text(place), sheet: sheet.name, insertions: all).xml)
    }
    if insertions.movesRows {
      for place in sheet.references {
        edits.replace(
          place, with: text(place).split(separator: " ").map { moved(String($0)) }.joined(separator: " ").xml)
      }
      for place in sheet.breaks {
        // A break stands behind the row that it names.
        if let row = Int(text(place)) { edits.replace(place, with: String(insertions.last(of: row))) }
      }
      var copies: [String] = []
      for (range, place) in sheet.merged {
        edits.replace(place, with: moved(text(place)))
        let row = range.rows.lowerBound
        guard range.rows.count == 1, let count = insertions.counts[row] else { continue }
        for copy in 1..<max(1, count) {
          let number = insertions.first(of: row) + copy
          copies.append(
            CellReference.name(column: range.columns.lowerBound, row: number) + ":"
              + CellReference.name(column: range.columns.upperBound, row: number))
        }
      }
      if let element = sheet.mergeCells, !copies.isEmpty {
        let name = prefix(of: element) + "mergeCell"
        edits.replace(
          element, with: "<\(name)s count=\"\(sheet.merged.count + copies.count)\">")
        edits.replace(
          sheet.mergeEnd..<sheet.mergeEnd, with: copies.map { "<\(name) ref=\"\($0)\"/>" }.joined())
      }
    }
    return edits.applied(to: sheet.bytes, sheet.data.upperBound..<sheet.bytes.count)
  }

  /// A reference of this sheet after its rows moved; a single row's cells stay the first of their copies.
  private func moved(_ reference: String) -> String {
    guard let range = MergedRange(reference), range.rows.count == 1, insertions.counts[range.rows.lowerBound] != nil
    else { return FormulaRewriting.moved(reference, sheet: sheet.name, insertions: [sheet.name: insertions]) }
    let row = insertions.first(of: range.rows.lowerBound)
    return CellReference.name(column: range.columns.lowerBound, row: row) + ":"
      + CellReference.name(column: range.columns.upperBound, row: row)
  }

  // MARK: Cells

  private enum Content {
    case empty
    case number(Double)
    case markup([UInt8])
  }

  private func content(
    of cell: ExcelFormSheet.Cell, _ row: ExcelFormSheet.Row, _ placeholders: [FormPlaceholder], record: Int,
    _ filler: inout FormFiller
  ) -> Content {
    guard let text = cell.text else { return .empty }
    let place = place(cell, row)
    var replacements: [(range: Range<Int>, text: String)] = []
    for placeholder in placeholders {
      guard let value = filler.value(of: placeholder, row: record, at: place) else { continue }
      if placeholder.range == 0..<text.text.utf8.count {
        // A cell that is one placeholder gets the value, not its text, where the form's own format shows it.
        if let number = number(value, style: cell.style, in: filler.data.language) { return .number(number) }
        if value.text.isEmpty { return .empty }
      }
      replacements.append((placeholder.range, value.text))
    }
    return .markup(text.replacing(replacements))
  }

  /// The number that a cell holds; nil where it shows a text: in cells of text, and where their format would show dates and
  /// shares as bare numbers. A cell without a format of its own has the decimals that the value is printed with.
  private func number(_ value: FormValue, style: Int, in language: Language) -> Double? {
    guard let format = value.format else { return nil }
    let kind = styles.kind(style)
    if kind == .general, format.shift > 0 { return nil }
    switch format.cell(for: value.value, in: language).value {
    case .integer(let number): return kind == .text || kind == .date ? nil : Double(number)
    case .decimal(let number):
      guard kind == .general else { return kind == .number ? number : nil }
      // Millions have all of their đồng.
      let places = format.shift < 0 ? 6 : format.places(for: number)
      return RoundedDecimal(number, places: places).flatMap { Double($0.text(groupedBy: "", point: ".")) }
    case .date(let day): return kind == .date ? SerialDate.serial(day).map(Double.init) : nil
    case .empty, .text, .boolean: return nil
    }
  }

  private func markup(of cell: ExcelFormSheet.Cell, _ row: Int, _ content: Content) -> [UInt8] {
    let prefix = prefix(of: cell.range)
    var output = XMLOutput()
    output.raw("<\(prefix)c")
    if cell.reference != nil { output.raw(" r=\"\(CellReference.name(column: cell.column, row: row))\"") }
    if cell.style > 0 { output.raw(" s=\"\(cell.style)\"") }
    switch content {
    case .empty: output.raw("/>")
    case .number(let number):
      let isWhole = number == number.rounded() && abs(number) < 1e15
      let text = isWhole ? String(Int64(number)) : number.description
      output.raw("><\(prefix)v>\(text)</\(prefix)v></\(prefix)c>")
    case .markup(let markup):
      output.raw(" t=\"inlineStr\"><\(prefix)is>")
      output.raw(markup)
      output.raw("</\(prefix)is></\(prefix)c>")
    }
    return output.bytes
  }

  /// What the name of an element begins with: "x:" where the file writes the format's namespace so.
  private func prefix(of element: Range<Int>) -> String {
    let name = sheet.bytes[(element.lowerBound + 1)..<element.upperBound].prefix {
      $0 > 0x20 && $0 != 0x3E && $0 != 0x2F
    }
    return name.firstIndex(of: 0x3A).map { String(decoding: name[...$0], as: UTF8.self) } ?? ""
  }
}

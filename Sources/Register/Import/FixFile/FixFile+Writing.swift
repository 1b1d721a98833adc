/// Writing a fix file.

import Messages
import Spreadsheets
import Vietnamese

extension FixFile {
  /// What a fix file is made of.
  public struct Contents: Sendable {
    public var origin: Origin
    /// The officer's own sheet, where the file has several.
    public var sourceSheet: String?
    /// The rows of the head as the officer wrote them.
    public var head: [[String]]
    public var rows: [FaultyRow]
    /// Rows with faults that are not among them, because there were too many.
    public var more: Int

    /// Of an import that was told to keep its rows; nil where it has none to correct.
    public init?(_ report: ImportReport, year: Int?, standard: String?) {
      guard !report.faultyRecords.isEmpty else { return nil }
      origin = Origin(
        form: report.form, file: report.file, sha256: report.sha256, batch: report.batch, year: year,
        standard: standard, sheet: "", map: report.map)
      sourceSheet = report.sheet
      head = report.head
      rows = report.faultyRecords
      more = report.faultyRows - report.faultyRecords.count
    }

    /// Of rows that the register keeps aside.
    public init(_ kept: QuarantinedRows) {
      origin = Origin(
        form: kept.form, file: kept.file, sha256: kept.sha256, batch: kept.batch, year: kept.year,
        standard: kept.standard, sheet: "", map: kept.map)
      sourceSheet = kept.sheet
      head = kept.head
      rows = kept.rows
      more = 0
    }
  }

  /// Writes a fix file: the faults, the rows under their own head with the wrong cells marked, and, hidden, what its
  /// import must know.
  ///
  /// - Throws: ``Diagnostic`` where nothing can be written there.
  public static func write(_ contents: Contents, to path: String, in language: Language) throws {
    let title = language == .vi ? "Tệp sửa lỗi" : "Fix file"
    let writer = try XLSXWriter(path: path, title: title)
    try writeFaults(contents, to: writer.addSheet(faultsSheet[language]), in: language)
    try writeRows(contents, to: writer.addSheet(rowsSheet[language]), in: language)
    var origin = contents.origin
    origin.sheet = rowsSheet[language]
    let last = headRows(contents)
    origin.map?.headerRows = last > 1 ? "1-\(last)" : "1"
    origin.map?.sheet = nil
    try writer.addSheet(markSheet, isHidden: true).append(marks(origin).map { SheetCell(.text($0)) })
    try writer.close()
  }

  /// Rows of the head without that of column numbers.
  private static func headRows(_ contents: Contents) -> Int {
    let isNumbered =
      contents.head.last.map { HeadSearch.isColumnNumbers(SheetSample.Row(number: 0, cells: $0)) } ?? false
    return contents.head.count - (isNumbered && contents.head.count > 1 ? 1 : 0)
  }

  // MARK: The faults

  private static func writeFaults(_ contents: Contents, to sheet: XLSXSheetWriter, in language: Language) throws {
    let file = contents.origin.file.split(separator: "/").last.map(String.init) ?? contents.origin.file
    let place = contents.sourceSheet.map { "\(file), \($0)" } ?? file
    func text(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    try sheet.append([
      SheetCell(.text(text("Các lỗi cần sửa: \(place)", "Faults to correct: \(place)")), style: .title)
    ])
    try sheet.append([
      SheetCell(
        .text(
          text(
            "Sửa các ô màu đỏ ở trang \"\(rowsSheet.vi)\", lưu lại, rồi nhập chính tệp này.",
            "Correct the red cells on sheet \"\(rowsSheet.en)\", save, and import this very file.")),
        style: CellStyle(look: .note))
    ])
    if contents.more > 0 {
      try sheet.append([
        SheetCell(
          .text(
            text(
              "Còn \(contents.more) dòng có lỗi không đưa vào đây: nhập lại tệp gốc sau khi sửa xong các dòng này.",
              "\(contents.more) more rows have faults and are not in here: import the original again afterwards.")),
          style: CellStyle(look: .note))
      ])
    }
    sheet.skip()
    for (column, width) in [10.0, 9, 26, 24, 46, 34].enumerated() { sheet.setWidth(width, column: column) }
    let head =
      language == .vi
      ? ["Dòng gốc", "Ô", "Cột", "Giá trị", "Lỗi", "Gợi ý"]
      : ["Original row", "Cell", "Column", "Value", "Fault", "Suggestion"]
    let first = try sheet.append(head.map { SheetCell(.text($0), style: .header) })
    let cell = CellStyle(.text, hasBorder: true, isWrapped: true)
    for (index, row) in contents.rows.enumerated() {
      for fault in row.faults {
        let column = row.column(of: fault)
        let parts = CellMessage(fault, in: language)
        let target = CellReference.name(column: (column ?? -1) + 1, row: contents.head.count + index + 1)
        let suggestion = [fault.suggestion, fault.hint?[language]].compactMap { $0 }.joined(separator: "; ")
        try sheet.append([
          SheetCell(.integer(Int64(row.row)), style: CellStyle(.integer, hasBorder: true)),
          SheetCell(
            .text(column.map { CellReference.name(column: $0, row: row.row) } ?? text("cả dòng", "the row")),
            style: CellStyle(look: .link, hasBorder: true), link: .init(sheet: rowsSheet[language], cell: target)),
          SheetCell(.text(parts.column), style: cell), SheetCell(.text(parts.value), style: cell),
          SheetCell(.text(parts.rule), style: cell), SheetCell(.text(suggestion), style: cell),
        ])
      }
    }
    sheet.freeze(rows: first)
    sheet.set(PrintSetup(isLandscape: true, repeatedRows: first))
  }

  // MARK: The rows

  private static func writeRows(_ contents: Contents, to sheet: XLSXSheetWriter, in language: Language) throws {
    for (index, row) in contents.head.enumerated() {
      let isLast = index == contents.head.count - 1
      var cells = [SheetCell(index == 0 ? .text(rowColumn[language]) : .empty, style: .header)]
      var column = 0
      while column < row.count {
        var end = column + 1
        // A group stands once over all of its columns; a head that goes on downwards is written once.
        while !isLast, end < row.count, !row[column].isEmpty, row[end] == row[column] { end += 1 }
        let isRepeated =
          index > 0 && contents.head[index - 1].indices.contains(column)
          && contents.head[index - 1][column] == row[column]
        let value: CellValue = row[column].isEmpty || isRepeated ? .empty : .text(row[column])
        cells.append(SheetCell(value, style: .header, columnSpan: isRepeated ? 1 : end - column))
        column = isRepeated ? column + 1 : end
      }
      try sheet.append(cells)
    }
    let width = contents.head.map(\.count).max() ?? 0
    for row in contents.rows {
      var comments: [Int: [String]] = [:]
      for fault in row.faults {
        comments[row.column(of: fault) ?? -1, default: []].append(CellMessage(fault, in: language).whole)
      }
      func comment(_ column: Int) -> String? { comments[column]?.joined(separator: "\n") }
      func isWrong(_ column: Int) -> Bool {
        row.faults.contains { (row.column(of: $0) ?? -1) == column && !$0.code.isWarning }
      }
      var cells = [
        SheetCell(
          .integer(Int64(row.row)),
          style: isWrong(-1)
            ? CellStyle(.integer, look: .fault, hasBorder: true) : CellStyle(.integer, look: .note, hasBorder: true),
          comment: comment(-1))
      ]
      for column in 0..<max(row.cells.count, width) {
        let cell = row.cells.indices.contains(column) ? row.cells[column] : FaultyRow.Cell(text: "", kind: .text)
        cells.append(sheetCell(cell, isWrong: isWrong(column), comment: comment(column)))
      }
      try sheet.append(cells)
    }
    // What is typed into an empty cell stays as it is typed.
    for column in 1...max(1, width) { sheet.setStyle(.text, column: column) }
    sheet.setWidth(10, column: 0)
    sheet.freeze(rows: contents.head.count, columns: 1)
    sheet.set(PrintSetup(isLandscape: true, repeatedRows: contents.head.count))
  }

  /// A cell as the officer's sheet has it: a number stays a number, a day a day.
  private static func sheetCell(_ cell: FaultyRow.Cell, isWrong: Bool, comment: String?) -> SheetCell {
    let look: CellStyle.Look = isWrong ? .fault : comment != nil ? .warning : .plain
    func style(_ format: CellStyle.Format) -> CellStyle { CellStyle(format, look: look, hasBorder: true) }
    switch cell.kind {
    case .number:
      if let number = Int64(cell.text) { return SheetCell(.integer(number), style: style(.integer), comment: comment) }
      if let number = Double(cell.text) { return SheetCell(.decimal(number), style: style(.general), comment: comment) }
    case .date:
      if let day = Day(iso: String(cell.text.prefix(10))) {
        return SheetCell(.date(day), style: style(.date), comment: comment)
      }
    case .text, .boolean, .error: break
    }
    return SheetCell(cell.text.isEmpty ? .empty : .text(cell.text), style: style(.text), comment: comment)
  }
}

/// What an import tells: which table it found, every fault with its cell, and what was or would be written.

import Messages
import Programme
import Register

extension CommandContext {
  private static let shownFaults = 100

  func show(_ report: ImportReport, mapFile: String?, fixFile: String?) {
    if !isQuiet { showLayout(report) }
    if isVerbose { showDetails(report) }
    show(report.faults, beside: report.warnings, mark: "✗", total: report.faultCount)
    show(report.warnings, beside: report.faults, mark: "!", total: report.warnings.count)
    if let mapFile, report.map != nil { print("Bản đồ cột: \(mapFile)", "Map: \(mapFile)") }
    if let fixFile { showFixFile(report, fixFile) }
    if report.faultCount > 0, !report.isWritten, !report.isDryRun || report.rows == 0 {
      showRefused(report)
      return
    }
    showCounts(report)
  }

  private func showFixFile(_ report: ImportReport, _ file: String) {
    let rows = report.faultyRecords.count
    if rows > 0 {
      print("Tệp sửa lỗi: \(file) (\(count(rows)) dòng)", "Fix file: \(file) (\(count(rows)) rows)")
    } else if report.faultCount > 0 {
      print(
        "Không ghi tệp sửa lỗi: các lỗi trên thuộc về cả tệp, không thuộc dòng nào.",
        "No fix file: the faults above concern the file, not its rows.")
    } else {
      print("Không ghi tệp sửa lỗi: không dòng nào có lỗi.", "No fix file: no row has a fault.")
    }
  }

  private func showLayout(_ report: ImportReport) {
    let known = report.columns.count { $0.column != nil }
    let sheet = report.sheet
    let found = report.isFormFound
    if let batch = report.fixedBatch {
      print("Tệp sửa lỗi của lần nhập #\(batch)", "Fix file of import #\(batch)")
    }
    print(
      [
        sheet.map { "Trang \"\($0)\"" } ?? report.file, "biểu mẫu \(report.form)" + (found ? " (tự nhận ra)" : ""),
        "tiêu đề ở dòng \(report.headerRows)", "\(count(report.rows)) dòng dữ liệu",
        "nhận ra \(known)/\(report.columns.count) cột",
      ].joined(separator: " · "),
      [
        sheet.map { "Sheet \"\($0)\"" } ?? report.file, "form \(report.form)" + (found ? " (recognised)" : ""),
        "head in row \(report.headerRows)", "\(count(report.rows)) rows of data",
        "\(known) of \(report.columns.count) columns recognised",
      ].joined(separator: " · "))
    let roles = RowRole.allCases.filter { report.leftOut[$0] != nil }
    if !report.standardsTaken.isEmpty {
      let standards = report.standardsTaken.joined(separator: ", ")
      print(
        "Phân loại hiểu theo chuẩn \(standards), có hiệu lực vào ngày rà soát; chuẩn khác thì ghi --standard ID.",
        "Classes are read by \(standards), in force on the date of the review; for another one say --standard ID.")
    }
    if !roles.isEmpty {
      let words = roles.map { "\(count(report.leftOut[$0] ?? 0)) \(Self.name(of: $0)[language])" }
      print("Bỏ qua: " + words.joined(separator: ", "), "Left out: " + words.joined(separator: ", "))
    }
  }

  static func name(of role: RowRole) -> LocalizedText {
    switch role {
    case .total: LocalizedText(vi: "dòng tổng", en: "total rows")
    case .group: LocalizedText(vi: "dòng nhóm", en: "group rows")
    case .note: LocalizedText(vi: "dòng ghi chú", en: "notes")
    case .signature: LocalizedText(vi: "dòng ký tên", en: "signature rows")
    case .head: LocalizedText(vi: "dòng tiêu đề lặp lại", en: "repeated heads")
    case .empty: LocalizedText(vi: "dòng trống", en: "empty rows")
    case .corrected: LocalizedText(vi: "dòng đã sửa từ trước", en: "rows corrected before")
    }
  }

  /// What became of each column and of rows that are no data, and the file's hash.
  private func showDetails(_ report: ImportReport) {
    for (head, column) in report.columns {
      tool.console.print("  \(head) → " + (column ?? (language == .vi ? "(bỏ qua)" : "(left out)")))
    }
    for row in report.leftOutRows {
      print(
        "  dòng \(row.row): bỏ qua, \(Self.name(of: row.role).vi): \(row.text)",
        "  row \(row.row): left out, \(Self.name(of: row.role).en): \(row.text)")
    }
    if !report.sha256.isEmpty { tool.console.print("  SHA-256 \(report.sha256)") }
  }

  private func show(_ list: [Diagnostic], beside others: [Diagnostic], mark: String, total: Int) {
    let shown = Array(list.prefix(Self.shownFaults))
    let lines = FaultLines(
      shown, beside: Array(others.prefix(Self.shownFaults)), mark: mark, showsCodes: isVerbose, in: language)
    for line in lines.lines { tool.console.print(line) }
    if total > shown.count {
      print("… và \(count(total - shown.count)) nữa", "… and \(count(total - shown.count)) more")
    }
  }

  /// The last line: how many rows are added, changed, the same, and what became of the others.
  private func showCounts(_ report: ImportReport) {
    let isWritten = report.isWritten
    let entity = Model.programme.form(report.form)?.parts.first.flatMap { Model.programme.entity($0.entity) }
    let noun = LocalizedText(
      vi: entity?.label.vi.lowercased() ?? "dòng", en: entity?.name.replacing("_", with: " ") ?? "rows")
    let will = (vi: isWritten ? "đã" : "sẽ", en: isWritten ? "" : " to be")
    var vi = ["\(count(report.inserted)) \(noun.vi) \(will.vi) thêm", "\(count(report.updated)) \(will.vi) sửa"]
    var en = ["\(count(report.inserted)) \(noun.en)\(will.en) added", "\(count(report.updated))\(will.en) changed"]
    vi.append("\(count(report.unchanged)) không đổi")
    en.append("\(count(report.unchanged)) unchanged")
    if report.released > 0 {
      vi.append("\(count(report.released)) dòng để riêng đã sửa xong")
      en.append("\(count(report.released)) rows kept aside put right")
    }
    if report.faultyRows > 0 {
      let rows = count(report.faultyRows)
      switch report.policy {
      case .stop:
        vi.append("\(rows) dòng có lỗi")
        en.append("\(rows) rows with faults")
      case .skip:
        vi.append("\(rows) bỏ qua vì lỗi")
        en.append("\(rows) skipped for their faults")
      case .quarantine:
        vi.append("\(rows) để riêng")
        en.append("\(rows) kept aside")
      }
    }
    if !report.warnings.isEmpty {
      vi.append("\(count(report.warnings.count)) cảnh báo")
      en.append("\(count(report.warnings.count)) warnings")
    }
    print(
      vi.joined(separator: " · ") + (isWritten ? "." : ". Chưa ghi gì."),
      en.joined(separator: " · ") + (isWritten ? "." : ". Nothing was written."))
  }

  /// The last line of an import that one fault or more kept from being written.
  private func showRefused(_ report: ImportReport) {
    let (faulty, rows) = (count(report.faultyRows), count(report.rows))
    let isOfRows = report.faultyRows > 0 && report.policy == .stop
    print(
      (report.rows > 0 ? "\(faulty)/\(rows) dòng có lỗi. " : "") + "Chưa ghi gì: sửa các lỗi trên rồi nhập lại"
        + (isOfRows ? ", hoặc để riêng dòng lỗi bằng --on-error quarantine." : "."),
      (report.rows > 0 ? "\(faulty) of \(rows) rows have faults. " : "")
        + "Nothing was written: mend the faults above and import again"
        + (isOfRows ? ", or keep these rows aside with --on-error quarantine." : "."))
  }
}

struct ImportRecord: Encodable {
  struct Column: Encodable {
    let head: String
    let column: String?
  }
  let file, form, sha256, headerRows, policy: String
  let sheet, mapFile, fixFile: String?
  let isFormFound: Bool
  let fixedBatch, batch: Int64?
  let columns: [Column]
  /// The standards by which classes were read, where --standard names none.
  let standardsTaken: [String]
  /// Rows that are no data, by what they are.
  let leftOut: [String: Int]
  let rows, inserted, updated, unchanged, faultyRows, faultCount, released: Int
  let isWritten: Bool
  let faults, warnings: [DiagnosticRecord]

  init(_ report: ImportReport, mapFile: String?, fixFile: String?, in language: Language) {
    (self.mapFile, self.fixFile) = (mapFile, fixFile)
    (file, form, sha256) = (report.file, report.form, report.sha256)
    (sheet, headerRows, policy) = (report.sheet, report.headerRows, report.policy.rawValue)
    (isFormFound, fixedBatch, batch) = (report.isFormFound, report.fixedBatch, report.batch)
    leftOut = Dictionary(uniqueKeysWithValues: report.leftOut.map { ($0.key.rawValue, $0.value) })
    (released, standardsTaken) = (report.released, report.standardsTaken)
    columns = report.columns.map { Column(head: $0.head, column: $0.column) }
    (rows, inserted, updated) = (report.rows, report.inserted, report.updated)
    (unchanged, faultyRows, faultCount) = (report.unchanged, report.faultyRows, report.faultCount)
    isWritten = report.isWritten
    faults = report.faults.map { DiagnosticRecord($0, in: language) }
    warnings = report.warnings.map { DiagnosticRecord($0, in: language) }
  }
}

/// `benvung import` and `benvung imports`

import Messages
import Programme
import Register
import Vietnamese

extension CommandContext {
  private static let shownFaults = 100

  func importFile() throws -> Int32 {
    let file = parsed.positionals.first ?? ""
    let year = try integer("year", minimum: 1900, maximum: 2200)
    guard let form = parsed.value("as") else {
      throw Diagnostic(
        .missingParameter, ["flag": "--as"],
        hint: LocalizedText(vi: "ví dụ --as households", en: "for example --as households"))
    }
    let forms = Model.programme.forms.map(\.name)
    guard forms.contains(form) else {
      throw Diagnostic(
        .unknownChoice, ["flag": "--as", "value": form, "choices": forms.joined(separator: ", ")],
        suggestion: forms.closest(to: form))
    }
    let standard = parsed.value("standard")
    if let standard {
      let known = try catalogue().standards.map(\.id)
      guard known.contains(standard) else {
        throw Diagnostic(
          .unknownChoice,
          ["flag": "--standard", "value": standard, "choices": known.joined(separator: ", ")],
          suggestion: known.closest(to: standard))
      }
    }
    let store = try openRegister()
    let report = try tool.interruption.during(.stopping { store.cancel() }) {
      try store.importCSV(
        file, form: form,
        options: ImportOptions(
          year: year, dryRun: parsed.has("dry-run"), who: who, now: now, standard: standard,
          program: CommandLineTool.version))
    }
    if isJSON {
      tool.console.print(try JSONOutput.text(ImportRecord(report, in: language)))
    } else {
      show(report)
    }
    guard let first = report.faults.first else { return 0 }
    // A check that found something was done; an import that was refused was not. Without its columns, nothing of the
    // file was even checked.
    return report.isDryRun && report.rows > 0 ? 1 : first.code.exitCode
  }

  private func show(_ report: ImportReport) {
    let known = report.columns.count { $0.column != nil }
    if !isQuiet {
      print(
        "\(report.file) · biểu mẫu \(report.form) · \(count(report.rows)) dòng dữ liệu · "
          + "nhận ra \(known)/\(report.columns.count) cột",
        "\(report.file) · form \(report.form) · \(count(report.rows)) rows · "
          + "\(known) of \(report.columns.count) columns recognised")
    }
    if isVerbose { showDetails(report) }
    show(report.faults, mark: "✗", more: report.faultCount)
    show(report.warnings, mark: "!", more: report.warnings.count)
    let isWritten = report.isWritten
    if report.faultCount > 0, !report.isDryRun || report.rows == 0 {
      showRefused(report)
      return
    }
    let will = (vi: isWritten ? "đã" : "sẽ", en: isWritten ? "" : " to be")
    var vi = "\(count(report.inserted)) \(will.vi) thêm · \(count(report.updated)) \(will.vi) sửa"
    var en = "\(count(report.inserted))\(will.en) added · \(count(report.updated))\(will.en) changed"
    vi += " · \(count(report.unchanged)) không đổi"
    en += " · \(count(report.unchanged)) unchanged"
    if report.faultCount > 0 {
      vi += " · \(count(report.faultyRows)) dòng có lỗi"
      en += " · \(count(report.faultyRows)) rows with faults"
    }
    if !report.warnings.isEmpty {
      vi += " · \(count(report.warnings.count)) cảnh báo"
      en += " · \(count(report.warnings.count)) warnings"
    }
    print(vi + (isWritten ? "." : ". Chưa ghi gì."), en + (isWritten ? "." : ". Nothing was written."))
  }

  /// The last line of an import that one fault or more kept from being written.
  private func showRefused(_ report: ImportReport) {
    let (faulty, rows) = (count(report.faultyRows), count(report.rows))
    print(
      (report.rows > 0 ? "\(faulty)/\(rows) dòng có lỗi. " : "") + "Chưa ghi gì: sửa các lỗi trên rồi nhập lại.",
      (report.rows > 0 ? "\(faulty) of \(rows) rows have faults. " : "")
        + "Nothing was written: mend the faults above and import again.")
  }

  /// What became of each column, and the file's hash.
  private func showDetails(_ report: ImportReport) {
    for (head, column) in report.columns {
      tool.console.print("  \(head) → " + (column ?? (language == .vi ? "(bỏ qua)" : "(left out)")))
    }
    if !report.sha256.isEmpty { tool.console.print("  SHA-256 \(report.sha256)") }
  }

  private func show(_ list: [Diagnostic], mark: String, more total: Int) {
    for diagnostic in list.prefix(Self.shownFaults) {
      var place: [String] = []
      if let line = diagnostic.place?.line { place.append((language == .vi ? "dòng " : "line ") + String(line)) }
      if let cell = diagnostic.place?.cell { place.append(cell) }
      let start = place.isEmpty ? "" : place.joined(separator: " ") + "  "
      tool.console.print("\(mark) \(start)\(diagnostic.message(in: language))  [\(diagnostic.code.code)]")
      if let hint = diagnostic.hint {
        tool.console.print((language == .vi ? "  gợi ý: " : "  hint: ") + hint[language])
      }
    }
    if total > Self.shownFaults {
      print("… và \(count(total - Self.shownFaults)) nữa", "… and \(count(total - Self.shownFaults)) more")
    }
  }

  func imports() throws -> Int32 {
    let batches = try openRegister(readOnly: true).imports()
    if isJSON {
      tool.console.print(try JSONOutput.text(batches.map(BatchRecord.init)))
      return 0
    }
    guard !batches.isEmpty else {
      print("Chưa nhập tệp nào.", "No file was imported yet.")
      return 0
    }
    for batch in batches {
      let numbers =
        language == .vi
        ? "\(count(batch.inserted)) thêm · \(count(batch.updated)) sửa · \(count(batch.unchanged)) không đổi"
          + (batch.deleted > 0 ? " · \(count(batch.deleted)) xóa" : "")
        : "\(count(batch.inserted)) added · \(count(batch.updated)) changed · \(count(batch.unchanged)) unchanged"
          + (batch.deleted > 0 ? " · \(count(batch.deleted)) deleted" : "")
      let words =
        [
          "#\(batch.number)", batch.at.iso, batch.file ?? "", batch.form ?? "", undoing(batch), numbers, batch.who,
          isVerbose ? batch.sha256 ?? "" : String((batch.sha256 ?? "").prefix(12)),
        ]
        + (isVerbose ? [batch.year.map(String.init) ?? "", batch.standard ?? "", "BenVung \(batch.program)"] : [])
      tool.console.print(words.filter { !$0.isEmpty }.joined(separator: "  "))
    }
    return 0
  }
}

extension CommandContext {
  /// "hoàn tác #3", "đã hoàn tác bằng #5", or nothing.
  private func undoing(_ batch: ImportBatch) -> String {
    var words: [String] = []
    if let undone = batch.undoes { words.append((language == .vi ? "hoàn tác #" : "takes back #") + "\(undone)") }
    if let undo = batch.undoneBy {
      words.append((language == .vi ? "đã hoàn tác bằng #" : "taken back by #") + "\(undo)")
    }
    return words.joined(separator: ", ")
  }
}

private struct BatchRecord: Encodable {
  let number: Int64
  let kind: String
  let file, sha256, form: String?
  let year: Int?
  let standard: String?
  let inserted, updated, unchanged, deleted: Int
  let who, at, program: String
  let reason: String?
  let undoes, undoneBy: Int64?

  init(_ batch: ImportBatch) {
    number = batch.number
    kind = batch.kind.rawValue
    (file, sha256, form) = (batch.file, batch.sha256, batch.form)
    year = batch.year
    standard = batch.standard
    (inserted, updated, unchanged) = (batch.inserted, batch.updated, batch.unchanged)
    (deleted, reason, undoes, undoneBy) = (batch.deleted, batch.reason, batch.undoes, batch.undoneBy)
    (who, at, program) = (batch.who, batch.at.iso, batch.program)
  }
}

private struct ImportRecord: Encodable {
  struct Column: Encodable {
    let head: String
    let column: String?
  }
  let file, form, sha256: String
  let columns: [Column]
  let rows, inserted, updated, unchanged, faultyRows, faultCount: Int
  let isWritten: Bool
  let faults, warnings: [DiagnosticRecord]

  init(_ report: ImportReport, in language: Language) {
    (file, form, sha256) = (report.file, report.form, report.sha256)
    columns = report.columns.map { Column(head: $0.head, column: $0.column) }
    (rows, inserted, updated) = (report.rows, report.inserted, report.updated)
    (unchanged, faultyRows, faultCount) = (report.unchanged, report.faultyRows, report.faultCount)
    isWritten = report.isWritten
    faults = report.faults.map { DiagnosticRecord($0, in: language) }
    warnings = report.warnings.map { DiagnosticRecord($0, in: language) }
  }
}

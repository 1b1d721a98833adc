/// `benvung import` and `benvung imports`

import Messages
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
    let report = try openRegister().importCSV(
      file, form: form,
      options: ImportOptions(
        year: year, dryRun: parsed.has("dry-run"), who: who, now: now, standard: standard,
        program: CommandLineTool.version))
    if isJSON {
      tool.console.print(try JSONOutput.text(ImportRecord(report, in: language)))
    } else {
      show(report)
    }
    guard report.faultCount > 0 else { return 0 }
    // Without its columns, nothing of the file was read: that is the file's fault as a whole.
    return report.rows == 0 ? report.faults.first?.code.exitCode ?? 4 : 1
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
    show(report.faults, mark: "✗", more: report.faultCount)
    show(report.warnings, mark: "!", more: report.warnings.count)
    let isWritten = report.isWritten
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

  private func show(_ list: [Diagnostic], mark: String, more total: Int) {
    for diagnostic in list.prefix(Self.shownFaults) {
      var place: [String] = []
      if let line = diagnostic.place?.line { place.append((language == .vi ? "dòng " : "line ") + String(line)) }
      if let cell = diagnostic.place?.cell { place.append(cell) }
      let start = place.isEmpty ? "" : place.joined(separator: " ") + "  "
      tool.console.print("\(mark) \(start)\(diagnostic.message(in: language))  [\(diagnostic.code.code)]")
    }
    if total > Self.shownFaults {
      print("… và \(count(total - Self.shownFaults)) nữa", "… and \(count(total - Self.shownFaults)) more")
    }
  }

  /// The file as it was typed; of reference data, which lies with the program, its name alone.
  private func name(of batch: ImportBatch) -> String {
    let file = batch.file ?? ""
    return batch.kind == .reference ? file.split(separator: "/").last.map(String.init) ?? file : file
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
        : "\(count(batch.inserted)) added · \(count(batch.updated)) changed · \(count(batch.unchanged)) unchanged"
      let words = [
        "#\(batch.number)", batch.at.iso, name(of: batch), batch.form ?? "", numbers, batch.who,
        String((batch.sha256 ?? "").prefix(12)),
      ]
      tool.console.print(words.filter { !$0.isEmpty }.joined(separator: "  "))
    }
    return 0
  }
}

private struct BatchRecord: Encodable {
  let number: Int64
  let kind: String
  let file, sha256, form: String?
  let year: Int?
  let standard: String?
  let inserted, updated, unchanged: Int
  let who, at, program: String

  init(_ batch: ImportBatch) {
    number = batch.number
    kind = batch.kind.rawValue
    (file, sha256, form) = (batch.file, batch.sha256, batch.form)
    year = batch.year
    standard = batch.standard
    (inserted, updated, unchanged) = (batch.inserted, batch.updated, batch.unchanged)
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

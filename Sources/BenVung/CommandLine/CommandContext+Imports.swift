/// `benvung imports`: what was imported, and what was kept aside.

import Messages
import Register
import Vietnamese

extension CommandContext {
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

  /// Rows that imports kept aside: listed, written into a fix file, or dropped.
  func quarantine() throws -> Int32 {
    let batch = try number(parsed.positionals.first)
    let fixFile = try parsed.value("fix-file").map(fixFilePath)
    let isDropping = parsed.has("drop")
    if fixFile != nil || isDropping, batch == nil {
      throw Diagnostic(.flagNeedsOther, ["flag": isDropping ? "--drop" : "--fix-file", "other": "N"])
    }
    let store = try openRegister(readOnly: !isDropping)
    let kept = try store.quarantine(batch: batch)
    if let fixFile, let first = kept.first {
      try FixFile.write(FixFile.Contents(first), to: fixFile, in: documentLanguage)
    }
    if isDropping, let batch { _ = try store.dropQuarantine(batch: batch) }
    if isJSON {
      tool.console.print(try JSONOutput.text(kept.map { QuarantineRecord($0, in: language) }))
      return 0
    }
    guard !kept.isEmpty else {
      print("Không có dòng nào để riêng.", "No rows are kept aside.")
      return 0
    }
    for rows in kept {
      let place = [rows.file, rows.sheet, rows.form].compactMap { $0 }.joined(separator: "  ")
      print(
        "#\(rows.batch)  \(place)  \(count(rows.rows.count)) dòng",
        "#\(rows.batch)  \(place)  \(count(rows.rows.count)) rows")
      guard !isQuiet, batch != nil || isVerbose else { continue }
      let lines = FaultLines(rows.rows.flatMap(\.faults), mark: "  ✗", showsCodes: isVerbose, in: language).lines
      for line in lines { tool.console.print(line) }
    }
    if let fixFile { print("Tệp sửa lỗi: \(fixFile)", "Fix file: \(fixFile)") }
    if isDropping { print("Đã bỏ các dòng này.", "These rows are dropped.") }
    return 0
  }

  private func number(_ text: String?) throws -> Int64? {
    guard let text else { return nil }
    guard let number = Int64(text.drop { $0 == "#" }), number > 0 else {
      throw Diagnostic(
        .wrongParameterValue,
        ["flag": "N", "value": text, "rule": "cần số của lần nhập", "rule_en": "must be the number of an import"])
    }
    return number
  }
}

private struct QuarantineRecord: Encodable {
  struct Row: Encodable {
    let row: Int
    let faults: [DiagnosticRecord]
  }
  let batch: Int64
  let file, form: String
  let sheet: String?
  let rows: [Row]

  init(_ kept: QuarantinedRows, in language: Language) {
    (batch, file, form, sheet) = (kept.batch, kept.file, kept.form, kept.sheet)
    rows = kept.rows.map { row in
      Row(row: row.row, faults: row.faults.map { DiagnosticRecord($0, in: language) })
    }
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

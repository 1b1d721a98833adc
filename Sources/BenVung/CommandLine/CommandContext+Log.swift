/// `benvung log`

import Foundation
import Messages
import Register
import Vietnamese

extension CommandContext {
  private static let shownChanges = 200

  func log() throws -> Int32 {
    let store = try openRegister(readOnly: true)
    let limit = try integer("limit", minimum: 1, maximum: 1_000_000) ?? 50
    var since: String?
    if let text = parsed.value("since") {
      guard let day = Day(iso: text) else {
        throw Diagnostic(
          .wrongParameterValue,
          [
            "flag": "--since", "value": text, "rule": "cần ngày dạng 2026-01-15",
            "rule_en": "must be a day as 2026-01-15",
          ])
      }
      since = day.iso
    }
    let who = parsed.value("who")
    if let who {
      let known = try store.writers()
      guard known.contains(who) else {
        throw Diagnostic(
          .unknownChoice, ["flag": "--who", "value": who, "choices": known.joined(separator: ", ")],
          suggestion: known.closest(to: who))
      }
    }
    var batches = try store.log(since: since, who: who, limit: limit)
    if let file = parsed.value("file") {
      let hash = try RegisterStore.hash(ofFile: file)
      batches = try store.log().filter { $0.sha256 == hash }
    }
    let options = try ShowOptions(
      language: language, personal: RunCommand.grants(parsed).contains("personal"), limit: Self.shownChanges)
    let details = parsed.has("verbose") && !isQuiet
    let changes = try batches.map { details ? try store.changes(of: $0.number, options: options) : [] }
    if isJSON {
      tool.console.print(try JSONOutput.text(zip(batches, changes).map(LogRecord.init)))
      return 0
    }
    guard !batches.isEmpty else {
      print("Không có lần ghi hay xuất nào.", "There is no write or export.")
      return 0
    }
    for (batch, rows) in zip(batches, changes) {
      show(batch)
      for row in rows { show(row) }
      if rows.count == Self.shownChanges { tool.console.print("  …") }
    }
    return 0
  }

  private func show(_ batch: ImportBatch) {
    let what = [batch.form, batch.file, batch.reason.map { "“\($0)”" }].compactMap { $0 }
    var words = ["#\(batch.number)", batch.at.iso, batch.who, batch.kind.label[language]] + what
    let counts: [(Int, String, String)] =
      batch.kind == .export
      ? [(batch.unchanged, "dòng", "rows")]
      : [
        (batch.inserted, "thêm", "added"), (batch.updated, "sửa", "changed"), (batch.deleted, "xóa", "deleted"),
        (batch.unchanged, "không đổi", "unchanged"),
      ]
    words += counts.filter { $0.0 > 0 }.map { "\(count($0.0)) \(language == .vi ? $0.1 : $0.2)" }
    if let undone = batch.undoneBy {
      words.append(language == .vi ? "đã hoàn tác bằng #\(undone)" : "undone by #\(undone)")
    }
    if let undoes = batch.undoes { words.append(language == .vi ? "hoàn tác #\(undoes)" : "undoes #\(undoes)") }
    tool.console.print(words.filter { !$0.isEmpty }.joined(separator: " · "))
    if isVerbose {
      let source = ["BenVung \(batch.program)", batch.sha256.map { "SHA-256 \($0)" }].compactMap { $0 }
      tool.console.print("  " + source.joined(separator: " · "))
    }
  }
}

extension BatchKind {
  var label: LocalizedText {
    switch self {
    case .import: .init(vi: "nhập", en: "import")
    case .demo: .init(vi: "dữ liệu mẫu", en: "demo data")
    case .set: .init(vi: "sửa", en: "set")
    case .reference: .init(vi: "dữ liệu tham chiếu", en: "reference data")
    case .proposal: .init(vi: "đề xuất được ghi", en: "applied proposal")
    case .undo: .init(vi: "hoàn tác", en: "undo")
    case .merge: .init(vi: "gộp sổ", en: "merge")
    case .export: .init(vi: "xuất", en: "export")
    case .backup: .init(vi: "sao lưu", en: "backup")
    case .restore: .init(vi: "đưa bản sao lưu trở lại", en: "restore")
    case .forget: .init(vi: "xóa dữ liệu cá nhân", en: "personal data removed")
    }
  }
}

private struct LogRecord: Encodable {
  let number: Int64
  let kind, who, at, program: String
  let file, sha256, form, reason: String?
  let inserted, updated, deleted, unchanged: Int
  let undoes, undoneBy: Int64?
  let changes: [RowDifferenceRecord]

  init(_ batch: ImportBatch, _ rows: [RowDifference]) {
    (number, kind, who, at, program) = (batch.number, batch.kind.rawValue, batch.who, batch.at.iso, batch.program)
    (file, sha256, form, reason) = (batch.file, batch.sha256, batch.form, batch.reason)
    (inserted, updated, deleted, unchanged) = (batch.inserted, batch.updated, batch.deleted, batch.unchanged)
    (undoes, undoneBy) = (batch.undoes, batch.undoneBy)
    changes = rows.map(RowDifferenceRecord.init)
  }
}

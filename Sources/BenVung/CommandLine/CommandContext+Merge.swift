/// `benvung data merge`

import Messages
import Register
import Spreadsheets

extension CommandContext {
  private static let shownConflicts = 100

  func merge() throws -> Int32 {
    if parsed.has("list") { return try showMerges() }
    guard let file = parsed.positionals.first else {
      throw Diagnostic(
        .missingArgument, ["name": "SỔ", "name_en": "REGISTER"],
        hint: LocalizedText(both: "benvung data merge --help"))
    }
    var prefer: MergeOptions.Preference?
    if let text = parsed.value("prefer") {
      let known = MergeOptions.Preference.allCases.map(\.rawValue)
      prefer = MergeOptions.Preference(rawValue: text)
      guard prefer != nil else {
        throw Diagnostic(
          .unknownChoice, ["flag": "--prefer", "value": text, "choices": known.joined(separator: ", ")],
          suggestion: known.closest(to: text))
      }
    }
    let options = MergeOptions(prefer: prefer, dryRun: parsed.has("dry-run"), show: try showOptions(limit: 50))
    let store = try openRegister()
    let report = try tool.interruption.during(.stopping { store.cancel() }) {
      try store.merge(file, options: options, note: note)
    }
    if let path = parsed.value("conflicts") { try write(report.conflicts, to: path) }
    if isJSON { tool.console.print(try JSONOutput.text(MergeRecord(report, in: language))) } else { show(report) }
    if let fault = report.faults.first { return options.isDryRun ? 1 : fault.code.exitCode }
    guard report.conflictCount > 0, report.batch == nil, !(options.isDryRun && prefer != nil) else { return 0 }
    return options.isDryRun ? 1 : MessageCode.mergeConflict.exitCode
  }

  private func show(_ report: MergeReport) {
    if !isQuiet {
      print(
        "Sổ gửi đến: \(report.title) (địa bàn \(report.area))", "Register sent: \(report.title) (area \(report.area))")
    }
    if isVerbose { for row in report.rows { show(row) } }
    for notice in report.notices {
      tool.console.print("! \(notice.message(in: language))  [\(notice.code.code)]")
      if let hint = notice.hint { tool.console.print("  \(hint[language])") }
    }
    for diagnostic in (report.faults + report.conflicts.map(\.diagnostic)).prefix(Self.shownConflicts) {
      tool.console.print("✗ \(diagnostic.message(in: language))  [\(diagnostic.code.code)]")
    }
    let more = report.faultCount + report.conflictCount - Self.shownConflicts
    if more > 0 { print("… và \(count(more)) nữa", "… and \(count(more)) more") }
    let (added, changed, same) = (count(report.inserted), count(report.updated), count(report.unchanged))
    var vi = "\(added) dòng thêm · \(changed) sửa · \(same) không đổi"
    var en = "\(added) rows added · \(changed) changed · \(same) unchanged"
    if report.kept > 0 {
      vi += " · giữ \(count(report.kept)) giá trị chỉ sổ này đã sửa"
      en += " · \(count(report.kept)) values kept that only this register changed"
    }
    if report.conflictCount > 0 {
      vi += " · \(count(report.conflictCount)) chỗ hai bên cùng sửa"
      en += " · \(count(report.conflictCount)) conflicts"
    }
    if let batch = report.batch {
      print(vi + ". Đã ghi #\(batch).", en + ". Written as #\(batch).")
    } else {
      print(vi + ". Chưa ghi gì.", en + ". Nothing was written.")
      if report.conflictCount > 0, report.faultCount == 0, !report.isDryRun {
        print(
          "Chọn --prefer theirs, ours hoặc newer; --conflicts tệp.csv để xem cả danh sách.",
          "Choose --prefer theirs, ours or newer; --conflicts file.csv lists them all.")
      }
    }
  }

  private func write(_ conflicts: [MergeConflict], to path: String) throws {
    var writer = CSVWriter(dialect: .excelVietnamese, byteOrderMark: true)
    let heads =
      language == .vi
      ? ["Bảng", "Khóa", "Trường", "Sổ này", "Sổ gửi đến"] : ["Entity", "Key", "Field", "Ours", "Theirs"]
    writer.write(heads.map(CellValue.text))
    for conflict in conflicts {
      writer.write(
        [conflict.label[language], conflict.key, conflict.fieldLabel[language], conflict.ours, conflict.theirs].map(
          CellValue.text))
    }
    try RegisterStore.write(writer.bytes, privatelyTo: path, overwrites: parsed.has("force"))
    print("Đã ghi \(path)", "Wrote \(path)")
  }

  private func showMerges() throws -> Int32 {
    let batches = try openRegister(readOnly: true).merges()
    if isJSON {
      tool.console.print(try JSONOutput.text(batches.map(MergeBatchRecord.init)))
      return 0
    }
    guard !batches.isEmpty else {
      print("Chưa có sổ nào gửi đến.", "No register was sent yet.")
      return 0
    }
    for batch in batches {
      let undone = batch.undoneBy.map { language == .vi ? "đã hoàn tác bằng #\($0)" : "undone by #\($0)" }
      let counts =
        language == .vi
        ? "\(count(batch.inserted)) thêm · \(count(batch.updated)) sửa · \(count(batch.unchanged)) không đổi"
        : "\(count(batch.inserted)) added · \(count(batch.updated)) changed · \(count(batch.unchanged)) unchanged"
      tool.console.print(
        ["#\(batch.number)", batch.at.iso, batch.form ?? "", batch.file ?? "", counts, batch.who, undone ?? ""].filter {
          !$0.isEmpty
        }.joined(separator: "  "))
    }
    return 0
  }
}

private struct MergeRecord: Encodable {
  struct Conflict: Encodable { let entity, key, field, ours, theirs: String }
  let title, area: String
  let inserted, updated, unchanged, kept, conflictCount, faultCount, waiting: Int
  let isDryRun: Bool
  let batch: Int64?
  let conflicts: [Conflict]
  let faults: [DiagnosticRecord]
  let rows: [RowDifferenceRecord]

  init(_ report: MergeReport, in language: Language) {
    (title, area, isDryRun, batch) = (report.title, report.area, report.isDryRun, report.batch)
    (inserted, updated, unchanged, kept) = (report.inserted, report.updated, report.unchanged, report.kept)
    (conflictCount, faultCount, waiting) = (report.conflictCount, report.faultCount, report.waiting)
    conflicts = report.conflicts.map {
      Conflict(entity: $0.entity, key: $0.key, field: $0.field, ours: $0.ours, theirs: $0.theirs)
    }
    faults = report.faults.map { DiagnosticRecord($0, in: language) }
    rows = report.rows.map(RowDifferenceRecord.init)
  }
}

private struct MergeBatchRecord: Encodable {
  let number: Int64
  let at, who: String
  let area, file, sha256: String?
  let inserted, updated, unchanged: Int
  let undoneBy: Int64?

  init(_ batch: ImportBatch) {
    (number, at, who) = (batch.number, batch.at.iso, batch.who)
    (area, file, sha256) = (batch.form, batch.file, batch.sha256)
    (inserted, updated, unchanged, undoneBy) = (batch.inserted, batch.updated, batch.unchanged, batch.undoneBy)
  }
}

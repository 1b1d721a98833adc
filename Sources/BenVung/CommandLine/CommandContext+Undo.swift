/// `benvung imports undo`

import Messages
import Register

extension CommandContext {
  func undoImport() throws -> Int32 {
    let text = parsed.positionals.first ?? ""
    // "#5" is how the list of imports and the messages write it.
    guard let number = Int64(text.hasPrefix("#") ? String(text.dropFirst()) : text), number > 0 else {
      throw Diagnostic(
        .wrongParameterValue,
        ["flag": "N", "value": text, "rule": "cần số của một lần ghi", "rule_en": "must be the number of a batch"],
        hint: LocalizedText(both: "benvung imports"))
    }
    let store = try openRegister()
    let report = try tool.interruption.during(.stopping { store.cancel() }) {
      try store.undo(
        batch: number, dryRun: parsed.has("dry-run"),
        note: WriteNote(
          kind: .undo, who: who, at: now, program: CommandLineTool.version, reason: parsed.value("reason")))
    }
    if isJSON {
      tool.console.print(try JSONOutput.text(UndoRecord(report)))
    } else {
      show(report)
    }
    return 0
  }

  private func show(_ report: UndoReport) {
    let batch = report.undone
    if !isQuiet {
      let source = [batch.file, batch.form, batch.at.iso].compactMap { $0 }.joined(separator: " · ")
      print("Lần ghi #\(batch.number): \(source)", "Batch #\(batch.number): \(source)")
    }
    let (gone, back, again) = (count(report.deleted), count(report.restored), count(report.insertedAgain))
    guard let undo = report.batch else {
      print(
        "\(gone) dòng sẽ xóa · \(back) sẽ về giá trị cũ · \(again) sẽ thêm lại. Chưa ghi gì.",
        "\(gone) rows to be deleted · \(back) to be set back · \(again) to be added again. Nothing was written.")
      return
    }
    print(
      "\(gone) dòng đã xóa · \(back) đã về giá trị cũ · \(again) đã thêm lại: lần ghi #\(undo).",
      "\(gone) rows deleted · \(back) set back · \(again) added again: batch #\(undo).")
    if !isQuiet {
      print("Muốn ghi lại như trước: benvung imports undo \(undo)", "To write it again: benvung imports undo \(undo)")
    }
  }
}

private struct UndoRecord: Encodable {
  let undone: Int64
  let batch: Int64?
  let deleted, restored, insertedAgain: Int
  let isWritten: Bool

  init(_ report: UndoReport) {
    (undone, batch, isWritten) = (report.undone.number, report.batch, report.batch != nil)
    (deleted, restored, insertedAgain) = (report.deleted, report.restored, report.insertedAgain)
  }
}

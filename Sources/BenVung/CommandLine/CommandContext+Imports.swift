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

/// `benvung data forget`

import Messages
import Register

extension CommandContext {
  func forget() throws -> Int32 {
    guard let reason = parsed.value("reason"), !reason.allSatisfy(\.isWhitespace) else {
      throw Diagnostic(
        .missingParameter, ["flag": "--reason"],
        hint: LocalizedText(
          vi: "--reason \"theo đơn ngày 05/3/2026\"", en: "--reason \"as requested on 5 March 2026\""))
    }
    let report = try openRegister().forget(
      parsed.positionals[0], key: parsed.positionals[1], note: note, cacheFolder: Runner.cacheFolder)
    if isJSON {
      tool.console.print(try JSONOutput.text(ForgetRecord(report)))
      return report.copies.isEmpty ? 0 : 1
    }
    print(
      "Đã xóa dữ liệu cá nhân của \(count(report.rows)) dòng, \(count(report.oldValues)) giá trị cũ trong lịch sử, "
        + "\(count(report.quarantined)) dòng để riêng (#\(report.batch ?? 0)).",
      "Took the personal data out of \(count(report.rows)) rows, \(count(report.oldValues)) old values of the history and "
        + "\(count(report.quarantined)) rows kept aside (#\(report.batch ?? 0)).")
    print("Từ nay dòng này mang khóa \(report.key).", "The row goes by the key \(report.key) now.")
    guard !report.copies.isEmpty else { return 0 }
    print(
      "! Các tệp sau có thể còn dữ liệu ấy, hãy tự xóa:", "! These files may still hold the data; remove them yourself:"
    )
    for path in report.copies { tool.console.print("  \(path)") }
    return 1
  }
}

private struct ForgetRecord: Encodable {
  let entity, key: String
  let rows, oldValues, quarantined: Int
  let copies: [String]
  let batch: Int64?

  init(_ report: ForgetReport) {
    (entity, key, rows, oldValues) = (report.entity, report.key, report.rows, report.oldValues)
    (quarantined, copies, batch) = (report.quarantined, report.copies, report.batch)
  }
}

/// `benvung backup` and `benvung restore`

import Messages
import Register

extension CommandContext {
  func backup() throws -> Int32 {
    let store = try openRegister()
    let path = try parsed.positionals.first ?? "register-\(now.day.iso)-r\(store.revision()).db"
    let copy = try store.backup(to: path, note: note, overwrites: parsed.has("force"))
    if isJSON {
      tool.console.print(
        try JSONOutput.text(
          BackupRecord(path: copy.path, sha256: copy.sha256, revision: copy.revision, batch: copy.batch)))
      return 0
    }
    print(
      "Đã sao lưu vào \(path) (phiên bản dữ liệu \(copy.revision), đã kiểm tra toàn vẹn).",
      "Backed up to \(path) (revision \(copy.revision), checked).")
    if isVerbose { tool.console.print("  SHA-256 \(copy.sha256)") }
    if !isQuiet {
      print(
        "  Tệp này có đủ dữ liệu cá nhân: hãy cất ở nơi an toàn.",
        "  It holds all personal data: keep it in a safe place.")
    }
    return 0
  }

  func restore() throws -> Int32 {
    let report = try RegisterStore.restore(parsed.positionals[0], to: Self.register, note: note)
    if isJSON {
      tool.console.print(
        try JSONOutput.text(RestoreRecord(kept: report.kept, revision: report.revision, batch: report.batch)))
      return 0
    }
    print(
      "Đã đưa \(parsed.positionals[0]) trở lại (phiên bản dữ liệu \(report.revision)).",
      "Put \(parsed.positionals[0]) back (revision \(report.revision)).")
    if let kept = report.kept {
      print("  Sổ trước đó được giữ ở \(kept)", "  The register as it was is kept in \(kept)")
    }
    return 0
  }
}

private struct BackupRecord: Encodable {
  let path, sha256: String
  let revision: Int64
  let batch: Int64?
}

private struct RestoreRecord: Encodable {
  let kept: String?
  let revision: Int64
  let batch: Int64?
}

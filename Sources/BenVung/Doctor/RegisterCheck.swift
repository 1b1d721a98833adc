/// Whether the register opens, is whole, lies in a safe place and has room to grow.

import Messages
import Register
import Vietnamese

struct RegisterCheck {
  static let subject = LocalizedText(vi: "sổ", en: "register")
  /// SQLite empties its log at 4 MB (sqlite.org/wal.html, "Checkpointing"), or after a large import when that is done. One
  /// that is larger is held open by a reader.
  static let largestLog: Int64 = 256 << 20
  /// The next backup, a snapshot and the log of an import may each be as large as the register.
  static func neededSpace(_ size: Int64) -> Int64 { 100 << 20 + 3 * size }

  let path: String

  /// - Parameter open: opens the register for reading.
  func findings(_ open: () throws -> RegisterStore) -> (findings: [DoctorFinding], settings: RegisterStore.Settings?) {
    do {
      let store = try open()
      let settings = store.settings
      return (findings(of: try store.condition(), revision: try store.revision()), settings)
    } catch {
      let hint = LocalizedText(
        vi: "đưa bản sao lưu gần nhất về: benvung restore TỆP", en: "put the latest backup back: benvung restore FILE")
      let list = CommandLineTool.diagnostics(of: error).map { diagnostic in
        let helps: Set<MessageCode> = [.registerNotSQLite, .registerTrouble, .backupDamaged]
        return DoctorFinding(Self.subject, diagnostic, hint: helps.contains(diagnostic.code) ? hint : nil)
      }
      return (list, nil)
    }
  }

  func findings(of condition: RegisterCondition, revision: Int64) -> [DoctorFinding] {
    let known = RegisterCondition.knownSchema
    var list = [whole(condition, revision)]
    if condition.schema < known {
      let diagnostic = Diagnostic(
        .schemaOlder, ["file": path, "found": "\(condition.schema)", "known": "\(known)"],
        hint: LocalizedText(
          vi: "không phải làm gì: lần ghi đầu tiên sẽ tự sao lưu rồi nâng sổ",
          en: "nothing to do: the first write makes a copy and migrates it"))
      list.append(DoctorFinding(LocalizedText(vi: "lược đồ", en: "schema"), diagnostic))
    } else {
      list.append(
        DoctorFinding(LocalizedText(vi: "lược đồ", en: "schema"), vi: "số \(known)", en: "number \(known)"))
    }
    list += place(condition)
    list.append(journal(condition))
    list.append(space(condition))
    let subject = LocalizedText(vi: "bản chụp", en: "snapshot")
    switch condition.snapshot {
    case .present: list.append(DoctorFinding(subject, vi: "khớp với sổ", en: "is of the present state"))
    case .outdated:
      list.append(DoctorFinding(subject, vi: "cũ, lần chạy tới tự tạo lại", en: "old, the next run makes it anew"))
    case .absent:
      list.append(DoctorFinding(subject, vi: "chưa có, lần chạy tới tự tạo", en: "none, the next run makes it"))
    }
    return list
  }

  private func whole(_ condition: RegisterCondition, _ revision: Int64) -> DoctorFinding {
    if let damage = condition.damage {
      return DoctorFinding(
        Self.subject, damage,
        hint: LocalizedText(
          vi: "đừng ghi thêm; đưa bản sao lưu gần nhất về: benvung restore TỆP (sổ này được giữ lại bên cạnh)",
          en: "write no more; put the latest backup back: benvung restore FILE (this register is kept beside it)"))
    }
    return DoctorFinding(
      Self.subject, vi: "\(path) nguyên vẹn, bản ghi số \(revision), \(megabytes(condition.size)) MB",
      en: "\(path) is whole, revision \(revision), \(megabytes(condition.size)) MB")
  }

  private func place(_ condition: RegisterCondition) -> [DoctorFinding] {
    let subject = LocalizedText(vi: "nơi để sổ", en: "place")
    guard condition.placeWarnings.isEmpty else { return condition.placeWarnings.map { DoctorFinding(subject, $0) } }
    return [
      DoctorFinding(
        subject, vi: "ổ đĩa của máy này, chỉ chủ sổ đọc được", en: "a disk of this machine, private to its owner")
    ]
  }

  private func journal(_ condition: RegisterCondition) -> DoctorFinding {
    let subject = LocalizedText(vi: "nhật ký SQLite", en: "SQLite's log")
    guard condition.journalMode == "wal" else {
      return DoctorFinding(
        subject,
        Diagnostic(
          .journalNotWAL, ["file": path, "mode": condition.journalMode],
          hint: LocalizedText(
            vi: "không phải làm gì: lần ghi tới tự chuyển lại", en: "nothing to do: the next write turns it back")))
    }
    guard condition.logSize <= Self.largestLog else {
      return DoctorFinding(
        subject,
        Diagnostic(
          .logLarge, ["file": path + "-wal", "size": megabytes(condition.logSize)],
          hint: LocalizedText(
            vi: "đóng các chương trình đang mở sổ, rồi sao lưu: benvung backup; đừng xóa tệp -wal",
            en: "close the programs that have the register open, then: benvung backup; never delete the -wal file")))
    }
    return DoctorFinding(
      subject, vi: "WAL, \(megabytes(condition.logSize)) MB", en: "WAL, \(megabytes(condition.logSize)) MB")
  }

  private func space(_ condition: RegisterCondition) -> DoctorFinding {
    let subject = LocalizedText(vi: "chỗ trống trên đĩa", en: "free disk")
    let free = megabytes(condition.free)
    guard condition.free < Self.neededSpace(condition.size) else {
      return DoctorFinding(subject, vi: "\(free) MB", en: "\(free) MB")
    }
    return DoctorFinding(
      subject,
      Diagnostic(
        .diskNearlyFull, ["free": free, "needed": megabytes(Self.neededSpace(condition.size))],
        hint: LocalizedText(
          vi: "dọn bớt chỗ trước khi nhập tệp lớn hay sao lưu", en: "make room before a large import or a backup")))
  }

  private func megabytes(_ bytes: Int64) -> String { String((bytes + (1 << 20) - 1) >> 20) }
}

/// The record: one SQLite file that holds everything, written only in whole transactions (design decision 2).

import Analytics
import Foundation
import GRDB
import Messages
import Programme
import Synchronization
import Vietnamese

/// A register that is open. Safe to use from several threads: SQLite's accesses are serialised by GRDB's queue.
public final class RegisterStore: Sendable {
  /// What the workspace says about itself.
  public struct Settings: Hashable, Sendable {
    /// The title of the whole area, as reports print it: "Huyện Cần Giờ".
    public var title: String
    /// "national" or "HCMC": whose standards classify households unless a run says otherwise.
    public var jurisdiction: String
    /// The code of the unit whose register this is: "787".
    public var area: String
    /// The language of documents.
    public var language: Language

    public init(title: String, jurisdiction: String, area: String, language: Language = .vi) {
      self.title = title
      self.jurisdiction = jurisdiction
      self.area = area
      self.language = language
    }
  }

  public let path: String
  public let model: Model
  /// Whether the register may be written: neither asked to be read only nor found to be.
  public let isWritable: Bool
  /// What a person must hear about the opening: a migration.
  public let notices: [Diagnostic]
  let queue: DatabaseQueue
  let currentSettings: Mutex<Settings>
  /// What was mapped last: opened once for many runs.
  let mapped = Mutex<Snapshot?>(nil)
  private let mappedColumns = Mutex<(key: String, columns: PreparedColumns)?>(nil)
  private let isCancelled = Atomic<Bool>(false)

  init(
    path: String, model: Model, isWritable: Bool, queue: DatabaseQueue, settings: Settings, notices: [Diagnostic] = []
  ) {
    self.path = path
    self.model = model
    self.isWritable = isWritable
    self.queue = queue
    self.notices = notices
    currentSettings = Mutex(settings)
  }

  /// The prepared columns that were mapped last, where they are those of a key.
  public func preparedColumns(_ key: String) -> PreparedColumns? {
    mappedColumns.withLock { $0?.key == key ? $0?.columns : nil }
  }

  /// Keeps prepared columns open for the next run.
  public func keepOpen(_ columns: PreparedColumns, key: String) { mappedColumns.withLock { $0 = (key, columns) } }

  /// Grows with every change of a row, also one that another program makes.
  public func revision() throws -> Int64 {
    try reading { try Int64.fetchOne($0, sql: "SELECT number FROM revision") ?? 0 }
  }

  /// What was last written through BenVung and changed rows.
  public struct LastWrite: Hashable, Sendable {
    /// The number of the batch.
    public let number: Int64
    public let day: Day?
  }

  /// Nil for a register that nobody wrote to.
  public func lastWrite() throws -> LastWrite? { try present().lastWrite }

  /// The day of the last write made through BenVung; nil for a register that nobody wrote to.
  public func lastWriteDay() throws -> Day? { try lastWrite()?.day }

  /// Reads in one transaction, with SQLite's errors told in our words.
  func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
    do {
      return try queue.read(body)
    } catch let error as DatabaseError {
      throw RegisterStore.diagnostic(error, file: path)
    }
  }

  /// The first row of a statement that is kept for the next time. One statement sees one state without a transaction.
  func single(_ sql: String) throws -> Row? {
    do {
      return try queue.unsafeRead { try Row.fetchOne($0.cachedStatement(sql: sql)) }
    } catch let error as DatabaseError {
      throw RegisterStore.diagnostic(error, file: path)
    }
  }

  /// Writes in one transaction that is rolled back when the body throws.
  func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
    guard isWritable else { throw RegisterStore.readOnly(path) }
    do {
      return try queue.write(body)
    } catch let error as DatabaseError {
      throw RegisterStore.diagnostic(error, file: path)
    }
  }

  /// Ends the write that runs, and every later one, with E0702; its transaction is rolled back. From any thread.
  public func cancel() { isCancelled.store(true, ordering: .relaxed) }

  /// - Throws: ``Diagnostic`` E0702 once the store was cancelled.
  func checkCancelled() throws(Diagnostic) {
    if isCancelled.load(ordering: .relaxed) { throw Diagnostic(.runCancelled) }
  }

  static func readOnly(_ file: String) -> Diagnostic {
    Diagnostic(
      .registerReadOnly, ["file": file],
      hint: LocalizedText(
        vi: "cần quyền ghi cả tệp lẫn thư mục chứa nó; chạy báo cáo thì vẫn được",
        en: "writing needs permission for the file and for its folder; reports run all the same"))
  }

  static func diagnostic(_ error: DatabaseError, file: String) -> Diagnostic {
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return Diagnostic(
        .registerLocked, ["file": file],
        hint: LocalizedText(
          vi: "đã chờ 5 giây và chưa ghi gì; đợi chương trình kia xong (hoặc đóng nó) rồi chạy lại",
          en: "5 seconds were waited and nothing was written; run again when the other program is done, or close it"))
    case .SQLITE_READONLY: return readOnly(file)
    case .SQLITE_FULL:
      return Diagnostic(
        .diskFull, ["file": file],
        hint: LocalizedText(
          vi: "chưa ghi gì, sổ giữ nguyên; dọn bớt chỗ trên đĩa rồi chạy lại",
          en: "nothing was written, the register is as it was; make room on the disk and run again"))
    case .SQLITE_IOERR where error.extendedResultCode != .SQLITE_IOERR_READ:
      return Diagnostic(
        .registerWriteFailed, ["file": file, "reason": reason],
        hint: LocalizedText(
          vi: "kiểm tra chỗ trống trên đĩa (df), giới hạn cỡ tệp (ulimit -f) và chính ổ đĩa",
          en: "look at the room on the disk (df), the limit of file sizes (ulimit -f) and the disk itself"))
    case .SQLITE_NOTADB: return Diagnostic(.registerNotSQLite, ["file": file])
    case .SQLITE_CONSTRAINT: return Diagnostic(.registerRefused, ["entity": file, "reason": reason])
    default: return Diagnostic(.registerTrouble, ["file": file, "reason": reason])
    }
  }
}

/// Making and opening a register.

import CSQLite
import Foundation
import GRDB
import Messages
import Programme

extension RegisterStore {
  /// For a program that uses SQLite through registers only, at its start: SQLite then counts no memory, which makes a
  /// large import a twentieth faster. A library leaves this to whoever owns the process.
  public static func ownsProcess() { _ = csqlite_count_no_memory() }

  /// Makes an empty register, private to its owner (mode 0600).
  ///
  /// - Throws: ``Diagnostic`` E0602 when the file is there, E0605 when it cannot be made.
  public static func create(at path: String, model: Model = .programme, settings: Settings) throws -> RegisterStore {
    let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw Diagnostic(.registerExists, ["file": path]) }
      let reason = LocalizedText(systemError: errno)
      throw Diagnostic(.registerUnwritable, ["file": path, "reason": reason.vi, "reason_en": reason.en])
    }
    close(descriptor)
    do {
      let queue = try connect(path, access: .write)
      try queue.write { database in
        for statement in Schema(model: model).statements { try database.execute(sql: statement) }
        try write(settings, to: database)
        try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
      }
      return RegisterStore(path: path, model: model, isWritable: true, queue: queue, settings: settings)
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      if let error = error as? DatabaseError { throw diagnostic(error, file: path) }
      throw error
    }
  }

  /// Opens a register. One that may only be read (its file, or its folder, in which SQLite needs files of its own) is
  /// opened for reading; `isWritable` says so.
  ///
  /// A register of an older schema is migrated when it is opened for writing; `notices` says so.
  ///
  /// - Throws: ``Diagnostic`` E0601 when there is none, E0455 when the file is something else, E0456 when a newer
  ///   version wrote it, E0468 when it cannot be migrated.
  public static func open(
    _ path: String, model: Model = .programme, readOnly: Bool = false
  ) throws -> RegisterStore {
    guard FileManager.default.fileExists(atPath: path) else { throw Diagnostic(.registerMissing, ["file": path]) }
    try checkBeginning(path)
    let folder = (path as NSString).deletingLastPathComponent
    let mayWrite = access(path, W_OK) == 0 && access(folder.isEmpty ? "." : folder, W_OK) == 0
    let isWritable = mayWrite && !readOnly
    do {
      var notices = isWritable ? RegisterPlace.warnings(path) : []
      if isWritable {
        // A connection that may write turns the file to WAL at once. One that is not ours to write, because another
        // program or a newer version made it, must not be changed even so far.
        let probe = try connect(path, access: .read)
        let version = try probe.read { try checkVersion($0, path: path) }
        try probe.close()
        if version < Schema.version, let notice = try migrate(path, model: model) { notices.append(notice) }
      }
      let queue = try mayWrite ? connect(path, access: isWritable ? .write : .read) : connectReadOnly(path)
      let version = try queue.read { try checkVersion($0, path: path) }
      if version < Schema.version {
        try queue.writeWithoutTransaction { try readAsDeclared($0, model: model) }
      }
      let settings = try queue.read(readSettings)
      return RegisterStore(
        path: path, model: model, isWritable: isWritable, queue: queue, settings: settings, notices: notices)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw Diagnostic(.registerNotSQLite, ["file": path])
    } catch let error as DatabaseError {
      throw diagnostic(error, file: path)
    }
  }

  enum Access { case write, read, immutable }

  static func connect(_ path: String, access: Access) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "register"
    configuration.busyMode = .timeout(5)
    configuration.readonly = access != .write
    // Text from the register is never looked at as a statement; arguments stay out of error messages by default.
    let name = access == .immutable ? "file:\(uriEscaped(path))?immutable=1" : path
    let queue = try DatabaseQueue(path: name, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      // By ourselves: GRDB's way writes to the log at each opening, and would wait for whoever is writing.
      if access == .write { try database.execute(sql: "PRAGMA journal_mode = WAL") }
      // A batch that was reported as done must survive a power cut.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // 64 MB: an import of a million rows keeps its indexes in memory instead of writing pages again and again.
      try database.execute(sql: "PRAGMA cache_size = -65536")
    }
    return queue
  }

  /// Where SQLite cannot make its shared-memory file, a register that was closed properly is whole in its one file and
  /// can be read as immutable.
  private static func connectReadOnly(_ path: String) throws -> DatabaseQueue {
    do {
      let queue = try connect(path, access: .read)
      _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
      return queue
    } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
      let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? NSNumber
      guard log?.intValue ?? 0 == 0 else { throw error }
      return try connect(path, access: .immutable)
    }
  }

  private static func uriEscaped(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
  }

  /// Whether the file can be a register, without opening it ourselves: closing a descriptor of it would drop the locks
  /// that other connections of this process hold on it (POSIX), and another program would then take away their log.
  /// That it is an SQLite file is for SQLite to say.
  private static func checkBeginning(_ path: String) throws {
    guard access(path, R_OK) == 0 else {
      throw Diagnostic(
        .fileUnreadable, ["file": path, "reason": "không có quyền đọc", "reason_en": "no permission to read it"])
    }
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
    guard size?.intValue ?? 0 > 0 else { throw Diagnostic(.registerNotSQLite, ["file": path]) }
  }

  /// - Returns: the register's schema, never newer than ours.
  private static func checkVersion(_ database: Database, path: String) throws -> Int {
    let application = try Int32.fetchOne(database, sql: "PRAGMA application_id")
    guard application == Schema.applicationID else { throw Diagnostic(.registerNotSQLite, ["file": path]) }
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version <= Schema.version else {
      throw Diagnostic(
        .registerNewer, ["file": path, "found": String(version), "known": String(Schema.version)],
        hint: LocalizedText(vi: "cài phiên bản benvung mới hơn", en: "install a newer benvung"))
    }
    return version
  }
}

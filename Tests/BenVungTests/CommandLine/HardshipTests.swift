import Foundation
import GRDB
import Testing

@testable import BenVung
@testable import Register

/// A disk that fills up, a file that may not grow, a lock that another process holds, two imports at once.
@Suite("the register under hardship", .enabled(if: BuiltProgram.path != nil, "needs the built program"))
struct HardshipTests {
  private static func sheet(_ prefix: String, rows: Int) -> String {
    "Mã hộ,Chủ hộ,Xã,Số nhân khẩu\n" + (0..<rows).map { "\(prefix)\($0),Trần Văn A,Lý Nhơn,4\n" }.joined()
  }

  private static let words = ["import", "so.csv", "--as", "households", "--year", "2024"]

  private func workspace(_ folder: String? = nil) throws -> (Workspace, BuiltProgram) {
    let folder = folder ?? NSTemporaryDirectory() + "benvung-hardship-" + UUID().uuidString
    return (try Workspace(folder: folder), BuiltProgram(folder: folder))
  }

  private func isSound(_ folder: String) throws -> Bool {
    try RegisterStore.open(folder + "/register.db", readOnly: true).reading { database in
      try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"]
        && Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty
    }
  }

  /// Runs the program from a shell that sets limits first.
  private func limited(_ folder: String, _ limit: String, _ words: [String]) throws -> BuiltProgram.Outcome {
    let script = "\(limit); exec '\(BuiltProgram.path ?? "")' -C '\(folder)' \(words.joined(separator: " "))"
    return try BuiltProgram(folder: folder, program: "/bin/sh")(["-c", script])
  }

  @Test("a file that may not grow further: exit 6, the reason, nothing written; without the limit it goes on")
  func fileLimit() throws {
    let (workspace, benvung) = try workspace()
    try workspace.write("so.csv", Self.sheet("F", rows: 20_000))
    let before = try workspace.state()
    // Blocks of 512 bytes in sh: 1 MB.
    let outcome = try limited(workspace.folder, "ulimit -f 2048", Self.words)
    #expect(outcome.code == 6, "\(outcome)")
    #expect(outcome.error.contains("E0620") && outcome.error.contains("giữ nguyên như trước"), "\(outcome.error)")
    #expect(try workspace.state() == before)
    #expect(try isSound(workspace.folder))
    #expect(try benvung(Self.words).code == 0)
    #expect(try isSound(workspace.folder))
  }

  @Test(
    "a full disk: exit 6, the way out, nothing written; with room again it goes on",
    .enabled(if: SmallDisk.isPossible, "mounting needs rights"))
  func fullDisk() throws {
    let disk = try SmallDisk(megabytes: 6)
    let (workspace, benvung) = try workspace(disk.path + "/w")
    try workspace.write("so.csv", Self.sheet("D", rows: 60_000))
    let before = try workspace.state()
    let outcome = try benvung(Self.words)
    #expect(outcome.code == 6 && outcome.error.contains("E0607"), "\(outcome)")
    #expect(outcome.error.contains("dọn bớt chỗ trên đĩa"))
    #expect(try workspace.state() == before)
    #expect(try isSound(workspace.folder))
    try disk.resize(megabytes: 200)
    #expect(try benvung(Self.words).code == 0)
    #expect(try isSound(workspace.folder))
  }

  @Test("a lock that another process holds: 5 seconds are waited, then exit 6 says who holds it up and what to do")
  func locked() throws {
    let (workspace, benvung) = try workspace()
    try workspace.write("so.csv", Self.sheet("L", rows: 3))
    let before = try workspace.state()
    let other = try DatabaseQueue(path: workspace.folder + "/register.db")
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      for words in [Self.words, ["imports", "undo", "1"]] {
        let outcome = try benvung(words)
        #expect(outcome.code == 6 && outcome.error.contains("E0604"), "\(outcome)")
        #expect(outcome.error.contains("đã chờ 5 giây và chưa ghi gì"))
      }
      // Who only reads is not held up.
      #expect(try benvung(["imports"]).code == 0)
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try workspace.state() == before)
    #expect(try benvung(Self.words).code == 0)
  }

  @Test("two imports at once: one waits for the other, or says so; each is there as a whole or not at all")
  func twoImports() async throws {
    let (workspace, benvung) = try workspace()
    let rows = 3_000
    for name in ["a", "b"] { try workspace.write("\(name).csv", Self.sheet(name.uppercased(), rows: rows)) }
    let before = try workspace.state().batches
    let outcomes = try await withThrowingTaskGroup(of: BuiltProgram.Outcome.self) { group in
      for name in ["a", "b"] {
        group.addTask { try benvung(["import", "\(name).csv", "--as", "households", "--year", "2024"]) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let done = outcomes.count { $0.code == 0 }
    #expect(done >= 1)
    #expect(outcomes.allSatisfy { $0.code == 0 || $0.code == 6 && $0.error.contains("E0604") }, "\(outcomes)")
    #expect(try workspace.state().batches == before + done)
    let counts = try RegisterStore.open(workspace.folder + "/register.db", readOnly: true).reading { database in
      try Int.fetchAll(
        database, sql: "SELECT count(*) FROM households WHERE code GLOB '[AB][0-9]*' GROUP BY substr(code, 1, 1), batch"
      )
    }
    #expect(counts == Array(repeating: rows, count: done))
    #expect(try isSound(workspace.folder))
  }

  @Test("a register that others may read is named when it is written to, not when it is read")
  func notPrivate() throws {
    let (workspace, benvung) = try workspace()
    try workspace.write("so.csv", Self.sheet("P", rows: 3))
    #expect(try !benvung(Self.words).error.contains("W0621"))
    chmod(workspace.folder + "/register.db", 0o644)
    let outcome = try benvung(["import", "so.csv", "--as", "households", "--year", "2023"])
    #expect(outcome.code == 0 && outcome.error.contains("W0621") && outcome.error.contains("chmod 600"))
    #expect(try !benvung(["imports"]).error.contains("W0621"))
  }
}

/// A file system in memory of a size of its own.
private final class SmallDisk {
  let path: String

  static let isPossible: Bool = {
    guard let disk = try? SmallDisk(megabytes: 1) else { return false }
    return FileManager.default.fileExists(atPath: disk.path)
  }()

  init(megabytes: Int) throws {
    path = NSTemporaryDirectory() + "benvung-disk-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
      rmdir(path)
      throw CocoaError(.fileWriteNoPermission)
    }
  }

  func resize(megabytes: Int) throws {
    guard mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT), "size=\(megabytes)m") == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  deinit {
    umount2(path, Int32(MNT_DETACH))
    rmdir(path)
  }
}

import Foundation
import GRDB
import Programme
import Testing

@testable import Register

/// The command that is killed; `scripts/check-kill` names it.
private let program = ProcessInfo.processInfo.environment["BENVUNG_KILL"]

/// A program of a workspace that is ended by `kill -9` after some seconds.
private struct Killed {
  let folder: String

  /// Runs a command; returns how long it ran, and whether it came to its end and said that all is well.
  @discardableResult
  func callAsFunction(_ words: [String], after limit: Double?) throws -> (seconds: Double, isDone: Bool) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(program))
    process.arguments = ["-C", folder] + words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let start = DispatchTime.now().uptimeNanoseconds
    func elapsed() -> Double { Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9 }
    try process.run()
    while process.isRunning {
      if let limit, elapsed() >= limit {
        kill(process.processIdentifier, SIGKILL)
        break
      }
      usleep(200)
    }
    process.waitUntilExit()
    return (elapsed(), process.terminationReason == .exit && process.terminationStatus == 0)
  }
}

/// Run by `scripts/check-kill`: 200 times in all.
@Suite("kill -9 at any moment", .serialized, .enabled(if: program != nil, "run scripts/check-kill"))
struct KillTests {
  private static let rounds = 50
  private static let rows = 4_000

  private func isSound(_ path: String) throws -> Bool {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { database in
      try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"]
        && Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty
    }
  }

  private func counts(_ path: String, _ sql: String) throws -> [Int] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { try Int.fetchAll($0, sql: sql) }
  }

  private func sheet(_ prefix: String) -> String {
    "Mã hộ,Chủ hộ,Xã,Số nhân khẩu,Thu nhập\n"
      + (0..<Self.rows).map { "\(prefix)-\($0),Trần Văn A,Lý Nhơn,4,30000000\n" }.joined()
  }

  private func importing(_ file: String) -> [String] { ["import", file, "--as", "households", "--year", "2024"] }

  /// Runs one round after another, each killed at a random moment of what the first took; the first is not killed.
  private func rounds(_ killed: Killed, _ body: (_ round: Int, _ run: ([String]) throws -> Bool) throws -> Void) throws
  {
    var whole = 0.0
    var ended = 0
    for round in 0...Self.rounds {
      try body(round) { words in
        let limit = round == 0 ? nil : Double.random(in: 0...whole * 1.05)
        let result = try killed(words, after: limit)
        if round == 0 {
          #expect(result.isDone)
          whole = result.seconds
        }
        if !result.isDone { ended += 1 }
        return result.isDone
      }
    }
    #expect(ended > 0, "no round was killed")
  }

  @Test("an import is there as a whole or not at all, and what was reported as done is there")
  func imports() throws {
    let fixture = try ImportFixture()
    let path = fixture.store.path
    try rounds(Killed(folder: fixture.folder.path)) { round, run in
      _ = try fixture.folder.write("round.csv", sheet("R\(round)"))
      let isDone = try run(importing("round.csv"))
      #expect(try isSound(path))
      let found = try counts(
        path,
        ["households", "members", "residences", "review_events"].map { table in
          "SELECT count(*) FROM \(table) WHERE batch IN (SELECT batch FROM households WHERE code LIKE 'R\(round)-%')"
        }.joined(separator: " UNION ALL "))
      #expect(found == Array(repeating: 0, count: 4) || found == Array(repeating: Self.rows, count: 4))
      #expect(!isDone || found[0] == Self.rows)
    }
  }

  @Test("an undo, and an undo of it, is there as a whole or not at all")
  func undo() throws {
    let fixture = try ImportFixture()
    let path = fixture.store.path
    _ = try fixture.folder.write("round.csv", sheet("U"))
    let imported = try fixture.store.importFile(
      fixture.folder.file("round.csv"), form: "households", options: ImportFixture.options)
    var last = try #require(imported.batch)
    var isThere = true
    try rounds(Killed(folder: fixture.folder.path)) { _, run in
      let isDone = try run(["imports", "undo", String(last)])
      #expect(try isSound(path))
      let undo = try counts(path, "SELECT id FROM batches WHERE undoes = \(last)").first.map { Int64($0) }
      if let undo {
        isThere.toggle()
        last = undo
      }
      #expect(!isDone || undo != nil)
      let found = try counts(
        path, "SELECT count(*) FROM households WHERE code LIKE 'U-%' UNION ALL SELECT count(*) FROM members")
      #expect(found == (isThere ? [Self.rows, Self.rows] : [0, 0]))
    }
  }

  @Test("an applied proposal is there as a whole or not at all")
  func proposal() throws {
    let fixture = try ImportFixture()
    let path = fixture.store.path
    _ = try fixture.folder.write("round.csv", sheet("P"))
    _ = try fixture.store.importFile(
      fixture.folder.file("round.csv"), form: "households", options: ImportFixture.options)
    let plugin = fixture.folder.file("plugins/probe")
    try FileManager.default.createDirectory(atPath: plugin, withIntermediateDirectories: true)
    _ = try fixture.folder.write(
      "plugins/probe/plugin.lua",
      """
      return { id = 'probe', version = '1.0.0', api = '1', kind = 'campaign', name = { vi = 'Thử', en = 'Probe' },
        parameters = { { name = 'round', type = 'text', required = true, help = { vi = 'Vòng', en = 'Round' } } },
        needs = { read = { 'households' }, propose = { 'supports' } } }
      """)
    _ = try fixture.folder.write(
      "plugins/probe/main.lua",
      """
      return function(ctx)
        local rows = {}
        for index, code in ipairs(ctx.data.households:column 'code') do
          rows[index] = { household = code, form = 'house_repair', date = '2024-12-31', unit = 'Xã Lý Nhơn',
            source = 'poor_fund', status = 'surveyed', amount = 1, decision = ctx.params.round }
        end
        ctx.propose('supports', rows)
      end
      """)
    try rounds(Killed(folder: fixture.folder.path)) { round, run in
      let isDone = try run(["run", "probe", "--round", "R\(round)", "--apply"])
      #expect(try isSound(path))
      let found = try counts(path, "SELECT count(*) FROM supports WHERE decision = 'R\(round)'")
      #expect(found == [0] || found == [Self.rows])
      #expect(!isDone || found == [Self.rows])
      let batches = try counts(
        path,
        """
        SELECT count(*) FROM batches WHERE kind = 'proposal' AND inserted = \(Self.rows)
        UNION ALL SELECT count(DISTINCT batch) FROM supports
        """)
      #expect(batches[0] == batches[1])
    }
  }

  @Test("a register is of the old schema or of the new, whole in either, with a whole copy beside the new")
  func migration() throws {
    let old = try TemporaryFolder()
    let source = try SchemaFixture.register(version: 1, in: old)
    let before = try SchemaFixture.rows(source)
    let folder = try TemporaryFolder()
    let path = folder.file("register.db")
    try rounds(Killed(folder: folder.path)) { _, run in
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasPrefix("register") {
        unlink(folder.file(name))
      }
      try FileManager.default.copyItem(atPath: source, toPath: path)
      let isDone = try run(["imports", "undo", "7"])
      #expect(try isSound(path))
      let version = try counts(path, "PRAGMA user_version")
      #expect(version == [1] || version == [Schema.version])
      #expect(!isDone || version == [Schema.version])
      if version == [1] {
        #expect(try SchemaFixture.rows(path) == before)
      } else {
        #expect(try SchemaFixture.rows("\(path).1.bak") == before)
      }
      #expect(try RegisterStore.open(path).count("households") == before["households"]?.count)
    }
  }
}

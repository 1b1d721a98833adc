import Foundation
import GRDB
import Messages
import Testing

@testable import BenVung
@testable import Register

@Suite("run --apply", .enabled(if: BuiltProgram.path != nil, "needs the built program"))
struct ApplyTests {
  private let workspace: Workspace
  private let benvung: BuiltProgram

  init() throws {
    workspace = try Workspace(folder: NSTemporaryDirectory() + "benvung-apply-" + UUID().uuidString)
    benvung = BuiltProgram(folder: workspace.folder)
  }

  /// A plugin of the workspace that proposes one support for each of the first households.
  private func plugin(_ change: String = "", households: Int = 3) throws {
    let folder = workspace.folder + "/plugins/probe"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try workspace.write(
      "plugins/probe/plugin.lua",
      """
      return { id = 'probe', version = '1.2.0', api = '1', kind = 'campaign', name = { vi = 'Thử', en = 'Probe' },
        needs = { read = { 'households', 'supports' }, propose = { 'supports' } } }
      """)
    try workspace.write(
      "plugins/probe/main.lua",
      """
      return function(ctx)
        local rows = {}
        for index, code in ipairs(ctx.data.households:column 'code') do
          if index > \(households) then break end
          rows[index] = { household = code, form = 'house_repair', date = '2025-12-31', unit = 'Xã Cần Giờ',
            source = 'poor_fund', status = 'surveyed', amount = 30000000, decision = 'thử' }
        end
        \(change)
        ctx.propose('supports', rows)
      end
      """)
  }

  private func store() throws -> RegisterStore {
    try RegisterStore.open(workspace.folder + "/register.db", readOnly: true)
  }

  @Test("what is proposed is shown, written as one batch that names plugin, version and script, and taken back")
  func applied() throws {
    try plugin()
    let before = try workspace.state()
    let shown = try benvung(["run", "probe"])
    #expect(shown.code == 0 && shown.error.contains("Đề xuất (chưa ghi gì)"))
    #expect(try workspace.state() == before)

    let applied = try benvung(["run", "probe", "--apply"])
    let batch = try #require(try store().imports().first)
    #expect(applied.code == 0)
    #expect(
      applied.error == """
        Đề xuất            mới  đã có  từ chối
        Hỗ trợ (supports)    3      0        0
        Đã ghi 3 dòng mới, 0 dòng đã có: lần ghi #\(batch.number). Hoàn tác: benvung imports undo \(batch.number)

        """)
    #expect(batch.kind == .proposal && batch.inserted == 3 && batch.form == "probe")
    let hash = try #require(batch.sha256)
    #expect(batch.reason?.hasPrefix("probe 1.2.0 · SHA-256 \(hash) · revision \(before.revision)") == true)
    let rows = try store().reading { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT h.code || ' ' || u.name || ' ' || s.amount || ' ' || s.batch_row FROM supports s
          JOIN households h ON h.id = household JOIN units u ON u.id = s.unit WHERE s.batch = ? ORDER BY h.code
          """, arguments: [batch.number])
    }
    #expect(rows.count == 3 && rows.allSatisfy { $0.contains(" Xã Cần Giờ 30000000 ") })

    #expect(try benvung(["imports", "undo", "#\(batch.number)"]).code == 0)
    #expect(try workspace.state().counts == before.counts)
  }

  @Test("rows that are there already are not written again, and a run with nothing new writes no batch")
  func again() throws {
    try plugin()
    #expect(try benvung(["run", "probe", "--apply"]).code == 0)
    let state = try workspace.state()
    let second = try benvung(["run", "probe", "--apply"])
    #expect(second.code == 0 && second.error.contains("Không có gì mới để ghi (3 dòng đã có)."))
    #expect(try workspace.state() == state)
    try plugin(households: 5)
    let third = try benvung(["run", "probe", "--apply", "--json"])
    #expect(third.error.contains("\"inserted\" : 2") || third.error.contains("\"inserted\": 2"), "\(third.error)")
  }

  @Test("one refused row keeps all from being written: exit 4 and the reason")
  func refused() throws {
    try plugin("rows[2].form = 'house_repare'")
    let before = try workspace.state()
    let outcome = try benvung(["run", "probe", "--apply"])
    #expect(outcome.code == 4)
    #expect(outcome.error.contains("[E0482]") && outcome.error.contains("E0465"))
    #expect(try workspace.state() == before)
  }

  /// Starts `run probe --apply` while the register is locked, changes it meanwhile, and lets go.
  private func applying(whileLocked sql: String) throws -> BuiltProgram.Outcome {
    let other = try DatabaseQueue(path: workspace.folder + "/register.db")
    return try other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      return try benvung(["run", "probe", "--apply", "-o", "out/probe.md"]) { _ in
        // The document is written after the script ran and before the proposal is: that waits for the lock.
        for _ in 0..<20_000 where !FileManager.default.fileExists(atPath: workspace.folder + "/out/probe.md") {
          usleep(1_000)
        }
        try? database.execute(sql: sql)
        try? database.execute(sql: "COMMIT")
      }
    }
  }

  @Test("a row that the plugin reads changed since it ran: refused with the row, nothing written")
  func outdated() throws {
    try plugin()
    let before = try workspace.state()
    let outcome = try applying(
      whileLocked: "UPDATE households SET dissolved_on = 20000 WHERE id = (SELECT max(id) FROM households)")
    let code = try store().reading {
      try String.fetchOne($0, sql: "SELECT code FROM households ORDER BY id DESC LIMIT 1")
    }
    #expect(outcome.code == 4, "\(outcome.error)")
    #expect(
      outcome.error.contains("E0466: Hộ gia đình: 1 dòng đã đổi từ khi tính đề xuất: \(code ?? "?"); chưa ghi gì"))
    #expect(try workspace.state().counts == before.counts)
  }

  @Test("a change of what the plugin does not read does not keep its proposal from being written")
  func unrelated() throws {
    try plugin()
    let outcome = try applying(whileLocked: "UPDATE donors SET name = name || '.'")
    #expect(outcome.code == 0 && outcome.error.contains("Đã ghi 3 dòng mới"), "\(outcome.error)")
  }

  @Test("a strange script under the limits of a process of its own writes nothing: exit 2")
  func isolated() throws {
    try plugin()
    let outcome = try benvung(["run", "probe", "--apply", "--isolate"])
    #expect(outcome.code == 2 && outcome.error.contains("E0259"))
  }

  @Test("the fund drive is applied to the end: the houses it chose are supports now")
  func fundDrive() throws {
    let before = try workspace.state()
    let outcome = try benvung(["run", "poor-fund-drive", "--apply"])
    #expect(outcome.code == 0, "\(outcome.error)")
    let batch = try #require(try store().imports().first)
    #expect(batch.kind == .proposal && batch.form == "poor-fund-drive" && batch.inserted > 0)
    #expect(try store().count("supports") - batch.inserted == before.counts[supportsPlace()])
    let statuses = try store().reading {
      try String.fetchSet($0, sql: "SELECT status FROM supports WHERE batch = ?", arguments: [batch.number])
    }
    #expect(statuses == ["surveyed"])
  }

  private func supportsPlace() throws -> Int {
    try #require(try store().model.storedEntities.firstIndex { $0.name == "supports" })
  }
}

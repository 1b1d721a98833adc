import Foundation
import Messages
import Testing

@testable import BenVung
@testable import Register

@Suite("fund drives on a register", .enabled(if: BuiltProgram.path != nil, "needs the built program"))
struct CampaignRunTests {
  private let workspace: Workspace
  private let benvung: BuiltProgram

  init() throws {
    workspace = try Workspace(folder: NSTemporaryDirectory() + "benvung-drive-" + UUID().uuidString)
    benvung = BuiltProgram(folder: workspace.folder)
  }

  private func supports() throws -> Int {
    try RegisterStore.open(workspace.folder + "/register.db", readOnly: true).count("supports")
  }

  @Test(
    "applying twice helps once: the money set aside is free no more", arguments: ["poor-fund-drive", "housing-drive"])
  func twice(plugin: String) throws {
    let before = try supports()
    #expect(try benvung(["run", plugin, "--apply"]).code == 0)
    let after = try supports()
    #expect(after > before)
    let again = try benvung(["run", plugin, "--apply"])
    #expect(again.code == 0, "\(again.error)")
    #expect(try supports() == after)
  }

  @Test("a goal of zero in an older register: clear words in both languages, exit 4, nothing written")
  func goalOfZero() throws {
    let store = try RegisterStore.open(workspace.folder + "/register.db")
    try store.write(WriteNote(kind: .demo, who: "thử", at: DemoRegister.entered, program: "", reason: "")) { writer in
      try writer.database.execute(sql: "UPDATE campaigns SET goal = 0")
    }
    let state = try workspace.state()
    let vi = try benvung(["run", "poor-fund-drive", "-o", "out/quy.html", "--apply"])
    #expect(vi.code == 4 && vi.error.contains("mục tiêu 0 đồng: không tính được tiến độ"), "\(vi.error)")
    let en = try benvung(["--lang", "en", "run", "poor-fund-drive"])
    #expect(en.error.contains("has a goal of 0 đồng") && en.error.contains("benvung data set campaigns vnn-2025 goal="))
    #expect(try workspace.state() == state)
  }

  @Test("an expense with digits too many ends the run with words")
  func enormousExpense() throws {
    let store = try RegisterStore.open(workspace.folder + "/register.db")
    try store.write(WriteNote(kind: .demo, who: "thử", at: DemoRegister.entered, program: "", reason: "")) { writer in
      // The expenses alone still fit; with the support that none of them is for they do not.
      try writer.database.execute(
        sql: """
          INSERT INTO fund_expenses (number, fund, date, purpose, kind, amount, unit, campaign, batch)
            SELECT 'PC-9999', funds.id, campaigns.starts_on, 'campaign', 'cash', 9223372036854775807, units.id, campaigns.id,
              batches.id FROM funds, campaigns, units, batches WHERE campaigns.code = 'vnn-2025' LIMIT 1;
          UPDATE supports SET campaign = (SELECT id FROM campaigns WHERE code = 'vnn-2025'), status = 'given', amount = 1000
            WHERE id = (SELECT min(id) FROM supports)
          """)
    }
    let run = try benvung(["run", "poor-fund-drive"])
    #expect(run.code == 3 && run.error.contains("E0322"), "\(run)")
  }
}

import Messages
import Testing

@testable import BenVung

@Suite("proposals are checked and compared with the register")
struct ProposalTests {
  private static let manifest =
    "needs = { read = { 'households', 'supports', 'campaigns', 'receipts' }, propose = { 'supports' } }"
  private let workshop = Workshop()

  private func proposals(_ body: String) throws -> [Proposal] {
    try workshop.write(Workshop.report(body), manifest: Self.manifest)
    return try workshop.run().proposals
  }

  /// A whole row of supports for the first household, changed by the lines given.
  private static func row(_ change: String = "") -> String {
    """
    local household = ctx.data.households:column('code')[1]
    local row = { household = household, form = 'house_repair', date = '2025-12-31', unit = 'Xã Cần Giờ',
      source = 'poor_fund', status = 'surveyed', amount = 30000000 }
    \(change)
    ctx.propose('supports', { row })
    """
  }

  private func reasons(_ change: String) throws -> [String] {
    let proposal = try #require(try proposals(Self.row(change)).first)
    return proposal.refused.flatMap { $0.reasons.map { "\($0.code.code) \($0.message(in: .en))" } }
  }

  @Test("a whole row is new; what may be empty is filled as an empty cell is")
  func whole() throws {
    let proposal = try #require(try proposals(Self.row()).first)
    #expect(proposal.newCount == 1 && proposal.refused.isEmpty && proposal.alreadyThereCount == 0)
    #expect(proposal.rows[0].values["decision"] == .text("") && proposal.rows[0].values["note"] == .null)
    #expect(proposal.rows[0].values["amount"] == .integer(30_000_000))
  }

  @Test("a row whose key the register has is already there, by the entity's key and by a shorter one")
  func alreadyThere() throws {
    let body = """
      local there, rows = ctx.data.supports:where "decision == ''", {}
      for row in there:rows() do
        rows[#rows + 1] = { household = row.household.code, form = row.form, date = row.date, unit = row.unit.code,
          source = row.source, status = row.status }
        if #rows == 3 then break end
      end
      ctx.propose('supports', rows)
      ctx.propose('supports', { rows[1] }, { key = { 'household', 'form' } })
      rows[1].date = '2025-12-30'
      ctx.propose('supports', { rows[1] })
      """
    let proposals = try proposals(body)
    #expect(proposals.map(\.newCount) == [0, 0, 1], "\(proposals.flatMap(\.refused))")
    #expect(proposals.map(\.alreadyThereCount) == [3, 1, 0])
  }

  @Test("a wrong code, amount, date, reference, unit, type, and an empty field are each refused with the rule")
  func refused() throws {
    #expect(
      try reasons("row.form = 'house_repare'") == [
        "E0482 form \"house_repare\": not in the list \"Form of support\"; did you mean \"house_repair\"?"
      ])
    #expect(try reasons("row.amount = -1") == ["E0484 amount -1: must be from 0 to 10000000000"])
    #expect(try reasons("row.amount = 1.5") == ["E0481 amount: must be a whole number, not 1.5"])
    #expect(
      try reasons("row.date = '2025-02-30'") == ["E0481 date: must be a date such as 2024-12-31, not \"2025-02-30\""])
    #expect(try reasons("row.campaign = 'none'") == ["E0483 campaign \"none\": not among the campaigns"])
    #expect(
      try reasons("row.household = ctx.data.campaigns:find 'vnn-2025'").first?.hasPrefix("E0481 household") == true)
    #expect(
      try reasons("row.source, row.status = nil, nil") == [
        "E0480 source: may not be empty", "E0480 status: may not be empty",
      ])
    #expect(try reasons("row.note = 'a\\1b'").first?.hasPrefix("E0481 note: must be text without control") == true)
    #expect(try reasons("row.unit = '27676@2024-01-01'").first?.contains("did not exist on 31/12/2025") == true)
    #expect(try reasons("row = 'x'") == ["E0481 [1]: must be a row { name = value }, not \"x\""])
  }

  @Test("a second row of one key is refused, the first stays")
  func twice() throws {
    let proposal = try #require(try proposals(Self.row("ctx.propose('supports', { row, row })")).first)
    #expect(proposal.newCount == 1)
    #expect(proposal.refused.map(\.number) == [2] && proposal.refused[0].reasons.map(\.code) == [.proposalTwice])
  }

  @Test("a misspelt field, key or entity is the script's fault, with its line")
  func script() throws {
    for (change, suggestion) in [
      ("row.amuont = 1", "amount"), ("ctx.propose('supports', {}, { key = { 'houshold' } })", "household"),
    ] {
      let fault = try workshop.fault(Self.row(change), manifest: Self.manifest)
      #expect(fault.code == .unknownColumn && fault.suggestion == suggestion && fault.place?.line != nil)
    }
    let other = try workshop.fault("ctx.propose('households', {})", manifest: Self.manifest)
    #expect(other.code == .proposalRefused && other.hint?.en == "add \"households\" to needs.propose in plugin.lua")
    let computed = try workshop.fault(Self.row("row.year = 2025"), manifest: Self.manifest)
    #expect(computed.code == .unknownColumn)
  }

  @Test("fund drives propose whole rows: all are valid, and new")
  func fundDrives() throws {
    var count = 0
    for plugin in ["poor-fund-drive", "housing-drive", "scholarship-drive"] {
      let proposal = try #require(try workshop.run(plugin).proposals.first)
      #expect(proposal.refused.isEmpty && proposal.newCount == proposal.rows.count)
      #expect(proposal.key == ["campaign", "household", "form"])
      count += proposal.newCount
    }
    // What a drive has free differs: the least of them may have nothing left for a house.
    #expect(count > 0)
  }

  @Test("the difference is shown as a table of counts, with the reasons below")
  func summary() throws {
    let proposals = try proposals(Self.row("row.form = 'x'"))
    #expect(
      ProposalSummary(proposals: proposals).text(in: .vi) == """
        Đề xuất (chưa ghi gì)  mới  đã có  từ chối
        Hỗ trợ (supports)        0      0        1
        ✗ supports dòng 1  form "x": không có trong danh mục "Hình thức hỗ trợ"  [E0482]
        """)
  }

  @Test("what a script catches reads as code and text")
  func caught() throws {
    let printed = try workshop.printed("print(select(2, pcall(bv.t, 'no_such_text')))")
    #expect(printed.hasSuffix("E0353: there is no text \"no_such_text\" in i18n/\n"), "\(printed)")
  }
}

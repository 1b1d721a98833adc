import Messages
import Testing

@testable import BenVung

@Suite("scripts of fund drives: what is wrong is said with its place, whatever is asked")
struct CampaignScriptTests {
  private let workshop = Workshop()
  private static let manifest = """
    needs = { read = { 'households', 'reviews', 'supports', 'campaigns', 'receipts', 'donors', 'pledges',
      'pledge_instalments', 'fund_expenses' } }
    """

  private func fault(_ body: String) throws -> Diagnostic { try workshop.fault(body, manifest: Self.manifest) }

  private func printed(_ body: String) throws -> String {
    try workshop.write(Workshop.report(body), manifest: Self.manifest)
    return try workshop.run().printed
  }

  @Test("an amount of zero or below, or one that is not known, is refused with the row")
  func amounts() throws {
    #expect(try fault("bv.allocate(ctx.data.households, { budget = 1, unit_cost = 0 })").code == .argumentWrong)
    for (cost, value) in [("'0'", "0"), ("'-5'", "-5"), ("'review(1900).income_per_person'", "-")] {
      let wrong = try fault("bv.allocate(ctx.data.households, { budget = 1, unit_cost = \(cost) })")
      #expect(wrong.code == .allocationAmount && wrong.arguments["value"] == value)
    }
    let before = try fault("bv.allocate(ctx.data.households, { budget = 1, unit_cost = 1, earlier = '-1' })")
    #expect(before.code == .allocationEarlier)
  }

  @Test("a misspelt option, column or condition is an error, and never a default")
  func misspelt() throws {
    #expect(
      try fault("bv.allocate(ctx.data.households, { budget = 1, unit_cost = 1, prioriti = {} })").code != .scriptFailed)
    let column = try fault("bv.allocate(ctx.data.households, { budget = 1, unit_cost = 1, priority = { 'cod' } })")
    #expect(column.code == .unknownColumn && column.suggestion == "code")
    let number = try fault(
      "bv.allocate(ctx.data.households, { budget = 1, unit_cost = 1, unless = { { 'x', '1 + 1' } } })")
    #expect(number.code == .notABoolean)
    #expect(try fault("bv.campaign_status(ctx.data.donors:find 'NHT-0001')").code == .argumentWrong)
  }

  @Test("what is not known of a row keeps it out, and is counted apart")
  func unknown() throws {
    let text = try printed(
      """
      local plan = bv.allocate(ctx.data.households:limit(10), { budget = 1000, unit_cost = 1,
        unless = { { 'there', 'code == nil' }, { 'odd', 'review(1900).members > 1' } } })
      print(#plan, plan.left, table.concat(plan.excluded:column 'cases', ' '), plan.excluded:column('reason')[3])
      """)
    #expect(text.hasPrefix("0\t1000\t0 0 10\t"), "\(text)")
    #expect(text.contains("chưa rõ: odd") || text.contains("not known: odd"))
  }

  @Test("a drive before its first day has nothing, and its forecast is nothing")
  func nothing() throws {
    let text = try printed(
      """
      local drive = ctx.data.campaigns:find 'vnn-2025'
      local status = bv.campaign_status(drive, { as_of = '2020-01-01' })
      local forecast = bv.campaign_forecast(drive, { as_of = '2020-01-01', earlier = {} })
      print(status.cash, status.committed, status.free, #status.overdue, forecast.low, forecast.likely, forecast.high)
      """)
    #expect(text == "0\t0\t0\t0\t0\t0\t0\n")
  }

  @Test("cash, spent and balance agree with the receipts and with what was given, on every day")
  func identity() throws {
    let text = try printed(
      """
      for _, day in ipairs { '2024-10-20', '2024-11-18', '2024-12-31', '2025-06-30' } do
        local status = bv.campaign_status(ctx.data.campaigns:find 'vnn-2024', { as_of = day })
        local cash = ctx.data.receipts:where("campaign.code == 'vnn-2024' and kind == 'cash' and date <= :d", { d = day }):sum 'amount'
        assert(status.cash == cash and status.balance == cash - status.spent and status.committed == cash + status.outstanding)
        assert(status.overdue_amount <= status.outstanding and status.free <= math.max(0, status.balance))
      end
      print 'holds'
      """)
    #expect(text == "holds\n")
  }
}

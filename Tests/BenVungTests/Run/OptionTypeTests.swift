import Messages
import Testing

@testable import BenVung

@Suite("options of the wrong type")
struct OptionTypeTests {
  @Test(
    "an option that is given as something else than it is counts as an error, never as missing",
    arguments: [
      "bv.allocate(ctx.data.households, { budget = 1, unit_cost = 1, unless = 'code == nil' })",
      "bv.allocate(ctx.data.households, { budget = 1, unit_cost = 1, priority = 3 })",
      "bv.campaign_forecast(ctx.data.campaigns:find 'vnn-2025', { earlier = 'vnn-2024' })",
      "bv.table { columns = { 'a' }, rows = 'a' }", "bv.table { columns = { 'a' }, notes = 'a' }",
      "bv.table { columns = { { id = 'a', format = 3 } } }", "bv.table { columns = { { id = 'a', key = 'yes' } } }",
      "bv.table { columns = { { id = 'a', label = {} } } }",
      "bv.transitions { years = { 2023, 2024 }, only_met = 'yes' }",
      "ctx.doc:list({ 'a' }, { numbered = 'yes' })",
      "ctx.doc:table(ctx.data.households:limit(1), { id = 'a', marks = { { column = 'code', above = 1, as = 3 } } })",
      "ctx.propose('supports', {}, { key = { 'household', 3 } })",
      "ctx.data.households:semi_join(ctx.data.reviews, { { 'code', 3, 'household' } })",
      "bv.compare(ctx.data.reviews:group_by 'year':summarise { n = bv.count() }, "
        + "ctx.data.reviews:group_by 'year':summarise { n = bv.count() }, { values = { 'n', 3 } })",
    ])
  func wrongType(script: String) throws {
    let fault = try Workshop().fault(
      script,
      manifest: """
        needs = { read = { 'households', 'reviews', 'supports', 'campaigns', 'receipts', 'donors', 'pledges',
          'pledge_instalments', 'fund_expenses' }, propose = { 'supports' } }
        """)
    #expect(fault.code == .argumentWrong, "\(fault)")
  }
}

import Documents
import LuaRuntime
import Messages
import Testing

@testable import BenVung

/// The budget of the module's own test: 88 million a year for five years after 30 million.
private let oysters = """
  local bv <const> = require "benvung"
  local calls = 0
  local function budget(p)
    calls = calls + 1
    return bv.enterprise { years = p.years, cycles_per_year = 2, scale = p.rafts }
      :invest("raft", 6000000, { life = 5 })
      :revenue("oysters", { yield = p.yield, price = p.price, survival = p.survival })
      :variable_cost("spat", 4000000)
      :fixed_cost("licence", 2000000)
      :labour { days = 10, wage = 300000 }
  end
  local p = { years = 5, rafts = 5, yield = 1000, price = 20000, survival = 0.8, rate = 0.1 }

  """

private func run(_ script: String, language: Language = .en, seed: UInt64 = 1) throws -> [LuaValue] {
  let state = LuaState(seed: seed)
  defineEnterpriseClasses(in: state)
  state.setModule("benvung", enterpriseModule(seed: seed, language: language))
  return try state.call(state.load(Array((oysters + script).utf8), chunk: "main.lua"), results: -1)
}

private func failure(_ script: String) -> LuaError? {
  do {
    _ = try run(script)
    return nil
  } catch { return error as? LuaError }
}

@Suite("Enterprise budgets in scripts")
struct EnterpriseScriptTests {
  @Test("an appraisal gives the figures worked by hand")
  func appraise() throws {
    let values = try run(
      """
      local r = bv.appraise(budget, p, { rate = 0 })
      return r.npv, r.payback, r.annual_net, r.return_per_labour_day, r.margin, #r.budget, r.budget:column("year0")[2],
        #r.notes
      """)
    #expect(values.map(\.number) == [410e6, 30.0 / 88, 112e6, 1_120_000, 410.0 / 800, 5, -30e6, 0])
  }

  @Test("the budget table has stable ids and labels in the run's language")
  func budgetTable() throws {
    let object = try run("return bv.appraise(budget, p)", language: .vi).first?.object
    let table = try #require(object as? ScriptTableConvertible).scriptTable.table(id: "b", caption: "Dự toán")
    #expect(table.columns.map(\.id) == ["item", "year0", "year1", "year2", "year3", "year4", "year5"])
    #expect(table.columns[1].label == "Năm 0")
    #expect(table.rows.last?.first == .text("Công lao động gia đình"))
    #expect(table.total?[1...2] == [.decimal(-30e6), .decimal(88e6)])
    #expect(table.id == "b" && table.caption == "Dự toán")
  }

  @Test("what never pays back and has no rate says so")
  func never() throws {
    let values = try run(
      "p.price = 0 local r = bv.appraise(budget, p) return r.irr, r.payback, r.notes[1], r.notes[2]")
    #expect(values[0].isNull && values[1].isNull)
    #expect(values[2].text == "It never pays back.")
    #expect(values[3].text == "There is no IRR: no rate makes the NPV zero.")
  }

  // At rate 0: revenue needed 72 + 30/5 = 78 million a year; price 78e6/8,000 = 9,750; survival 0.39.
  @Test("break-even values are found, each parameter alone")
  func breakEven() throws {
    let values = try run(
      """
      local t = bv.break_even(budget, p, { "price", "survival" }, { rate = 0, labels = { price = "Price" } })
      local zero = t:column("break_even")
      return zero[1], zero[2], t:column("parameter")[1], t.columns[3]
      """)
    #expect(abs((values[0].number ?? 0) - 9_750) < 1e-6)
    #expect(abs((values[1].number ?? 0) - 0.39) < 1e-9)
    #expect(values[2].text == "Price")
    #expect(values[3].text == "break_even")
    let none = try run(
      "return bv.break_even(function(q) q.price = 0 return budget(q) end, p, { 'yield' }):column('break_even')[1]")
    #expect(none.first?.text == "no break-even")
  }

  // At rate 0 the price's fifth is 5 × 160 × 0.2 = 160 million; survival can only rise to 1: 5 × 40 = 200 million.
  @Test("a tornado shows the change of each parameter, no further than it can go")
  func sensitivity() throws {
    let object = try run(
      "return bv.sensitivity(budget, p, { price = 0.2, survival = 0.5 }, { rate = 0 })", language: .vi
    ).first?.object
    let table = try #require(object as? ScriptTable)
    #expect(table.table.rows.map(\.first) == [.text("survival ±50,0%"), .text("price ±20,0%")])
    #expect(table.chartColumns == ["low", "high"])
    #expect(table.table.columns.dropFirst().map(\.label) == ["Thấp hơn", "Cao hơn"])
    let values = table.table.rows.map { $0.dropFirst().map { (($0.number ?? 0) / 1e6).rounded() } }
    #expect(values == [[-400, 200], [-160, 160]])
  }

  @Test("a simulation is a histogram, the same for the same seed")
  func simulate() throws {
    let script = """
      local risk = bv.simulate(budget, p, { draws = 200,
        price = bv.distribution.triangular(5000, 20000, 30000),
        die_off = bv.distribution.event(0.2, { yield = 0 }) })
      return risk, risk.mean, risk.p10, risk.p90, risk.probability_of_loss, risk.draws, calls
      """
    let values = try run(script)
    let simulation = try #require(values[0].object as? ScriptSimulation)
    #expect(simulation.scriptTable.chartColumns == ["count"])
    let counts = simulation.scriptTable.table.rows.compactMap { $0.last?.number }
    #expect(counts.reduce(0, +) == 200)
    let (mean, low, high) = (values[1].number ?? 0, values[2].number ?? 0, values[3].number ?? 0)
    #expect(low < mean && mean < high)
    #expect((0...1).contains(values[4].number ?? -1))
    // One call for all draws, one for those struck, ten or so alone.
    #expect((2...25).contains(values[6].integer ?? 0))
    #expect(try run(script)[1].number == mean)
    #expect(try run(script, seed: 2)[1].number != mean)
  }
}

@Suite("Questions to an enterprise in scripts")
struct EnterpriseQuestionTests {
  @Test(
    "a budget function that looks at its figures is called for each draw, and gives the same",
    arguments: [
      "if p.price < 12000 then p.price = 12000 end", "p.price = math.max(p.price, 12000)",
      "if p.price == 20000 then p.yield = 0 end", "if type(p.price) == 'number' then p.price = p.price + 1 end",
    ])
  func lookingAtFigures(line: String) throws {
    func figures(_ body: String) throws -> [LuaValue] {
      try run(
        """
        local function looking(p) \(body) return budget(p) end
        local risk = bv.simulate(looking, p, { draws = 300, price = bv.distribution.uniform(5000, 30000) })
        return risk.vectorised, risk.mean, calls
        """)
    }
    let values = try figures(line)
    let isCaught = !line.contains("20000")
    #expect(values[0].boolean == !isCaught)
    #expect((values[2].integer ?? 0 >= 300) == isCaught)
    // Made to run one by one from the start, it is the same to the last bit.
    let alone = try figures("local _ = math.abs(p.price) " + line)
    #expect(alone[0].boolean == false)
    #expect(alone[1].number == values[1].number)
  }

  @Test("arithmetic of many draws is that of one")
  func arithmetic() throws {
    let values = try run(
      """
      local function mixed(q)
        return bv.enterprise { years = 1, cycles_per_year = 1, scale = 1 }
          :revenue("a", { yield = (q.x + 1) * 2 - q.x / 4, price = 2 ^ (q.x / 10) + 10 - -q.x })
          :variable_cost("b", 3 * q.x + 0.5 * q.y)
      end
      local function simulate(f)
        return bv.simulate(f, { x = 1, y = 1, rate = 0.1 },
          { draws = 500, x = bv.distribution.uniform(1, 9), y = bv.distribution.pert(0, 1, 5) })
      end
      local many = simulate(mixed)
      local alone = simulate(function(q) math.abs(q.x) return mixed(q) end)
      return many.vectorised, alone.vectorised, many.mean == alone.mean, many.p10 == alone.p10
      """)
    #expect(values.map(\.boolean) == [true, false, true, true])
  }

  @Test("a figure kept from an earlier call is found out, and ends nothing")
  func kept() throws {
    let values = try run(
      """
      local old
      local function keeping(q)
        old = old or q.price
        return bv.enterprise { years = 1, cycles_per_year = 1, scale = 1 }
          :revenue("a", { yield = 1, price = old + q.price })
      end
      local risk = bv.simulate(keeping, p, { draws = 5000, price = bv.distribution.uniform(1, 2) })
      return risk.vectorised, risk.draws
      """)
    #expect(values[0].boolean == false && values[1].integer == 5000)
  }

  @Test("scenarios and grids answer side by side; what cannot be is empty")
  func sideBySide() throws {
    let values = try run(
      """
      local s = bv.scenarios(budget, p, { { "base", {} }, { "worthless", { price = 0 } } }, { rate = 0 })
      local g = bv.grid(budget, p, "price", "survival", { rate = 0, shares = { -0.5, 0, 0.5 }, measure = "annual_net" })
      return s:column("annual_net")[1], s:column("payback")[2], s:column("irr")[2], g:column("c2")[2], #g, g:column("c3")[1]
      """)
    #expect(values[0].number == 112e6)
    #expect(values[1].text == "never" && values[2].text == "none")
    #expect(abs((values[3].number ?? 0) - 112e6) < 1e-3)
    #expect(values[4].integer == 3)
    #expect(values[5].isNull)
  }

  // At rate 0 the model brings 410 million; an event that takes half of every year's 160 million
  // for five years leaves 10 million.
  @Test("an event takes a share of a parameter, fixed or drawn, or draws its value")
  func severity() throws {
    let values = try run(
      """
      local d = bv.distribution
      local function mean(effect)
        return bv.simulate(budget, p, { rate = 0, draws = 400, e = d.event(1, { yield = effect }) }).mean
      end
      return mean(d.loss(0.5)), mean(500), mean(d.loss(d.uniform(0.5, 0.5))), mean(d.uniform(500, 500)),
        mean(d.loss(d.pert(0.3, 0.6, 1)))
      """)
    for value in values.dropLast() { #expect(abs((value.number ?? 0) - 10e6) < 1) }
    #expect(abs((values[4].number ?? 0) - (410e6 - 800e6 * 0.616667)) < 20e6)
  }

  @Test("a break-even has units; a fraction whose unit is % is one of hundred, in the grid too")
  func units() throws {
    let values = try run(
      """
      local t = bv.break_even(budget, p, { "price", "survival" },
        { rate = 0, units = { price = "VND per kg", survival = "%" } })
      local g = bv.grid(budget, p, "price", "survival", { shares = { 0 }, units = { survival = "%" } })
      return t:column("unit")[1], t:column("base")[2], t:column("break_even")[2], t:column("change")[2], g
      """)
    #expect(values[0].text == "VND per kg" && values[1].number == 80)
    #expect(abs((values[2].number ?? 0) - 39) < 1e-6 && abs((values[3].number ?? 0) + 0.5125) < 1e-6)
    #expect((values[4].object as? ScriptTable)?.table.columns.last?.label == "80%")
  }

  // 112 million a year for five members: 22.4 million each.
  @Test("the household's income is set against the line")
  func household() throws {
    let values = try run(
      """
      local r = bv.appraise(budget, p, { rate = 0, household = { members = 5, income = 20000000, line = 40000000 } })
      return r.income_after, r.above_line, #r.household, r.household:column("month")[3], r.average_year:column("total")[1],
        r.investment, r.peak_funding, r.own_days
      """)
    #expect(values[0].number == 42_400_000 && values[1].boolean == true && values[2].integer == 4)
    #expect(abs((values[3].number ?? 0) - 42_400_000 / 12) < 1e-6)
    #expect(values[4...].map(\.number) == [160e6, 30e6, 30e6, 100])
  }

  @Test("plain cash flows and loans have their own functions")
  func finance() throws {
    let values = try run(
      """
      local f = bv.finance
      local irr, all = f.irr { -100, 230, -132 }
      local loan = f.loan_schedule { amount = 12, rate = 0.12, months = 12, grace_months = 6, every = 3, by = "year" }
      return irr, #all, f.payback { -100, 40 }, f.payback { -100, 50, 50 }, f.npv(0.1, { -100, 110 }),
        f.mirr({ -120000, 39000, 30000, 21000, 37000, 46000 }, 0.1, 0.12), #loan, loan:column("interest")[1]
      """)
    #expect(values[0].isNull && values[1].integer == 2 && values[2].isNull && values[3].number == 2)
    #expect(abs(values[4].number ?? 1) < 1e-9)
    #expect(abs((values[5].number ?? 0) - 0.126094) < 5e-7)
    #expect(values[6].integer == 1 && abs((values[7].number ?? 0) - 1.26) < 1e-12)
  }
}

@Suite("Wrong enterprise budgets in scripts")
struct EnterpriseScriptFaultTests {
  @Test(
    "a wrong argument says what is wrong",
    arguments: [
      ("bv.enterprise { year = 5 }", "there is no 'year'"),
      ("bv.enterprise { years = 2.5 }", "years: whole number expected, got number"),
      ("bv.appraise(budget, { years = 5 }, { rate = 0.1 })", "scale: number expected, got nil"),
      ("bv.appraise(budget, { years = 5 })", "rate is missing"),
      ("bv.appraise(function() end, p)", "the function must return a bv.enterprise, got nil"),
      ("bv.break_even(budget, p, { 'prise' })", "there is no 'prise', only 'price'"),
      ("bv.sensitivity(budget, p, { price = 2 })", "price: must be above 0, at most 1"),
      ("bv.simulate(budget, p, { price = 3 })", "price: distribution expected, got number"),
      ("bv.simulate(budget, p, { e = bv.distribution.event(0.1, { yeild = 0 }) })", "there is no 'yeild'"),
      ("bv.distribution.event(0.1, { yield = bv.distribution.event(0.1, {}) })", "yield: number, distribution or loss"),
      ("bv.distribution.loss(1.2)", "share = 1.2: must be 0–1"),
      ("bv.distribution.loss('half')", "number or distribution expected"),
      ("bv.simulate(budget, p, { price = bv.distribution.loss(0.2) })", "price: distribution expected"),
      ("bv.finance.npv(0.1, { 1, 'a' })", "a list of two numbers or more expected"),
      ("bv.scenarios(budget, p, { { 'x', { prise = 1 } } })", "there is no 'prise', only 'price'"),
      ("bv.grid(budget, p, 'price', 'yeild')", "there is no 'yeild'"),
      (
        "bv.simulate(budget, p, { price = bv.distribution.uniform(1, 2), correlations = { { 'price', 'yield', 0.5 } } })",
        "correlations = yield: must be price"
      ),
      (
        "bv.enterprise { years = 5, cycles_per_year = 1, cycle_months = 14, scale = 1 }",
        "1 cycles a year of 14 months each are 14 months: longer than a year"
      ),
      ("bv.enterprise { years = 5, cycles_per_year = 1, scale = 1, step = 'week' }", "step: there is no 'week'"),
      (
        "bv.enterprise { years = 5, cycles_per_year = 1, scale = 1 }:loan('x', { amount = 1, rate = 6.6, months = 12 })",
        "rate = 6.6: must be 0–1"
      ),
      ("local x = bv.appraise(budget, p).nvp", "appraisal has no field 'nvp'"),
    ])
  func wrongArgument(script: String, message: String) {
    let error = failure(script)
    let words = (error?.hostError as? Diagnostic)?.message(in: .en) ?? error?.message ?? "no error"
    #expect(words.contains(message), "\(words)")
  }

  @Test("a figure that cannot be is the host's fault value, with the line where the chain of the budget begins")
  func invalid() {
    let error = failure("p.survival = 1.5 bv.appraise(budget, p)")
    let fault = error?.hostError as? Diagnostic
    #expect(fault?.code.code == "E0370")
    #expect(fault?.message(in: .en) == "survival = 1.5: must be 0–1")
    #expect(error?.line == 5)
  }

  @Test("an error in the budget function keeps its place, also from a simulation")
  func place() {
    let error = failure(
      """
      local function broken(q) error("boom") end
      bv.simulate(broken, p, { draws = 5 })
      """)
    #expect(error?.message == "boom")
    #expect(error?.chunk == "main.lua" && error?.line == 13)
  }

  @Test("a budget that never ends meets the run's limit")
  func limit() {
    let state = LuaState()
    state.limits.seconds = 0.2
    defineEnterpriseClasses(in: state)
    state.setModule("benvung", enterpriseModule(seed: 0, language: .en))
    let error = #expect(throws: LuaError.self) {
      try state.call(
        state.load(
          Array((oysters + "bv.simulate(function() while true do end end, p, {})").utf8), chunk: "main.lua"))
    }
    #expect(error?.isLimit == true)
  }
}

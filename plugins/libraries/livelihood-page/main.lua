-- A model is { code, budget, break_even, tornado, grid, scenarios, risk, risks }: see README.md.
local bv <const> = require "benvung"
local t <const> = bv.t

local page = {}

-- 2 rather than 2.0 in texts.
local function whole(number) return math.tointeger(number) or number end

-- Reviews of the year's poor households, and the average one of them: the household before it takes the model up.
local function poor_households(ctx)
  local p = ctx.params
  local poor = ctx.data.reviews:where("year == :y and class == 'poor'", { y = p.year })
  local income = poor:mean "income_per_person"
  local members = poor:mean "members"
  local line = ctx.standard and ctx.standard:line("poor", { area_type = "rural" })
  if not income or not members then return poor, nil, line end
  return poor, { members = members, income = income, line = line }, line
end

local function labels(names)
  local found = {}
  for _, name in ipairs(names) do found[name] = t("p_" .. name) end
  return found
end

local function keys(shares)
  local names = {}
  for name in pairs(shares) do names[#names + 1] = name end
  return names
end

-- Every year below the line that the members need: average income of a year, not the luck of one.
local function risks(ctx, model, options, household)
  local p = ctx.params
  local chances = model.risk(p)
  chances.draws, chances.rate = p.draws, p.rate
  local risk = bv.simulate(model.budget, p, chances)
  local figures = {
    { t "loss", risk.probability_of_loss, "percent1" },
    { t "bad_year", risk.income_p10, "vnd" },
  }
  if household and household.line then
    local needed = math.max(0, (household.line - household.income) * household.members)
    figures[#figures + 1] = { t "below_line", risk:probability_below(needed), "percent1" }
  end
  ctx.doc:key_figures(figures)
  local list = {}
  for _, key in ipairs(model.risks) do list[#list + 1] = t(key) end
  ctx.doc:list(list)
  return risk
end

local function whom(ctx, model, result, poor, household, line)
  local doc, p = ctx.doc, ctx.params
  if not household then
    doc:text(t("no_poor", { year = p.year }))
    return
  end
  doc:table(result.household, { id = "household", caption = t("household", { members = household.members }) })
  if not line then return end
  local binds = { gain = result.annual_net, line = line }
  local condition = "income_per_person + :gain / members > :line"
  local already = poor:where("any(household.enrolments, model == :code)", { code = model.code })
  doc:text(t("lifted", {
    year = p.year, of = poor:count(), lifted = poor:count(condition, binds), enrolled = already:count(),
  }))
end

local function details(ctx, model, result, options, risk)
  local doc, p = ctx.doc, ctx.params
  doc:page_break()
  doc:heading(t "details")
  doc:table(result.average_year, { id = "average-year", caption = t "average_year" })
  doc:table(result.budget, { id = "budget", caption = t("budget", { unit = result.unit, scale = whole(p.scale) }) })
  if model.extra then model.extra(ctx, result, options) end
  if p.loan > 0 then
    local terms = model.loan(p)
    terms.by = "year"
    doc:table(bv.finance.loan_schedule(terms), { id = "loan", caption = t "loan_schedule" })
    doc:text(t("after_loans", { npv = math.floor(result.npv_after_loans + 0.5) }))
  end

  doc:heading(t "what_if")
  options.labels = labels(model.break_even)
  doc:table(bv.break_even(model.budget, p, model.break_even, options), { id = "break-even", caption = t "break_even" })
  doc:table(bv.scenarios(model.budget, p, model.scenarios(p), { rate = p.rate }),
    { id = "scenarios", caption = t "scenarios" })
  options.labels = labels(keys(model.tornado))
  doc:chart(bv.sensitivity(model.budget, p, model.tornado, options),
    { id = "tornado", kind = "tornado", caption = t "tornado" })
  options.labels = labels(model.grid)
  options.measure, options.shares = "annual_net", { -0.3, -0.2, -0.1, 0, 0.1, 0.2 }
  doc:table(bv.grid(model.budget, p, model.grid[1], model.grid[2], options), { id = "grid", caption = t "grid" })
  doc:chart(risk, { id = "risk", kind = "histogram", x = "npv", caption = t("risk", { draws = risk.draws }) })

  doc:heading(t "assumptions")
  doc:table(ctx.assumptions, { id = "assumptions", caption = t "assumptions_of" })
  doc:note(t "norms")
end

function page.of(model)
  return function(ctx)
    local doc, p = ctx.doc, ctx.params
    local poor, household, line = poor_households(ctx)
    local result = bv.appraise(model.budget, p, { rate = p.rate, household = household })

    doc:title(t "title")
    doc:text(t("basis", { scale = whole(p.scale), unit = result.unit, years = p.years }))
    doc:heading(t "q_cost")
    doc:key_figures {
      { t "investment", result.investment, "vnd" },
      { t "peak_funding", result.peak_funding, "vnd" },
      { t "own_days", result.own_days, "integer" },
    }
    doc:heading(t "q_brings")
    doc:key_figures {
      { t "annual_net", result.annual_net, "vnd" },
      { t "per_day", result.return_per_labour_day, "vnd" },
      { t "payback", result.payback or t "never", result.payback and "decimal1" or "text" },
    }
    doc:key_figures {
      { t "npv", result.npv, "vnd" },
      { t "irr", result.irr or t "no_irr", result.irr and "percent1" or "text" },
      { t "benefit_cost", result.benefit_cost_ratio, "decimal2" },
    }
    for _, note in ipairs(result.notes) do doc:note(note) end
    doc:heading(t "q_risk")
    local options = { rate = p.rate }
    local risk = risks(ctx, model, options, household)
    doc:heading(t "q_whom")
    whom(ctx, model, result, poor, household, line)
    details(ctx, model, result, options, risk)
  end
end

return page

-- A model is { code, budget, break_even, tornado, grid, scenarios, risk, risks, basis, check, extra }: see README.md.
local bv <const> = require "benvung"
local loans <const> = require "loans"
local t <const> = bv.t

local page = {}

-- 2 rather than 2.0 in texts.
local function whole(number) return math.tointeger(number) or number end

local function dong(amount) return bv.format(math.floor(amount + 0.5), "vnd") end

-- What no run can begin with: said in the words of the command line, before anything is computed.
local function check(ctx, model)
  local p = ctx.params
  local months = p.cycles and p.cycle_months and p.cycles * p.cycle_months or 0
  ctx.doc:require(months <= 12, t("too_long", {
    cycles = whole(p.cycles or 0), months = whole(p.cycle_months or 0), total = whole(months),
    most = whole(math.floor(120 / (p.cycle_months or 12)) / 10),
  }))
  local fault = loans.fault(p) or model.check and model.check(p)
  ctx.doc:require(not fault, fault or "")
end

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

local function units(names, parameters)
  local found = {}
  for _, name in ipairs(names) do
    found[name] = parameters[name].type == "percent" and "%" or parameters[name].unit
  end
  return found
end

local function keys(shares)
  local names = {}
  for name in pairs(shares) do names[#names + 1] = name end
  return names
end

local function cost(ctx, result)
  local doc, p = ctx.doc, ctx.params
  doc:heading(t "q_cost")
  doc:key_figures {
    { t "investment", result.investment, "vnd" },
    { t "peak_funding", result.peak_funding, "vnd" },
    { t "own_days", result.own_days, "integer" },
  }
  if p.loan == 0 then return end
  doc:text(t("borrowed", {
    loan = dong(p.loan), months = p.loan_months, grace = p.loan_grace,
    rate = bv.format(loans.of(p).rate, "percent2"),
  }))
end

-- A day of work here beside a day of work elsewhere says more to a household than any rate of return.
local function brings(ctx, result)
  local doc, p = ctx.doc, ctx.params
  local day = result.return_per_labour_day
  doc:heading(t "q_brings")
  doc:key_figures {
    { t "annual_net", result.annual_net, "vnd" },
    { t "per_day", day, "vnd" },
    { t "payback", result.payback or t "never", result.payback and "decimal1" or "text" },
  }
  if day and p.wage > 0 then
    local part = day / p.wage
    local verdict = part >= 2 and "times_wage" or part >= 1 and "above_wage" or part > 0 and "below_wage" or "no_wage"
    doc:text(t(verdict, {
      day = dong(day), wage = dong(p.wage), part = bv.format(part, "percent1"), times = bv.format(part, "decimal1"),
    }))
  end
end

-- How far the first of the assumptions may go, in words.
local function margin_of_safety(model, parameters, even)
  local name, label = model.break_even[1], even:column "parameter"[1]
  local value, base, change = even:column "break_even"[1], even:column "base"[1], even:column "change"[1]
  if type(value) ~= "number" then return t("no_margin", { what = label }) end
  local function figure(number) return bv.format(number, "number") .. " " .. parameters[name].unit end
  local key = change and change > 0 and "must_rise" or "may_fall"
  return t(key, {
    what = label, value = figure(value), base = figure(base), change = bv.format(math.abs(change or 0), "percent1"),
  })
end

-- A lowest value above the usual one, and its like, are no error, but they are not what the simulation draws from.
local function bounds(ctx)
  local p = ctx.params
  for _, name in ipairs { "price", "visitors" } do
    local low, usual, high = p[name .. "_low"], p[name], p[name .. "_high"]
    if low and usual and (low > usual or high < usual) then
      ctx.doc:note(t("bounds", { low = low, usual = usual, high = high, name = name }))
    end
  end
end

-- Every year below the line that the members need: average income of a year, not the luck of one.
local function risks(ctx, model, household, parameters, even)
  local doc, p = ctx.doc, ctx.params
  doc:heading(t "q_risk")
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
  doc:key_figures(figures)
  doc:text(margin_of_safety(model, parameters, even))
  bounds(ctx)
  local list = {}
  for _, key in ipairs(model.risks) do list[#list + 1] = t(key) end
  doc:list(list)
  return risk
end

local function whom(ctx, model, result, poor, household, line)
  local doc, p = ctx.doc, ctx.params
  doc:heading(t "q_whom")
  if not household then
    doc:text(t("no_poor", { year = p.year }))
    return
  end
  local members = bv.format(household.members, "decimal1")
  doc:table(result.household, { id = "household", caption = t("household", { members = members }) })
  if not line then return end
  local binds = { gain = result.annual_net, line = line }
  local condition = "income_per_person + :gain / members > :line"
  local already = poor:where("any(household.enrolments, model == :code)", { code = model.code })
  local function households(count) return bv.format(count, "integer") end
  doc:text(t("lifted", {
    year = p.year, of = households(poor:count()), lifted = households(poor:count(condition, binds)),
    enrolled = households(already:count()),
  }))
end

local function details(ctx, model, result, unit)
  local doc, p = ctx.doc, ctx.params
  doc:page_break()
  doc:heading(t "details")
  doc:key_figures {
    { t "npv", result.npv, "vnd" },
    { t "irr", result.irr or t "no_irr", result.irr and "percent1" or "text" },
    { t "benefit_cost", result.benefit_cost_ratio, "decimal2" },
  }
  for _, note in ipairs(result.notes) do doc:note(note) end
  doc:table(result.average_year, { id = "average-year", caption = t "average_year" })
  doc:table(result.budget, { id = "budget", caption = t("budget", { unit = unit, scale = whole(p.scale) }) })
  if model.extra then model.extra(ctx, result) end
  if p.loan > 0 then
    local terms = loans.of(p)
    terms.by = "year"
    doc:table(bv.finance.loan_schedule(terms), { id = "loan", caption = t "loan_schedule" })
    doc:text(t("after_loans", { npv = math.floor(result.npv_after_loans + 0.5) }))
  end
end

local function what_if(ctx, model, parameters, even, risk)
  local doc, p = ctx.doc, ctx.params
  local options = { rate = p.rate }
  doc:heading(t "what_if")
  doc:table(even, { id = "break-even", caption = t "break_even" })
  doc:table(bv.scenarios(model.budget, p, model.scenarios(p), options), { id = "scenarios", caption = t "scenarios" })
  options.labels = labels(keys(model.tornado))
  doc:chart(bv.sensitivity(model.budget, p, model.tornado, options),
    { id = "tornado", kind = "tornado", caption = t "tornado" })
  options.labels, options.units = labels(model.grid), units(model.grid, parameters)
  options.measure, options.shares = "annual_net", { -0.3, -0.2, -0.1, 0, 0.1, 0.2 }
  doc:table(bv.grid(model.budget, p, model.grid[1], model.grid[2], options), { id = "grid", caption = t "grid" })
  doc:chart(risk, {
    id = "risk", kind = "histogram", x = "npv", caption = t("risk", { draws = bv.format(risk.draws, "integer") }),
  })
end

function page.of(model)
  return function(ctx)
    local doc, p = ctx.doc, ctx.params
    check(ctx, model)
    local own = bv.plugin()
    local parameters = own.parameters
    local poor, household, line = poor_households(ctx)
    local result = bv.appraise(model.budget, p, { rate = p.rate, household = household })
    local even = bv.break_even(model.budget, p, model.break_even, {
      rate = p.rate, labels = labels(model.break_even), units = units(model.break_even, parameters),
    })

    doc:title(t("title", { name = own.name }))
    local unit = p.scale == 1 and result.unit or parameters.scale.unit
    doc:text(t(model.basis or "basis", { scale = whole(p.scale), unit = unit, years = p.years, count = p.years }))
    cost(ctx, result)
    brings(ctx, result)
    local risk = risks(ctx, model, household, parameters, even)
    whom(ctx, model, result, poor, household, line)
    details(ctx, model, result, unit)
    what_if(ctx, model, parameters, even, risk)
    doc:heading(t "assumptions")
    doc:table(ctx.assumptions, { id = "assumptions", caption = t "assumptions_of" })
    doc:note(t "norms")
  end
end

return page

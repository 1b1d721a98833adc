-- Parameters in, enterprise out. The plugin that uses this names programme-loans as "loans".
local bv <const> = require "benvung"
local loans <const> = require "loans"
local t <const> = bv.t

local budgets = {}

local function frame(p, unit, cycles)
  return bv.enterprise {
    years = p.years, cycles_per_year = cycles, scale = p.scale, unit = t(unit), step = "month",
    start_month = p.start_month, price_index = p.price_growth, cost_index = p.cost_growth, wage_index = p.cost_growth,
  }
end

-- Salt is raked from December to May.
local months <const> = { 12, 1, 2, 3, 4, 5 }

function budgets.salt_tarpaulin(p)
  return loans.add(
    frame(p, "unit_ha", 1)
      :invest(t "tarpaulin", p.unit_cost, { life = p.life })
      :revenue(t "salt", { yield = p.yield, price = p.price, season = months })
      :unit_cost(t "running", p.running_cost, { season = months })
      :labour { days = p.labour_days, wage = p.wage, season = months },
    p, t "loan")
end

function budgets.salt_earth(p)
  return loans.add(
    frame(p, "unit_ha", 1)
      :revenue(t "salt", { yield = p.earth_yield, price = p.earth_price, season = months })
      :unit_cost(t "running", p.earth_running_cost, { season = months })
      :labour { days = p.labour_days, wage = p.wage, season = months },
    p, t "loan")
end

-- A household that receives visitors; one cycle is a month.
function budgets.community_tourism(p)
  return loans.add(
    frame(p, "unit_household", 12)
      :invest(t "guest_place", p.unit_cost, { life = p.life })
      :revenue(t "visitors", { yield = p.visitors, price = p.spending })
      :variable_cost(t "provisions", p.visitors * p.visitor_cost, { when = "during" })
      :unit_cost(t "upkeep", p.upkeep)
      :labour { days = p.labour_days, wage = p.wage },
    p, t "loan")
end

-- Work by the piece at home; one cycle is a month of `labour_days` days.
function budgets.piecework(p)
  return loans.add(
    frame(p, "unit_person", 12)
      :invest(t "tools", p.unit_cost, { life = p.life })
      :revenue(t "pieces", { yield = p.pieces * p.labour_days, price = p.piece_rate })
      :variable_cost(t "small_costs", p.month_cost, { when = "during" })
      :labour { days = p.labour_days, wage = p.wage },
    p, t "loan")
end

-- Much salt, low price: the two go against each other. Rain in season strikes each year on its own.
function budgets.salt_risk(p)
  return {
    price = bv.distribution.pert(math.min(p.price_low, p.price), p.price, math.max(p.price_high, p.price)),
    yield = bv.distribution.normal(p.yield, p.yield * 0.1),
    correlations = { { "price", "yield", -0.4 } },
    rain = bv.distribution.event(p.rain_probability, { yield = p.yield_poor }),
  }
end

function budgets.tourism_risk(p)
  return {
    visitors = bv.distribution.triangular(
      math.min(p.visitors_low, p.visitors), p.visitors, math.max(p.visitors_high, p.visitors)),
    closed_year = bv.distribution.event(p.closure_probability, { visitors = 0 }),
  }
end

-- Skill differs from worker to worker; a year with few orders strikes on its own.
function budgets.piecework_risk(p)
  return {
    pieces = bv.distribution.lognormal(p.pieces, p.pieces * 0.25),
    slack_year = bv.distribution.event(p.slack_probability, { pieces = p.slack_pieces }),
  }
end

-- What livelihood-page needs of the model.
function budgets.piecework_model(code)
  return {
    code = code,
    basis = "piecework_basis",
    budget = budgets.piecework,
    break_even = { "piece_rate", "pieces", "labour_days" },
    tornado = { piece_rate = 0.2, pieces = 0.3, labour_days = 0.3, month_cost = 0.2, wage = 0.2 },
    grid = { "pieces", "piece_rate" },
    scenarios = function(p)
      return {
        { t "base", {} },
        { t "skilled", { pieces = p.pieces * 1.3 } },
        { t "slack", { pieces = p.slack_pieces } },
        { t "half_time", { labour_days = p.labour_days / 2 } },
      }
    end,
    risk = budgets.piecework_risk,
    risks = { "risk_orders", "risk_rate", "risk_health" },
  }
end

return budgets

-- Parameters in, enterprise out. The plugin that uses this names programme-loans as "loans".
local bv <const> = require "benvung"
local loans <const> = require "loans"
local t <const> = bv.t

local budgets = {}

-- Months, so that seed money is needed before anything is sold. `species` is no figure: it may be compared.
local function frame(p, unit, cycles, months)
  return bv.enterprise {
    years = p.years, cycles_per_year = cycles, cycle_months = months, scale = p.scale, unit = t(unit),
    step = "month", start_month = p.start_month, price_index = p.price_growth, cost_index = p.cost_growth,
    wage_index = p.cost_growth,
  }
end

local function oysters(p, unit)
  -- Native oysters settle by themselves on shells and tyres: no seed is bought, but they take more than a year.
  local native = p.species == "native"
  local months = native and p.native_months or p.cycle_months
  local cycles = native and 12 / p.native_months or p.cycles
  return loans.add(
    frame(p, unit, cycles, months)
      :invest(t "structure", p.unit_cost, { life = p.life })
      :revenue(t "oysters", { yield = p.yield, price = p.price, survival = p.survival })
      :variable_cost(t "seed", native and 0 or p.seed_cost)
      :unit_cost(t "upkeep", p.upkeep)
      :labour { days = p.labour_days, wage = p.wage },
    p, t "loan")
end

function budgets.oyster_raft(p) return oysters(p, "unit_raft") end
function budgets.oyster_cage(p) return oysters(p, "unit_cage") end

-- kg a hectare and crop when none dies: animals per m² × 10,000 m² / animals per kg.
local function stocked_kg(p) return p.density * 10000 / p.size end

function budgets.shrimp(p)
  return loans.add(
    frame(p, "unit_ha", p.cycles, p.cycle_months)
      :invest(t "pond", p.unit_cost, { life = p.life })
      :revenue(t "shrimp", { yield = stocked_kg(p), price = p.price, survival = p.survival })
      :variable_cost(t "post_larvae", p.density * 10000 * p.larva_price)
      -- What dies eats no longer: feed goes with what is harvested.
      :variable_cost(t "feed", stocked_kg(p) * p.survival * p.feed_ratio * p.feed_price, { when = "during" })
      :variable_cost(t "power", p.crop_cost, { when = "during" })
      :labour { days = p.labour_days, wage = p.wage },
    p, t "loan")
end

function budgets.crab(p)
  return loans.add(
    frame(p, "unit_ha", p.cycles, p.cycle_months)
      :invest(t "pond", p.unit_cost, { life = p.life })
      :revenue(t "crab", { yield = p.yield, price = p.price, survival = p.survival })
      :variable_cost(t "crablets", p.seed_cost)
      :variable_cost(t "feed", p.feed_cost, { when = "during" })
      :labour { days = p.labour_days, wage = p.wage },
    p, t "loan")
end

-- The usual price lies between the lowest and the highest, also where somebody set it beside them.
local function price(p)
  return bv.distribution.pert(math.min(p.price_low, p.price), p.price, math.max(p.price_high, p.price))
end

-- A die-off strikes each year on its own: nothing is sold of that year's crops.
function budgets.oyster_risk(p)
  return {
    price = price(p),
    survival = bv.distribution.triangular(math.min(0.5, p.survival), p.survival, math.max(0.9, p.survival)),
    die_off = bv.distribution.event(p.die_off_probability, { survival = 0 }),
  }
end

-- Ponds differ: from half the usual survival to a tenth more (Sóc Trăng 2019 has 2.7 to 5.6 t a crop). Disease strikes
-- each year on its own and never twice as hard: it takes from nothing to all, and leaves `disease_survival` on average
-- (the mean of PERT is (low + 4 mode + high)/6). What dies eats no feed.
function budgets.shrimp_risk(p)
  local loss = p.survival > 0 and 1 - p.disease_survival / p.survival or 0
  local mode = math.max(0, math.min((6 * loss - 1) / 4, 1))
  return {
    price = price(p),
    survival = bv.distribution.pert(0.5 * p.survival, p.survival, math.min(1, 1.1 * p.survival)),
    disease = bv.distribution.event(p.disease_probability, {
      survival = bv.distribution.loss(bv.distribution.pert(0, mode, 1)),
    }),
  }
end

function budgets.crab_risk(p)
  return {
    price = price(p),
    survival = bv.distribution.triangular(math.min(0.3, p.survival), p.survival, math.max(0.7, p.survival)),
    loss = bv.distribution.event(p.loss_probability, { survival = 0.1 }),
  }
end

-- What livelihood-page needs of the model.
function budgets.oyster_model(kind)
  return {
    code = "oyster",
    budget = budgets[kind],
    break_even = { "price", "yield", "survival", "seed_cost" },
    tornado = { price = 0.2, yield = 0.3, survival = 0.3, seed_cost = 0.2, labour_days = 0.2 },
    grid = { "price", "survival" },
    scenarios = function(p)
      return {
        { t "base", {} },
        { t "good", { price = p.price_high, survival = 0.9 } },
        { t "bad", { price = p.price_low, survival = 0.5 } },
        { t "die_off", { survival = 0 } },
      }
    end,
    check = function(p)
      if p.species == "native" and p.native_months > 12 * p.years then
        local months = math.tointeger(p.native_months) or p.native_months
        return t("no_native_crop", { months = months, years = p.years })
      end
    end,
    risk = budgets.oyster_risk,
    risks = { "oyster_risk_die_off", "oyster_risk_price", "oyster_risk_place" },
  }
end

-- What livelihood-page needs of the model.
function budgets.shrimp_model()
  return {
    code = "shrimp",
    budget = budgets.shrimp,
    break_even = { "price", "survival", "feed_price" },
    tornado = { price = 0.2, survival = 0.2, feed_price = 0.2, size = 0.2, crop_cost = 0.2 },
    grid = { "price", "survival" },
    scenarios = function(p)
      return {
        { t "base", {} },
        { t "good", { price = p.price_high } },
        { t "bad", { price = p.price_low } },
        { t "disease", { survival = p.disease_survival } },
      }
    end,
    risk = budgets.shrimp_risk,
    risks = { "shrimp_risk_disease", "shrimp_risk_price", "risk_capital" },
  }
end

return budgets

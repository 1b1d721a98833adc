local bv <const> = require "benvung"
local page <const> = require "page"
local budgets <const> = require "budgets"
local t <const> = bv.t

return page.of {
  code = "crab",
  budget = budgets.crab,
  break_even = { "price", "yield", "survival" },
  tornado = { price = 0.2, yield = 0.3, survival = 0.3, seed_cost = 0.2, feed_cost = 0.2 },
  grid = { "price", "survival" },
  scenarios = function(p)
    return {
      { t "base", {} },
      { t "good", { price = p.price_high } },
      { t "bad", { price = p.price_low } },
      { t "loss_year", { survival = 0.1 } },
    }
  end,
  risk = budgets.crab_risk,
  risks = { "risk_death", "risk_price", "risk_land" },
}

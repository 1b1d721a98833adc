local bv <const> = require "benvung"
local page <const> = require "page"
local budgets <const> = require "budgets"
local t <const> = bv.t

-- The same household on an earth pond: what the tarpaulin adds.
local function beside_earth(ctx, result)
  local p = ctx.params
  local earth = bv.appraise(budgets.salt_earth, p, { rate = p.rate })
  ctx.doc:heading(t "beside_earth", 2)
  ctx.doc:table(earth.average_year, { id = "earth-year", caption = t "earth_year" })
  ctx.doc:key_figures {
    { t "annual_net", result.annual_net, "vnd" },
    { t "earth_net", earth.annual_net, "vnd" },
    { t "advantage", result.annual_net - earth.annual_net, "vnd" },
  }
end

return page.of {
  code = "salt_tarpaulin",
  budget = budgets.salt_tarpaulin,
  break_even = { "price", "yield", "running_cost" },
  tornado = { price = 0.3, yield = 0.3, running_cost = 0.2, unit_cost = 0.2, labour_days = 0.2 },
  grid = { "price", "yield" },
  scenarios = function(p)
    return {
      { t "base", {} },
      { t "good", { price = p.price_high } },
      { t "glut", { price = p.price_low } },
      { t "rain", { yield = p.yield_poor } },
    }
  end,
  risk = budgets.salt_risk,
  risks = { "risk_rain", "risk_price", "risk_wear" },
  extra = beside_earth,
}

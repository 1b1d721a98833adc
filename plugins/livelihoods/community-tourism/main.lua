local bv <const> = require "benvung"
local page <const> = require "page"
local budgets <const> = require "budgets"
local t <const> = bv.t

return page.of {
  code = "community_tourism",
  budget = budgets.community_tourism,
  break_even = { "visitors", "spending", "visitor_cost" },
  tornado = { visitors = 0.3, spending = 0.2, visitor_cost = 0.2, unit_cost = 0.2, labour_days = 0.2 },
  grid = { "visitors", "spending" },
  scenarios = function(p)
    return {
      { t "base", {} },
      { t "busy", { visitors = p.visitors_high } },
      { t "slack", { visitors = p.visitors_low } },
      { t "closed", { visitors = 0 } },
    }
  end,
  risk = budgets.tourism_risk,
  risks = { "risk_visitors", "risk_skill", "risk_shared" },
}

-- A five-year monthly budget with four uncertain parameters and an event: what simulation.py times.
local bv <const> = require "benvung"

local function budget(p)
  return bv.enterprise { years = 5, cycles_per_year = 2, cycle_months = 6, scale = p.rafts, step = "month" }
    :invest("raft", 6000000, { life = 5 })
    :revenue("oysters", { yield = p.yield, price = p.price, survival = p.survival })
    :variable_cost("spat", p.spat)
    :variable_cost("net", 300000, { when = "during" })
    :fixed_cost("licence", 2000000)
    :labour { days = 30, wage = 200000 }
    :labour { days = 10, wage = 250000, hired = true }
end

return function(ctx)
  local d <const> = bv.distribution
  local risk = bv.simulate(budget, { rafts = 5, yield = 1000, price = 20000, survival = 0.7, spat = 4000000 }, {
    draws = DRAWS, rate = 0.1,
    price = d.pert(15000, 20000, 35000), yield = d.normal(1000, 100), survival = d.triangular(0.5, 0.7, 0.9),
    spat = d.lognormal(4000000, 500000), die_off = d.event(0.1, { survival = 0 }),
  })
  print(string.format("%.6g %.6g %.6g %.6g", risk.mean, risk.p10, risk.p90, risk.probability_of_loss))
end

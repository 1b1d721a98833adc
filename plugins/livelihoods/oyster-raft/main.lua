local bv <const> = require "benvung"
local t <const> = bv.t

-- Parameters in, enterprise out: the host calls this for the appraisal, each break-even value and each draw.
local function budget(p)
  return bv.enterprise { years = p.years, cycles_per_year = p.cycles, scale = p.rafts }
    :invest(t "raft", p.raft_cost, { life = p.raft_life })
    :revenue(t "oysters", { yield = p.yield, price = p.price, survival = p.survival })
    :variable_cost(t "spat", p.spat_cost)
    :labour { days = p.labour_days, wage = p.wage }
end

return function(ctx)
  local p = ctx.params
  local result = bv.appraise(budget, p, { rate = p.rate })
  local labels = { price = t "price", yield = t "yield", survival = t "survival" }

  ctx.doc:title(t "title")
  ctx.doc:text(t("basis", { rafts = p.rafts, years = p.years }))
  ctx.doc:key_figures {
    { t "npv", result.npv, "vnd" },
    { t "irr", result.irr, "percent1" },
    { t "payback", result.payback, "decimal1" },
    { t "annual_net", result.annual_net, "vnd" },
    { t "per_day", result.return_per_labour_day, "vnd" },
  }
  for _, note in ipairs(result.notes) do ctx.doc:note(note) end
  ctx.doc:table(result.budget, { id = "budget", caption = t "budget" })

  ctx.doc:heading(t "what_if")
  ctx.doc:table(
    bv.break_even(budget, p, { "price", "yield", "survival" }, { rate = p.rate, labels = labels }),
    { id = "break-even", caption = t "break_even" })
  ctx.doc:chart(
    bv.sensitivity(budget, p, { price = 0.2, yield = 0.3, survival = 0.3 }, { rate = p.rate, labels = labels }),
    { id = "tornado", kind = "tornado", caption = t "tornado" })

  -- A die-off strikes each year on its own: nothing is sold in that year.
  local risk = bv.simulate(budget, p, {
    draws = p.draws,
    rate = p.rate,
    price = bv.distribution.triangular(p.price_low, p.price, p.price_high),
    die_off = bv.distribution.event(p.die_off_probability, { yield = 0 }),
  })
  ctx.doc:key_figures {
    { t "loss", risk.probability_of_loss, "percent1" },
    { t "p10", risk.p10, "vnd" },
    { t "p90", risk.p90, "vnd" },
  }
  ctx.doc:chart(risk, { id = "risk", kind = "histogram", x = "npv", caption = t "risk" })

  -- Both incomes are per year: that of a review per person, that of the enterprise per household.
  local poor = ctx.data.reviews:where("year == :y and class == 'poor'", { y = p.year })
    :where "any(household.enrolments, model == 'oyster')"
  local lifted = poor:count("income_per_person + :gain / members > :line",
    { gain = result.annual_net, line = ctx.standard:line("poor", { area_type = "rural" }) })
  ctx.doc:heading(t "households")
  ctx.doc:text(t("lifted", { lifted = lifted, of = poor:count(), year = p.year }))
end

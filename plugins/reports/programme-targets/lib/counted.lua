-- The monitoring indicators (Form 01, Circular 10/2022) that the register itself counts, and the year before.
local bv <const> = require "benvung"
local measures <const> = require "measures"
local t <const> = bv.t

local function different(query, field) return query:summarise { n = bv.distinct(field) }:total "n" end

-- The figures of a year: name, value, and whether it is a count, a rate or an amount.
local function figures(ctx, year, area)
  local period <const>, span <const> = bv.period(year), { year = year }
  local function of(entity) return ctx.data[entity]:during(period):within(area) end
  local reviews = ctx.data.reviews:where("year == :year", span):within(area):summarise {
    poor = bv.count "class == 'poor'", near_poor = bv.count "class == 'near_poor'",
    both = bv.count "class in {'poor', 'near_poor'}", all = bv.population "households",
    insured = bv.count [[class in {'poor', 'near_poor'}
      and any(household.supports, form == 'health_insurance' and year == :year)]],
    poor_rate = bv.ratio("poor", "all"), near_poor_rate = bv.ratio("near_poor", "all"),
    rate = bv.ratio("both", "all"), insured_rate = bv.ratio("insured", "both"),
  }
  local function of_all(column) return reviews:total(column) end
  local supports = measures.supports(ctx, period, area)
  local findings = measures.findings(ctx, period, area):during(period):summarise(measures.fixing())
  local money = measures.budget_lines(ctx, period, area):summarise(measures.budget())
  local learners = measures.learners(ctx, period, area):where "result in {'certified', 'finished'}"
  local trained = ctx.data.training_attendances
    :where("course.year == :year and course.kind in {'officers', 'heads'}", span)
    :derive { unit = bv.expr "course.unit" }:within(area)
  return {
    { "poor_rate", of_all "poor_rate", "rate" }, { "near_poor_rate", of_all "near_poor_rate", "rate" },
    { "multidimensional_rate", of_all "rate", "rate" }, { "insured_rate", of_all "insured_rate", "rate" },
    { "findings_fixed_rate", findings:total "rate", "rate" },
    { "disbursement_rate", money:total "rate", "rate" },
    { "poor_households", of_all "poor", "count" }, { "near_poor_households", of_all "near_poor", "count" },
    { "models_built", of("replications"):count(), "count" },
    { "households_in_models", different(measures.enrolments(ctx, period, area), "household"), "count" },
    { "loans_given", different(supports:where "form == 'loan'", "household"), "count" },
    { "workers_trained", different(learners, "member"), "count" },
    { "workers_placed", different(of "placements", "member"), "count" },
    { "houses_built", supports:count "form == 'house_building'", "count" },
    { "houses_repaired", supports:count "form == 'house_repair'", "count" },
    { "communication_events", of("communication_activities"):count(), "count" },
    { "officers_trained", trained:count(), "count" },
    { "supervisions_held", of("supervisions"):count(), "count" },
    { "fund_raised", of("receipts"):summarise { n = bv.sum "amount" }:total "n", "amount" },
    { "allocated", money:total "allocated", "money" }, { "disbursed", money:total "disbursed", "money" },
  }
end

-- A table for each kind of figure.
return function(ctx, year, area)
  local now, before = figures(ctx, year, area), figures(ctx, year - 1, area)
  for _, kind in ipairs { { "rate", "percent2" }, { "count", "integer" }, { "amount", "million_vnd" },
    { "money", "million_vnd" } } do
    local rows = {}
    for place, figure in ipairs(now) do
      if figure[3] == kind[1] then
        local name = kind[1] == "money" and t(figure[1]) or bv.label("programme_indicator", figure[1])
        rows[#rows + 1] = { name, figure[2], before[place][2] }
      end
    end
    ctx.doc:table(bv.table {
      columns = {
        { id = "indicator" }, { id = "now", label = t("of_year", { year = year }), format = kind[2] },
        { id = "before", label = t("of_year", { year = year - 1 }), format = kind[2] },
      }, rows = rows,
    }, { id = "counted-" .. kind[1], caption = t("counted_" .. kind[1]) })
  end
end

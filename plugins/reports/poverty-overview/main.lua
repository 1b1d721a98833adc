-- The overview of a year: poor and near-poor households by commune, what they lack, and who came and went.
local bv <const> = require "benvung"
local t <const> = bv.t

return function(ctx)
  local year, area = ctx.params.year, ctx.params.area
  local reviews = ctx.data.reviews:where("year == :year", { year = year }):within(area)
  ctx.doc:require(reviews:count() > 0, t("no_data", { area = area, year = year }))

  local by_unit = reviews:group_by("unit"):summarise {
    poor      = bv.count "class == 'poor'",
    near_poor = bv.count "class == 'near_poor'",
    escaped   = bv.count "newly_escaped",
    income    = bv.mean("income_per_person", { weight = "members" }),
    rate      = bv.ratio("poor", bv.population "households"),  -- all households of the unit, not those listed
  }:sort "-rate":with_total()

  ctx.doc:title(t("title", { area = area, year = year }))
  local rate = by_unit:total "rate"
  ctx.doc:text(t(rate.value and "lead" or "lead_without_rate", { poor = by_unit:total "poor", rate = rate }))
  ctx.doc:table(by_unit, { id = "by-unit", caption = t "by_unit" })
  ctx.doc:chart(by_unit, { id = "rates", kind = "bar", x = "unit", y = "rate", caption = t "rates" })

  -- A household lacks several things: after unnest each row is one of them, so that households are counted as
  -- distinct.
  local lacking = reviews:where "class in {'poor', 'near_poor'}"
    :unnest "deprivations":group_by "indicator"
    :summarise { households = bv.distinct "household" }:sort "-households"
  ctx.doc:heading(t "deprivations")
  ctx.doc:table(lacking, { id = "lacking", caption = t "lacking" })

  ctx.doc:heading(t "movement")
  ctx.doc:table(bv.movement { from = year - 1, to = year, within = area },
    { id = "movement", caption = t "movement_of" })
  ctx.doc:note(ctx.standard.source)
end

-- Incomes of the households reviewed: their distribution, how far the poor are below the line, and who is
-- just above or just below it.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

return function(ctx)
  local standard <const> = ctx.standard
  ctx.doc:require(standard, t "no_standard")
  local near <const>, band <const> = ctx.params.near, ctx.params.band
  local rural = standard:line("poor", { area_type = "rural" })
  local urban = standard:line("poor", { area_type = "urban" })
  local rows = review.of_year(ctx)
    :where(":band > 0", { band = band, near = near, rural = rural, urban = urban })
    :derive { line = bv.expr "if(unit.area_type == 'urban', :urban, :rural)" }
    :derive { ratio = bv.expr "income_per_person / line", level = bv.expr "income_per_person // :band" }
  review.title(ctx)
  ctx.doc:text(t(rural == urban and "lead_one" or "lead", {
    standard = standard.name, rural = bv.format(rural, "vnd"), urban = bv.format(urban, "vnd"),
  }))

  ctx.doc:heading(t "distribution_heading")
  local lines, before = {}, 0
  local bands = rows:where "income_per_person ~= nil":group_by "level":summarise {
    count = bv.count(), persons = bv.sum "members", share = bv.share(), poor = bv.count "class == 'poor'",
    near_poor = bv.count "class == 'near_poor'",
  }
  for row in bands:rows() do
    before = before + row.share
    local low, high = row.level * band // 1000000, (row.level + 1) * band // 1000000
    lines[#lines + 1] = {
      t("band", { low = low, high = high }), row.count, row.persons, row.share, before, row.poor,
      row.near_poor,
    }
  end
  local distribution = bv.table {
    columns = {
      "level", { id = "count", format = "integer" }, { id = "persons", format = "integer" },
      { id = "share", format = "percent1" }, { id = "below", format = "percent1" },
      { id = "poor", format = "integer" }, { id = "near_poor", format = "integer" },
    },
    rows = lines,
  }
  ctx.doc:table(distribution, { id = "bands", caption = t "bands" })
  ctx.doc:chart(distribution,
    { id = "bands-chart", kind = "histogram", x = "level", y = "count", caption = t "bands" })
  ctx.doc:table(rows:group_by("unit"):summarise {
    mean = bv.mean("income_per_person", { weight = "members" }), median = bv.median "income_per_person",
    tenth = bv.quantile("income_per_person", 0.1), ninth = bv.quantile("income_per_person", 0.9),
  }:with_total(), { id = "income", caption = t "income_of" })
  ctx.doc:table(bv.poverty.inequality(rows, { weight = "members", by = "unit" }),
    { id = "gini", caption = t "gini" })
  ctx.doc:chart(bv.poverty.inequality(rows, { weight = "members", points = 20 }):lorenz(),
    { id = "lorenz", kind = "lorenz", caption = t "lorenz" })

  ctx.doc:heading(t "gap_heading")
  ctx.doc:table(bv.poverty.fgt(rows, { line = "poor", weight = "members", by = "unit" }),
    { id = "gap", caption = t "gap" })

  ctx.doc:heading(t "near_heading")
  ctx.doc:text(t("near_lead", { near = bv.format(near, "percent1") }))
  ctx.doc:table(rows:group_by("unit"):summarise {
    far_below = bv.count "ratio < 1 - :near",
    just_below = bv.count "ratio >= 1 - :near and ratio <= 1",
    just_above = bv.count "ratio > 1 and ratio <= 1 + :near",
    lacks_much = bv.count "ratio > 1 and ratio <= 1 + :near and coalesce(deprivation_count, 0) >= 3",
    newly = bv.count "ratio > 1 and ratio <= 1 + :near and newly_escaped",
  }:with_total(), { id = "near", caption = t "near_of" })
  local closest = rows:where "abs(ratio - 1) <= :near":sort("abs(ratio - 1)", "household.code"):limit(30)
  ctx.doc:table(closest:select {
    "household.code", "unit", "class", "income_per_person",
    distance = bv.expr "income_per_person - line", lacking = bv.expr "deprivation_count",
  }, { id = "near-list", caption = t "near_list", formats = { distance = "vnd" } })
end

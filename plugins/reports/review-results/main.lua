-- The result of the yearly review (outputs 1, 12 and 13 of the set): classes by commune, and who the poor and
-- near-poor households are under the multidimensional standard.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

-- One class by commune: households, persons, who heads them, and how many indicators they lack.
local function profile(rows)
  local of = "coalesce(deprivation_count, 0)"
  return rows:group_by("unit"):summarise {
    listed = bv.count(),
    persons = bv.sum "members",
    woman_head = bv.count "household.head.sex == 'female'",
    minority_head = bv.count "household.head.ethnicity ~= 'kinh'",
    lacks_few = bv.count(of .. " < 3"),
    lacks_3 = bv.count(of .. " == 3"),
    lacks_4 = bv.count(of .. " == 4"),
    lacks_many = bv.count(of .. " >= 5"),
    lacks_mean = bv.mean "deprivation_count",
    income = bv.mean("income_per_person", { weight = "members" }),
  }:with_total()
end

return function(ctx)
  local rows = review.of_year(ctx)
  local all = bv.population "households"
  local result = rows:group_by("unit"):summarise {
    households = all,
    reviewed = bv.count(),
    poor = bv.count "class == 'poor'",
    poor_rate = bv.ratio("poor", all),
    near_poor = bv.count "class == 'near_poor'",
    near_poor_rate = bv.ratio("near_poor", all),
    both = bv.count "class in {'poor', 'near_poor'}",
    both_rate = bv.ratio("both", all),
    average = bv.count "class == 'average'",
    undetermined = bv.count "class == 'undetermined'",
  }:with_total()

  review.title(ctx)
  ctx.doc:heading(t "by_unit_heading")
  ctx.doc:text(t("lead", {
    year = ctx.params.year, households = result:total "households", poor = result:total "poor",
    poor_rate = bv.format(result:total "poor_rate", "percent2"), near_poor = result:total "near_poor",
    near_poor_rate = bv.format(result:total "near_poor_rate", "percent2"), both = result:total "both",
    both_rate = bv.format(result:total "both_rate", "percent2"),
  }))
  ctx.doc:table(result, {
    id = "by-unit", caption = t "by_unit",
    formats = { poor_rate = "percent2", near_poor_rate = "percent2", both_rate = "percent2" },
    labels = { poor = t "count", near_poor = t "count", both = t "count", poor_rate = t "rate",
      near_poor_rate = t "rate", both_rate = t "rate" },
    spans = { { t "poor", "poor", "poor_rate" }, { t "near_poor", "near_poor", "near_poor_rate" },
      { t "both", "both", "both_rate" } },
  })
  ctx.doc:chart(result:sort "-both_rate", {
    id = "rates", kind = "bar", x = "unit", y = { "poor_rate", "near_poor_rate" }, caption = t "rates",
  })

  ctx.doc:note(t("note", { standard = ctx.standard and ctx.standard.name or "-" }))
  if ctx.standard then ctx.doc:note(ctx.standard.source) end

  ctx.doc:annex(t "standard_heading", { pages = "landscape" })
  for _, class in ipairs { "poor", "near_poor" } do
    ctx.doc:table(profile(rows:where("class == :class", { class = class })),
      { id = class, caption = t("profile_" .. class), formats = { lacks_mean = "decimal2" } })
  end
end

-- Two years side by side across the units of 1 July 2025: what came whole is regrouped, what was split
-- follows its households, and everything else is said not to be comparable.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

local function measured(rows)
  return rows:group_by("unit"):summarise {
    poor = bv.count "class == 'poor'",
    near_poor = bv.count "class == 'near_poor'",
    both = bv.count "class in {'poor', 'near_poor'}",
    persons = bv.sum "if(class in {'poor', 'near_poor'}, members, 0)",
    rate = bv.ratio("both", bv.population "households"),
  }
end

return function(ctx)
  local rows = review.of_year(ctx)
  local year <const> = ctx.params.year
  local before <const> = ctx.params.before or year - 1
  ctx.doc:require(before < year, t "wrong_years")
  local earlier = ctx.data.reviews:where("year == :before", { before = before }):within(ctx.params.area)
  ctx.doc:title(t("title", { year = year, before = before, area = ctx.params.area }))
  ctx.doc:require(earlier:count() > 0, t("none_before", { before = before, area = ctx.params.area }))

  local now, then_ = measured(rows), measured(earlier)
  for _, value in ipairs { "poor", "near_poor", "both", "rate" } do
    ctx.doc:table(bv.compare(now, then_, { values = { value } }), { id = value, caption = t(value .. "_of") })
  end

  ctx.doc:heading(t "old_heading")
  ctx.doc:table(then_:with_total(), { id = "before", caption = t("before_of", { before = before }) })

  ctx.doc:heading(t "flow_heading")
  ctx.doc:table(earlier:where "class in {'poor', 'near_poor'}":pivot {
    rows = "unit", columns = { now = bv.expr "household.unit" }, value = bv.count(), total = "both",
  }:with_total(), {
    id = "flow", caption = t("flow_of", { before = before, date = bv.format(ctx.as_of, "date") }),
  })
  ctx.doc:note(t "note")
end

-- What if: the reviews of a year classified by another standard beside the classes that they have. Who would
-- come on the lists of poor and near-poor households, who would leave them.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

return function(ctx)
  local other <const> = ctx.params.other
  local rows = review.of_year(ctx):derive { as_if = bv.expr("class_as_if('" .. other .. "')") }
    :derive {
      enters = bv.expr "class in {'average', 'not_poor'} and as_if in {'poor', 'near_poor'}",
      leaves = bv.expr "class in {'poor', 'near_poor'} and as_if in {'average', 'not_poor'}",
    }
  local function by(key)
    return rows:group_by(key):summarise {
      poor_now = bv.count "class == 'poor'", poor_other = bv.count "as_if == 'poor'",
      near_poor_now = bv.count "class == 'near_poor'", near_poor_other = bv.count "as_if == 'near_poor'",
      enters = bv.count "enters", leaves = bv.count "leaves", open = bv.count "as_if == 'undetermined'",
    }:with_total()
  end
  local by_unit = by "unit"
  local own = ctx.standard and ctx.standard.name or "-"
  ctx.doc:title(t("title", { year = ctx.params.year, area = ctx.params.area, other = other }))
  ctx.doc:text(t("lead", {
    other = other, own = own, enters = by_unit:total "enters", leaves = by_unit:total "leaves",
    poor = by_unit:total "poor_other", near_poor = by_unit:total "near_poor_other",
  }))

  ctx.doc:heading(t "by_unit_heading")
  ctx.doc:table(by_unit, { id = "by-unit", caption = t("by_unit", { other = other }) })
  ctx.doc:heading(t "from_to_heading")
  local moves = rows:pivot { rows = "class", columns = "as_if", value = bv.count(), total = "reviewed" }
  ctx.doc:table(moves:with_total(),
    { id = "from-to", caption = t("from_to", { other = other }), labels = { class = t "now" } })

  ctx.doc:heading(t "who_heading")
  for _, part in ipairs { "enters", "leaves" } do
    ctx.doc:table(rows:where(part):group_by("unit"):summarise {
      count = bv.count(),
      persons = bv.sum "members",
      income = bv.mean("income_per_person", { weight = "members" }),
      lacking = bv.mean "deprivation_count",
      woman_head = bv.count "household.head.sex == 'female'",
    }:with_total(), { id = part, caption = t(part .. "_of"), formats = { lacking = "decimal2" } })
  end
  ctx.doc:note(t "note")
end

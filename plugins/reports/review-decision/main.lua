-- Step 6 of the periodic review: the commune chair's decision that recognises poor, near-poor, escaped-poor
-- and escaped-near-poor households, with its lists.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

-- Who is recognised as what. A poor household that became near-poor has escaped poverty and stands in both
-- lists.
local parts <const> = {
  { "poor", "class == 'poor'" },
  { "near_poor", "class == 'near_poor'" },
  { "escaped_poor", "before == 'poor' and class ~= 'poor' and class ~= 'undetermined'" },
  { "escaped_near_poor", "before == 'near_poor' and class in {'average', 'not_poor'}" },
}

return function(ctx)
  local year <const> = ctx.params.year
  local rows = review.of_year(ctx)
    :where("year > :before", { before = year - 1 })
    :derive { hamlet = bv.expr(review.hamlet), before = bv.expr "household.review(:before).class" }
  review.title(ctx, "kind", "QĐ")
  local source = ctx.standard and ctx.standard.source or t "no_standard"
  ctx.doc:text(t("basis", { source = source }))
  ctx.doc:markdown(t "decides")

  local counts = {}
  for _, part in ipairs(parts) do counts[part[1]] = bv.format(rows:where(part[2]):count(), "integer") end
  counts.year, counts.area = year, ctx.params.area
  ctx.doc:text(t("article_1", counts))
  ctx.doc:text(t "article_2")
  ctx.doc:text(t "article_3")

  ctx.doc:annex(t "lists")
  ctx.doc:table(rows:group_by("unit"):summarise {
    poor = bv.count(parts[1][2]), near_poor = bv.count(parts[2][2]),
    escaped_poor = bv.count(parts[3][2]), escaped_near_poor = bv.count(parts[4][2]),
  }:with_total(), { id = "by-unit", caption = t "by_unit" })
  for _, part in ipairs(parts) do
    local name, condition = table.unpack(part)
    ctx.doc:table(rows:where(condition):sort("unit.name", "hamlet", "household.code"):select {
      "household.head", "household.code", "unit", "hamlet", "members", "before", "class",
    }, { id = name, caption = t(name .. "_of", { count = counts[name] }), numbered = true })
  end
  review.masked(ctx)
end

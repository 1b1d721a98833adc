-- Step 1 of the periodic review (Decision 24/2021/QĐ-TTg): the households to review are those now on the
-- lists and those that ask for it on Form 01.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

return function(ctx)
  local listed = review.listed(ctx):derive { hamlet = bv.expr(review.hamlet) }
  ctx.doc:title(t("title", { year = ctx.params.year + 1, area = ctx.params.area }))
  ctx.doc:text(t("lead", { year = ctx.params.year, count = bv.format(listed:count(), "integer") }))

  ctx.doc:heading(t "by_hamlet_heading")
  ctx.doc:table(listed:group_by("unit", "hamlet"):summarise {
    poor = bv.count "class == 'poor'",
    near_poor = bv.count "class == 'near_poor'",
    to_review = bv.count(),
    persons = bv.sum "members",
  }:with_total(), { id = "by-hamlet", caption = t "by_hamlet" })

  ctx.doc:heading(t "asking_heading")
  local lines = {}
  for number = 1, ctx.params.lines do lines[number] = { "", number } end
  ctx.doc:table(bv.table {
    columns = { "head", { id = "number", format = "integer" }, "hamlet", "asked_on", "quick", "result" },
    rows = lines,
  }, { id = "asking", caption = t "asking_of" })
  review.masked(ctx)

  ctx.doc:annex(t "list_heading", { pages = "landscape" })
  ctx.doc:table(listed:sort("unit.name", "hamlet", "household.code"):derive {
    result = bv.expr "''",
  }:select {
    "household.head", "household.code", "unit", "hamlet", "members", "class", "points_a", "points_b",
    "result",
  }, { id = "list", caption = t "list_of", numbered = true })
end

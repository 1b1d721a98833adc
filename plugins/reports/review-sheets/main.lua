-- Step 2 of the periodic review: a sheet for each household, filled with what the register knows of it, with
-- room for what the enumerator finds. Personal and sensitive data: runs only with the grant.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

local function facts(row, hamlet)
  return bv.table {
    columns = { "what", "known", "now" },
    rows = {
      { t "household", row.household.code, "" }, { t "hamlet", hamlet, "" },
      { t "members", bv.format(row.members, "integer"), "" },
      { t "income", bv.format(row.income_per_person, "vnd"), "" },
      { t "points_a", bv.format(row.points_a, "integer"), "" },
      { t "points_b", bv.format(row.points_b, "integer"), "" },
      { t "class", bv.label("class", row.class), "" },
    },
  }
end

local function indicators(row, codes)
  local rows = {}
  for number, code in ipairs(codes) do
    rows[number] = { bv.label("indicator", code), row["lacks_" .. code] and t "lacking" or "", "" }
  end
  return bv.table {
    columns = { { id = "what", label = t "indicator" }, "known", "now" },
    rows = rows,
  }
end

return function(ctx)
  local year <const> = ctx.params.year
  local codes <const> = bv.indicators(year)
  local listed = review.with_flags(ctx, review.of_household(ctx, review.listed(ctx)))
    :derive { hamlet = bv.expr(review.hamlet) }:sort("unit.name", "hamlet", "household.code")
  ctx.doc:title(t("title", { year = year + 1, area = ctx.params.area }))
  ctx.doc:kind(t "kind", "PRS")
  ctx.doc:portrait()
  ctx.doc:text(t("lead", { count = bv.format(listed:count(), "integer"), year = year }))
  local members = review.members(ctx, listed, {
    "name", "relationship", "birth_date", "sex", "id_number", "work", "attending", "health_insurance",
  })
  for row in listed:rows() do
    local code = row.household.code
    ctx.doc:page_break()
    ctx.doc:heading(t("sheet", { code = code, head = row.household.head and row.household.head.name or "-" }))
    ctx.doc:table(facts(row, row.hamlet), { id = code .. "-facts", caption = t "facts" })
    ctx.doc:table(members(code), { id = code .. "-members", caption = t "members_of" })
    ctx.doc:table(indicators(row, codes), { id = code .. "-indicators", caption = t "indicators" })
    ctx.doc:signatures { t "head", t "enumerator" }
  end
end

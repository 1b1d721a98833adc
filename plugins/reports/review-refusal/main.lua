-- The written answer to a household that asked for a review and was not recognised, with the reasons
-- (Decision 24/2021/QĐ-TTg: within 15 days). Personal data: runs only with the grant.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

-- Why a review did not lead to the lists, from what it recorded.
local function reasons(row, line)
  local found = {}
  if row.income_per_person and line and row.income_per_person > line then
    found[#found + 1] = t("income_above", {
      income = bv.format(row.income_per_person, "vnd"), line = bv.format(line, "vnd"),
    })
  elseif row.points_a then
    found[#found + 1] = t("points", { points_a = row.points_a, points_b = row.points_b or "-" })
  end
  found[#found + 1] = t("lacking", { count = row.deprivation_count or 0 })
  return found
end

return function(ctx)
  local year <const> = ctx.params.year
  local refused = review.of_household(ctx, ctx.data.review_events:within(ctx.params.area)
    :where("year == :year and kind == 'regular' and class in {'average', 'not_poor'}", { year = year }))
    :derive { hamlet = bv.expr(review.hamlet), area_type = bv.expr "unit.area_type" }
    :sort("date", "household.code")
  review.title(ctx, "kind", "TB")
  local count = refused:count()
  ctx.doc:text(t(count == 0 and "none" or "lead", { count = count, year = year, area = ctx.params.area }))
  if not ctx.params.household then
    ctx.doc:table(refused:select { "household.code", "date", "unit", "hamlet", "class", "deprivation_count" },
      { id = "requests", caption = t "requests" })
  end
  local number = 0
  for row in refused:rows() do
    number = number + 1
    if number > 1 or not ctx.params.household then ctx.doc:page_break() end
    local line = ctx.standard and ctx.standard:line("near_poor", { area_type = row.area_type })
    ctx.doc:text(t("answer", {
      head = row.household.head and row.household.head.name or "-", code = row.household.code,
      hamlet = row.hamlet or "-", unit = row.unit.name, date = bv.format(row.date, "date"),
      class = bv.label("class", row.class),
    }))
    ctx.doc:list(reasons(row, line))
    ctx.doc:text(t("standard", { source = ctx.standard and ctx.standard.source or "-" }))
    ctx.doc:text(t "appeal")
    if number < count then ctx.doc:signatures { t "chair" } end
  end
end

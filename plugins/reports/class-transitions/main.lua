-- Where households go from year to year: between poor, near-poor and not poor; how many of those who left the
-- lists stay off them.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

-- The households listed in the first year by their class in each later one.
local function cohort(ctx, first, last)
  local start = ctx.data.reviews:where("year == :first and class in {'poor', 'near_poor'}", { first = first })
    :within(ctx.params.area)
  local measures, labels = { listed = bv.count() }, {}
  for year = first + 1, last do
    local class = "household.review(" .. year .. ").class"
    measures["y" .. year] = bv.count(class .. " in {'poor', 'near_poor'}")
    measures["y" .. year .. "_rate"] = bv.ratio("y" .. year, "listed")
    labels["y" .. year] = t("still", { year = year })
    labels["y" .. year .. "_rate"] = t("still_rate", { year = year })
  end
  return start:group_by("unit"):summarise(measures):with_total(), labels
end

return function(ctx)
  local reviews = review.of_year(ctx)
  local last <const> = ctx.params.year
  local years = {}
  for year = last - ctx.params.years, last do
    if ctx.data.reviews:where("year == :year", { year = year }):count() > 0 then years[#years + 1] = year end
  end
  local first <const> = years[1]
  ctx.doc:require(first < last, t("one_year", { year = last }))
  ctx.doc:title(t("title", { first = first, last = last, area = ctx.params.area }))

  local whole = bv.transitions { years = { first, last }, within = ctx.params.area, only_met = true }
  ctx.doc:heading(t "whole_heading")
  ctx.doc:table(whole, { id = "whole", caption = t("whole", { first = first, last = last }) })
  ctx.doc:table(whole:shares(), { id = "whole-shares", caption = t "shares" })

  ctx.doc:heading(t "cohort_heading")
  local start, labels = cohort(ctx, first, last)
  ctx.doc:table(start, { id = "cohort", caption = t("cohort", { first = first }), labels = labels })
  local lines = { { first, 1 } }
  for year = first + 1, last do
    lines[#lines + 1] = { year, start:total("y" .. year .. "_rate").value }
  end
  ctx.doc:chart(bv.table {
    columns = { "year", { id = "rate", label = t "still_listed", format = "percent1" } },
    rows = lines,
  }, {
    id = "cohort-chart", kind = "line", x = "year", y = "rate",
    caption = t("cohort_chart", { first = first }),
  })

  ctx.doc:heading(t "lasting_heading")
  ctx.doc:table(reviews:group_by("unit"):summarise {
    newly = bv.count "newly_escaped",
    listed = bv.count "class in {'poor', 'near_poor'}",
    back = bv.count "class in {'poor', 'near_poor'} and any(household.review_events, exit_on < outer.date)",
    back_rate = bv.ratio("back", "listed"),
  }:with_total(), { id = "lasting", caption = t("lasting", { last = last }) })
  ctx.doc:note(t "note")

  ctx.doc:annex(t "yearly_heading", { pages = "landscape" })
  ctx.doc:table(bv.transitions { years = years, within = ctx.params.area, only_met = true },
    { id = "yearly", caption = t "yearly" })
end

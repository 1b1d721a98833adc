-- Multidimensional poverty by the counting method of Alkire and Foster: headcount ratio H, intensity A,
-- adjusted headcount M0; by commune, by indicator, over the years, and beside the official class.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

-- H, A and M0 of each year that has reviews and a standard with indicators in force.
local function over_time(ctx, measure)
  local rows = {}
  for year = ctx.params.year - ctx.params.years, ctx.params.year do
    local reviews = ctx.data.reviews:where("year == :year", { year = year }):within(ctx.params.area)
    if reviews:count() > 0 and #bv.indicators(year) > 0 then
      local result = measure(reviews)
      rows[#rows + 1] = {
        tostring(year), result:total "population", result:total "poor", result:total "headcount_ratio",
        result:total "intensity", result:total "adjusted_headcount",
      }
    end
  end
  return bv.table {
    columns = {
      "year", { id = "population", format = "integer" },
      { id = "poor", label = t "mpi_poor", format = "integer" },
      { id = "headcount_ratio", label = t "h", format = "percent1" },
      { id = "intensity", label = t "a", format = "percent1" },
      { id = "adjusted_headcount", label = "M0", format = "decimal3" },
    },
    rows = rows,
  }
end

return function(ctx)
  local rows = review.of_year(ctx)
  ctx.doc:require(#bv.indicators(ctx.params.year) > 0, t("no_indicators", { year = ctx.params.year }))
  local weight = ctx.params.count == "members" and "members" or nil
  local function measure(reviews, by)
    return bv.poverty.alkire_foster(reviews, { cutoff = ctx.params.cutoff, weight = weight, by = by })
  end
  local now = measure(rows, "unit")
  review.title(ctx)
  ctx.doc:key_figures {
    { t "h", now:total "headcount_ratio", "percent1" }, { t "a", now:total "intensity", "percent1" },
    { "M0", now:total "adjusted_headcount", "decimal3" },
  }
  ctx.doc:text(t("lead", { cutoff = ctx.params.cutoff, of = #bv.indicators(ctx.params.year) }))

  ctx.doc:heading(t "by_unit_heading")
  ctx.doc:table(now, { id = "by-unit", caption = t "by_unit" })
  ctx.doc:chart(now,
    { id = "by-unit-chart", kind = "bar", x = "unit", y = "headcount_ratio", caption = t "by_unit_chart" })

  ctx.doc:heading(t "time_heading")
  local times = over_time(ctx, measure)
  ctx.doc:table(times, { id = "time", caption = t "time" })
  ctx.doc:chart(times,
    { id = "time-chart", kind = "line", x = "year", y = "headcount_ratio", caption = t "time_chart" })

  ctx.doc:heading(t "official_heading")
  ctx.doc:table(now:official(), { id = "official", caption = t "official" })
  ctx.doc:note(t "note")

  ctx.doc:annex(t "indicators_heading", { pages = "landscape" })
  ctx.doc:table(now:indicators(), { id = "indicators", caption = t "indicators" })
  ctx.doc:table(now:dimensions(), { id = "dimensions", caption = t "dimensions" })
  ctx.doc:table(now:contributions(), { id = "contributions", caption = t "contributions" })
end

-- The poverty rate of each commune on a map, and how it went over the years.
local bv <const> = require "benvung"
local t <const> = bv.t

-- The communes of Cần Giờ before and since 1 July 2025; roughly drawn, no survey.
local function schematic(year)
  return year < 2025 and "reference-data/assets/can-gio-schematic-until-2025-06.geojson"
    or "reference-data/assets/can-gio-schematic-from-2025-07.geojson"
end

return function(ctx)
  local year, area = ctx.params.year, ctx.params.area
  local within = ctx.data.reviews:within(area)
  local reviews = within:where("year == :year", { year = year })
  ctx.doc:require(reviews:count() > 0, t("no_data", { area = area, year = year }))

  local measures <const> = {
    poor      = bv.count "class == 'poor'",
    near_poor = bv.count "class == 'near_poor'",
    rate      = bv.ratio("poor", bv.population "households"),  -- all households of the unit, not those listed
  }
  local by_unit = reviews:group_by("unit"):summarise(measures):sort "-rate":with_total()

  ctx.doc:title(t("title", { area = area, year = year }))
  ctx.doc:map(by_unit, {
    id = "map", geometry = ctx.params.geometry or schematic(year), value = "rate", classes = 4,
    caption = t("map", { year = year }),
  })
  ctx.doc:table(by_unit, { id = "by-unit", caption = t "by_unit" })

  ctx.doc:heading(t "over_years")
  local by_year = within:where("year > :year - 5 and year <= :year", { year = year })
    :group_by { "unit", "year" }:summarise(measures)
  ctx.doc:chart(by_year, {
    id = "years", kind = "line", x = "year", y = "rate", each = "unit", caption = t "years",
  })
end

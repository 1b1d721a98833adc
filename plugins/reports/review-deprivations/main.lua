-- What poor and near-poor households lack (outputs 4 to 7 and 11 of the set): each indicator by commune, as
-- counts and as rates of the households of the class, and the children of these households.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

local child <const> = "present() and age(birth_date, outer.date) < 16"
-- Facts taken after a review say nothing of it.
local known <const> = child .. " and coalesce(facts_on <= outer.date, true)"

local function lacking(rows, indicators, as_rate)
  local measures = { households = bv.count() }
  for _, code in ipairs(indicators) do
    local households = bv.count("'" .. code .. "' in deprivations_counted")
    measures[code] = as_rate and bv.ratio(households, bv.count()) or households
  end
  return rows:group_by("unit"):summarise(measures):with_total()
end

local function children(rows)
  local function of(condition) return bv.sum("count(household.members, " .. condition .. ")") end
  return rows:group_by("class", "unit"):summarise {
    households = bv.count("any(household.members, " .. child .. ")"),
    children = of(child),
    known = of(known),
    uninsured = of(known .. " and not health_insurance"),
    uninsured_rate = bv.ratio("uninsured", "known"),
    undernourished = of(known .. " and (short_for_age or light_for_age)"),
    undernourished_rate = bv.ratio("undernourished", "known"),
    of_school_age = of(known .. " and age(birth_date, outer.date) >= 3"),
    out_of_school = of(known .. " and age(birth_date, outer.date) >= 3 and attending == 'none'"),
    out_of_school_rate = bv.ratio("out_of_school", "of_school_age"),
  }:with_total()
end

return function(ctx)
  local rows = review.listed(ctx)
  local indicators, labels = bv.indicators(ctx.params.year), {}
  for _, code in ipairs(indicators) do labels[code] = bv.label("indicator", code) end
  review.title(ctx)

  ctx.doc:heading(t "overview")
  local by_indicator = rows:unnest "deprivations_counted":pivot {
    rows = "indicator", columns = "class", value = bv.distinct "household", total = "both",
  }
  ctx.doc:table(by_indicator:sort "-both", { id = "overview", caption = t "overview_of" })
  ctx.doc:chart(by_indicator:sort "-both", {
    id = "chart", kind = "bar", x = "indicator", y = "both", caption = t "chart",
  })

  ctx.doc:note(t "note")
  for _, class in ipairs { "poor", "near_poor" } do
    local own = rows:where("class == :class", { class = class })
    ctx.doc:annex(t(class .. "_heading"), { pages = "landscape" })
    ctx.doc:table(lacking(own, indicators, false),
      { id = class, caption = t(class .. "_counts"), labels = labels })
    ctx.doc:table(lacking(own, indicators, true),
      { id = class .. "-rates", caption = t(class .. "_rates"), labels = labels })
  end

  ctx.doc:annex(t "children_heading", { pages = "landscape" })
  ctx.doc:table(children(rows), { id = "children", caption = t "children_of" })
end

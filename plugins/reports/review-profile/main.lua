-- Who the poor and near-poor households are (outputs 8, 9 and 10 of the set): groups and needs, ethnicity,
-- causes.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

local function any(condition) return "any(household.members, present() and " .. condition .. ")" end
local grown <const> = "age(birth_date, outer.date) >= 15 and age(birth_date, outer.date) < 60"

local function lacks(...)
  local parts = {}
  for _, code in ipairs { ... } do parts[#parts + 1] = "'" .. code .. "' in deprivations_counted" end
  return table.concat(parts, " or ")
end

local function groups(rows)
  return rows:group_by("unit"):summarise {
    listed = bv.count(),
    no_labour = bv.count("not " .. any(grown .. " and not coalesce(disabled, false)")),
    minority = bv.count "household.head.ethnicity ~= 'kinh'",
    woman_head = bv.count "household.head.sex == 'female'",
    disabled = bv.count(any "disabled"),
    merit = bv.count(any "merit"),
    on_allowance = bv.count(any "social_allowance"),
    with_children = bv.count(any "age(birth_date, outer.date) < 16"),
    alone_old = bv.count("members == 1 and age(household.head.birth_date, date) >= 60"),
  }:with_total()
end

local function needs(rows)
  return rows:group_by("unit"):summarise {
    listed = bv.count(),
    health = bv.count(lacks("nutrition", "health_insurance", "access_to_health")),
    education = bv.count(lacks("adult_education", "child_school")),
    work = bv.count(lacks "employment"),
    production = bv.count "cause in {'no_land', 'no_tools', 'no_knowledge'}",
    credit = bv.count "cause == 'no_capital'",
    housing = bv.count(lacks("housing_quality", "housing_area")),
    water = bv.count(lacks("water", "toilet", "waste")),
    information = bv.count(lacks("telecom", "info_means")),
  }:with_total()
end

local function causes(rows)
  local measures = { listed = bv.count() }
  for _, code in ipairs(bv.codes "poverty_cause") do
    measures[code] = bv.count("cause == '" .. code .. "'")
  end
  measures.not_told = bv.count "cause == nil"
  return rows:group_by("unit"):summarise(measures):with_total()
end

-- Everybody of the listed households on the day of the review, by ten years of age and sex.
local function ages(ctx, rows)
  local counts <const> = review.present(ctx, rows):where "birth_date ~= nil"
    :group_by { level = bv.expr "min(age(birth_date, review.date) // 10, 8)" }
    :summarise { men = bv.count "sex == 'male'", women = bv.count "sex == 'female'" }
  local lines = {}
  for row in counts:rows() do
    local low = row.level * 10
    local group = t(row.level < 8 and "ages" or "oldest", { low = low, high = low + 9 })
    lines[#lines + 1] = { group, row.men, row.women }
  end
  return bv.table {
    columns = { "age_group", { id = "men", format = "integer" }, { id = "women", format = "integer" } },
    rows = lines,
  }
end

return function(ctx)
  local rows, labels = review.listed(ctx), {}
  for _, code in ipairs(bv.codes "poverty_cause") do labels[code] = bv.label("poverty_cause", code) end
  review.title(ctx)
  ctx.doc:heading(t "ethnicity_heading")
  ctx.doc:table(rows:group_by { ethnicity = bv.expr "household.head.ethnicity" }:summarise {
    poor = bv.count "class == 'poor'",
    poor_share = bv.ratio("poor", bv.count()),
    near_poor = bv.count "class == 'near_poor'",
    listed = bv.count(),
    share = bv.share(),
    persons = bv.sum "members",
  }:sort "-listed":with_total(), { id = "ethnicity", caption = t "ethnicity_of" })
  ctx.doc:table(rows:pivot {
    rows = "unit", columns = { ethnicity = bv.expr "household.head.ethnicity" }, value = bv.count(),
    total = "listed",
  }:with_total(), { id = "ethnicity-by-unit", caption = t "ethnicity_by_unit" })

  local persons = ages(ctx, rows)
  ctx.doc:table(persons, { id = "ages", caption = t "ages_of" })
  ctx.doc:chart(persons, { id = "pyramid", kind = "pyramid", x = "age_group", y = { "men", "women" },
    caption = t "ages_of" })

  for _, part in ipairs { { "groups", groups }, { "needs", needs }, { "causes", causes, labels } } do
    local name, measure, heads = table.unpack(part)
    ctx.doc:annex(t(name .. "_heading"), { pages = "landscape" })
    for _, class in ipairs { "poor", "near_poor" } do
      ctx.doc:table(measure(rows:where("class == :class", { class = class })), {
        id = name .. "-" .. class, caption = t(name .. "_of", { class = bv.label("class", class) }),
        labels = heads,
      })
    end
    if name ~= "causes" then ctx.doc:note(t(name .. "_note")) end
  end
end

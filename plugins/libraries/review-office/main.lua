-- What the reports and papers of the yearly review share. Runs with the permissions of the plugin that
-- requires it.
local bv <const> = require "benvung"
local t <const> = bv.t

local review = {}

-- The yearly reviews of the run's year and area; ends the run with a sentence where there is none.
function review.of_year(ctx)
  local year, area = ctx.params.year, ctx.params.area
  ctx.doc:require(year, t "no_year")
  local rows = ctx.data.reviews:where("year == :year", { year = year }):within(area)
  ctx.doc:require(rows:count() > 0, t("no_review", { year = year, area = area }))
  return rows
end

-- Those of poor and near-poor households; of one class where it is named.
function review.listed(ctx, class)
  local rows = review.of_year(ctx)
  if class then return rows:where("class == :class", { class = class }) end
  return rows:where "class in {'poor', 'near_poor'}"
end

-- The hamlet in which the household of a review lived on its day.
review.hamlet = "last(household.residences, hamlet, valid_from <= outer.date)"

-- The document's title with year and area; official papers say what kind they are.
function review.title(ctx, kind, mark)
  ctx.doc:title(t("title", { year = ctx.params.year, area = ctx.params.area }))
  if kind then ctx.doc:kind(t(kind), mark) end
end

-- The reviews whose result is told to residents: of households now listed, and of those listed the year
-- before, with hamlet and the class of then; of one hamlet where the run names it.
function review.results(ctx)
  local rows = review.of_year(ctx)
    :where("class in {'poor', 'near_poor'} or household.review(:before).class in {'poor', 'near_poor'}",
      { before = ctx.params.year - 1 })
    :derive {
      hamlet = bv.expr("coalesce(" .. review.hamlet .. ", '-')"),
      before = bv.expr "household.review(:before).class",
    }
  local wanted = ctx.params.hamlet
  if not wanted then return rows end
  rows = rows:where("fold(hamlet) == fold(:hamlet_named)", { hamlet_named = wanted })
  ctx.doc:require(rows:count() > 0, t("no_hamlet", { hamlet = wanted }))
  return rows
end

-- How a member's field stands in a table of persons: codes in words.
local shown <const> = {
  relationship = function(value) return bv.label("relationship", value) end,
  sex = function(value) return bv.label("sex", value) end,
  work = function(value) return bv.label("work", value) end,
  attending = function(value) return bv.label("schooling", value) end,
}

-- The members of households who were present on the day of their review, each with it as `review`.
function review.present(ctx, reviews)
  return ctx.data.members:join(reviews, { on = "household", as = "review", only_matches = true })
    :where "coalesce(left_on > review.date, true) and coalesce(joined_on <= review.date, true)"
    :where "coalesce(birth_date <= review.date, true)"
end

-- The members present on the day of each review, in one pass over all of them: a function that gives the
-- table of a household's code with the fields asked for.
function review.members(ctx, reviews, fields)
  local columns, lines = {}, {}
  for place, field in ipairs(fields) do
    columns[place] = { id = field, format = field == "birth_date" and "date" or "text", key = place == 1 }
  end
  local members = review.present(ctx, reviews):sort("household.code", "number")
  for member in members:rows() do
    local code, line = member.household.code, {}
    for place, field in ipairs(fields) do
      local value = member[field]
      line[place] = shown[field] and shown[field](value) or value
    end
    lines[code] = lines[code] or {}
    lines[code][#lines[code] + 1] = line
  end
  return function(code) return bv.table { columns = columns, rows = lines[code] or {} } end
end

-- The year's reviews with a true or false for each indicator: row.lacks_water.
function review.with_flags(ctx, rows)
  local columns = {}
  for _, code in ipairs(bv.indicators(ctx.params.year)) do
    columns["lacks_" .. code] = bv.expr("'" .. code .. "' in deprivations_counted")
  end
  return rows:derive(columns)
end

-- The reviews of one household where the run names one; ends the run where it has none in the year.
function review.of_household(ctx, rows)
  local code = ctx.params.household
  if not code then return rows end
  local own = rows:where("household.code == :household_code", { household_code = code })
  ctx.doc:require(own:count() > 0, t("no_such_household", { code = code, year = ctx.params.year }))
  return own
end

-- Says that names are masked, where the run has no grant.
function review.masked(ctx)
  if not ctx.personal then ctx.doc:note(t "masked") end
end

return review

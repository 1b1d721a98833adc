-- Whether the register can be relied on: what is missing in the year's reviews and of members and dwellings,
-- which rows break the rules, which households were not looked at.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

local function of_members(condition)
  return bv.sum("count(household.members, present() and " .. condition .. ")")
end

return function(ctx)
  local year <const>, area <const> = ctx.params.year, ctx.params.area
  local rows = review.of_year(ctx)
  local checks = bv.checks { year = year, within = area }
  review.title(ctx)

  ctx.doc:heading(t "reviews_heading")
  ctx.doc:table(rows:group_by("unit"):summarise {
    count = bv.count(),
    no_income = bv.count "income_per_person == nil",
    no_points = bv.count "points_a == nil",
    no_flags = bv.count "size(deprivations_unknown) > 0",
    no_cause = bv.count "cause == nil and class in {'poor', 'near_poor'}",
    no_head = bv.count "household.head == nil",
    no_dwelling = bv.count "dwelling == nil",
    open_class = bv.count "class == 'undetermined'",
    recognised = bv.count "class ~= class_computed",
  }:with_total(), { id = "reviews", caption = t "reviews_of" })

  ctx.doc:heading(t "members_heading")
  ctx.doc:table(rows:group_by("unit"):summarise {
    persons = of_members "true",
    no_birth = of_members "birth_date == nil",
    no_ethnicity = of_members "ethnicity == nil",
    no_insurance = of_members "health_insurance == nil",
    no_work = of_members "work == nil",
    old_facts = of_members "(facts_on == nil or facts_on < outer.date)",
    wrong_size = bv.count "members ~= count(household.members, present())",
  }:with_total(), { id = "members", caption = t "members_of" })

  ctx.doc:heading(t "missed_heading")
  local listed = ctx.data.reviews
    :where("year == :before and class in {'poor', 'near_poor'}", { before = year - 1 }):within(area)
  local found = listed:derive { now = bv.expr("household.review(" .. year .. ").class") }
  ctx.doc:table(found:group_by("unit"):summarise {
    listed = bv.count(),
    reviewed = bv.count "now ~= nil",
    missed = bv.count "now == nil",
    reviewed_rate = bv.ratio("reviewed", "listed"),
  }:with_total(), { id = "missed", caption = t("missed_of", { before = year - 1, year = year }) })

  ctx.doc:heading(t "rules_heading")
  if #checks == 0 then
    ctx.doc:text(t "no_rules")
  else
    ctx.doc:table(checks, { id = "rules", caption = t "rules_of" })
    ctx.doc:table(checks:by_unit(), { id = "rules-by-unit", caption = t "rules_by_unit" })
    ctx.doc:table(checks:keys(), { id = "rules-keys", caption = t "rules_keys" })
  end
  ctx.doc:note(t "note")
end

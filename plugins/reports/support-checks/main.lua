-- What to look at again: support twice, outside the rules, households without any (domain rules 4, 12).
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  local span <const> = measures.span(period)
  local supports = measures.supports(ctx, period, area)
  local twice = supports:group_by("household", "unit", "form", "year"):summarise {
    times = bv.count(), sources = bv.distinct "source", first = bv.min "date", last = bv.max "date",
    value = bv.sum "value",
  }:where "times > 1"
  local outside = supports:where "not (standing in {'poor', 'near_poor', 'newly_escaped'})"
  local undecided = supports:where "amount > 0 and coalesce(decision, '') == ''"
  local early = supports:where "decided_on > date"
  local houses = ctx.data.supports
    :where("date <= :to and form in {'house_building', 'house_repair'} and status in {'given', 'closed'}",
      span)
    :within(area):group_by("household", "unit")
      :summarise { times = bv.count(), first = bv.min "date", last = bv.max "date" }:where "times > 1"
  local none = measures.listed(ctx, period, area):where "class in {'poor', 'near_poor'}"
    :derive { helped = measures.helped() }
    :where "not helped"

  ctx.doc:title(t("title", { area = area, period = period }))
  ctx.doc:key_figures {
    { t "twice", #twice, "integer" }, { t "outside", outside:count(), "integer" },
    { t "undecided", undecided:count(), "integer" },
    { t "early", early:count(), "integer" }, { t "houses", #houses, "integer" },
    { t "none", none:count(), "integer" },
  }
  ctx.doc:note(t "note")

  ctx.doc:heading(t "twice")
  ctx.doc:table(twice:sort("-sources", "-times", "household"),
    { id = "twice", caption = t "twice_caption", numbered = true })
  ctx.doc:heading(t "outside")
  ctx.doc:table(outside:group_by("standing", "form"):summarise {
    households = bv.distinct "household", times = bv.count(), value = bv.sum "value",
  }, { id = "outside-by-class", caption = t "outside_by_class", words = { "standing" } })
  ctx.doc:table(outside:sort("household", "date")
    :select { "household", "unit", "form", "date", "standing", "source", "value" },
    { id = "outside", caption = t "outside_caption", numbered = true, words = { "standing" } })
  ctx.doc:heading(t "papers")
  ctx.doc:table(undecided:sort("date", "household")
    :select { "household", "unit", "form", "date", "source", "amount" },
    { id = "undecided", caption = t "undecided_caption", numbered = true })
  ctx.doc:table(early:sort("date", "household")
    :select { "household", "unit", "form", "decided_on", "date", "decision" },
    { id = "early", caption = t "early_caption", numbered = true })
  ctx.doc:heading(t "houses")
  ctx.doc:table(houses:sort("-times", "household"),
    { id = "houses", caption = t "houses_caption", numbered = true })
  ctx.doc:heading(t "none")
  ctx.doc:table(none:group_by("unit", "class")
    :summarise { households = bv.count(), members = bv.sum "coalesce(members, 0)" },
    { id = "none-by-unit", caption = t("none_by_unit", { year = period.year }) })
  ctx.doc:table(none:sort("unit", "household.code")
    :select { "household", "unit", "class", "members", "deprivation_count" },
    { id = "none", caption = t "none_caption", numbered = true })
end

-- Self-managed groups at a year's end: heads, members and their classes, households in no group, loans.
local bv <const> = require "benvung"
local t <const> = bv.t

return function(ctx)
  local year, area = ctx.params.year, ctx.params.area
  local binds <const> = { year = year }
  local groups = ctx.data.self_managed_groups:within(area)
    :where("coalesce(founded_on <= :as_of, true) and coalesce(dissolved_on > :as_of, true)", binds):derive {
      members_now = bv.expr "count(members, valid_from <= :as_of and coalesce(valid_to > :as_of, true))",
      headed = bv.expr "any(heads, valid_from <= :as_of and coalesce(valid_to > :as_of, true))",
    }
  -- A household belongs to one group; its class is that of the year's review.
  local members = ctx.data.group_members
    :where("valid_from <= :as_of and coalesce(valid_to > :as_of, true)", binds)
    :semi_join(groups, { { "group.code", "code" } }):derive {
      class = bv.expr "household.review(:year).class",
      escaped = bv.expr "coalesce(household.review(:year).newly_escaped, false)",
    }
  ctx.doc:title(t("title", { area = area, year = year }))
  ctx.doc:text(t("lead",
    { groups = groups:count(), members = members:count(), without_head = groups:count "not headed",
      as_of = ctx.as_of }))

  ctx.doc:heading(t "by_unit")
  ctx.doc:table(groups:group_by "unit":summarise {
    groups = bv.count(), members = bv.sum "members_now", mean = bv.mean "members_now",
    without_head = bv.count "not headed",
  }:with_total(), { id = "by-unit", caption = t "by_unit_caption" })
  ctx.doc:table(members:group_by { unit = bv.expr "group.unit" }:summarise {
    poor = bv.count "class == 'poor'", near_poor = bv.count "class == 'near_poor'",
    escaped = bv.count "escaped",
    others = bv.count "not (class in {'poor', 'near_poor'}) and not escaped",
    unknown = bv.count "class == nil",
    members = bv.count(),
  }:with_total(), { id = "classes", caption = t("classes_caption", { year = year }) })

  ctx.doc:heading(t "outside_heading")
  local listed = ctx.data.reviews
    :where("year == :year and (class in {'poor', 'near_poor'} or newly_escaped)", binds):within(area)
    :derive { grouped = bv.expr [[any(household.group_memberships,
      valid_from <= :as_of and coalesce(valid_to > :as_of, true))]] }
  ctx.doc:table(listed:group_by "unit":summarise {
    listed = bv.count(), grouped = bv.count "grouped", outside = bv.count "not grouped",
    rate = bv.ratio("grouped", "listed"),
  }:with_total(), { id = "outside", caption = t "outside_caption" })

  ctx.doc:heading(t "loans")
  -- Debts are sensitive: by commune and never by household.
  local loans = ctx.data.loans:where("disbursed_on <= :as_of", binds):derive {
    unit = bv.expr "last(support.household.group_memberships, group.unit, valid_from <= :as_of)",
    borrowed = bv.expr "support.amount",
  }:within(area):where "unit ~= nil"
  ctx.doc:table(loans:group_by "unit":summarise {
    households = bv.distinct "support.household", borrowed = bv.sum "borrowed", repaid = bv.sum "repaid",
    overdue = bv.sum "overdue",
  }:with_total(), { id = "loans", caption = t "loans_caption" })

  ctx.doc:heading(t "list")
  ctx.doc:table(groups:sort("unit", "code"):select {
    "code", "name", "unit", "hamlet", "founded_on", "meeting_day", members = bv.expr "members_now", "headed",
  }, { id = "groups", caption = t "list_caption", numbered = true })
  ctx.doc:table(ctx.data.group_heads:semi_join(groups, { { "group.code", "code" } })
    :where("valid_from <= :as_of and coalesce(valid_to > :as_of, true)", binds)
    :sort("group.unit", "group.code")
    :select { "name", group = bv.expr "group", unit = bv.expr "group.unit", "valid_from" },
    { id = "heads", caption = t "heads_caption", numbered = true })
end

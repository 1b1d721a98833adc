-- Communication of a period: what was done, through which channel, for whom, and who took part.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  local activities = ctx.data.communication_activities:during(period):within(area)
  local total = activities:summarise(measures.communication())
  ctx.doc:title(t("title", { area = area, period = period }))
  ctx.doc:portrait()
  ctx.doc:text(t("lead", {
    activities = total:total "activities", outputs = total:total "outputs", reach = total:total "reach",
    cost = bv.format(total:total "cost", "million_vnd"),
  }))

  ctx.doc:heading(t "by_kind")
  local by_kind = activities:group_by "kind":summarise(measures.communication()):sort "-reach":with_total()
  ctx.doc:table(by_kind, { id = "by-kind", caption = t("by_kind_caption", { period = period }) })
  ctx.doc:chart(by_kind, { id = "reach", kind = "bar", x = "kind", y = "reach", caption = t "reach_chart" })
  ctx.doc:table(activities:group_by("channel", "kind"):summarise(measures.communication()),
    { id = "by-channel", caption = t "by_channel" })
  ctx.doc:heading(t "by_audience")
  -- An activity speaks to several groups: after unnest it counts once for each of them.
  ctx.doc:table(activities:unnest "audience":group_by { audience = bv.expr "audience_group" }
    :summarise(measures.communication()),
    { id = "by-audience", caption = t "by_audience_caption" })
  ctx.doc:heading(t "by_unit")
  ctx.doc:table(activities:group_by "unit":summarise(measures.communication()):with_total(),
    { id = "by-unit", caption = t "by_unit_caption" })
  ctx.doc:table(activities:group_by { body = bv.expr "organization", project = bv.expr "project" }
    :summarise(measures.communication()),
    { id = "by-body", caption = t "by_body" })

  ctx.doc:heading(t "participation")
  local took_part = ctx.data.participations:where("activity.date >= :from and activity.date <= :to",
    { from = period.from, to = period.to, year = period.year })
    :derive { unit = bv.expr "activity.unit", class = bv.expr "household.review(:year).class" }:within(area)
  ctx.doc:table(took_part:group_by { standing = bv.expr "class" }:summarise {
    households = bv.distinct "household", persons = bv.sum "coalesce(persons, 1)",
    activities = bv.distinct "activity",
  }:with_total(), { id = "participation", caption = t "participation_caption" })
  ctx.doc:table(ctx.data.reviews:where("year == :year and class in {'poor', 'near_poor'}",
    { year = period.year, from = period.from, to = period.to }):within(area):group_by "unit":summarise {
      listed = bv.count(),
      took_part = bv.count "any(household.participations, activity.date >= :from and activity.date <= :to)",
      part = bv.ratio("took_part", "listed"),
    }:with_total(), { id = "know-and-take-part", caption = t("know_caption", { year = period.year }) })

  ctx.doc:heading(t "list")
  ctx.doc:table(activities:sort "date"
    :select { "date", "kind", "topic", "channel", "unit", "reach", "outputs", "cost" },
    { id = "activities", caption = t "list_caption", numbered = true })
end

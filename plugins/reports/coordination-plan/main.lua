-- Coordination plans in force: who takes part, what was agreed, how far each item is on the last day.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  local span <const> = { from = period.from, to = period.to }
  local plans = ctx.data.coordination_plans:within(area):where("starts_on <= :to and ends_on >= :from", span)
  ctx.doc:title(t("title", { area = area, period = period }))
  ctx.doc:portrait()
  ctx.doc:text(t("lead", { plans = plans:count(), period = period }))
  ctx.doc:table(plans:sort "starts_on"
    :select { "name", "number", "signed_on", "starts_on", "ends_on", "status" },
    { id = "plans", caption = t "plans_caption" })
  ctx.doc:table(ctx.data.coordination_parties:semi_join(plans, { { "plan.code", "code" } })
    :sort("plan.name", "role")
    :select { "organization", plan = bv.expr "plan", "role" },
    { id = "parties", caption = t "parties_caption" })

  local items = measures.duties(
    ctx.data.coordination_items:semi_join(plans, { { "plan.code", "code" } }), period.to)
  local by_body = items:group_by { body = bv.expr "responsible" }:summarise(measures.duty()):with_total()
  ctx.doc:heading(t "progress")
  ctx.doc:text(t("progress_lead", {
    items = by_body:total "duties", done = by_body:total "done", overdue = by_body:total "overdue",
    rate = by_body:total "rate",
    as_of = period.to,
  }))
  ctx.doc:table(by_body, { id = "progress", caption = t "progress_caption" })
  ctx.doc:table(items:sort("plan.name", "number"):select {
    "text", body = bv.expr "responsible", "due_on", "status", "done_on", "days", "result",
  }, { id = "items", caption = t "items_caption", numbered = true })

  ctx.doc:heading(t "lessons")
  ctx.doc:table(ctx.data.lessons:where("conference.date >= :from and conference.date <= :to", span)
    :select { "text", conference = bv.expr "conference", "origin", "status" },
    { id = "lessons", caption = t "lessons_caption", numbered = true })
end

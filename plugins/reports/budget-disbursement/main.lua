-- Money of the programme: allocated, planned, paid, and how far it will come by December.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  local lines = measures.budget_lines(ctx, period, area)
  local total = lines:summarise(measures.budget())

  ctx.doc:title(t("title", { period = period, area = area }))
  ctx.doc:portrait()
  ctx.doc:money "million_vnd"
  ctx.doc:text(t("lead", {
    count = lines:count(), allocated = bv.format(total:total "allocated", "million_vnd"), as_of = period.to,
    disbursed = bv.format(total:total "disbursed", "million_vnd"), rate = total:total "rate",
    pace = total:total "pace",
  }))

  ctx.doc:heading(t "by_project")
  -- Narrow enough for an upright page: what is behind and the forecast stand in a table of their own.
  local money <const> = { "allocated", "planned", "disbursed", "rate", "pace" }
  local project <const> = { code = bv.expr "project.code", project = bv.expr "project" }
  local by_project = lines:group_by(project):summarise(measures.budget()):with_total()
  ctx.doc:table(by_project, { id = "by-project", caption = t("by_project_caption", { period = period }),
    columns = { "code", "project", table.unpack(money) }, marks = { { column = "pace", below = 0.8 } } })
  ctx.doc:table(by_project, { id = "forecast", caption = t "forecast_caption",
    columns = { "code", "allocated", "planned", "disbursed", "lag", "forecast" } })
  ctx.doc:note(t("forecast_note", { month = period.month }))

  ctx.doc:heading(t "by_source")
  ctx.doc:table(lines:group_by("source", "kind"):summarise(measures.budget()):with_total(),
    { id = "by-source", caption = t "by_source_caption",
      columns = { "source", "kind", table.unpack(money) } })
  ctx.doc:heading(t "investment")
  ctx.doc:table(lines:where "kind == 'investment'":group_by(project):summarise(measures.budget())
    :with_total(),
    { id = "investment", caption = t "investment_caption",
      columns = { "code", "project", table.unpack(money) } })
  ctx.doc:heading(t "by_unit")
  ctx.doc:table(lines:group_by "unit":summarise(measures.budget()):sort "-rate":with_total(),
    { id = "by-unit", caption = t "by_unit_caption", columns = { "unit", table.unpack(money) },
      marks = { { column = "pace", below = 0.8 } } })

  ctx.doc:heading(t "by_month")
  local paid = ctx.data.disbursements
    :where("line.year == :year and date <= :to", { year = period.year, to = period.to })
    :semi_join(lines, { { "line.code", "code" } }):derive { month = bv.expr "month(date)" }
    :group_by "month":summarise { disbursed = bv.sum "amount" }
  local by_month = ctx.data.disbursement_plans
    :where("line.year == :year", { year = period.year, last = period.month })
    :semi_join(lines, { { "line.code", "code" } }):group_by "month":summarise { planned = bv.sum "amount" }
    :join(paid, { on = "month", columns = { "disbursed" } })
    :derive {
      planned_so_far = bv.cumulative("planned", { order = "month" }),
      paid_so_far = bv.cumulative("coalesce(disbursed, 0)", { order = "month" }),
    }:select { "month", "planned", "disbursed", "planned_so_far",
      disbursed_so_far = bv.expr "if(month <= :last, paid_so_far, nil)" }
  ctx.doc:table(by_month, { id = "by-month", caption = t("by_month_caption", { year = period.year }) })
  ctx.doc:chart(by_month,
    { id = "pace", kind = "line", x = "month", y = { "planned_so_far", "disbursed_so_far" },
      caption = t "pace_caption" })

  ctx.doc:heading(t "behind")
  local behind = lines:where "lag > 0":derive { number_of = bv.expr "project.code" }:sort "-lag"
    :select { "code", "number_of", "unit", "planned", "disbursed", "lag" }
  ctx.doc:table(behind, { id = "behind", caption = t "behind_caption", numbered = true })

  ctx.doc:heading(t "resources")
  ctx.doc:table(ctx.data.resources:during(period):within(area):group_by("origin", "kind")
    :summarise { amount = bv.sum "amount" }:with_total(),
    { id = "resources", caption = t "resources_caption" })
end

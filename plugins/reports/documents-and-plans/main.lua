-- What was issued and what is due: documents, plans of the programme and its projects, tasks.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  local span <const> = measures.span(period)
  ctx.doc:title(t("title", { area = area, period = period }))

  ctx.doc:heading(t "plans")
  -- As they stood on the last day of the period: what was issued later was not there yet.
  local plans = ctx.data.plans:during(period):within(area):derive {
    issued = bv.expr "coalesce(issued_on <= :as_of, state == 'issued' and issued_on == nil)",
    due = bv.expr "coalesce(due_on <= :as_of, false)",
    until_day = bv.expr "if(issued, coalesce(issued_on, due_on), :as_of)",
    days = bv.expr "if(due_on < until_day, until_day - due_on, nil)",
  }
  local by_scope = plans:group_by("year", "scope"):summarise {
    plans_count = bv.count(), due = bv.count "due", issued = bv.count "issued",
    on_time = bv.count "issued and days == nil",
    late = bv.count "issued and days ~= nil", missing = bv.count "due and not issued",
    rate = bv.ratio("on_time", "plans_count"),
  }:with_total()
  ctx.doc:text(t("plans_lead", {
    plans = by_scope:total "plans_count", issued = by_scope:total "issued", late = by_scope:total "late",
    missing = by_scope:total "missing", as_of = period.to,
  }))
  ctx.doc:table(by_scope, { id = "plans-by-scope", caption = t "plans_by_scope" })
  ctx.doc:table(plans:sort("year", "project.code"):select {
    "title", "unit", "number", "due_on", "issued_on", "days",
  }, { id = "plans", caption = t "plans_caption", numbered = true })
  local planned = ctx.data.plans:where("year == :year and project ~= nil", span)
  ctx.doc:table(ctx.data.projects:where "phase == '2021-2025'"
    :anti_join(planned, { { "code", "project.code" } }):sort "code"
    :select { "code", project = bv.expr "name" },
    { id = "without-plan", caption = t("without_plan", { year = period.year }) })

  ctx.doc:heading(t "documents")
  local documents = ctx.data.documents:where("issued_on <= :to and coalesce(valid_to >= :from, true)", span)
  local new = documents:where("issued_on >= :from", span)
  ctx.doc:text(t("documents_lead", { all = documents:count(), new = new:count(), period = period }))
  ctx.doc:table(documents:pivot { rows = "purpose", columns = "level", value = bv.count(), total = true }
    :with_total(),
    { id = "documents-by-level", caption = t "documents_by_level" })
  ctx.doc:table(documents:sort("-issued_on", "code"):select {
    "number", "kind", "title", "issuer", "issued_on", "valid_from", "state", "replaces",
  }, { id = "documents", caption = t "documents_caption", numbered = true })
  ctx.doc:table(ctx.data.documents:where("due_on <= :to and (issued_on == nil or issued_on > due_on)", span)
    :sort "due_on"
    :select { "title", "kind", "issuer", "due_on", "issued_on", "state" },
    { id = "documents-late", caption = t "documents_late", numbered = true })

  ctx.doc:heading(t "tasks")
  local tasks = measures.duties(ctx.data.tasks:where("conference.date <= :to", span)
    :derive { unit = bv.expr "conference.unit" }:within(area), period.to)
  ctx.doc:table(tasks:group_by { conference = bv.expr "conference", kind = bv.expr "kind" }
    :summarise(measures.duty()):with_total(), { id = "tasks-by-kind", caption = t "tasks_by_kind" })
  ctx.doc:table(tasks:where("conference.date >= :from or not done", span):sort("done", "due_on"):select {
    "text", "kind", body = bv.expr "responsible", "authority", "due_on", "status", "done_on", "days",
    document = bv.expr "document.number",
  }, { id = "tasks", caption = t "tasks_caption", numbered = true })
end

-- Supervision: what was planned and visited, what was found, and what is fixed by the last day.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  local supervisions, visits = ctx.data.supervisions:during(period):within(area), ctx.data.inspection_visits
    :during(period):within(area)
  local all = measures.findings(ctx, period, area)
  local findings = all:during(period)
  local total = findings:summarise(measures.fixing())
  ctx.doc:title(t("title", { area = area, period = period }))
  ctx.doc:portrait()
  ctx.doc:text(t("lead", {
    supervisions = supervisions:count(), visits = visits:count(), findings = total:total "findings",
    fixed = total:total "fixed", rate = total:total "rate", overdue = total:total "overdue",
    as_of = period.to,
  }))

  ctx.doc:heading(t "plan")
  ctx.doc:table(supervisions:sort "date":derive {
    visited = bv.expr "count(visits)", found = bv.expr "count(findings)",
  }:select { "name", "kind", "plan_number", "date", "ended_on", "organization", "method", "visited",
    "found" },
    { id = "plan", caption = t "plan_caption", numbered = true })
  ctx.doc:table(visits:group_by "unit":summarise {
    visits = bv.count(), households = bv.sum "coalesce(households_visited, 0)", last = bv.max "date",
  }, { id = "visits", caption = t "visits_caption" })

  ctx.doc:heading(t "findings_heading")
  ctx.doc:table(findings:group_by "unit":summarise(measures.fixing()):with_total(), {
    id = "by-unit", caption = t "by_unit_caption",
    spans = { { t "severity_span", "serious", "major", "minor" } },
  })
  -- How long it took, or has been taking.
  ctx.doc:table(findings:derive {
    span = bv.expr "if(days <= 30, 30, if(days <= 60, 60, if(days <= 90, 90, 1000)))",
  }:derive { age = bv.expr [[if(span == 30, 'to_30', if(span == 60, 'to_60',
    if(span == 90, 'to_90', 'over_90')))]] }
    :group_by("span", "age"):summarise {
      findings = bv.count(), fixed = bv.count "fixed", open = bv.count "not fixed",
      serious = bv.count "severity == 'serious'",
    }:sort "span":select { "age", "findings", "fixed", "open", "serious" },
    { id = "by-age", caption = t "by_age_caption", words = { "age" } })
  ctx.doc:table(findings:group_by { body = bv.expr "responsible" }:summarise(measures.fixing())
    :sort "-overdue",
    { id = "by-body", caption = t "by_body_caption" })
  ctx.doc:table(findings:group_by { finding = bv.expr "text" }:summarise {
    findings = bv.count(), units = bv.distinct "unit", fixed = bv.count "fixed",
  }:sort "-findings", { id = "by-text", caption = t "by_text_caption" })

  ctx.doc:heading(t "open_heading")
  ctx.doc:table(all:where "not fixed":sort("-days", "code"):select {
    "code", "unit", "date", "severity", finding = bv.expr "text", body = bv.expr "responsible", "due_on",
    "days",
  }, { id = "open", caption = t("open_caption", { as_of = period.to }), numbered = true,
    marks = { { column = "days", above = 90 } } })

  ctx.doc:heading(t "teams")
  ctx.doc:table(ctx.data.inspection_teams:within(area)
    :where("decided_on <= :to and coalesce(valid_to >= :from, true)",
      { from = period.from, to = period.to }):derive {
        people = bv.expr "count(members)",
        visited = bv.expr "count(visits, date >= :from and date <= :to)",
        found = bv.expr "sum(visits, if(date >= :from and date <= :to, count(findings), 0))",
        untangled = bv.expr "count(difficulties, coalesce(solved_on >= :from and solved_on <= :to, false))",
      }:select { "name", "organization", "decision", "decided_on", "people", "visited", "found",
      "untangled" },
    { id = "teams", caption = t "teams_caption" })
end

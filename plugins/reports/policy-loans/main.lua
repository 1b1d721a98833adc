-- Preferential loans: lent in the period; what is owed and overdue on its last day, of all loans.
-- Debts are sensitive: they appear in sums by group and never by household.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  local all = measures.loans(ctx, period, area)
  local new = all:where "disbursed_on >= :from"
  local total, lent = all:summarise(measures.debts()), new:summarise(measures.debts())
  ctx.doc:title(t("title", { area = area, period = period }))
  ctx.doc:portrait()
  ctx.doc:money "million_vnd"
  ctx.doc:text(t("lead", {
    households = lent:total "households", lent = bv.format(lent:total "lent", "million_vnd"),
    debt = bv.format(total:total "debt", "million_vnd"),
    overdue = bv.format(total:total "overdue", "million_vnd"),
    rate = total:total "rate", to = period.to, period = period,
  }))

  ctx.doc:heading(t "new")
  ctx.doc:table(new:group_by "programme":summarise {
    loans = bv.count(), households = bv.distinct "support.household", lent = bv.sum "lent",
    mean = bv.mean "lent",
    highest = bv.max "lent", rate_of_interest = bv.mean("rate", { weight = "lent" }),
    months = bv.mean "term_months",
  }:with_total(), { id = "new-by-programme", caption = t("new_caption", { period = period }),
    formats = { rate_of_interest = "decimal2" } })
  ctx.doc:table(new:group_by "purpose"
    :summarise { loans = bv.count(), lent = bv.sum "lent", mean = bv.mean "lent" }:sort "-lent"
    :with_total(), { id = "purposes", caption = t "purposes_caption" })

  ctx.doc:heading(t "debt_heading")
  ctx.doc:table(all:group_by "programme":summarise(measures.debts()):with_total(),
    { id = "debt-by-programme", caption = t("debt_caption", { to = period.to }) })
  local by_unit = all:group_by "unit":summarise(measures.debts()):sort "-rate":with_total()
  ctx.doc:table(by_unit,
    { id = "debt-by-unit", caption = t "by_unit_caption", marks = { { column = "rate", above = 0.05 } } })
  ctx.doc:chart(by_unit, { id = "late", kind = "bar", x = "unit", y = "rate", caption = t "late_chart" })
  ctx.doc:table(all:group_by { union = bv.expr "union" }:summarise(measures.debts()):with_total(),
    { id = "debt-by-union", caption = t "by_union_caption" })

  ctx.doc:heading(t "late_heading")
  -- How long the overdue ones have been so, in months begun.
  ctx.doc:table(all:where "late > 0":derive { days = bv.expr ":to - due_on" }
    :derive { span = bv.expr "if(days <= 90, 1, if(days <= 180, 2, if(days <= 365, 3, 4)))" }
    :derive { age = bv.expr [[if(span == 1, 'to_90', if(span == 2, 'to_180',
      if(span == 3, 'to_365', 'over_365')))]] }
    :group_by("span", "age"):summarise { loans = bv.count(), overdue = bv.sum "late" }:sort "span"
    :select { "age", "loans", "overdue" },
    { id = "late-by-age", caption = t "late_caption", words = { "age" } })
  ctx.doc:table(all:where "debt > 0 and due_on >= :to and due_on <= months_after(:to, 6)"
    :group_by { year = bv.expr "year(due_on)", month = bv.expr "month(due_on)" }
    :summarise { loans = bv.count(), debt = bv.sum "debt" }, { id = "due-soon", caption = t "soon_caption" })

  ctx.doc:heading(t "years_heading")
  ctx.doc:table(all:group_by { year = bv.expr "year(disbursed_on)" }
    :summarise { loans = bv.count(), lent = bv.sum "lent", debt = bv.sum "debt", overdue = bv.sum "late" },
    { id = "years", caption = t "years_caption" })
end

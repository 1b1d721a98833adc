-- Livelihood models: where they are, who takes part, what they earn, how they spread, who escaped.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  local span <const> = measures.span(period)
  local enrolments = measures.enrolments(ctx, period, area)
  local total = enrolments:summarise(measures.participation())
  ctx.doc:title(t("title", { area = area, period = period }))
  ctx.doc:portrait()
  ctx.doc:money "million_vnd"
  ctx.doc:text(t("lead", {
    models = enrolments:summarise { n = bv.distinct "model" }:total "n",
    households = total:total "households",
    net = bv.format(total:total "net", "million_vnd"), escaped = total:total "escaped", period = period,
  }))

  ctx.doc:heading(t "models")
  local by_model = enrolments:group_by "model"
    :summarise(measures.participation()):sort "-households"
    :with_total()
  ctx.doc:table(by_model, { id = "by-model", caption = t("by_model_caption", { period = period }) })
  ctx.doc:chart(by_model, { id = "net", kind = "bar", x = "model", y = "net", caption = t "net_chart" })
  ctx.doc:table(enrolments
    :pivot { rows = "model", columns = "unit", value = bv.distinct "household", total = true }:with_total(),
    { id = "where", caption = t "where_caption" })
  ctx.doc:table(enrolments:group_by "unit":summarise(measures.participation()):with_total(),
    { id = "by-unit", caption = t "by_unit_caption" })

  ctx.doc:heading(t "seasons")
  ctx.doc:table(ctx.data.livelihood_seasons:where("year >= year(:from) and year <= :year", span):within(area)
    :group_by("model", "year")
    :summarise {
      households = bv.sum "coalesce(households, 0)", jobs = bv.sum "coalesce(jobs, 0)",
      scale = bv.sum "coalesce(scale, 0)",
      output = bv.sum "coalesce(output, 0)", visitors = bv.sum "coalesce(visitors, 0)",
      pieces = bv.sum "coalesce(pieces, 0)",
      revenue = bv.sum "coalesce(revenue, 0)", cost = bv.sum "coalesce(cost, 0)",
    }:derive { profit = bv.expr "revenue - cost" }, { id = "seasons", caption = t "seasons_caption" })
  ctx.doc:note(t "scale_note")

  ctx.doc:heading(t "spread")
  local introductions = ctx.data.model_introductions:during(period):within(area)
  ctx.doc:table(introductions:group_by("model", "form"):summarise {
    times = bv.count(), units = bv.distinct "unit", participants = bv.sum "coalesce(participants, 0)",
    cost = bv.sum "coalesce(cost, 0)",
  }:with_total(), { id = "introductions", caption = t "introductions_caption" })
  local replications = ctx.data.replications:where("started_on <= :to", span):within(area)
  ctx.doc:table(replications:group_by { model = bv.expr "model", result = bv.expr "result" }:summarise {
    places = bv.count(), new = bv.count "started_on >= :from", households = bv.sum "coalesce(households, 0)",
    after_1 = bv.mean "net_after_1", after_2 = bv.mean "net_after_2",
  }:with_total(), { id = "replications", caption = t("replications_caption", { to = period.to }) })
  ctx.doc:table(replications:sort("model.name", "started_on"):select {
    "model", "unit", "started_on", "households", "adaptation", "net_after_2", "result",
  }, { id = "replication-list", caption = t "replication_list", numbered = true })
  ctx.doc:table(ctx.data.suitabilities:within(area):where("year <= :year", span):pivot {
    rows = "model", columns = "unit", value = bv.last("score", { order = "year" }),
  }, { id = "suitability", caption = t "suitability_caption" })

  ctx.doc:heading(t "jobs_heading")
  -- Incomes of persons are sensitive: medians of five and more.
  local workers = ctx.data.livelihood_workers
    :where("started_on <= :to and coalesce(ended_on > :to, true)", span):within(area)
  ctx.doc:table(workers:group_by("model", "unit"):summarise {
    workers = bv.distinct "member", households = bv.distinct "member.household",
    days = bv.mean "days_per_month",
    median = bv.median "income",
  }:with_total():derive { income = bv.expr "if(workers >= 5, median, nil)" }
    :select { "model", "unit", "workers", "households", "days", "income" },
    { id = "workers", caption = t("workers_caption", { to = period.to }), formats = { income = "vnd" } })
end

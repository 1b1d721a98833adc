-- Houses of a period: how far each is on its last day, who pays, and who still lacks a solid house.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  local span <const> = measures.span(period)
  local cases = measures.houses(ctx, period, area)
  local total = cases:summarise(measures.housing())
  ctx.doc:title(t("title", { area = area, period = period }))
  ctx.doc:portrait()
  ctx.doc:money "million_vnd"
  ctx.doc:text(t("lead", {
    cases = total:total "cases", building = total:total "building", repair = total:total "repair",
    accepted = total:total "accepted", cost = bv.format(total:total "cost", "million_vnd"), as_of = ctx.as_of,
  }))

  ctx.doc:heading(t "progress")
  ctx.doc:table(cases:group_by("form", "state")
    :summarise { cases = bv.count(), norm = bv.sum "coalesce(norm, 0)",
      cost = bv.sum "coalesce(cost, 0)", mean = bv.mean "cost" }:with_total(),
    { id = "progress", caption = t("progress_caption", { as_of = ctx.as_of }), words = { "state" } })
  ctx.doc:table(cases:group_by "unit":summarise(measures.housing()):with_total(),
    { id = "by-unit", caption = t "by_unit_caption" })
  ctx.doc:table(cases:group_by("drive", "plot")
    :summarise { cases = bv.count(), accepted = bv.count "accepted",
      cost = bv.sum "coalesce(cost, 0)" }, { id = "by-drive", caption = t "by_drive_caption" })

  ctx.doc:heading(t "sources")
  local funds = ctx.data.housing_funds
    :where("housing_case.support.date >= :from and housing_case.support.date <= :to", span)
    :derive { unit = bv.expr "housing_case.support.unit" }:within(area)
  local by_source = funds:group_by "source"
    :summarise { cases = bv.distinct "housing_case", amount = bv.sum "amount" }:sort "-amount"
    :with_total()
  ctx.doc:table(by_source, { id = "sources", caption = t "sources_caption" })
  ctx.doc:chart(by_source,
    { id = "sources-chart", kind = "pie", x = "source", y = "amount", caption = t "sources_caption" })
  ctx.doc:table(cases:where "coalesce(cost, 0) ~= funded":select {
    "household", "unit", "cost", "funded", gap = bv.expr "coalesce(cost, 0) - funded",
  }, { id = "gaps", caption = t "gaps_caption", numbered = true })

  ctx.doc:heading(t "slow")
  ctx.doc:table(cases:where "begun and not accepted":derive { days = bv.expr ":as_of - started_on" }
    :sort "-days":select {
      "household", "unit", "form", "started_on", "finished_on", "days",
    }, { id = "unfinished", caption = t "unfinished_caption", numbered = true })
  ctx.doc:table(cases:where "not begun":sort "support.decided_on":select {
    "household", "unit", "form", "plot", "state", decided_on = bv.expr "support.decided_on", "norm",
  }, { id = "not-begun", caption = t "not_begun_caption", numbered = true, words = { "state" } })

  ctx.doc:heading(t "need")
  ctx.doc:table(measures.listed(ctx, period, area):where [[class in {'poor', 'near_poor'}
    and ('housing_quality' in deprivations_counted or 'housing_area' in deprivations_counted)]]:derive {
      helped = measures.helped "'house_building', 'house_repair'",
    }:group_by "unit":summarise {
      lacking = bv.count(), poor = bv.count "class == 'poor'", near_poor = bv.count "class == 'near_poor'",
      helped = bv.count "helped", left = bv.count "not helped",
    }:with_total(), { id = "need", caption = t("need_caption", { year = period.year }) })
  -- A norm is for once: cases of one household within the register.
  ctx.doc:table(ctx.data.housing_cases:where("support.date <= :to", span):derive {
    unit = bv.expr(measures.home), household = bv.expr "support.household.code",
  }:within(area):group_by "household":summarise {
    cases = bv.count(), first = bv.min "support.date", last = bv.max "support.date",
    norm = bv.sum "coalesce(norm, 0)",
  }:where "cases > 1":sort "-cases", { id = "twice", caption = t "twice_caption", numbered = true })
end

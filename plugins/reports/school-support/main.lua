-- Scholarships and education support, by commune, source and school year; who still lacks schooling.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  local span <const> = measures.span(period)
  local supports = measures.supports(ctx, period, area):where "form in {'scholarship', 'education'}"
  local total = supports:summarise(measures.given())
  ctx.doc:title(t("title", { area = area, period = period }))
  ctx.doc:money "million_vnd"
  ctx.doc:text(t("lead", {
    households = total:total "households", times = total:total "times",
    value = bv.format(total:total "value", "million_vnd"),
    period = period,
  }))
  ctx.doc:table(supports:group_by("form", "source"):summarise(measures.given()):with_total(),
    { id = "by-source", caption = t("by_source_caption", { period = period }) })
  ctx.doc:table(supports
    :pivot { rows = "unit", columns = "form", value = bv.distinct "household", total = true }:with_total(),
    { id = "by-unit", caption = t "by_unit_caption" })

  ctx.doc:heading(t "scholarships")
  local pupils = ctx.data.scholarships:where("support.date >= :from and support.date <= :to", span)
    :derive { unit = bv.expr "support.unit" }:within(area)
  ctx.doc:table(pupils:group_by { scholarship_name = bv.expr "name", school_year = bv.expr "school_year" }
    :summarise {
      pupils = bv.distinct "member", value = bv.sum "coalesce(support.amount, 0)",
      mean = bv.mean "support.amount",
    }:with_total(), { id = "scholarships", caption = t "scholarships_caption" })
  ctx.doc:table(pupils:pivot {
    rows = "grade", columns = "unit", value = bv.distinct "member", total = true,
  }:with_total(), { id = "grades", caption = t "grades_caption" })

  ctx.doc:heading(t "education")
  ctx.doc:table(ctx.data.education_supports:where("support.date >= :from and support.date <= :to", span)
    :derive { unit = bv.expr "support.unit" }:within(area):group_by("school_year", "unit"):summarise {
      pupils = bv.distinct "member", tuition = bv.sum "coalesce(tuition, 0)",
      study_cost = bv.sum "coalesce(study_cost, 0)",
      meals = bv.sum "coalesce(meals, 0)", tools = bv.sum "coalesce(tools_value, 0)",
      months = bv.mean "months",
    }:with_total(), { id = "education", caption = t "education_caption" })

  ctx.doc:heading(t "need")
  ctx.doc:table(measures.listed(ctx, period, area)
    :where "class in {'poor', 'near_poor'} and 'child_school' in deprivations_counted"
    :derive { helped = measures.helped "'scholarship', 'education'" }:group_by "unit":summarise {
      lacking = bv.count(), helped = bv.count "helped", left = bv.count "not helped",
      part = bv.ratio("left", "lacking"),
    }:with_total(), { id = "need", caption = t("need_caption", { year = period.year }) })
end

-- Care in a period: what was given in which form, from which source, to whom; what is still lacking.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"

-- Which forms of support answer which deprivations.
local answers <const> = {
  { "'health_insurance'", "'health_insurance'" },
  { "'housing_quality', 'housing_area'", "'house_repair', 'house_building'" },
  { "'adult_education'", "'training'" }, { "'child_school'", "'education', 'scholarship'" },
  { "'employment'", "'training', 'job', 'loan', 'means'" },
  { "'water', 'toilet'", "'loan', 'house_repair', 'house_building'" },
}

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  local supports = measures.supports(ctx, period, area)
  local total = supports:summarise(measures.given())
  ctx.doc:title(t("title", { period = period, area = area }))
  ctx.doc:portrait()
  ctx.doc:text(t("lead", {
    households = total:total "households", times = total:total "times",
    value = bv.format(total:total "value", "million_vnd"), period = period,
  }))
  ctx.doc:money "million_vnd"

  ctx.doc:heading(t "by_form")
  local by_form = supports:group_by "form":summarise(measures.given()):with_total()
  ctx.doc:table(by_form, { id = "by-form", caption = t("by_form_caption", { period = period }) })
  ctx.doc:chart(by_form, { id = "forms", kind = "bar", x = "form", y = "value", caption = t "forms_chart" })
  ctx.doc:heading(t "by_class")
  ctx.doc:table(supports:group_by("standing", "form"):summarise(measures.given()),
    { id = "by-class", caption = t "by_class_caption", words = { "standing" } })
  ctx.doc:heading(t "by_source")
  ctx.doc:chart(supports:group_by "source":summarise { value = bv.sum "value" }:sort "-value",
    { id = "sources", kind = "pie", x = "source", y = "value", caption = t "sources_chart" })
  ctx.doc:table(supports:group_by("source", "level"):summarise(measures.given()):with_total(),
    { id = "by-source", caption = t "by_source_caption" })
  ctx.doc:heading(t "by_unit")
  ctx.doc:table(supports:group_by "unit":summarise(measures.given()):with_total(),
    { id = "by-unit", caption = t "by_unit_caption" })
  ctx.doc:table(supports
    :pivot { rows = "form", columns = "unit", value = bv.distinct "household", total = true }:with_total(),
    { id = "unit-by-form", caption = t "unit_by_form" })
  ctx.doc:table(supports:where "campaign ~= nil":group_by { drive = bv.expr "campaign" }
    :summarise(measures.given()),
    { id = "drives", caption = t "drives_caption" })
  ctx.doc:table(ctx.data.hardship_allowances:where("support.date >= :from and support.date <= :to",
    { from = period.from, to = period.to }):derive { unit = bv.expr "support.unit" }:within(area)
    :group_by "reason":summarise {
      households = bv.distinct "support.household", times = bv.count(),
      value = bv.sum "coalesce(support.amount, 0) + coalesce(support.in_kind_value, 0)",
    }, { id = "reasons", caption = t "reasons_caption" })

  ctx.doc:heading(t "missing")
  ctx.doc:text(t("missing_lead", { year = period.year }))
  local listed = measures.listed(ctx, period, area)
  local lacking = listed:where "class in {'poor', 'near_poor'}":unnest "deprivations_counted"
  local conditions = {}
  for place, answer in ipairs(answers) do
    lacking = lacking:derive { ["helped_" .. place] = measures.helped(answer[2]) }
    conditions[place] = ("indicator in {%s} and helped_%d"):format(answer[1], place)
  end
  lacking = lacking:derive { answered = bv.expr(table.concat(conditions, " or ")) }
  ctx.doc:table(lacking:group_by "indicator":summarise {
    lacking = bv.count(), answered = bv.count "answered", missing = bv.count "not answered",
    part = bv.ratio("missing", "lacking"),
  }:sort "-missing", { id = "missing", caption = t "missing_caption" })
  ctx.doc:table(lacking:where "not answered"
    :pivot { rows = "indicator", columns = "unit", value = bv.count(), total = true }
    :with_total(), { id = "missing-by-unit", caption = t "missing_by_unit" })
  local none = listed:derive { helped = measures.helped() }:where "not helped"
  ctx.doc:table(none:group_by "unit":summarise {
    poor = bv.count "class == 'poor'", near_poor = bv.count "class == 'near_poor'",
    escaped = bv.count "newly_escaped",
    households = bv.count(),
  }:with_total(), { id = "without-support", caption = t "without_caption" })

  ctx.doc:heading(t "outside")
  ctx.doc:table(ctx.data.outside_supports:during(period):within(area):group_by("group", "form"):summarise {
    times = bv.count(), amount = bv.sum "coalesce(amount, 0)", in_kind = bv.sum "coalesce(in_kind_value, 0)",
  }:with_total(), { id = "outside", caption = t "outside_caption" })
end

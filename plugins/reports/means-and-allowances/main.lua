-- Livelihood means handed over and what became of them; hardship allowances by reason.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"

-- Of those long enough in use by the last day, how many are used well or little.
local function in_use(months)
  local due = ("months_after(handed_over_on, %d) <= :as_of and use_after_%d ~= nil"):format(months, months)
  return bv.ratio(bv.count(("%s and use_after_%d in {'well', 'little'}"):format(due, months)), bv.count(due))
end

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  local span <const> = { from = period.from, to = period.to }
  local means = ctx.data.livelihood_means:where("handed_over_on <= :to", span):derive {
    unit = bv.expr(measures.home), household = bv.expr "support.household",
  }:within(area)
  local new = means:where "handed_over_on >= :from"
  local function given()
    return {
      items = bv.count(), households = bv.distinct "support.household", value = bv.sum "coalesce(value, 0)",
      after_6 = in_use(6), after_12 = in_use(12),
    }
  end
  local total = new:summarise(given())
  local allowances = ctx.data.hardship_allowances:where("support.date >= :from and support.date <= :to", span)
    :derive { unit = bv.expr "support.unit" }:within(area)
  local function allowed()
    return {
      households = bv.distinct "support.household", times = bv.count(),
      value = bv.sum "coalesce(support.amount, 0) + coalesce(support.in_kind_value, 0)",
    }
  end
  local helped = allowances:summarise(allowed())
  ctx.doc:title(t("title", { area = area, period = period }))
  ctx.doc:portrait()
  ctx.doc:money "million_vnd"
  ctx.doc:text(t("lead", {
    items = total:total "items", households = total:total "households",
    value = bv.format(total:total "value", "million_vnd"),
    helped = helped:total "households", allowance = bv.format(helped:total "value", "million_vnd"),
    period = period,
  }))

  ctx.doc:heading(t "means")
  ctx.doc:table(new:group_by "item":summarise(given()):sort "-items":with_total(),
    { id = "items", caption = t("items_caption", { period = period }) })
  ctx.doc:table(new:group_by "unit":summarise(given()):with_total(),
    { id = "means-by-unit", caption = t "means_by_unit" })
  ctx.doc:table(new:group_by { source = bv.expr "support.source", model = bv.expr "model" }
    :summarise(given()),
    { id = "means-by-source", caption = t "means_by_source" })

  ctx.doc:heading(t "use_heading")
  ctx.doc:text(t "use_lead")
  ctx.doc:table(means:where("months_after(handed_over_on, 6) <= :as_of")
    :group_by { use = bv.expr "use_after_6" }
    :summarise { items = bv.count(), part = bv.share() }, { id = "use-6", caption = t "use_6" })
  ctx.doc:table(means:where("months_after(handed_over_on, 12) <= :as_of")
    :group_by { use = bv.expr "use_after_12" }
    :summarise { items = bv.count(), part = bv.share() }, { id = "use-12", caption = t "use_12" })
  ctx.doc:table(means:where "coalesce(use_after_12, use_after_6) in {'idle', 'broken', 'sold'}"
    :sort("-handed_over_on"):select {
      "household", "unit", "item", "handed_over_on", "use_after_6", "use_after_12",
    }, { id = "lost", caption = t "lost_caption", numbered = true })
  ctx.doc:table(means:where [[months_after(handed_over_on, 6) <= :as_of and use_after_6 == nil
    or months_after(handed_over_on, 12) <= :as_of and use_after_12 == nil]]:sort "handed_over_on":select {
      "household", "unit", "item", "handed_over_on",
    }, { id = "unchecked", caption = t "unchecked_caption", numbered = true })

  ctx.doc:heading(t "allowances")
  ctx.doc:table(allowances:group_by("reason", "rhythm"):summarise(allowed()):with_total(),
    { id = "reasons", caption = t("reasons_caption", { period = period }) })
  ctx.doc:table(allowances:group_by { source = bv.expr "support.source" }:summarise(allowed()):with_total(),
    { id = "allowances-by-source", caption = t "allowances_by_source" })
  ctx.doc:table(allowances:group_by "unit":summarise(allowed()):with_total(),
    { id = "allowances-by-unit", caption = t "allowances_by_unit" })
end

-- Health insurance: support given, cards in force and who pays for them, and who has none.
-- Insurance of persons is sensitive: everything here is counted by group.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  local span <const> = measures.span(period)
  local supports = measures.supports(ctx, period, area):where "form == 'health_insurance'"
  local total = supports
    :summarise { households = bv.distinct "household", amount = bv.sum "coalesce(amount, 0)" }
  ctx.doc:title(t("title", { area = area, period = period }))
  ctx.doc:portrait()
  ctx.doc:money "million_vnd"
  ctx.doc:text(t("lead", {
    households = total:total "households", amount = bv.format(total:total "amount", "million_vnd"),
    period = period,
  }))

  ctx.doc:heading(t "given")
  ctx.doc:table(supports:group_by "unit":summarise {
    households = bv.distinct "household", times = bv.count(), amount = bv.sum "coalesce(amount, 0)",
  }:with_total(), { id = "by-unit", caption = t("by_unit_caption", { period = period }) })
  ctx.doc:table(supports:group_by("source", "level"):summarise {
    households = bv.distinct "household", amount = bv.sum "coalesce(amount, 0)",
  }:with_total(), { id = "by-source", caption = t "by_source_caption" })

  ctx.doc:heading(t "cards_heading")
  local in_force = ctx.data.insurance_cards:where("valid_from <= :to and valid_to >= :from", span)
    :derive { unit = bv.expr(measures.home) }:within(area)
  ctx.doc:table(in_force:group_by "group":summarise {
    cards = bv.count(), persons = bv.distinct "member", premium = bv.sum "coalesce(premium, 0)",
    state = bv.sum "coalesce(premium * state_share / 100, 0)",
    place = bv.sum "coalesce(premium * local_share / 100, 0)",
    donors = bv.sum "coalesce(premium * donor_share / 100, 0)",
    own = bv.sum "coalesce(premium * own_share / 100, 0)",
  }:with_total(), { id = "payers", caption = t("payers_caption", { to = period.to }), formats = {
    state = "million_vnd", place = "million_vnd", donors = "million_vnd", own = "million_vnd",
  } })
  ctx.doc:table(in_force:group_by { year = bv.expr "year(valid_to)", month = bv.expr "month(valid_to)" }
    :summarise {
      cards = bv.count(), persons = bv.distinct "member",
    }, { id = "ends", caption = t "ends_caption" })
  ctx.doc:note(t "cards_note")

  ctx.doc:heading(t "cover")
  local listed = measures.listed(ctx, period, area):where "class in {'poor', 'near_poor'}":derive {
    supported = measures.helped "'health_insurance'",
    lacking = bv.expr "'health_insurance' in deprivations_counted",
  }
  local cover = listed:group_by "unit":summarise {
    listed = bv.count(), supported = bv.count "supported", rate = bv.ratio("supported", "listed"),
    lacking = bv.count "lacking",
    left = bv.count "lacking and not supported",
  }:with_total()
  ctx.doc:table(cover, {
    id = "cover", caption = t("cover_caption", { year = period.year }),
    marks = { { column = "rate", below = 0.9 } },
  })
  ctx.doc:chart(cover,
    { id = "cover-chart", kind = "bar", x = "unit", y = "rate", caption = t "cover_chart" })
  ctx.doc:table(listed:group_by "class":summarise {
    listed = bv.count(), supported = bv.count "supported", rate = bv.ratio("supported", "listed"),
    lacking = bv.count "lacking",
    left = bv.count "lacking and not supported",
  }:with_total(), { id = "cover-by-class", caption = t "cover_by_class" })
  ctx.doc:heading(t "persons_heading")
  ctx.doc:table(ctx.data.members:where("coalesce(left_on > :to, true)", span)
    :derive { unit = bv.expr "household.unit",
      class = bv.expr "household.review(:year).class" }:within(area)
    :where "coalesce(class in {'poor', 'near_poor'}, false)"
    :group_by "unit":summarise {
      persons = bv.count(), insured = bv.count "health_insurance",
      uninsured = bv.count "not health_insurance",
      rate = bv.ratio("insured", "persons"),
    }:with_total(), { id = "persons", caption = t("persons_caption", { year = period.year }) })
end

-- Who gave, from inside and outside the district; what was pledged and is to come; other resources.
local bv <const> = require "benvung"
local t <const> = bv.t

return function(ctx)
  local period = ctx.params.period
  local receipts = ctx.data.receipts:during(period)
  local total = receipts:summarise {
    donors = bv.distinct "donor", amount = bv.sum "amount",
    outside = bv.sum "if(not donor.inside_district, amount, 0)",
    part = bv.ratio("outside", "amount"),
  }
  ctx.doc:title(t("title", { period = period }))
  ctx.doc:portrait()
  ctx.doc:text(t("lead", {
    donors = total:total "donors", amount = bv.format(total:total "amount", "million_vnd"),
    part = total:total "part",
    period = period,
  }))

  ctx.doc:heading(t "origin")
  local by_origin = receipts
    :group_by { inside = bv.expr "donor.inside_district", donor = bv.expr "donor.kind" }:summarise {
      donors = bv.distinct "donor", gifts = bv.count(), cash = bv.sum "if(kind == 'cash', amount, 0)",
      in_kind = bv.sum "if(kind == 'in_kind', amount, 0)", labour = bv.sum "if(kind == 'labour', amount, 0)",
      amount = bv.sum "amount",
    }:with_total()
  ctx.doc:table(by_origin, { id = "origin", caption = t("origin_caption", { period = period }) })
  ctx.doc:table(ctx.data.receipts:where("year > :year - 5 and year <= :year", { year = period.year })
    :group_by("year", { inside = bv.expr "donor.inside_district" })
    :summarise { donors = bv.distinct "donor", amount = bv.sum "amount" },
    { id = "years", caption = t "years_caption" })
  ctx.doc:table(receipts:group_by "unit"
    :summarise { donors = bv.distinct "donor", gifts = bv.count(), amount = bv.sum "amount" }
    :with_total(), { id = "by-unit", caption = t "by_unit_caption" })

  ctx.doc:heading(t "donors_list")
  ctx.doc:table(receipts
    :group_by { code = bv.expr "donor.code", who = bv.expr "donor", inside = bv.expr "donor.inside_district" }
    :summarise { gifts = bv.count(), amount = bv.sum "amount" }:sort "-amount":limit(ctx.params.top),
    { id = "donors", caption = t "donors_caption", numbered = true })
  ctx.doc:note(t "voluntary")

  ctx.doc:heading(t "pledges")
  local pledges = ctx.data.pledges:during(period):derive {
    received = bv.expr "sum(receipts, if(date <= :as_of, amount, 0))",
    outstanding = bv.expr "max(amount - received, 0)",
    late = bv.expr "coalesce(due_on < :as_of and outstanding > 0, false)",
  }
  ctx.doc:table(pledges:group_by { drive = bv.expr "campaign", kind = bv.expr "kind" }:summarise {
    pledges_count = bv.count(), pledged = bv.sum "amount", received = bv.sum "received",
    rate = bv.ratio("received", "pledged"),
    outstanding = bv.sum "outstanding", late = bv.count "late",
  }:with_total(), { id = "pledges", caption = t "pledges_caption" })
  ctx.doc:table(pledges:where "late":derive { days = bv.expr ":as_of - due_on" }:sort("-days", "number")
    :select { pledge = bv.expr "number", who = bv.expr "donor", "due_on", "days", pledged = bv.expr "amount",
      "outstanding" },
    { id = "late", caption = t("late_caption", { as_of = ctx.as_of }), numbered = true })

  ctx.doc:heading(t "resources")
  local resources = ctx.data.resources:during(period)
  local by_kind = resources:group_by("kind", "origin")
    :summarise { times = bv.count(), amount = bv.sum "amount" }:with_total()
  ctx.doc:table(by_kind, { id = "resources", caption = t "resources_caption" })
  ctx.doc:chart(resources:group_by "kind":summarise { amount = bv.sum "amount" },
    { id = "kinds", kind = "pie", x = "kind", y = "amount", caption = t "kinds_chart" })
end

-- A fund drive on a day: how far it is, who is overdue, and whose houses the balance can repair, poorest first.
local bv <const> = require "benvung"
local t <const> = bv.t

return function(ctx)
  local as_of = ctx.params.as_of
  local code = ctx.params.campaign or ctx.data.campaigns:sort "-starts_on":column "code"[1]
  ctx.doc:require(code, t "no_campaign")
  local campaign = ctx.data.campaigns:find(code)
  ctx.doc:require(campaign, t("unknown_campaign", { code = code }))
  local status = bv.campaign_status(campaign, { as_of = as_of })   -- cash, in kind, pledged, overdue, balance

  ctx.doc:title(campaign.name)
  ctx.doc:progress { goal = campaign.goal, received = status.cash, committed = status.committed }
  ctx.doc:key_figures {
    { t "cash", status.cash, "million_vnd" }, { t "in_kind", status.in_kind, "million_vnd" },
    { t "pledged", status.pledged, "million_vnd" }, { t "balance", status.balance, "million_vnd" },
  }
  ctx.doc:table(status.overdue, { id = "overdue", caption = t "overdue" })

  -- A drive may run over New Year: by year first, so that January comes after December.
  local by_month = ctx.data.receipts
    :where("campaign.code == :code and kind == 'cash' and date <= :as_of", { code = code, as_of = as_of })
    :derive { month = bv.expr "month(date)" }:group_by("year", "month")
    :summarise { received = bv.sum "amount" }:sort("year", "month")
  ctx.doc:chart(by_month, { id = "by-month", kind = "bar", x = "month", y = "received", caption = t "by_month" })

  local need = ctx.data.households
    :where("review(:year).class == 'poor' and 'housing_quality' in review(:year).deprivations",
      { year = ctx.params.year })
    :anti_join(ctx.data.supports:where "form == 'house_repair'", "household")
    :derive { income = bv.expr "review(:year).income_per_person" }:sort "income"
  local plan = bv.allocate(need, { budget = status.balance, unit_cost = campaign.unit_cost })
  ctx.doc:heading(t "allocation")
  ctx.doc:text(t("allocation_rule", { year = ctx.params.year, unit_cost = campaign.unit_cost }))
  ctx.doc:table(plan, { id = "plan", caption = t "plan" })

  -- Surveyed is the first step of a support; approving and giving are for people.
  ctx.propose("supports", plan:map({
    campaign = ":campaign", household = "household", form = "'house_repair'", date = ":as_of", unit = "unit",
    amount = "granted", source = "'poor_fund'", status = "'surveyed'",
  }, { campaign = campaign, as_of = as_of }), { key = { "campaign", "household", "form" } })
end

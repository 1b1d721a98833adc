-- The public statement of a fund: opening + receipts + transfers in - spending - transfers out = closing.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"
local kinds <const> = require "lib.kinds"

return function(ctx)
  local period, code = ctx.params.period, ctx.params.fund
  local accounts = measures.funds(ctx, period)
  if code then
    ctx.doc:require(ctx.data.funds:find(code), t("unknown_fund", { code = code }))
    accounts = accounts:where("code == :code", { code = code })
  end
  local statement = accounts:group_by { fund = bv.expr "name" }:summarise(measures.accounts()):with_total()

  ctx.doc:title(t("title", { period = period }))
  ctx.doc:portrait()
  ctx.doc:text(t("lead", {
    opening = bv.format(statement:total "opening", "million_vnd"),
    received = bv.format(statement:total "received", "million_vnd"),
    spent = bv.format(statement:total "spent", "million_vnd"),
    closing = bv.format(statement:total "closing", "million_vnd"),
    to = period.to,
  }))
  ctx.doc:table(statement, { id = "statement", caption = t("statement", { period = period }) })
  ctx.doc:table(kinds.table(accounts), { id = "kinds", caption = t "kinds" })
  local differing = accounts:where "published ~= closing":derive { fund = bv.expr "name" }
    :select { "fund", "closing", "published" }
  if differing:count() > 0 then
    ctx.doc:table(differing, { id = "differing", caption = t "differing" })
  end

  local receipts = ctx.data.receipts:during(period):semi_join(accounts, { { "fund.code", "code" } })
  ctx.doc:heading(t "receipts")
  ctx.doc:chart(receipts:group_by { donor = bv.expr "donor.kind" }:summarise { received = bv.sum "amount" }
    :sort "-received",
    { id = "receipts-chart", kind = "pie", x = "donor", y = "received", caption = t "receipts_chart" })
  ctx.doc:table(receipts:group_by { donor = bv.expr "donor.kind", inside = bv.expr "donor.inside_district" }
    :summarise {
      donors = bv.distinct "donor", gifts = bv.count(), cash = bv.sum "if(kind == 'cash', amount, 0)",
      in_kind = bv.sum "if(kind ~= 'cash', amount, 0)", received = bv.sum "amount",
    }:with_total(), { id = "receipts", caption = t "receipts_caption" })
  ctx.doc:table(receipts:group_by { drive = bv.expr "campaign" }
    :summarise { gifts = bv.count(), received = bv.sum "amount" }:with_total(),
    { id = "drives", caption = t "drives_caption" })

  local expenses = ctx.data.fund_expenses:during(period):semi_join(accounts, { { "fund.code", "code" } })
  ctx.doc:heading(t "expenses")
  local purposes = expenses:group_by "purpose":summarise {
    times = bv.count(), helped = bv.distinct "household", spent = bv.sum "amount",
  }:sort "-spent":with_total()
  ctx.doc:table(purposes, { id = "purposes", caption = t "purposes_caption" })
  ctx.doc:chart(purposes,
    { id = "purposes-chart", kind = "bar", x = "purpose", y = "spent", caption = t "purposes_chart" })
  ctx.doc:table(expenses:sort("date", "number")
    :select { "date", voucher = bv.expr "number", "purpose", "unit", "amount", "decision", "proof" },
    { id = "expenses", caption = t "expenses_caption", numbered = true })
  local unproved = expenses:count "coalesce(decision, '') == '' or coalesce(proof, '') == ''"
  if unproved > 0 then ctx.doc:note(t("proof", { count = unproved })) end

  ctx.doc:heading(t "transfers")
  local transfers = ctx.data.fund_transfers:during(period)
    :where("from_fund.code in :codes or to_fund.code in :codes", { codes = accounts:column "code" })
  if transfers:count() == 0 then return ctx.doc:text(t "no_transfers") end
  ctx.doc:table(transfers
    :group_by { from_level = bv.expr "from_fund.level", to_level = bv.expr "to_fund.level" }
    :summarise { times = bv.count(), transferred = bv.sum "amount" }:with_total(),
    { id = "levels", caption = t "levels" })
  ctx.doc:table(transfers:select {
    "date", voucher = bv.expr "number", "from_fund", "to_fund", "amount", "decision",
    content = bv.expr "purpose",
  },
    { id = "transfers", caption = t "transfers_caption", numbered = true })
end

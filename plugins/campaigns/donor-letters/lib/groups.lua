-- Who is meant by a letter: groups of donors, whom they gave to, whether they were written to.
local bv <const> = require "benvung"
local t <const> = bv.t

local groups = {}

local conditions <const> = {
  lapsed = "any(receipts, year == :year - 1) and not any(receipts, year == :year and date <= :day)",
  sector = "coalesce(sector == :sector, false)",
  outside = "coalesce(not inside_district, false)",
  all = "true",
}

local function contacted(purpose)
  return ("any(contacts, campaign == :campaign and purpose == '%s' and date <= :day)"):format(purpose)
end

local function donors(ctx, campaign)
  local query = ctx.data.donors:where("kind ~= 'anonymous'", {
    campaign = campaign, day = ctx.params.as_of, year = math.tointeger(tonumber(campaign.starts_on:sub(1, 4))),
    sector = ctx.params.sector,
  })
  return ctx.params.donor and query:where("code == :code", { code = ctx.params.donor }) or query
end

-- A donor or a sector that is not there is a mistake, and no empty list.
function groups.check(ctx)
  local p = ctx.params
  ctx.doc:require(not p.form or p.donor and p.letter == "thank", t "form_of_one")
  ctx.doc:require(not p.donor or ctx.data.donors:find(p.donor), t("unknown_donor", { code = p.donor or "" }))
  local known = false
  for _, code in ipairs(bv.codes "donor_sector") do known = known or code == p.sector end
  ctx.doc:require(known,
    t("unknown_sector", { sector = p.sector, known = table.concat(bv.codes "donor_sector", ", ") }))
end

-- Whom to invite: of the group, who does not refuse; those who promised or gave to this drive are asked no more.
function groups.chosen(ctx, campaign)
  local mine <const> = "campaign == :campaign and date <= :day"
  return donors(ctx, campaign):where("not coalesce(no_contact, false)"):where(conditions[ctx.params.group])
    :where(("not any(pledges, %s) and not any(receipts, coalesce(%s, false))"):format(mine, mine))
    :where("not any(contacts, campaign == :campaign and coalesce(outcome == 'declined', false))")
    :derive {
      last_gift = bv.expr "max(receipts, if(date <= :day, date, nil))",
      given = bv.expr "sum(receipts, if(date <= :day, amount, 0))",
      asked = bv.expr(contacted "invite"),
      outcome = bv.expr "last(contacts, outcome, date <= :day)",
      again_on = bv.expr "last(contacts, again_on, date <= :day)",
    }:sort("-given", "code")
end

function groups.calls(chosen)
  return chosen:select {
    "code", "phone", "kind", "sector", "last_gift", "given", "outcome", "again_on", who = bv.expr "name",
  }
end

-- Who gave to the drive, cash and goods apart.
function groups.gave(ctx, campaign)
  local mine <const> = "coalesce(campaign == :campaign, false) and date <= :day"
  return donors(ctx, campaign):where(("any(receipts, %s)"):format(mine)):derive {
    gifts = bv.expr(("count(receipts, %s)"):format(mine)),
    cash = bv.expr(("sum(receipts, if(%s and kind == 'cash', amount, 0))"):format(mine)),
    goods = bv.expr(("sum(receipts, if(%s and kind ~= 'cash', amount, 0))"):format(mine)),
    thanked = bv.expr(contacted "thank"),
  }:sort("-cash", "code")
end

function groups.receipts(ctx, campaign)
  local rows = ctx.data.receipts:where("campaign == :campaign and date <= :day",
    { campaign = campaign, day = ctx.params.as_of }):sort "number"
  return ctx.params.donor and rows:where("donor.code == :code", { code = ctx.params.donor }) or rows
end

function groups.is_meant(ctx, donor) return not ctx.params.donor or ctx.params.donor == donor.code end

function groups.had(ctx, campaign, donor, purpose)
  return ctx.data.donor_contacts:count("campaign == :campaign and donor == :donor and purpose == :purpose",
    { campaign = campaign, donor = donor, purpose = purpose }) > 0
end

return groups

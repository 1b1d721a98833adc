-- A fund drive on a day: how far it is, how it goes on, who is overdue, and whose houses the balance can repair.
local bv <const> = require "benvung"
local drives <const> = require "drives"

return function(ctx)
  local campaign = drives.find(ctx, "poor_fund")
  local status = bv.campaign_status(campaign, { as_of = ctx.params.as_of })
  drives.standing(ctx, campaign, status)
  drives.course(ctx, campaign, status)
  drives.promises(ctx, status)
  drives.spending(ctx, campaign)
  local need = drives.households(ctx, "'housing_quality' in review(:year).deprivations")
  drives.allocate(ctx, campaign, status, need, {
    form = "'house_repair'", forms = "'house_repair', 'house_building'",
    unit_cost = campaign.unit_cost or ctx.params.ceiling, ceiling = ctx.params.ceiling,
  })
end

-- A fund drive on a day: how far it is, how it goes on, who is overdue, and whose houses the balance can repair.
local bv <const> = require "benvung"
local drives <const> = require "drives"

return function(ctx)
  local campaign, status = drives.report(ctx, "poor_fund")
  local need = drives.households(ctx, "'housing_quality' in review(:year).deprivations")
  drives.allocate(ctx, campaign, status, need, {
    form = "'house_repair'", forms = "'house_repair', 'house_building'",
    unit_cost = campaign.unit_cost or ctx.params.ceiling, ceiling = ctx.params.ceiling,
  })
end

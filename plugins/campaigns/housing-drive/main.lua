-- A drive for houses: how far it is, and whose houses its money builds or repairs.
local bv <const> = require "benvung"
local drives <const> = require "drives"

return function(ctx)
  local p = ctx.params
  local campaign, status = drives.report(ctx, "housing")
  local condition = p.build_when:gsub("%f[%w_]flags%f[^%w_]", "review(:year).deprivations")
  local need = drives.households(ctx, "'housing_quality' in review(:year).deprivations")
    :where("true", { building = p.building, repair = p.repair })
    :derive { work = bv.expr(("if(coalesce(%s, false), 'house_building', 'house_repair')"):format(condition)) }
  drives.allocate(ctx, campaign, status, need, {
    form = "work", forms = "'house_repair', 'house_building'", shows = { "work" }, words = { "work" },
    most = bv.t("most", { building = bv.format(p.building, "vnd"), repair = bv.format(p.repair, "vnd") }),
    unit_cost = "if(work == 'house_building', :building, :repair)",
  })
end

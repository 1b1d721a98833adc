-- A drive for scholarships: how far it is, and which households with pupils and students receive.
local bv <const> = require "benvung"
local drives <const> = require "drives"

return function(ctx)
  local p = ctx.params
  local campaign, status = drives.report(ctx, "scholarship")
  local need = drives.households(ctx)
    :where("true", { scholarship = p.amount, most = p.pupils })
    :derive { pupils = bv.expr "count(members, coalesce(in_school, false) and coalesce(left_on > :day, true))" }
    :where "pupils > 0"
  drives.allocate(ctx, campaign, status, need, {
    form = "'scholarship'", forms = "'scholarship'", shows = { "pupils" }, integers = { "pupils" },
    most = bv.format(p.amount * p.pupils, "vnd"),
    unit_cost = "pupils * :scholarship", ceiling = "min(pupils, :most) * :scholarship",
  })
end

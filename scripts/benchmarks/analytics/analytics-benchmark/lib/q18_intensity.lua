-- The multidimensional measures of 2024 by province, poor being who lacks three of twelve things: headcount ratio,
-- intensity and their product.
local bv <const> = require "benvung"

return function(data)
  return data.reviews:where "year == 2024":group_by { province = bv.expr "unit.parent.parent" }:summarise {
    households = bv.count(),
    poor       = bv.count "deprivation_count >= 3",
    lacking    = bv.sum "if(deprivation_count >= 3, deprivation_count, 0)",
    headcount  = bv.ratio("poor", "households"),
  }
end

-- The ten communes with the highest share of poor households among those reviewed in 2024.
local bv <const> = require "benvung"

return function(data)
  return data.reviews:where "year == 2024":group_by("unit"):summarise {
    households = bv.count(),
    poor       = bv.count "class == 'poor'",
    rate       = bv.ratio("poor", "households"),
  }:sort("-rate", "unit"):limit(10)
end

-- How many poor and near-poor households has each commune in 2024, how many persons live in the households reviewed, and
-- what is their income per person?
local bv <const> = require "benvung"

return function(data)
  return data.reviews:where "year == 2024":group_by("unit"):summarise {
    poor      = bv.count "class == 'poor'",
    near_poor = bv.count "class == 'near_poor'",
    persons   = bv.sum "members",
    income    = bv.mean("income_per_person", { weight = "members" }),
  }
end

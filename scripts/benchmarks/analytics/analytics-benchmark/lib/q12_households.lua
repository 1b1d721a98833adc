-- The ten households that were poor in most years, the better-off of equals first: a group for each household.
local bv <const> = require "benvung"

return function(data)
  return data.reviews:group_by("household"):summarise {
    years  = bv.count "class == 'poor'",
    income = bv.sum "income_per_person",
  }:sort("-years", "-income", "household"):limit(10)
end

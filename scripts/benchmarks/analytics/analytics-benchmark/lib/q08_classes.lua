-- Households by province and year, a column for each class.
local bv <const> = require "benvung"

return function(data)
  return data.reviews:group_by { province = bv.expr "unit.parent.parent", year = bv.expr "year" }:summarise {
    poor      = bv.count "class == 'poor'",
    near_poor = bv.count "class == 'near_poor'",
    average   = bv.count "class == 'average'",
    not_poor  = bv.count "class == 'not_poor'",
  }
end

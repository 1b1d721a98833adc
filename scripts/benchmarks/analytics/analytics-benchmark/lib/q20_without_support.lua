-- Poor households of 2024 that no support reached in that year, by province.
local bv <const> = require "benvung"

return function(data)
  return data.reviews:where "year == 2024 and class == 'poor'"
    :anti_join(data.supports:where "year == 2024", "household")
    :group_by { province = bv.expr "unit.parent.parent" }:summarise { households = bv.count() }
end

-- Over all years: how many households lack how many things, and how many persons are that?
local bv <const> = require "benvung"

return function(data)
  return data.reviews:group_by { year = bv.expr "year", lacking = bv.expr "deprivation_count" }
    :summarise { households = bv.count(), persons = bv.sum "members" }
end

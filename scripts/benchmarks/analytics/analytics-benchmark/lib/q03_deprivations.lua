-- What do poor and near-poor households lack in 2024? Households by province and indicator.
local bv <const> = require "benvung"

return function(data)
  return data.reviews:where "year == 2024 and class in {'poor', 'near_poor'}"
    :unnest "deprivations":group_by { province = bv.expr "unit.parent.parent", indicator = bv.expr "indicator" }
    :summarise { households = bv.count() }
end

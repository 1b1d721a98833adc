-- Movement: where do the households of each class of 2023 stand in 2024?
local bv <const> = require "benvung"

return function(data)
  return data.reviews:where "year == 2024"
    :group_by { from = bv.expr "household.review(2023).class", to = bv.expr "class" }
    :summarise { households = bv.count(), persons = bv.sum "members" }
end

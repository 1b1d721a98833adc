-- Households and persons of 2024 in bands of five million dong a year.
local bv <const> = require "benvung"

return function(data)
  return data.reviews:where "year == 2024":group_by { band = bv.expr "income_per_person // 5000000" }
    :summarise { households = bv.count(), persons = bv.sum "members" }
end

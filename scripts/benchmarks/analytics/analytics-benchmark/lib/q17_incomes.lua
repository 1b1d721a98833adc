-- Incomes of all years by class and area: mean, lowest, highest.
local bv <const> = require "benvung"

return function(data)
  return data.reviews:group_by { year = bv.expr "year", class = bv.expr "class", area = bv.expr "unit.area_type" }:summarise {
    households = bv.count(),
    mean       = bv.mean "income_per_person",
    lowest     = bv.min "income_per_person",
    highest    = bv.max "income_per_person",
  }
end

-- Households of 2024 by size and class, with the income of the poorest and the richest.
local bv <const> = require "benvung"

return function(data)
  return data.reviews:where "year == 2024":group_by("members", "class"):summarise {
    households = bv.count(),
    lowest     = bv.min "income_per_person",
    highest    = bv.max "income_per_person",
  }
end

-- Households whose income fell by more than a tenth from 2023 to 2024, by province: how many, and by how much on average?
local bv <const> = require "benvung"

return function(data)
  return data.reviews:where "year == 2024"
    :where "income_per_person * 10 < household.review(2023).income_per_person * 9"
    :group_by { province = bv.expr "unit.parent.parent" }:summarise {
      households = bv.count(),
      fall       = bv.mean "household.review(2023).income_per_person - income_per_person",
    }
end

-- The median income per person of each commune in 2024.
local bv <const> = require "benvung"

return function(data)
  return data.reviews:where "year == 2024":group_by("unit"):summarise { income = bv.median "income_per_person" }
end

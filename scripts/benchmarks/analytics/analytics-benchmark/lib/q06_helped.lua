-- How many different households were helped in each year and form, and with how much?
local bv <const> = require "benvung"

return function(data)
  return data.supports:group_by("year", "form"):summarise {
    households = bv.distinct "household",
    amount     = bv.sum "amount",
  }
end

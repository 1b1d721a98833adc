-- Poor households by province over five years, with the change since the year before and the rank within the year.
local bv <const> = require "benvung"

return function(data)
  return data.reviews:group_by { province = bv.expr "unit.parent.parent", year = bv.expr "year" }:summarise {
    poor = bv.count "class == 'poor'",
  }:derive {
    change = bv.difference("poor", { over = "province", order = "year" }),
    rank   = bv.rank("-poor", { over = "year" }),
  }
end

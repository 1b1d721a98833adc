-- Support by month since the beginning, and by level of who gives: how often and how much.
local bv <const> = require "benvung"

return function(data)
  return data.supports:group_by { year = bv.expr "year", month = bv.expr "month(date)", source = bv.expr "source" }
    :summarise { supports = bv.count(), amount = bv.sum "amount" }
end

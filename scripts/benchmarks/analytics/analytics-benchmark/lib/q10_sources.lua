-- Each source's part of the support given in each year.
local bv <const> = require "benvung"

return function(data)
  return data.supports:group_by("year", "source"):summarise {
    supports = bv.count(),
    amount   = bv.sum "amount",
    share    = bv.share(),
  }
end

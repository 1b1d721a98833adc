-- The same by province and by the ethnicity of the head: two references followed, four measures.
local bv <const> = require "benvung"

return function(data)
  return data.reviews:where "year == 2024"
    :group_by { province = bv.expr "unit.parent.parent", ethnicity = bv.expr "household.head.ethnicity" }:summarise {
      households = bv.count(),
      poor       = bv.count "class == 'poor'",
      persons    = bv.sum "members",
      income     = bv.mean "income_per_person",
    }
end

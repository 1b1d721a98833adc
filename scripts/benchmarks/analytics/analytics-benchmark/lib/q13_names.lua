-- Heads of households whose name contains "nguyen thi", whatever the accents, by province.
local bv <const> = require "benvung"

return function(data)
  return data.members:where "contains(fold(name), 'nguyen thi')"
    :group_by { province = bv.expr "household.unit.parent.parent" }:summarise { heads = bv.count() }
end

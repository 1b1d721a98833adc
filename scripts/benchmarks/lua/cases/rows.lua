local classes, rows, seed = { "poor", "near_poor", "average", "not_poor" }, {}, 7
for i = 1, 100000 do
  seed = (seed * 1103515245 + 12345) % 2147483648
  rows[i] = { class = classes[seed // 65536 % 4 + 1], income = seed % 50000000, members = seed // 1024 % 8 + 1 }
end
local total = 0
for round = 1, 10 do
  local sums = {}
  for _, row in ipairs(rows) do
    if row.income < 30000000 then sums[row.class] = (sums[row.class] or 0) + row.members end
  end
  total = total + sums.poor
end
return total

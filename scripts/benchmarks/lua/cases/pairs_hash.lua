local record = { class = 1, income = 2, members = 3, unit = 4, year = 5, area = 6 }
local sum = 0
for round = 1, 200000 do
  for key, value in pairs(record) do sum = sum + value end
end
return sum

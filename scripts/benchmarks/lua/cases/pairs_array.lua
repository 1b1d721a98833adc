local list, sum = {}, 0
for i = 1, 100000 do list[i] = i end
for round = 1, 30 do
  for i, value in pairs(list) do sum = sum + value end
end
return sum

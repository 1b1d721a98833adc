local seed, list = 42, {}
for i = 1, 100000 do
  seed = (seed * 1103515245 + 12345) % 2147483648
  list[i] = seed
end
table.sort(list)
table.sort(list, function(a, b) return a > b end)
return list[1]

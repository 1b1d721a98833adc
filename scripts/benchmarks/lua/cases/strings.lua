local length = 0
for round = 1, 20 do
  local parts = {}
  for i = 1, 10000 do parts[i] = "xã " .. i .. ":" .. string.format("%05d;%.2f", i, i / 7) end
  length = length + #table.concat(parts, ","):upper()
end
return length

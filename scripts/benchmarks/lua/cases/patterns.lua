local line = "HN-2024-00123; Nguyễn Văn An; 12.500.000 đ; xã Lý Nhơn; ghi chú: nhà dột, thiếu nước"
local count = 0
for i = 1, 30000 do
  local year, number = line:match("^%u+%-(%d%d%d%d)%-(%d+);")
  count = count + tonumber(year) + #number
  for word in line:gmatch("%a+") do count = count + #word end
  local clean, dots = line:gsub("%.", "")
  count = count + dots + #clean
  if line:find("nước%s*$") then count = count + 1 end
end
return count

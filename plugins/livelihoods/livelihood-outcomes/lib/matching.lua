-- Difference in differences after exact matching (Angrist and Pischke, Mostly Harmless Econometrics, 2009, 5.2 and
-- 3.3.1):
-- within each cell the mean change of the enrolled less that of the others, cells weighted by the enrolled.
local matching = {}

local function describe(values)
  local n, sum = #values, 0
  for _, value in ipairs(values) do sum = sum + value end
  local mean = sum / n
  local squares = 0
  for _, value in ipairs(values) do squares = squares + (value - mean) ^ 2 end
  return n, mean, squares
end

-- Student's t with a half of 5 % above it, for small samples; 1.96 beyond the table (Fisher and Yates, table III).
local students <const> = {
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
  2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
}

-- cells: { [key] = { treated = { change, … }, control = { change, … } } }. Returns nil, counts where nothing matches.
function matching.difference(cells)
  local matched, unmatched, controls, effect, own, others = 0, 0, 0, 0, 0, 0
  local parts, squares, freedom = {}, 0, 0
  for _, cell in pairs(cells) do
    if #cell.treated > 0 and #cell.control > 0 then
      local n, mean, spread = describe(cell.treated)
      local m, other, other_spread = describe(cell.control)
      parts[#parts + 1] = { n = n, m = m, effect = mean - other }
      matched, controls = matched + n, controls + m
      own, others = own + n * mean, others + n * other
      squares, freedom = squares + spread + other_spread, freedom + n + m - 2
    else
      unmatched = unmatched + #cell.treated
    end
  end
  local found = { matched = matched, unmatched = unmatched, controls = controls, cells = #parts }
  if matched == 0 then return found end
  for _, part in ipairs(parts) do effect = effect + part.n / matched * part.effect end
  found.effect, found.change, found.control_change = effect, own / matched, others / matched
  if freedom > 0 then
    -- One variance for all cells, because most hold too few households for their own.
    local variance, weight = squares / freedom, 0
    for _, part in ipairs(parts) do weight = weight + (part.n / matched) ^ 2 * (1 / part.n + 1 / part.m) end
    found.error = math.sqrt(variance * weight)
    local times = students[freedom] or 1.96
    found.low, found.high = effect - times * found.error, effect + times * found.error
  end
  found.is_small = matched < 30 or controls < 30
  return found
end

return matching

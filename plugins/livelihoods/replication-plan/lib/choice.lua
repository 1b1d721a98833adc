-- The best choice under a budget, at most one option of each group: the multiple-choice knapsack.
-- Bounds by its linear relaxation (Sinha and Zoltners, Operations Research 27, 1979), branch and bound in depth.
local choice = {}

-- The upper hull of a group's options, as steps of falling value per cost.
local function steps(group, index)
  local options = {}
  for place, option in ipairs(group) do
    if option.value > 0 then options[#options + 1] = { cost = option.cost, value = option.value, place = place } end
  end
  table.sort(options, function(a, b) return a.cost < b.cost or (a.cost == b.cost and a.value > b.value) end)
  local hull = { { cost = 0, value = 0 } }
  for _, option in ipairs(options) do
    if option.value > hull[#hull].value then
      while #hull > 1 do
        local a, b = hull[#hull - 1], hull[#hull]
        if (b.value - a.value) * (option.cost - b.cost) > (option.value - b.value) * (b.cost - a.cost) then break end
        hull[#hull] = nil
      end
      hull[#hull + 1] = option
    end
  end
  local found = {}
  for place = 2, #hull do
    local a, b = hull[place - 1], hull[place]
    found[#found + 1] = { group = index, cost = b.cost - a.cost, value = b.value - a.value, place = b.place }
  end
  return found
end

-- The most that groups from `first` on can bring, the last step in part; and the whole steps taken.
local function relaxed(all, first, budget)
  local value, left, taken = 0, budget, {}
  for _, step in ipairs(all) do
    if step.group >= first then
      if step.cost <= left then
        value, left = value + step.value, left - step.cost
        taken[step.group] = step.place
      else
        return value + (step.cost > 0 and step.value * left / step.cost or 0), value, taken
      end
    end
  end
  return value, value, taken
end

-- groups: { { { cost, value }, … }, … }. Returns { places, value, cost, bound, is_exact }: places[group] is the
-- option
-- chosen, 0 for none. `nodes` limits the search; where it ends early, `bound` says how much better any choice could
-- be.
function choice.best(groups, budget, nodes)
  local all = {}
  for index, group in ipairs(groups) do
    for _, step in ipairs(steps(group, index)) do all[#all + 1] = step end
  end
  table.sort(all, function(a, b) return a.value * b.cost > b.value * a.cost end)
  local bound, value, taken = relaxed(all, 1, budget)
  local best = { value = value, places = {} }
  for index = 1, #groups do best.places[index] = taken[index] or 0 end
  local left, places = nodes or 20000, {}
  local function search(index, budget_left, value_so_far)
    if left <= 0 then return end
    left = left - 1
    if value_so_far > best.value then
      best.value = value_so_far
      for group = 1, #groups do best.places[group] = group < index and places[group] or 0 end
    end
    if index > #groups then return end
    local possible = relaxed(all, index, budget_left)
    if value_so_far + possible <= best.value + 1e-9 * math.max(1, best.value) then return end
    -- The relaxation's own choice first.
    local _, _, wanted = relaxed(all, index, budget_left)
    local order = { wanted[index] or 0 }
    for place = #groups[index], 0, -1 do if place ~= order[1] then order[#order + 1] = place end end
    for _, place in ipairs(order) do
      local option = place > 0 and groups[index][place] or { cost = 0, value = 0 }
      if option.cost <= budget_left then
        places[index] = place
        search(index + 1, budget_left - option.cost, value_so_far + option.value)
      end
    end
  end
  search(1, budget, 0)
  local cost = 0
  for index, place in ipairs(best.places) do if place > 0 then cost = cost + groups[index][place].cost end end
  best.cost, best.is_exact = cost, left > 0
  best.bound = best.is_exact and best.value or math.max(bound, best.value)
  return best
end

return choice

local bv <const> = require "benvung"
local models <const> = require "models"
local choice <const> = require "lib.choice"
local fitness <const> = require "lib.fitness"
local succession <const> = require "lib.succession"
local t <const> = bv.t

-- 2 rather than 2.0 in texts.
local function whole(number) return math.tointeger(number) or number end

local function chosen(id)
  for _, model in ipairs(models) do if model.id == id then return model end end
end

-- Net income and money needed at 1, 2, … times the least scale: a whole unit, or a tenth of a hectare.
local function sizes(model, most)
  local unit = model.unit == "ha" and 0.1 or 1
  local found = {}
  for times = 1, most do
    local p = {}
    for name, value in pairs(model.p) do p[name] = value end
    p.scale = times * unit
    local result = bv.appraise(model.budget, p, { rate = p.rate })
    local name = p.scale == 1 and result.unit or model.unit
    found[times] = {
      scale = p.scale, name = t("scale_of", { scale = whole(p.scale), unit = name }),
      net = result.annual_net, cost = result.peak_funding,
    }
  end
  return found
end

-- The group's households, poorest first, with what each needs in a year to be above the line.
local function households(ctx, line)
  local p = ctx.params
  local list = {}
  local query = ctx.data.reviews:where("year == :y and class == :c", { y = p.year, c = p.class }):within(p.area)
    :where "income_per_person ~= nil and members ~= nil":sort("income_per_person", "household")
  for row in query:rows() do
    list[#list + 1] = {
      code = row.household.code, unit = row.unit.name, key = succession.key(row.unit),
      members = row.members, income = row.income_per_person,
      needed = math.max(0, (line - row.income_per_person) * row.members),
    }
  end
  return list
end

-- The latest score of each unit up to the year.
local function scores(ctx, model)
  local p, found = ctx.params, {}
  local rows = ctx.data.suitabilities:where("model.code == :m and year <= :y", { m = model.code, y = p.year })
  for row in rows:sort "year":rows() do
    found[succession.key(row.unit)] = { score = row.score, reason = row.reason }
  end
  return found
end

local function links(ctx)
  local found = {}
  for row in ctx.data.unit_successions:sort "effective_on":rows() do
    found[#found + 1] = {
      from = succession.key(row.from_unit), name = row.from_unit.name, to = succession.key(row.to_unit), kind = row.kind,
    }
  end
  return found
end

-- Where each household of the register was reviewed in the year.
local function homes(ctx)
  local found = {}
  for row in ctx.data.reviews:where("year == :y", { y = ctx.params.year }):rows() do
    found[row.household.code] = succession.key(row.unit)
  end
  return found
end

-- "Thị trấn Cần Thạnh 69, Xã Long Hòa 73 (một phần)"
local function scored_before(earlier)
  local list = {}
  for place, unit in ipairs(earlier) do
    list[place] = t(unit.kind == "part" and "scored_part" or "scored", { name = unit.name, score = unit.score })
  end
  return t("scored_before", { list = table.concat(list, ", ") })
end

-- What is known of each commune of the year, in the order of the poorest household. What was noted of communes before
-- they were joined or divided follows their succession, and those enrolled follow their household.
local function facts_of(ctx, model, list)
  local facts, order = {}, {}
  for _, household in ipairs(list) do
    if not facts[household.key] then
      facts[household.key] = { name = household.unit, households = 0, enrolled = 0, dropped = 0, losses = 0 }
      order[#order + 1] = household.key
    end
    facts[household.key].households = facts[household.key].households + 1
  end
  local before, noted = succession.before(links(ctx)), scores(ctx, model)
  for _, key in ipairs(order) do
    local fact = facts[key]
    fact.score, fact.reason, fact.earlier = succession.score(key, noted, before)
  end
  local home, lost = homes(ctx), 0
  local enrolled = ctx.data.enrolments:where("model.code == :m and year <= :y", { m = model.code, y = ctx.params.year })
  for row in enrolled:rows() do
    local key = home[row.household.code] or succession.heir(succession.key(row.unit), facts, before)
    local fact = facts[key]
    if fact then
      fact.enrolled = fact.enrolled + 1
      if row.status == "dropped" then fact.dropped = fact.dropped + 1 end
      if row.yearly_net and row.yearly_net < 0 then fact.losses = fact.losses + 1 end
    elseif not key then
      lost = lost + 1
    end
  end
  return facts, order, lost
end

local function communes(ctx, model, list)
  local facts, order, lost = facts_of(ctx, model, list)
  local rows, suits = {}, {}
  for place, key in ipairs(order) do
    local fact = facts[key]
    local verdict, reasons = fitness.judge(fact, ctx.params)
    suits[key] = verdict ~= "unsuitable"
    local moved = #fact.earlier > 1 or #fact.earlier == 1 and fact.earlier[1].kind ~= "unchanged"
    if moved then reasons = reasons .. "; " .. scored_before(fact.earlier) end
    rows[place] = { fact.name, t(verdict), fact.score, fact.households, fact.enrolled, reasons }
  end
  return rows, suits, lost
end

-- How many scale units lift each household, and all of them.
local function needed_scale(ctx, list, options, unit)
  local counts, beyond, total, cost, lifted = {}, 0, 0, 0, 0
  for _, household in ipairs(list) do
    local found
    for times, option in ipairs(options) do
      if option.net > household.needed then found = times break end
    end
    if found then
      counts[found] = (counts[found] or 0) + 1
      total, cost, lifted = total + options[found].scale, cost + options[found].cost, lifted + 1
    else
      beyond = beyond + 1
    end
  end
  local rows = {}
  for times, option in ipairs(options) do
    rows[#rows + 1] = { option.name, option.net, option.cost, counts[times] or 0 }
  end
  rows[#rows + 1] = { t "beyond", nil, nil, beyond }
  ctx.doc:text(t("needed", {
    lifted = lifted, of = #list, total = whole(total), unit = unit, cost = math.floor(cost + 0.5),
  }))
  ctx.doc:table(bv.table {
    columns = {
      "scale", { id = "net", format = "vnd" }, { id = "cost", format = "vnd" },
      { id = "households", format = "integer" },
    },
    rows = rows,
  }, { id = "needed", caption = t "needed_of" })
end

-- A household lifted counts most; of two that are not, the one that comes nearer to the line.
local function enrol(ctx, list, options, suits)
  local doc, p = ctx.doc, ctx.params
  local groups, candidates = {}, {}
  for _, household in ipairs(list) do
    if suits[household.key] then
      local group = {}
      for times, option in ipairs(options) do
        local gap = math.max(1, household.needed)
        local value = option.net > household.needed and 1 or math.max(0, option.net) / gap * 0.1
        group[times] = { cost = option.cost, value = value }
      end
      groups[#groups + 1], candidates[#candidates + 1] = group, household
    end
  end
  if #groups == 0 then
    doc:text(t "nobody")
    return
  end
  local best = choice.best(groups, p.budget)
  local rows, lifted = {}, 0
  for index, place in ipairs(best.places) do
    if place > 0 then
      local household, option = candidates[index], options[place]
      local after = household.income + option.net / household.members
      if option.net > household.needed then lifted = lifted + 1 end
      rows[#rows + 1] = {
        household.code, household.unit, option.name, option.cost, household.income, after,
        t(option.net > household.needed and "yes" or "no"),
      }
    end
  end
  doc:key_figures {
    { t "enrolled", #rows, "integer" }, { t "lifted", lifted, "integer" }, { t "spent", best.cost, "vnd" },
  }
  -- A search that ended early is as good where its bound lifts no more.
  local is_best = best.is_exact or math.floor(best.bound) <= lifted
  doc:text(is_best and t "exact" or t("bounded", { best = math.floor(best.bound), lifted = lifted }))
  doc:table(bv.table {
    columns = {
      "household", "unit", "scale", { id = "cost", format = "vnd" }, { id = "before", format = "vnd" },
      { id = "after", format = "vnd" }, "above",
    },
    rows = rows,
  }, { id = "enrolments", caption = t "enrolments" })
end

return function(ctx)
  local doc, p = ctx.doc, ctx.params
  local model = chosen(p.model)
  local name, unit = model.name, model.unit
  local line = ctx.standard:line(p.class, { area_type = "rural" })
  local list = households(ctx, line)
  doc:require(#list > 0, t("no_households", { year = p.year, area = p.area }))
  local options = sizes(model, p.most)

  doc:title(t("title", { model = name }))
  doc:text(t("basis", { area = p.area, year = p.year, count = #list, class = t(p.class), line = line }))
  doc:heading(t "q_where")
  local rows, suits, lost = communes(ctx, model, list)
  doc:table(bv.table {
    columns = {
      "commune", "verdict", { id = "score", format = "integer" }, { id = "households", format = "integer" },
      { id = "enrolled_so_far", format = "integer" }, "reasons",
    },
    rows = rows,
  }, { id = "communes", caption = t "communes" })
  if lost > 0 then doc:note(t("lost", { count = lost })) end
  doc:heading(t "q_much")
  needed_scale(ctx, list, options, unit)
  doc:heading(t("q_enrol", { budget = p.budget }))
  enrol(ctx, list, options, suits)
  doc:note(t "caution")
end

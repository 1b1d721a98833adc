local bv <const> = require "benvung"
local models <const> = require "models"
local t <const> = bv.t

-- One rate and one wage for all, so that the models differ by what they are.
local function with_common(ctx, model)
  local p = {}
  for name, value in pairs(model.p) do p[name] = value end
  p.rate, p.wage = ctx.params.rate, ctx.params.wage
  return p
end

local function best(rows, field)
  local found
  for _, row in ipairs(rows) do
    if row[field] and (not found or row[field] > found[field]) then found = row end
  end
  return found and found.name or t "none_of_them"
end

return function(ctx)
  local doc, params = ctx.doc, ctx.params
  local poor = ctx.data.reviews:where("year == :y and class == 'poor'", { y = params.year }):within(params.area)
  local income, members, count = poor:mean "income_per_person", poor:mean "members", poor:count()
  local line = ctx.standard:line("poor", { area_type = "rural" })
  doc:require(income and members, t("no_poor", { year = params.year, area = params.area }))
  local needed = math.max(0, (line - income) * members)

  local rows = {}
  for _, model in ipairs(models) do
    local p = with_common(ctx, model)
    local result = bv.appraise(model.budget, p, { rate = p.rate })
    local chances = model.risk(p)
    chances.draws, chances.rate = params.draws, p.rate
    local risk = bv.simulate(model.budget, p, chances)
    local lifted = poor:count("income_per_person + :gain / members > :line", { gain = result.annual_net, line = line })
    rows[#rows + 1] = {
      name = model.name,
      scale = t("scale_of", { scale = math.tointeger(p.scale) or p.scale, unit = p.scale == 1 and result.unit or model.unit }),
      funding = result.peak_funding, net = result.annual_net, day = result.return_per_labour_day,
      dong = result.return_on_funding,
      loss = risk.probability_of_loss, below = risk:probability_below(needed), lifted = lifted,
      per_lifted = lifted > 0 and result.peak_funding * count / lifted or nil,
      cheap = lifted > 0 and -result.peak_funding * count / lifted,
    }
  end
  table.sort(rows, function(a, b) return (a.day or 0) > (b.day or 0) end)

  doc:title(t "title")
  doc:text(t("basis", {
    area = params.area, year = params.year, poor = count, income = math.floor(income + 0.5), members = members,
    line = line,
  }))
  doc:key_figures {
    { t "best_day", best(rows, "day"), "text" },
    { t "best_dong", best(rows, "dong"), "text" },
    { t "best_lifted", best(rows, "cheap"), "text" },
  }
  local economy, lifting = {}, {}
  for _, row in ipairs(rows) do
    economy[#economy + 1] = { row.name, row.scale, row.funding, row.net, row.day, row.dong }
    lifting[#lifting + 1] = {
      row.name, row.net / members, row.lifted, row.lifted / count, row.per_lifted, row.loss, row.below,
    }
  end
  local table_of_models = bv.table {
    columns = {
      "model", "scale", { id = "funding", format = "million_vnd" }, { id = "net", format = "million_vnd" },
      { id = "day", format = "vnd" }, { id = "dong", format = "decimal2" },
    },
    rows = economy,
  }
  doc:table(table_of_models, { id = "economy", caption = t "economy" })
  doc:chart(table_of_models, { id = "per-day", kind = "bar", x = "model", y = "day", caption = t "per_day" })
  doc:heading(t "q_whom")
  doc:table(bv.table {
    columns = {
      "model", { id = "gain", format = "vnd" }, { id = "lifted", format = "integer" },
      { id = "share", format = "percent1" }, { id = "per_lifted", format = "million_vnd" },
      { id = "loss", format = "percent1" }, { id = "below", format = "percent1" },
    },
    rows = lifting,
  }, { id = "lifting", caption = t("lifting", { poor = count }) })
  doc:note(t "warning")
end

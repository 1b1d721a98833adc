local bv <const> = require "benvung"
local matching <const> = require "lib.matching"
local t <const> = bv.t

-- Cells of households of one class, size and commune in the year before.
local function cells(ctx, before, after)
  local households = ctx.data.households
    :where("review(:b).class in {'poor', 'near_poor'}", { b = before })
    :where("review(:b).income_per_person ~= nil and review(:a).income_per_person ~= nil", { a = after, b = before })
    :derive {
      class = bv.expr(("review(%d).class"):format(before)), unit = bv.expr(("review(%d).unit"):format(before)),
      size = bv.expr(("if(review(%d).members <= 3, 1, if(review(%d).members <= 5, 2, 3))"):format(before, before)),
      change = bv.expr(("review(%d).income_per_person - review(%d).income_per_person"):format(after, before)),
      joined = bv.expr(("any(enrolments, year(started_on) > %d and year(started_on) < %d%s)"):format(
        before, after, ctx.params.model == "all" and "" or " and model.code == '" .. ctx.params.model .. "'")),
      ever = bv.expr(("any(enrolments, year(started_on) <= %d)"):format(after)),
    }
  if ctx.params.area ~= "@all" then households = households:within(ctx.params.area) end
  local found = {}
  for row in households:rows() do
    -- Who joined another model, or earlier or later, is no household without a model.
    if row.change and row.unit and (row.joined or not row.ever) then
      local key = row.class .. "|" .. row.size .. "|" .. row.unit.code
      local cell = found[key] or { treated = {}, control = {} }
      found[key] = cell
      local list = row.joined and cell.treated or cell.control
      list[#list + 1] = row.change
    end
  end
  return found
end

local function effect(ctx, before, after)
  local doc = ctx.doc
  local found = matching.difference(cells(ctx, before, after))
  doc:heading(t "q_effect")
  if not found.effect then
    doc:text(t("no_match", { unmatched = found.unmatched }))
    return
  end
  doc:key_figures {
    { t "effect", found.effect, "vnd" }, { t "change", found.change, "vnd" },
    { t "control_change", found.control_change, "vnd" },
  }
  if found.error then
    doc:text(t("interval", { low = math.floor(found.low + 0.5), high = math.floor(found.high + 0.5) }))
    if found.low <= 0 and found.high >= 0 then doc:text(t "may_be_nothing") end
  else
    doc:text(t "no_error")
  end
  doc:text(t("matched", {
    matched = found.matched, unmatched = found.unmatched, controls = found.controls, cells = found.cells,
  }))
  if found.is_small then doc:note(t "small") end
  doc:note(t "caution")
end

local function inside(ctx, query) return ctx.params.area == "@all" and query or query:within(ctx.params.area) end

-- The models by their names in the language of the page: the text is an expression.
local function named() return { model_name = bv.expr(t "name_of_model") } end

return function(ctx)
  local doc, p = ctx.doc, ctx.params
  local after, before = p.year, p.year - p.years_apart
  doc:require(p.model == "all" or ctx.data.livelihood_models:find(p.model), t("unknown_model", { model = p.model }))
  doc:title(t "title")
  doc:text(t("basis", { before = before, after = after, area = p.area }))
  effect(ctx, before, after)

  local enrolments = inside(ctx, ctx.data.enrolments:where("year <= :y", { y = after }))
  if p.model ~= "all" then enrolments = enrolments:where("model.code == :m", { m = p.model }) end
  local by_model = enrolments:derive(named()):group_by("model_name"):summarise {
    enrolled = bv.count(), active = bv.count "status == 'active'", finished = bv.count "status == 'finished'",
    dropped = bv.count "status == 'dropped'", dropped_share = bv.share "status == 'dropped'",
    losses = bv.count "yearly_net < 0", capital = bv.sum "capital", yearly_net = bv.mean "yearly_net",
  }:sort "-enrolled":with_total()
  doc:heading(t "q_stay")
  doc:table(by_model, {
    id = "enrolments", caption = t "enrolments",
    columns = { "model_name", "enrolled", "active", "finished", "dropped", "dropped_share", "losses", "yearly_net" },
  })

  local loans = inside(ctx, ctx.data.loans:where "model ~= nil")
  if p.model ~= "all" then loans = loans:where("model.code == :m", { m = p.model }) end
  doc:heading(t "q_repay")
  if loans:count() > 0 then
    local owed = loans:derive(named()):group_by("model_name"):summarise {
      loans = bv.count(), lent = bv.sum "support.amount", repaid = bv.sum "repaid", overdue = bv.sum "overdue",
      late = bv.count "overdue > 0",
    }:sort "-loans":with_total()
    doc:table(owed, { id = "loans", caption = t "loans" })
  else
    doc:text(t "no_loans")
  end

  local workers = inside(ctx, ctx.data.livelihood_workers:where("year(started_on) <= :y", { y = after }))
  if p.model ~= "all" then workers = workers:where("model.code == :m", { m = p.model }) end
  doc:heading(t "q_jobs")
  if workers:count() > 0 then
    local jobs = workers:derive(named()):group_by("model_name"):summarise {
      jobs = bv.count(), still = bv.count "ended_on == nil", days = bv.mean "days_per_month", income = bv.mean "income",
    }:sort "-jobs":with_total()
    doc:table(jobs, { id = "jobs", caption = t "jobs_of" })
  else
    doc:text(t "no_jobs")
  end
end

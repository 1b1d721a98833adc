-- Everything for a review conference in one document: the report on the period that it reviews, the years
-- where it
-- looks back on two periods, annex tables by commune, and the record.
local bv <const> = require "benvung"
local sections <const> = require "sections"
local t <const> = bv.t

-- A period of a conference; nil where it is not told.
local function period(from, to) return from and to and bv.period(from, to) end

return function(ctx)
  local area = ctx.params.area
  local held = ctx.data.conferences:where "date <= :as_of":sort "-date"
  local code = ctx.params.conference or held:column "code"[1]
  if not code then
    ctx.doc:title(t "no_title")
    ctx.doc:text(t "no_conference")
    return ctx.doc:table(held:select { "name", "date" }, { id = "conferences" })
  end
  local conference = ctx.data.conferences:find(code)
  ctx.doc:require(conference, t("unknown", { code = code }))
  local now = period(conference.period_from, conference.period_to) or bv.period(conference.year)
  local years = period(conference.second_period_from, conference.second_period_to)

  ctx.doc:title(t("title", { period = now, area = area }))
  ctx.doc:money "million_vnd"
  ctx.doc:portrait()
  sections.situation(ctx, now, area)
  sections.direction(ctx, now, area)
  sections.results(ctx, now, area)
  if years then
    ctx.doc:heading(t("years", { period = years }))
    sections.years(ctx, years, area)
  end
  sections.difficulties(ctx, now, area)
  sections.tasks(ctx, now, area)
  sections.annexes(ctx, now, area)
  ctx.doc:annex(t("record", { name = conference.name }))
  ctx.doc:portrait()
  sections.record(ctx, conference)
end

-- Targets of a year: planned and actual as reported, what the register counts, what comes next.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"
local counted <const> = require "lib.counted"

return function(ctx)
  local year, area = ctx.params.year, ctx.params.area
  local period <const> = bv.period(year)
  -- A rate or a number that is to fall is reached from below; all others from above.
  local now = measures.targets(ctx, period, area, year):derive {
    falls = bv.expr [[indicator in {'poor_rate', 'near_poor_rate', 'multidimensional_rate', 'poor_households',
      'near_poor_households', 'poor_back', 'poor_new', 'near_poor_back', 'near_poor_new',
      'ethnic_poor_rate'}]],
    outcome = bv.expr [[if(actual == nil, 'unknown', if(actual == planned, 'reached',
      if(falls == (actual < planned), 'exceeded', 'missed')))]],
  }
  ctx.doc:title(t("title", { year = year, area = area }))
  ctx.doc:text(t("lead", {
    all = now:count(), exceeded = now:count "outcome == 'exceeded'",
    reached = now:count "outcome == 'reached'",
    missed = now:count "outcome == 'missed'", unknown = now:count "outcome == 'unknown'",
  }))
  local columns <const> = { "indicator", "unit", "standard", "planned", "actual", "measure", "achieved" }
  for _, outcome in ipairs { "exceeded", "reached", "missed", "unknown" } do
    local rows = now:where("outcome == :outcome", { outcome = outcome })
    if rows:count() > 0 then
      ctx.doc:heading(t(outcome))
      ctx.doc:table(rows:sort("indicator", "unit"):select(columns),
        { id = outcome, caption = t(outcome .. "_caption", { year = year }), numbered = true })
    end
  end

  ctx.doc:heading(t "series")
  ctx.doc:table(ctx.data.targets:where("year > :year - 5 and year <= :year", { year = year }):within(area)
    :group_by("indicator", "year"):summarise {
      planned = bv.mean "planned", actual = bv.mean "actual", units = bv.distinct "unit",
    }, { id = "series", caption = t "series_caption" })
  ctx.doc:table(ctx.data.statistics:where("year > :year - 5 and year <= :year", { year = year }):within(area)
    :sort("indicator", "year")
    :select { "indicator", "unit", "year", "standard", "value", "measure", "rank", "ranked", "source" },
    { id = "statistics", caption = t "statistics_caption" })

  ctx.doc:heading(t "counted")
  ctx.doc:text(t("counted_lead", { year = year }))
  counted(ctx, year, area)

  ctx.doc:heading(t "next")
  ctx.doc:table(measures.targets(ctx, period, area, year + 1)
    :select { "indicator", "unit", "standard", "planned", "measure" },
    { id = "next", caption = t("next_caption", { year = year + 1 }), numbered = true })
end

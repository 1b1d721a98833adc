-- The report of a half-year, a year or some years, in the order that offices write it, with annexes by
-- commune.
local bv <const> = require "benvung"
local sections <const> = require "sections"

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  ctx.doc:title(bv.t("title", { period = period, area = area }))
  ctx.doc:money "million_vnd"
  ctx.doc:portrait()
  sections.situation(ctx, period, area)
  sections.direction(ctx, period, area)
  sections.results(ctx, period, area)
  sections.difficulties(ctx, period, area)
  sections.tasks(ctx, period, area)
  ctx.doc:note(bv.t "draft")
  sections.annexes(ctx, period, area)
end

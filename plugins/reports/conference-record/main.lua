-- The record of a review conference, and what became of its conclusions by the day of the run.
local bv <const> = require "benvung"
local sections <const> = require "sections"
local t <const> = bv.t

return function(ctx)
  local held = ctx.data.conferences:where "date <= :as_of":sort "-date"
  local code = ctx.params.conference or held:column "code"[1]
  if not code then
    ctx.doc:title(t "no_title")
    ctx.doc:text(t "no_conference")
    return ctx.doc:table(held:select { "name", "date" }, { id = "conferences" })
  end
  local conference = ctx.data.conferences:find(code)
  ctx.doc:require(conference, t("unknown", { code = code }))
  ctx.doc:title(t("title", { name = conference.name }))
  ctx.doc:kind(t "document_kind", "BB")
  ctx.doc:portrait()
  sections.record(ctx, conference)
  ctx.doc:signatures { t "secretary", t "co_chair", t "chair" }
end

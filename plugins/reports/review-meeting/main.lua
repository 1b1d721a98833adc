-- Step 3 of the periodic review: the minutes of the residents' meeting of each hamlet, with the results to
-- agree on.
local bv <const> = require "benvung"
local review <const> = require "review"
local t <const> = bv.t

return function(ctx)
  local rows = review.results(ctx):derive { agreed = bv.expr "''" }
  review.title(ctx, "kind", "BB")

  local meetings = rows:group_by("unit", "hamlet"):summarise {
    count = bv.count(), poor = bv.count "class == 'poor'", near_poor = bv.count "class == 'near_poor'",
    escaped = bv.count "not (class in {'poor', 'near_poor'})",
  }
  if #meetings == 0 then ctx.doc:text(t "nobody") end
  local number = 0
  for meeting in meetings:rows() do
    number = number + 1
    if number > 1 then ctx.doc:page_break() end
    ctx.doc:heading(t("meeting", { hamlet = meeting.hamlet, unit = meeting.unit }))
    ctx.doc:list({ t "time_place", t "chair_line", t "secretary_line", t "people_line" })
    ctx.doc:heading(t "content", 2)
    ctx.doc:text(t("lead", {
      year = ctx.params.year, count = meeting.count, poor = meeting.poor, near_poor = meeting.near_poor,
      escaped = meeting.escaped,
    }))
    local place = { place = meeting.unit, hamlet_met = meeting.hamlet }
    local own = rows:where("unit == :place and hamlet == :hamlet_met", place):sort("class", "household.code")
    ctx.doc:table(own:select { "household.head", "household.code", "members", "before", "class", "agreed" },
      { id = "meeting-" .. number, caption = t "list_of", numbered = true })
    ctx.doc:heading(t "opinions", 2)
    ctx.doc:text(t "opinion_lines")
    ctx.doc:heading(t "conclusion", 2)
    ctx.doc:text(t "conclusion_text")
    ctx.doc:signatures { t "secretary", t "residents", t "chair" }
  end
  review.masked(ctx)
end

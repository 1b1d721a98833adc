-- Difficulties: who raised them, who can solve them, what became of them; guidance to communes.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  local all = measures.difficulties(ctx, period, area)
  local difficulties = all:during(period)
  local total = difficulties:summarise(measures.solving())
  ctx.doc:title(t("title", { area = area, period = period }))
  ctx.doc:portrait()
  ctx.doc:text(t("lead", {
    raised = total:total "raised", solved = total:total "solved", rate = total:total "rate",
    overdue = total:total "overdue",
    come_back = total:total "come_back", as_of = period.to,
  }))

  ctx.doc:heading(t "difficulties_heading")
  ctx.doc:table(difficulties:group_by { level = bv.expr "level_able" }:summarise(measures.solving())
    :with_total(),
    { id = "by-level", caption = t "by_level_caption" })
  ctx.doc:table(difficulties:group_by "unit":summarise(measures.solving()):sort("-overdue", "-raised")
    :with_total(),
    { id = "by-unit", caption = t "by_unit_caption" })
  ctx.doc:table(difficulties:group_by "subject":summarise {
    raised = bv.count(), units = bv.distinct "unit", solved = bv.count "solved",
    come_back = bv.count "come_back",
  }:sort "-raised", { id = "by-subject", caption = t "by_subject_caption" })
  ctx.doc:table(difficulties:group_by { team = bv.expr "team" }:summarise(measures.solving()),
    { id = "by-team", caption = t "by_team_caption" })

  ctx.doc:heading(t "left")
  ctx.doc:table(all:where "not solved":sort("-days", "code"):select {
    "code", "unit", "date", "subject", level = bv.expr "level_able", "state", "due_on", "days",
  }, { id = "left", caption = t("left_caption", { as_of = period.to }), numbered = true,
    marks = { { column = "days", above = 90 } } })
  ctx.doc:table(all:where "come_back":sort("date", "code")
    :select { "code", "unit", "date", "subject", "settled_before", "state" },
    { id = "come-back", caption = t "come_back_caption", numbered = true })
  ctx.doc:table(difficulties:where "solved":sort("solved_on", "code"):select {
    "code", "unit", "subject", "date", "solved_on", "days", "answer",
  }, { id = "solved", caption = t "solved_caption", numbered = true })

  ctx.doc:heading(t "guidance")
  local guidances = ctx.data.guidances
    :where("date >= :from and date <= :to", { from = period.from, to = period.to }):within(area)
    :derive { late = bv.expr "coalesce(state ~= 'done' and state ~= 'dropped' and due_on < :as_of, false)" }
  ctx.doc:table(guidances:group_by "unit":summarise {
    given = bv.count(), done = bv.count "state == 'done'", late = bv.count "late",
    rate = bv.ratio("done", "given"),
  }:with_total(), { id = "guidance-by-unit", caption = t "guidance_by_unit" })
  ctx.doc:table(guidances:sort("date", "code"):select {
    "date", "from_unit", "unit", "subject", difficulty = bv.expr "difficulty.code",
    document = bv.expr "document.number", "due_on",
    "state", "result",
  }, { id = "guidance", caption = t "guidance_caption", numbered = true })
end

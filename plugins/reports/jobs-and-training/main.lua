-- Courses and placements, and what came of them: certificates, jobs, and who is still there.
local bv <const> = require "benvung"
local t <const> = bv.t
local measures <const> = require "measures"

-- Of those who could have been there so long by the last day, how many were.
local function staying(months)
  local due = ("months_after(started_on, %d) <= :as_of"):format(months)
  return bv.ratio(bv.count(("there_after_%d and %s"):format(months, due)),
    bv.count(("there_after_%d ~= nil and %s"):format(months, due)))
end

return function(ctx)
  local period, area = ctx.params.period, ctx.params.area
  local span <const> = measures.span(period)
  local learners = measures.learners(ctx, period, area)
  local placements = ctx.data.placements:where("started_on >= :from and started_on <= :to", span):within(area)
  local total = learners:summarise(measures.learning())
  ctx.doc:title(t("title", { area = area, period = period }))
  ctx.doc:portrait()
  ctx.doc:money "million_vnd"
  ctx.doc:text(t("lead", {
    learners = total:total "learners", certified = total:total "certified", working = total:total "working",
    placed = placements:count(), period = period,
  }))

  ctx.doc:heading(t "training_heading")
  ctx.doc:table(learners:group_by { trade = bv.expr "course.trade" }:summarise(measures.learning())
    :sort "-learners":with_total(),
    { id = "by-trade", caption = t("by_trade_caption", { period = period }) })
  ctx.doc:table(learners:group_by "unit":summarise(measures.learning()):with_total(),
    { id = "learners-by-unit", caption = t "by_unit_caption" })
  ctx.doc:table(learners:group_by "class":summarise(measures.learning()),
    { id = "learners-by-class", caption = t "by_class_caption" })
  ctx.doc:table(ctx.data.courses:where("starts_on >= :from and starts_on <= :to", span)
    :sort("starts_on", "code"):derive {
      learners = bv.expr "count(enrolments)", certified = bv.expr "count(enrolments, result == 'certified')",
    }:select { "name", "trade", "provider", "starts_on", "ends_on", "hours", "cost", "learners",
    "certified" },
    { id = "courses", caption = t "courses_caption", numbered = true })
  ctx.doc:table(learners
    :where "result in {'certified', 'finished'} and (job_after == nil or job_after == 'none')"
    :group_by { trade = bv.expr "course.trade", unit = bv.expr "unit" }:summarise { learners = bv.count() }
    :sort "-learners",
    { id = "without-job", caption = t "without_job_caption" })

  ctx.doc:heading(t "placement_heading")
  local function placed()
    return {
      persons = bv.distinct "member", placements = bv.count(), contract = bv.count "contract",
      abroad = bv.count "abroad",
      after_3 = staying(3), after_6 = staying(6), after_12 = staying(12),
    }
  end
  ctx.doc:table(placements:group_by "unit":summarise(placed()):with_total(),
    { id = "placed-by-unit", caption = t "placed_by_unit" })
  ctx.doc:table(placements:group_by "occupation":summarise(placed()):sort "-persons",
    { id = "occupations", caption = t "occupations_caption" })
  -- Wages are sensitive: a median of a group, never one person's.
  ctx.doc:table(placements:group_by { body = bv.expr "organization" }:summarise {
    persons = bv.distinct "member", employers = bv.distinct "employer", wage = bv.median "wage",
    contract = bv.count "contract",
  }, { id = "bodies", caption = t "bodies_caption" })

  ctx.doc:heading(t "need")
  ctx.doc:table(measures.listed(ctx, period, area)
    :where "class in {'poor', 'near_poor'} and 'employment' in deprivations_counted"
    :derive { helped = measures.helped "'training', 'job', 'means', 'loan'" }:group_by "unit"
    :summarise { lacking = bv.count(), helped = bv.count "helped", left = bv.count "not helped" }
    :with_total(),
    { id = "need", caption = t("need_caption", { year = period.year }) })
end

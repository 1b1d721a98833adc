-- Training: courses, who came, and which officers and heads of groups have not been trained.
local bv <const> = require "benvung"
local t <const> = bv.t

return function(ctx)
  local period = ctx.params.period
  local span <const> = { from = period.from, to = period.to }
  local courses = ctx.data.training_courses:during(period):derive {
    came = bv.expr "count(attendances)", passed = bv.expr "count(attendances, coalesce(passed, false))",
  }
  local by_kind = courses:group_by "kind":summarise {
    courses = bv.count(), planned = bv.sum "coalesce(planned, 0)", came = bv.sum "came",
    passed = bv.sum "passed",
    rate = bv.ratio("came", "planned"), cost = bv.sum "coalesce(cost, 0)",
  }:with_total()
  ctx.doc:title(t("title", { period = period }))
  ctx.doc:portrait()
  ctx.doc:money "million_vnd"
  ctx.doc:text(t("lead", {
    courses = by_kind:total "courses", came = by_kind:total "came",
    cost = bv.format(by_kind:total "cost", "million_vnd"),
  }))
  ctx.doc:heading(t "courses_heading")
  ctx.doc:table(by_kind, { id = "by-kind", caption = t("by_kind_caption", { period = period }) })
  ctx.doc:table(courses:sort "starts_on":select {
    "name", "kind", "starts_on", "organization", "planned", "came", "passed", "cost",
  }, { id = "courses", caption = t "courses_caption", numbered = true })

  ctx.doc:heading(t "officers_heading")
  -- Officers in office on the last day; trained: took part in a course that began in the period.
  local trained <const> = "trainings, course.starts_on >= :from and course.starts_on <= :to)"
  local posts = ctx.data.positions:where("valid_from <= :to and coalesce(valid_to >= :to, true)", span)
    :derive { trained = bv.expr("any(staff." .. trained) }
  ctx.doc:table(posts:group_by { level = bv.expr "organization.level", full_time = bv.expr "full_time" }
    :summarise {
      officers = bv.distinct "staff", trained = bv.count "trained", left = bv.count "not trained",
      rate = bv.ratio("trained", bv.count()),
    }:with_total(), { id = "officers", caption = t "officers_caption" })
  ctx.doc:table(posts:where "not trained":sort("organization.name", "title"):select {
    officer = bv.expr "staff", "title", "organization",
    last = bv.expr "max(staff.trainings, if(course.starts_on <= :to, course.starts_on, nil))",
  }, { id = "officers-left", caption = t "officers_left", numbered = true })

  ctx.doc:heading(t "heads")
  local groups = ctx.data.self_managed_groups
    :where("coalesce(founded_on <= :to, true) and coalesce(dissolved_on > :to, true)", span):derive {
      trained = bv.expr("any(" .. trained),
      last = bv.expr "max(trainings, if(course.starts_on <= :to, course.starts_on, nil))",
    }
  ctx.doc:table(groups:group_by "unit":summarise {
    groups = bv.count(), trained = bv.count "trained", left = bv.count "not trained",
    rate = bv.ratio("trained", "groups"),
  }:with_total(), { id = "heads", caption = t "heads_caption" })
  ctx.doc:table(groups:where "not trained":sort("unit", "code")
    :select { "code", "name", "unit", "hamlet", "last" },
    { id = "heads-left", caption = t "heads_left", numbered = true })

  ctx.doc:heading(t "years_heading")
  ctx.doc:table(ctx.data.training_attendances
    :where("course.year > :year - 5 and course.year <= :year", { year = period.year })
    :group_by { year = bv.expr "course.year", kind = bv.expr "course.kind" }
    :summarise { courses = bv.distinct "course", came = bv.count(), days = bv.sum "coalesce(days, 0)" },
    { id = "years", caption = t "years_caption" })
end

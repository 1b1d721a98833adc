-- Each part writes itself into ctx.doc for a period and an area; texts are those of this library, which a
-- plugin may
-- say otherwise in its own i18n.
local bv <const> = require "benvung"
local measures <const> = require "measures"
local t <const> = bv.t
local sections = {}

local function million(value) return bv.format(value, "million_vnd") end

local function reviewed(ctx, year, area)
  return ctx.data.reviews:where("year == :year", { year = year }):within(area):group_by "unit":summarise {
    poor = bv.count "class == 'poor'", near_poor = bv.count "class == 'near_poor'",
    escaped = bv.count "newly_escaped", households = bv.population "households",
    poor_rate = bv.ratio("poor", "households"), near_poor_rate = bv.ratio("near_poor", "households"),
  }
end

-- I. How many are poor, what changed since the year before, and where the unit stands among others.
function sections.situation(ctx, period, area)
  local year = measures.review_year(ctx, period)
  local now, before = reviewed(ctx, year, area), reviewed(ctx, year - 1, area)
  ctx.doc:heading(t "situation")
  ctx.doc:text(t("situation_text", {
    year = year, poor = now:total "poor", poor_rate = now:total "poor_rate",
    near_poor = now:total "near_poor",
    near_poor_rate = now:total "near_poor_rate", households = now:total "households", before = year - 1,
    poor_before = before:total "poor", near_poor_before = before:total "near_poor",
  }))
  local rank = ctx.data.statistics:within(area)
    :where("indicator == 'poor_rate' and year <= :year and rank ~= nil",
      { year = year }):sort "-year":limit(1)
  for row in rank:rows() do
    ctx.doc:text(t("rank_text", { year = row.year, rank = row.rank, ranked = row.ranked }))
  end
  local of_now, of_before = t("year_of", { year = year }), t("year_of", { year = year - 1 })
  ctx.doc:table(bv.compare(now, before, { values = { "poor", "near_poor" } }), {
    id = "situation", caption = t("situation_caption", { year = year, before = year - 1 }),
    columns = { "unit", "poor", "poor_before", "poor_change", "near_poor", "near_poor_before",
      "near_poor_change" },
    spans = { { t "poor_households", "poor", "poor_before", "poor_change" },
      { t "near_poor_households", "near_poor", "near_poor_before", "near_poor_change" } },
    labels = { poor = of_now, poor_before = of_before, poor_change = t "change", near_poor = of_now,
      near_poor_before = of_before, near_poor_change = t "change" },
  })
end

-- II. What was issued, planned and held to lead the work.
function sections.direction(ctx, period, area)
  local span <const> = measures.span(period)
  local documents = ctx.data.documents:where("issued_on >= :from and issued_on <= :to", span)
  local plans = ctx.data.plans:within(area):where("issued_on >= :from and issued_on <= :to", span)
  local duties = measures.duties(ctx.data.coordination_items
    :where("plan.starts_on <= :to and plan.ends_on >= :from",
      span), period.to):summarise(measures.duty())
  ctx.doc:heading(t "direction")
  ctx.doc:text(t("direction_text", {
    period = period, documents = documents:count(), plans = plans:count(),
    conferences = ctx.data.conferences:during(period):within(area):count(), duties = duties:total "duties",
    done = duties:total "done", overdue = duties:total "overdue",
  }))
  ctx.doc:table(documents:sort "issued_on":select { "number", "title", "issuer", "issued_on" },
    { id = "direction-documents", caption = t("documents_caption", { period = period }), numbered = true })
end

-- III. Results, one sentence for each field of work, with the tables that an office reads out.
function sections.results(ctx, period, area)
  local span <const> = measures.span(period)
  local function sum(query, over) return query:summarise(over) end
  local talks = sum(ctx.data.communication_activities:during(period):within(area), measures.communication())
  local supports = measures.supports(ctx, period, area)
  local given, funds = sum(supports, measures.given()), sum(measures.funds(ctx, period), measures.accounts())
  local houses = sum(measures.houses(ctx, period, area), measures.housing())
  local loans = measures.loans(ctx, period, area)
  local lent, owed = sum(loans:where "disbursed_on >= :from", measures.debts()), sum(loans, measures.debts())
  local learners = sum(measures.learners(ctx, period, area), measures.learning())
  local models = measures.enrolments(ctx, period, area)
  local part = sum(models, measures.participation())
  local trained = ctx.data.training_attendances
    :where("course.starts_on >= :from and course.starts_on <= :to", span)
  local findings = sum(measures.findings(ctx, period, area):during(period), measures.fixing())
  local budget = measures.budget_lines(ctx, period, area)
  local money = sum(budget, measures.budget())

  ctx.doc:heading(t "results")
  local function item(key, values)
    ctx.doc:heading(t(key), 2)
    values.period = period
    ctx.doc:text(t(key .. "_text", values))
  end
  item("communication",
    { activities = talks:total "activities", outputs = talks:total "outputs", reach = talks:total "reach" })
  item("care", { households = given:total "households", times = given:total "times",
    value = million(given:total "value") })
  ctx.doc:table(supports:group_by "form":summarise(measures.given()):with_total(),
    { id = "care-by-form", caption = t("care_caption", { period = period }) })
  ctx.doc:table(supports:group_by "standing":summarise(measures.given()),
    { id = "care-by-class", caption = t "care_by_class", words = { "standing" } })
  item("fund", { opening = million(funds:total "opening"), received = million(funds:total "received"),
    spent = million(funds:total "spent"), closing = million(funds:total "closing") })
  item("credit", { households = lent:total "households", lent = million(lent:total "lent"),
    debt = million(owed:total "debt"), overdue = million(owed:total "overdue"), rate = owed:total "rate" })
  item("houses", { cases = houses:total "cases", building = houses:total "building",
    repair = houses:total "repair",
    accepted = houses:total "accepted", cost = million(houses:total "cost") })
  item("work", { learners = learners:total "learners", certified = learners:total "certified",
    working = learners:total "working", placed = ctx.data.placements:during(period):within(area):count() })
  item("models", { models = models
    :summarise { n = bv.distinct "model" }:total "n", households = part:total "households",
    escaped = part:total "escaped", introduced = ctx.data.model_introductions:during(period)
    :within(area):count(),
    replicated = ctx.data.replications:where("started_on >= :from and started_on <= :to", span)
    :within(area):count() })
  item("capacity", { courses = ctx.data.training_courses:during(period):count(), trained = trained:count() })
  item("supervision", {
    supervisions = ctx.data.supervisions:during(period)
    :within(area):count(), findings = findings:total "findings",
    visits = ctx.data.inspection_visits:during(period):within(area):count(), fixed = findings:total "fixed",
    rate = findings:total "rate", overdue = findings:total "overdue",
  })
  item("money", { allocated = million(money:total "allocated"), disbursed = million(money:total "disbursed"),
    rate = money:total "rate", pace = money:total "pace" })
  ctx.doc:table(budget:group_by "project"
    :summarise(measures.budget()):with_total(),
    { id = "money-by-project", caption = t("money_caption", { period = period }),
      columns = { "project", "allocated", "planned", "disbursed", "rate", "pace" } })
  item("targets", { year = period.year })
  ctx.doc:table(ctx.data.targets:where("year >= :first and year <= :year", span):within(area)
    :sort("indicator", "year")
    :select { "indicator", "unit", "year", "planned", "actual", "measure", "achieved" },
    { id = "targets", caption = t("targets_caption", { period = period }) })
end

-- Some years side by side: reviews, support, money and targets of each of them.
function sections.years(ctx, period, area, prefix)
  prefix = prefix or "years"
  local function by_year(rows, over) return rows:group_by "year":summarise(over) end
  ctx.doc:table(by_year(ctx.data.reviews:during(period):within(area), {
    poor = bv.count "class == 'poor'", near_poor = bv.count "class == 'near_poor'",
    escaped = bv.count "newly_escaped",
    households = bv.population "households", poor_rate = bv.ratio("poor", "households"),
    near_poor_rate = bv.ratio("near_poor", "households"),
  }), { id = prefix .. "-reviews", caption = t "years_reviews",
    formats = { poor_rate = "percent2", near_poor_rate = "percent2" } })
  ctx.doc:table(by_year(measures.supports(ctx, period, area), measures.given()),
    { id = prefix .. "-support", caption = t "years_support" })
  ctx.doc:table(by_year(measures.budget_lines(ctx, period, area), measures.budget()),
    { id = prefix .. "-money", caption = t "years_money",
      columns = { "year", "allocated", "disbursed", "rate" } })
  ctx.doc:table(by_year(measures.findings(ctx, period, area):during(period), measures.fixing()),
    { id = prefix .. "-findings",
      caption = t "years_findings", columns = { "year", "findings", "fixed", "rate" },
      labels = { rate = t "rate_of" } })
  ctx.doc:table(ctx.data.targets:during(period):within(area):group_by("indicator", "year"):summarise {
    planned = bv.mean "planned", actual = bv.mean "actual",
  }, { id = prefix .. "-targets", caption = t "years_targets" })
end

-- IV. Difficulties as they were raised, and the causes of poverty that the reviewers recorded.
function sections.difficulties(ctx, period, area)
  local all = measures.difficulties(ctx, period, area)
  local raised = all:during(period):summarise(measures.solving())
  ctx.doc:heading(t "difficulties")
  ctx.doc:text(t("difficulties_text", {
    period = period, raised = raised:total "raised", solved = raised:total "solved",
    overdue = raised:total "overdue",
    come_back = raised:total "come_back", left = all:count "not solved",
  }))
  ctx.doc:table(all:where "date >= :from or not solved":group_by { difficulty = bv.expr "subject" }
    :summarise(measures.solving())
    :sort "-raised", { id = "difficulties", caption = t "difficulties_caption",
      columns = { "difficulty", "raised", "solved", "open", "overdue", "come_back" } })
  local year = measures.review_year(ctx, period)
  ctx.doc:table(ctx.data.reviews:where("year == :year and class in {'poor', 'near_poor'}", { year = year })
    :within(area)
    :group_by "cause":summarise { households = bv.count(), part = bv.share() }:sort "-households",
    { id = "causes", caption = t("causes_caption", { year = year }) })
end

-- V. What is to be done: tasks still open, proposals of delegates, targets of the next year.
function sections.tasks(ctx, period, area)
  local span <const> = measures.span(period)
  ctx.doc:heading(t "tasks")
  local tasks = measures.duties(ctx.data.tasks:where("conference.date <= :to", span), period.to)
    :where "not done"
  ctx.doc:text(t("tasks_text", { tasks = tasks:count(), overdue = tasks:count "overdue", to = period.to }))
  ctx.doc:table(tasks:sort("due_on", "number")
    :select { "text", "kind", responsible = bv.expr "responsible", "due_on", "days" },
    { id = "tasks", caption = t "tasks_caption", numbered = true })
  ctx.doc:table(ctx.data.opinions
    :where([[kind == 'proposal' and status ~= 'declined' and conference.date >= :from
    and conference.date <= :to]], span):select { "topic", "text", conference = bv.expr "conference" },
    { id = "proposals", caption = t "proposals_caption", numbered = true })
  ctx.doc:table(measures.targets(ctx, period, area, period.year + 1):sort "indicator"
    :select { "indicator", "unit", "planned", "measure" },
    { id = "next-targets", caption = t("next_caption", { year = period.year + 1 }), numbered = true })
end

-- Annex tables by commune.
function sections.annexes(ctx, period, area)
  local year = measures.review_year(ctx, period)
  ctx.doc:annex(t("annex_poverty", { year = year }))
  ctx.doc:table(reviewed(ctx, year, area):with_total(), {
    id = "annex-poverty", formats = { poor_rate = "percent2", near_poor_rate = "percent2" },
    columns = { "unit", "households", "poor", "poor_rate", "near_poor", "near_poor_rate", "escaped" },
    spans = { { t "poor_households", "poor", "poor_rate" },
      { t "near_poor_households", "near_poor", "near_poor_rate" } },
    labels = { poor = t "number_of", near_poor = t "number_of", poor_rate = t "rate_of",
      near_poor_rate = t "rate_of" },
  })
  ctx.doc:table(ctx.data.reviews:where("year == :year and class in {'poor', 'near_poor'}", { year = year })
    :within(area)
    :unnest "deprivations_counted"
    :pivot { rows = "indicator", columns = "unit", value = bv.count(), total = true },
    { id = "annex-deprivations", caption = t "annex_deprivations" })
  ctx.doc:annex(t("annex_support", { period = period }))
  local supports = measures.supports(ctx, period, area)
  ctx.doc:table(supports
    :pivot { rows = "unit", columns = "form", value = bv.distinct "household", total = true }:with_total(),
    { id = "annex-support-households", caption = t "annex_households" })
  ctx.doc:table(supports:pivot { rows = "unit", columns = "form", value = bv.sum "value", total = true }
    :with_total(),
    { id = "annex-support-value", caption = t "annex_value" })
  ctx.doc:annex(t("annex_years", { first = period.first_year, last = period.year }))
  sections.years(ctx, bv.period(("%d-%d"):format(math.max(period.first_year - 3, 1900), period.year)), area,
    "annex-years")
end

-- The record of a review conference, and what became of it by the day of the run. Names are masked without
-- the grant.
function sections.record(ctx, conference)
  local of <const> = { code = conference.code }
  local function rows(entity) return ctx.data[entity]:where("conference.code == :code", of) end
  local hosts, people, opinions = rows "conference_hosts", rows "attendances", rows "opinions"
  ctx.doc:text(t("record_text",
    { date = conference.date, place = conference.place or "…", delegates = people:count(),
      purpose = conference.purpose or "…" }))
  ctx.doc:table(hosts:sort "role":select { "organization", "role" },
    { id = "hosts", caption = t "hosts_caption" })
  ctx.doc:heading(t "delegates", 2)
  ctx.doc:table(people:sort "number":select { "number", "name", "title", "organization", "role" },
    { id = "delegates", caption = t "delegates_caption", labels = { number = t "line" } })
  ctx.doc:heading(t "reports", 2)
  ctx.doc:table(rows "conference_reports":sort "number"
    :select { "title", "author", "presenter", "period_from", "period_to" },
    { id = "reports", caption = t "reports_caption", numbered = true })

  ctx.doc:heading(t "opinions", 2)
  local speakers = opinions:summarise { speakers = bv.distinct "attendance" }:total "speakers"
  ctx.doc:text(t("opinions_text", { opinions = opinions:count(), speakers = speakers,
    answered = opinions:count "status in {'answered', 'done'}", noted = opinions:count "status == 'noted'" }))
  local wanted, heard = conference.opinions_noted, conference.speakers_noted
  if wanted and wanted ~= opinions:count() or heard and heard ~= speakers.value then
    ctx.doc:note(t("opinions_differ", { wanted = wanted or "-", heard = heard or "-" }))
  end
  ctx.doc:table(opinions:pivot { rows = "topic", columns = "status", value = bv.count(), total = true }
    :with_total(),
    { id = "opinions-by-topic", caption = t "topics_caption" })
  ctx.doc:table(opinions:sort "number"
    :select { "number", "attendance", "kind", "topic", "text", "answer", "status" },
    { id = "opinions", caption = t "opinions_caption", labels = { number = t "line" } })

  ctx.doc:heading(t "conclusions", 2)
  ctx.doc:table(rows "conclusions":sort "number":select { "number", "text", "concluded_by" },
    { id = "conclusions", caption = t "conclusions_caption", labels = { number = t "line" } })
  ctx.doc:heading(t "became", 2)
  local tasks = measures.duties(rows "tasks", ctx.as_of)
  local done = tasks:summarise(measures.duty())
  ctx.doc:text(t("became_text",
    { tasks = done:total "duties", done = done:total "done", overdue = done:total "overdue",
      rate = done:total "rate", as_of = ctx.as_of }))
  ctx.doc:table(tasks:sort "number":select {
    "text", responsible = bv.expr "responsible", "due_on", "status", "done_on", "days",
    document = bv.expr "document.number",
  }, { id = "became", caption = t "became_caption", numbered = true })
  ctx.doc:table(rows "lessons":sort "number":select { "text", "origin", "status" },
    { id = "lessons", caption = t "lessons_caption", numbered = true })
end

return sections

-- Each pair is a query of rows (of a period and an area, as they stood on the period's last day) and what is
-- measured
-- over it. A plugin that uses them declares the entities it reads.
local bv <const> = require "benvung"
local measures = {}

-- First and last day, years and last month of a period, as expressions ask for them.
function measures.span(period)
  return { from = period.from, to = period.to, first = period.first_year, year = period.year,
    month = period.month }
end

-- The last year whose periodic review was done by the period's last day: a half-year report still speaks of
-- the year
-- before. Without any review it is the period's own year.
function measures.review_year(ctx, period)
  local done = ctx.data.reviews:where("kind == 'periodic' and date <= :to", measures.span(period))
    :summarise { last = bv.max "year" }:total "last".value
  return done and math.tointeger(done) or period.year
end

-- Where the household of a support lives on the period's last day: what lasts belongs to that commune.
measures.home = "last(support.household.residences, unit, valid_from <= :to)"

-- Support that was given. The class of a household on the day is that of its last review by then.
function measures.supports(ctx, period, area)
  return ctx.data.supports:during(period):within(area)
    :where("status in {'given', 'closed'}", measures.span(period)):derive {
      standing = bv.expr [[coalesce(
      if(last(household.reviews, newly_escaped, date <= outer.date), 'newly_escaped',
      last(household.reviews, class, date <= outer.date)), 'unlisted')]],
      value = bv.expr "coalesce(amount, 0) + coalesce(in_kind_value, 0)",
    }
end

function measures.given()
  return {
    households = bv.distinct "household", times = bv.count(), amount = bv.sum "coalesce(amount, 0)",
    in_kind = bv.sum "coalesce(in_kind_value, 0)", value = bv.sum "value",
  }
end

-- Whether a household of a review was given support of some forms in the period: an expression.
function measures.helped(forms)
  local condition = "year >= :first and year <= :year and status in {'given', 'closed'}"
  return bv.expr(("any(household.supports, %s%s)"):format(condition,
    forms and (" and form in {%s}"):format(forms) or ""))
end

-- Poor and near-poor households of a year, and the newly escaped.
function measures.listed(ctx, period, area)
  return ctx.data.reviews
    :where("year == :year and (class in {'poor', 'near_poor'} or newly_escaped)", measures.span(period))
      :within(area)
end

-- Targets set for a year. Those of a commune's successors are not its own: only "@all" looks beyond its days.
function measures.targets(ctx, period, area, year)
  local targets = ctx.data.targets:where("year == :target_year", { target_year = year, to = period.to })
  return (area == "@all" and targets or targets:where "unit.valid_from <= :to"):within(area)
end

-- Budget lines, with what their plans foresee by the period's last month, and the year's end at the pace
-- until then.
function measures.budget_lines(ctx, period, area)
  return ctx.data.budget_lines:where("year >= :first and year <= :year", measures.span(period)):within(area)
    :derive {
      disbursed = bv.expr "sum(disbursements, if(date <= :to, amount, 0))",
      planned = bv.expr "sum(months, if(outer.year < :year or month <= :month, amount, 0))",
      lag = bv.expr "planned - disbursed",
      forecast = bv.expr "if(year < :year, disbursed, min(allocated, disbursed * 12 // :month))",
    }
end

function measures.budget()
  return {
    allocated = bv.sum "allocated", planned = bv.sum "planned", disbursed = bv.sum "disbursed",
    rate = bv.ratio("disbursed", "allocated"), pace = bv.ratio("disbursed", "planned"), lag = bv.sum "lag",
    forecast = bv.sum "forecast",
  }
end

-- The accounts of funds over a period: opening + received + transferred in - spent - transferred out =
-- closing. The
-- opening is the year's, moved on by the books to the period's first day.
function measures.funds(ctx, period)
  local span = measures.span(period)
  span.new_year = ("%04d-01-01"):format(period.first_year)
  local earlier <const> = "date >= :new_year and date < :from"
  local function book(name, days)
    return ("sum(%s, if(%s, amount, 0))"):format(name, days or "date >= :from and date <= :to")
  end
  return ctx.data.funds:where("true", span):derive {
    opening = bv.expr(("sum(balances, if(year == :first, opening, 0)) + %s + %s - %s - %s"):format(
      book("receipts", earlier), book("transfers_in", earlier),
      book("expenses", earlier), book("transfers_out", earlier))),
    received = bv.expr(book "receipts"), transferred_in = bv.expr(book "transfers_in"),
    spent = bv.expr(book "expenses"),
    transferred_out = bv.expr(book "transfers_out"),
    closing = bv.expr "opening + received + transferred_in - spent - transferred_out",
    published = bv.expr "max(balances, if(year == year(:to) and month(:to) == 12, closing, nil))",
  }
end

function measures.accounts()
  return {
    opening = bv.sum "opening", received = bv.sum "received", transferred_in = bv.sum "transferred_in",
    spent = bv.sum "spent",
    transferred_out = bv.sum "transferred_out", closing = bv.sum "closing",
  }
end

-- Loans given by the period's last day, and what is owed then, where the household lives now. Debts are sensitive:
-- sums by group alone.
function measures.loans(ctx, period, area)
  return ctx.data.loans:where("disbursed_on <= :to", measures.span(period)):derive {
    unit = bv.expr(measures.home), lent = bv.expr "support.amount",
    paid = bv.expr "sum(repayments, if(date <= :to, principal, 0))", debt = bv.expr "max(lent - paid, 0)",
    late = bv.expr "if(coalesce(due_on < :to, false), debt, 0)",
  }:within(area)
end

function measures.debts()
  return {
    loans = bv.count(), households = bv.distinct "support.household", lent = bv.sum "lent",
    repaid = bv.sum "paid",
    debt = bv.sum "debt", overdue = bv.sum "late", late_loans = bv.count "late > 0",
    rate = bv.ratio("overdue", "debt"),
  }
end

-- Houses whose support falls in the period, and how far each is on the last day.
function measures.houses(ctx, period, area)
  return ctx.data.housing_cases:where("support.date >= :from and support.date <= :to", measures.span(period))
    :derive {
      unit = bv.expr "support.unit", form = bv.expr "support.form", household = bv.expr "support.household",
      begun = bv.expr "coalesce(started_on <= :to, false)",
      accepted = bv.expr "coalesce(accepted_on <= :to, false)",
      state = bv.expr [[if(accepted, 'accepted', if(coalesce(finished_on <= :to, false), 'finished',
      if(begun, 'begun', if(support.status == 'surveyed', 'surveyed', 'approved'))))]],
    }:within(area)
end

function measures.housing()
  return {
    cases = bv.count(), building = bv.count "form == 'house_building'",
    repair = bv.count "form == 'house_repair'",
    begun = bv.count "begun", accepted = bv.count "accepted", norm = bv.sum "coalesce(norm, 0)",
    funded = bv.sum "funded", cost = bv.sum "coalesce(cost, 0)", mean = bv.mean "cost",
    share = bv.ratio("norm", "cost"),
  }
end

-- Who learned a trade in a course that began in the period, and what came of it.
function measures.learners(ctx, period, area)
  return ctx.data.course_enrolments
    :where("course.starts_on >= :from and course.starts_on <= :to", measures.span(period))
    :derive { unit = bv.expr "member.household.unit", class = bv.expr "member.household.review(:year).class" }
      :within(area)
end

function measures.learning()
  return {
    learners = bv.count(), certified = bv.count "result == 'certified'",
    dropped = bv.count "result == 'dropped'",
    hired = bv.count "job_after == 'hired'", own = bv.count "job_after == 'own'",
    same = bv.count "job_after == 'same'",
    working = bv.count "job_after in {'hired', 'own', 'same'}", rate = bv.ratio("working", "certified"),
  }
end

-- Who took part in livelihood models at some time of the period; escaped: off the list since joining.
function measures.enrolments(ctx, period, area)
  return ctx.data.enrolments
    :where("started_on <= :to and coalesce(ended_on >= :from, true)", measures.span(period)):within(area)
      :derive {
        running = bv.expr "coalesce(ended_on > :to, true)",
        escaped = bv.expr [[any(household.reviews, exit_on >= outer.started_on and exit_on <= :to)
      and not coalesce(household.review(:year).class in {'poor', 'near_poor'}, false)]],
      }
end

function measures.participation()
  return {
    households = bv.distinct "household", active = bv.count "running",
    dropped = bv.count "status == 'dropped'",
    capital = bv.sum "coalesce(capital, 0)", net = bv.median "yearly_net", loss = bv.count "yearly_net < 0",
    escaped = bv.count "escaped", rate = bv.ratio("escaped", bv.count()),
  }
end

-- All findings by the period's last day, as they stood then: what was closed later was open.
function measures.findings(ctx, period, area)
  return ctx.data.findings:where("date <= :to", measures.span(period)):within(area):derive {
    fixed = bv.expr "coalesce(closed_on <= :to, false)",
    late = bv.expr "coalesce(due_on < if(fixed, closed_on, :to), false)",
    days = bv.expr "if(fixed, closed_on, :to) - date",
  }
end

function measures.fixing()
  return {
    findings = bv.count(), serious = bv.count "severity == 'serious'", major = bv.count "severity == 'major'",
    minor = bv.count "severity == 'minor'", fixed = bv.count "fixed", in_time = bv.count "fixed and not late",
    overdue = bv.count "not fixed and late", rate = bv.ratio("fixed", "findings"),
  }
end

-- All difficulties by the period's last day. The same subject in the same unit, raised again after it was
-- solved, has
-- come back.
function measures.difficulties(ctx, period, area)
  return ctx.data.difficulties:where("date <= :to", measures.span(period)):within(area)
    :derive { settled_before = bv.previous("solved_on", { over = { "unit", "subject" }, order = "date" }) }
    :derive {
      solved = bv.expr "coalesce(solved_on <= :to, false)",
      come_back = bv.expr "coalesce(settled_before < date, false)",
      days = bv.expr "if(solved, solved_on, :to) - date",
      late = bv.expr "coalesce(due_on < if(solved, solved_on, :to), false)",
    }
end

function measures.solving()
  return {
    raised = bv.count(), solved = bv.count "solved", in_time = bv.count "solved and not late",
    open = bv.count "not solved",
    overdue = bv.count "not solved and late", come_back = bv.count "come_back",
    rate = bv.ratio("solved", "raised"),
    mean_days = bv.mean "days",
  }
end

function measures.communication()
  return {
    activities = bv.count(), outputs = bv.sum "coalesce(outputs, 0)", reach = bv.sum "coalesce(reach, 0)",
    cost = bv.sum "coalesce(cost, 0)",
  }
end

-- What was agreed or concluded, as it stood on a day: tasks of conferences, items of coordination plans.
function measures.duties(query, day)
  return query:where("true", { day = day }):derive {
    done = bv.expr "coalesce(status == 'done' and coalesce(done_on <= :day, true), false)",
    overdue = bv.expr "coalesce(status ~= 'dropped' and not done and due_on < :day, false)",
    days = bv.expr "if(overdue, :day - due_on, nil)",
  }
end

function measures.duty()
  return { duties = bv.count(), done = bv.count "done", overdue = bv.count "overdue",
    rate = bv.ratio("done", "duties") }
end

return measures

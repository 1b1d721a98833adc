-- What is due on a day: days that the rules fix, what is overdue and what comes; which commune has sent what.
local bv <const> = require "benvung"
local calendar <const> = require "lib.calendar"
local t <const> = bv.t

-- What is still open of an entity, in the columns that all share.
local function open(ctx, entity, condition, what, unit)
  local rows = ctx.data[entity]:where("due_on ~= nil and (" .. condition .. ")", { day = ctx.params.date })
  if not unit then rows = rows:within(ctx.params.area) end
  return rows:select {
    what = bv.expr(what), kind = bv.expr("'" .. t("kind_" .. entity) .. "'"), unit = bv.expr(unit or "unit"),
    due_on = bv.expr "due_on", days = bv.expr "due_on - :day",
  }
end

local function all_open(ctx)
  local rows = open(ctx, "findings", "closed_on == nil or closed_on > :day", "text")
  for _, more in ipairs {
    open(ctx, "difficulties", "solved_on == nil or solved_on > :day", "subject"),
    open(ctx, "guidances", "state ~= 'done'", "subject"),
    open(ctx, "plans", "issued_on == nil or issued_on > :day", "title"),
    open(ctx, "documents", "issued_on == nil or issued_on > :day", "title", "unit"),
    open(ctx, "tasks", "done_on == nil or done_on > :day", "text", "conference.unit"),
    open(ctx, "coordination_items", "done_on == nil or done_on > :day", "text", "plan.unit"),
    open(ctx, "pledges", "date <= :day and sum(receipts, if(date <= :day, amount, 0)) < amount", "number"),
  } do
    rows = rows:union(more)
  end
  return rows
end

-- By commune: what the register has of a review year up to the day.
local function sent(ctx, year)
  local function of(entity, condition)
    local rows = ctx.data[entity]:where(condition, { year = year, day = ctx.params.date })
    return rows:within(ctx.params.area):group_by "unit"
  end
  local asked = of("review_events", "year == :year and kind == 'regular'"):summarise { regular = bv.count() }
  local plans = of("plans", "year == :year"):summarise {
    issued = bv.count "issued_on <= :day", waiting = bv.count "issued_on == nil or issued_on > :day",
  }
  local findings = of("findings", "date <= :day"):summarise {
    findings_open = bv.count "closed_on == nil or closed_on > :day",
  }
  local guidances = of("guidances", "date <= :day"):summarise { guidance_open = bv.count "state ~= 'done'" }
  return of("reviews", "year == :year and date <= :day"):summarise {
    households = bv.population "households", periodic = bv.count "kind == 'periodic'", last = bv.max "date",
  }:join(asked, { on = "unit", columns = { "regular" } })
    :join(plans, { on = "unit", columns = { "issued", "waiting" } })
    :join(findings, { on = "unit", columns = { "findings_open" } })
    :join(guidances, { on = "unit", columns = { "guidance_open" } })
end

return function(ctx)
  local date <const>, area <const>, months <const> = ctx.params.date, ctx.params.area, ctx.params.months
  ctx.doc:require(date, t "no_date")
  local to = calendar.months_after(date, months)
  ctx.doc:title(t("title", { date = bv.format(date, "date"), area = area }))

  ctx.doc:heading(t "calendar_heading")
  local days = calendar.between(date, to, ctx.params)
  ctx.doc:table(bv.table { columns = { { id = "due_on", format = "date" }, "what" }, rows = days },
    { id = "calendar", caption = t("calendar_of", { months = months }) })

  local rows = all_open(ctx):sort("due_on", "kind")
  local late, coming = rows:where "days < 0", rows:where("days >= 0 and due_on <= :last", { last = to })
  ctx.doc:heading(t "overdue_heading")
  ctx.doc:table(late:group_by "kind":summarise {
    overdue = bv.count(), oldest = bv.min "due_on", longest = bv.max "-days",
  }:with_total(), { id = "overdue", caption = t "overdue_of" })
  ctx.doc:table(late:limit(50), { id = "overdue-list", caption = t "overdue_list" })
  ctx.doc:heading(t "coming_heading")
  ctx.doc:table(coming:limit(50), { id = "coming", caption = t("coming_of", { months = months }) })

  ctx.doc:heading(t "sent_heading")
  local reviewed = ctx.data.reviews:where("date <= :day", { day = date }):summarise { year = bv.max "year" }
  local year = ctx.params.year or reviewed:column "year"[1]
  if year then
    ctx.doc:table(sent(ctx, year), { id = "sent", caption = t("sent_of", { year = year }) })
  else
    ctx.doc:text(t "none_sent")
  end
  ctx.doc:note(t "note")
end

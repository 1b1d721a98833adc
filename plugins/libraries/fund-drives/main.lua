-- A plugin that uses them declares the entities they read: see README.md.
local bv <const> = require "benvung"
local t <const> = bv.t

local drives = {}

-- The drive asked for, or the latest of a kind that has begun.
function drives.find(ctx, kind)
  local all, code = ctx.data.campaigns, ctx.params.campaign
  if not code then
    code = all:where("coalesce(kind, 'poor_fund') == :kind and starts_on <= :day",
      { kind = kind, day = ctx.params.as_of }):sort("-starts_on", "code"):column "code"[1]
    ctx.doc:require(code, t "no_campaign")
  end
  local campaign = all:find(code)
  ctx.doc:require(campaign, t("unknown_campaign", { code = code, known = drives.known(ctx) }))
  return campaign
end

function drives.known(ctx)
  local codes = {}
  for code in drives.codes(ctx.data.campaigns:sort("-starts_on", "code"):limit(8)) do
    codes[#codes + 1] = code
  end
  return #codes > 0 and table.concat(codes, ", ") or "-"
end

-- Up to three drives of the same kind before it, the last first.
function drives.earlier(ctx, campaign)
  local rows = {}
  for code in drives.codes(ctx.data.campaigns
    :where("starts_on < :day and coalesce(kind, 'poor_fund') == :kind",
      { day = campaign.starts_on, kind = campaign.kind or "poor_fund" })
    :sort("-starts_on", "code"):limit(3)) do rows[#rows + 1] = ctx.data.campaigns:find(code) end
  return rows
end

function drives.codes(query)
  local place, codes = 0, query:column "code"
  return function()
    place = place + 1
    return codes[place]
  end
end

-- The pages that every drive's report begins with; returns the drive and where it stands.
function drives.report(ctx, kind)
  local campaign = drives.find(ctx, kind)
  local status = bv.campaign_status(campaign, { as_of = ctx.params.as_of })
  drives.standing(ctx, campaign, status)
  drives.course(ctx, campaign, status)
  drives.promises(ctx, status)
  drives.spending(ctx, campaign)
  return campaign, status
end

-- The first page: how far the drive is, cash and goods apart, what can still be given.
function drives.standing(ctx, campaign, status)
  local doc, day = ctx.doc, ctx.params.as_of
  doc:title(campaign.name)
  doc:text(t("lead", {
    from = campaign.starts_on, to = campaign.ends_on, day = day, donors = status.donors, gifts = status.gifts,
    cash = bv.format(status.cash, "vnd"), words = bv.format(status.cash, "words"),
    in_kind = bv.format(status.in_kind, "vnd"),
  }))
  if status.goal then
    doc:progress { goal = status.goal, received = status.cash, committed = status.committed }
  end
  doc:key_figures {
    { t "cash", status.cash, "million_vnd" }, { t "in_kind", status.in_kind, "million_vnd" },
    { t "outstanding_cash", status.outstanding, "million_vnd" },
    { t "overdue_cash", status.overdue_amount, "million_vnd" },
    { t "balance", status.balance, "million_vnd" }, { t "free", status.free, "million_vnd" },
  }
  doc:table(status.accounts, { id = "accounts", caption = t "accounts" })
end

-- Beside the drive before on the same day of its course; what it may end with; month by month.
function drives.course(ctx, campaign, status)
  local doc, day = ctx.doc, ctx.params.as_of
  local earlier = drives.earlier(ctx, campaign)
  doc:heading(t "course")
  if earlier[1] then
    local before = bv.campaign_status(earlier[1], { same_day_as = status })
    doc:table(status:compare(before),
      { id = "compared", caption = t("compared", { before = earlier[1].name }) })
  else
    doc:note(t "nothing_before")
  end
  local forecast = bv.campaign_forecast(campaign, { as_of = day, earlier = earlier })
  doc:text(t("forecast_text", {
    low = bv.format(forecast.low, "million_vnd"), likely = bv.format(forecast.likely, "million_vnd"),
    high = bv.format(forecast.high, "million_vnd"),
  }))
  doc:table(forecast, { id = "forecast", caption = t "forecast" })
  doc:note(t "forecast_note")
  local receipts = ctx.data.receipts
    :where("campaign == :campaign and date <= :day", { campaign = campaign, day = day })
  if receipts:count() == 0 then return end
  -- A drive may run over New Year: by year first, so that January comes after December.
  doc:chart(receipts:derive { month = bv.expr "month(date)" }:group_by("year", "month")
    :summarise { received = bv.sum "if(kind == 'cash', amount, 0)" }:sort("year", "month"),
    { id = "by-month", kind = "bar", x = "month", y = "received", caption = t "by_month" })
  doc:table(receipts:group_by "channel":summarise {
    gifts = bv.count(), donors = bv.distinct "donor", cash = bv.sum "if(kind == 'cash', amount, 0)",
    in_kind = bv.sum "if(kind ~= 'cash', amount, 0)",
  }:sort "-cash":with_total(), { id = "channels", caption = t "channels" })
end

-- Whom to remind, with days, and what is due next.
function drives.promises(ctx, status)
  ctx.doc:heading(t "promises")
  if #status.overdue > 0 then
    ctx.doc:table(status.overdue, { id = "overdue", caption = t "overdue", numbered = true,
      columns = { "pledge", "donor", "kind", "due_on", "days", "overdue_amount", "outstanding" } })
    ctx.doc:note(t "voluntary")
  else
    ctx.doc:text(t "none_overdue")
  end
  if #status.coming > 0 then ctx.doc:table(status.coming, { id = "coming", caption = t "coming" }) end
end

-- What the drive paid for, cash and goods apart.
function drives.spending(ctx, campaign)
  local expenses = ctx.data.fund_expenses
    :where("campaign == :campaign and date <= :day", { campaign = campaign, day = ctx.params.as_of })
  if expenses:count() == 0 then return end
  ctx.doc:heading(t "spending")
  ctx.doc:table(expenses:group_by "purpose":summarise {
    times = bv.count(), helped = bv.distinct "household", paid = bv.sum "if(kind == 'cash', amount, 0)",
    goods = bv.sum "if(kind ~= 'cash', amount, 0)",
  }:sort "-paid":with_total(), { id = "purposes", caption = t "purposes" })
end

-- Households of a review year that may need help: class, income and number of deprivations beside them. `more`
-- says what else they must be.
function drives.households(ctx, more)
  local binds = { year = ctx.params.year, day = ctx.params.as_of, again = ctx.params.again }
  return ctx.data.households:where("review(:year) ~= nil", binds):derive {
    unit_name = bv.expr "unit.name", class = bv.expr "review(:year).class",
    standing = bv.expr "if(class == 'poor', 1, if(class == 'near_poor', 2, 3))",
    lacking = bv.expr "size(review(:year).deprivations)", income = bv.expr "review(:year).income_per_person",
  }:where(ctx.params.need):where(more or "true")
end

-- Gives what is free of a drive to those in need by the plugin's rule, says why, and proposes the help.
function drives.allocate(ctx, campaign, status, need, rule)
  local doc, forms = ctx.doc, ("form in {%s}"):format(rule.forms)
  local mine <const> = "coalesce(campaign == :campaign, false) and " .. forms
  local plan = bv.allocate(need:where("true", { campaign = campaign }), {
    budget = status.free, unit_cost = rule.unit_cost, ceiling = rule.ceiling,
    priority = drives.keys(ctx.params.priority),
    unless = {
      { t "by_this_drive", "any(supports, " .. mine .. ")" },
      { t("by_others", { years = ctx.params.again }),
        "any(supports, " .. forms .. " and months_after(date, 12 * :again) > :day)" },
    },
    fair = ctx.params.fair and "unit" or nil, shown = 15,
    earlier = "sum(supports, if(" .. mine .. ", coalesce(amount, 0), 0))",
  })
  doc:heading(t "allocation")
  doc:text(t("allocation_text", {
    free = bv.format(status.free, "vnd"), count = #plan, spent = bv.format(plan.spent, "vnd"),
    words = bv.format(plan.spent, "words"), left = bv.format(plan.left, "vnd"), year = ctx.params.year,
  }))
  doc:text(t("rule_text", { order = drives.order(drives.keys(ctx.params.priority)),
    most = rule.most or bv.format(rule.ceiling or rule.unit_cost, "vnd") }))
  local formats = { lacking = "integer" }
  for _, name in ipairs(rule.integers or {}) do formats[name] = "integer" end
  doc:table(plan, { id = "plan", caption = t "plan", numbered = true, formats = formats, words = rule.words,
    columns = drives.shown(rule, "granted") })
  doc:table(plan.waiting, { id = "waiting", caption = t "waiting", formats = formats, words = rule.words,
    columns = drives.shown(rule, "needed") })
  if ctx.params.fair then doc:table(plan.places, { id = "places", caption = t "places" }) end
  doc:table(plan.excluded, { id = "excluded", caption = t "excluded" })
  doc:note(t "proposal_note")
  -- Surveyed is the first step of a support; approving and giving are for people.
  ctx.propose("supports", plan:map({
    campaign = ":campaign", household = "household", form = rule.form, date = ":as_of", unit = "unit",
    amount = "granted", source = "'poor_fund'", status = "'surveyed'",
  }, { campaign = campaign, as_of = ctx.params.as_of }), { key = { "campaign", "household", "form" } })
  return plan
end

function drives.keys(text)
  local keys = {}
  for key in text:gmatch "[^,]+" do keys[#keys + 1] = key:match "^%s*(.-)%s*$" end
  return keys
end

-- "diện, số chỉ số thiếu hụt (nhiều trước), …"
function drives.order(keys)
  local words = {}
  for place, key in ipairs(keys) do
    local name = key:match "^%-?%s*(.*)$"
    local known, word = pcall(t, "key_" .. name)
    words[place] = (known and word or name) .. (key:sub(1, 1) == "-" and t "most_first" or "")
  end
  return table.concat(words, ", ")
end

function drives.shown(rule, amount)
  local columns = { "household", "unit_name", "class", "lacking", "income" }
  for _, name in ipairs(rule.shows or {}) do columns[#columns + 1] = name end
  columns[#columns + 1], columns[#columns + 2] = amount, "reason"
  return columns
end

return drives

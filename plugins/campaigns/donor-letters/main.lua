-- Letters of a drive to its donors, one on each page, and the list of whom to call. What is sent is proposed as a
-- contact, so that nobody gets the same letter twice.
local bv <const> = require "benvung"
local drives <const> = require "drives"
local groups <const> = require "lib.groups"
local t <const> = bv.t

local function written(ctx, letters, campaign, purpose)
  local rows = {}
  for _, letter in ipairs(letters) do
    letter.paragraphs[#letter.paragraphs + 1] = t "signed"
    ctx.doc:letter(letter.to, letter.paragraphs)
    rows[#rows + 1] = { campaign = campaign, donor = letter.donor, date = ctx.params.as_of, purpose = purpose,
      channel = "letter", outcome = "sent" }
  end
  if #letters == 0 then ctx.doc:note(t "nobody") end
  ctx.propose("donor_contacts", rows, { key = { "campaign", "donor", "purpose" } })
end

local function invite(ctx, campaign)
  local chosen = groups.chosen(ctx, campaign)
  ctx.doc:text(t("invite_lead", { group = t("group_" .. ctx.params.group), count = chosen:count() }))
  ctx.doc:table(groups.calls(chosen), { id = "calls", caption = t "calls", numbered = true,
    columns = { "code", "who", "phone", "kind", "sector", "last_gift", "given", "outcome", "again_on" } })
  local letters = {}
  for donor in chosen:where "not asked":limit(ctx.params.most):rows() do
    letters[#letters + 1] = { to = donor.name, donor = donor.code, paragraphs = {
      t("dear", { name = donor.name }),
      donor.last_gift and t("gave_before", { date = donor.last_gift, total = bv.format(donor.given, "vnd") })
        or t "never_gave",
      t("invite_text", { campaign = campaign.name, from = campaign.starts_on, to = campaign.ends_on }),
      t("contact_text", { contact = ctx.params.contact }), t "voluntary_text",
    } }
  end
  written(ctx, letters, campaign, "invite")
end

local function remind(ctx, campaign, status)
  if #status.overdue > 0 then
    ctx.doc:table(status.overdue, { id = "overdue", caption = t "overdue", numbered = true,
      columns = { "pledge", "donor", "due_on", "days", "overdue_amount", "outstanding" } })
  end
  local reminded <const> = {}
  local letters, days, late = {}, status.overdue:column "days", status.overdue:column "overdue_amount"
  for place, number in ipairs(status.overdue:column "pledge") do
    local pledge = ctx.data.pledges:find(number)
    local donor = pledge.donor
    local is_due = groups.is_meant(ctx, donor) and not groups.had(ctx, campaign, donor, "remind")
    if is_due and #letters < ctx.params.most and not reminded[donor.code] then
      reminded[donor.code] = true
      letters[#letters + 1] = { to = donor.name, donor = donor.code, paragraphs = {
        t("dear", { name = donor.name }),
        t("remind_text", { campaign = campaign.name, date = pledge.date, pledged = bv.format(pledge.amount, "vnd"),
          late = bv.format(late[place], "vnd"), days = days[place] }),
        t("contact_text", { contact = ctx.params.contact }), t "remind_end",
      } }
    end
  end
  written(ctx, letters, campaign, "remind")
end

-- The office's own letter in Word: {{ten}}, {{so_tien|vnd}}, {{so_tien|words}}, {{ngay|long_date}} and so on.
local function fill(ctx, campaign, donor)
  ctx.doc:form(ctx.params.form, {
    ten = donor.name, ma = donor.code, dia_chi = donor.address or "-", dot_van_dong = campaign.name,
    so_tien = donor.cash, hien_vat = donor.goods, ngay = ctx.params.as_of,
  })
end

local function thank(ctx, campaign)
  local letters, chosen = {}, groups.gave(ctx, campaign):where "not thanked":limit(ctx.params.most)
  ctx.doc:table(chosen:select { "code", "gifts", "cash", "goods", who = bv.expr "name" },
    { id = "thanked", caption = t "thanked", numbered = true, columns = { "code", "who", "gifts", "cash", "goods" } })
  for donor in chosen:rows() do
    local lines = {
      t("dear", { name = donor.name }), t("thank_text", { campaign = campaign.name, gifts = donor.gifts }),
    }
    if donor.cash > 0 then
      local amount, words = bv.format(donor.cash, "vnd"), bv.format(donor.cash, "words")
      lines[#lines + 1] = t("thank_cash", { amount = amount, words = words })
    end
    if donor.goods > 0 then lines[#lines + 1] = t("thank_goods", { amount = bv.format(donor.goods, "vnd") }) end
    lines[#lines + 1] = t "thank_end"
    if ctx.params.form then fill(ctx, campaign, donor) end
    letters[#letters + 1] = { to = donor.name, donor = donor.code, paragraphs = lines }
  end
  written(ctx, letters, campaign, "thank")
end

-- A receipt for each gift: number, who, how much in figures and in words, what for; hands of giver and treasurer.
local function receipts(ctx, campaign)
  local rows = groups.receipts(ctx, campaign):limit(ctx.params.most)
  if rows:count() == 0 then return ctx.doc:note(t "nobody") end
  ctx.doc:table(rows:select { "number", "date", "donor", "kind", "amount" },
    { id = "receipts", caption = t "receipts", numbered = true })
  for row in rows:rows() do
    ctx.doc:page_break()
    ctx.doc:heading(t("receipt_title", { number = row.number }))
    ctx.doc:list {
      t("receipt_date", { date = row.date }), t("receipt_donor", { name = row.donor.name, code = row.donor.code }),
      t("receipt_kind", { kind = bv.label("gift_kind", row.kind), what = row.description or campaign.name }),
      t("receipt_amount", { amount = bv.format(row.amount, "vnd") }),
      t("receipt_words", { words = bv.format(row.amount, "words") }),
      t("receipt_for", { campaign = campaign.name, pledge = row.pledge and row.pledge.number or "-" }),
    }
    ctx.doc:signatures { t "giver", t "treasurer", t "signer" }
  end
end

return function(ctx)
  local campaign = drives.find(ctx, "poor_fund")
  ctx.doc:title(t("title_" .. ctx.params.letter, { campaign = campaign.name }))
  if not ctx.personal then ctx.doc:note(t "masked") end
  groups.check(ctx)
  if ctx.params.letter == "invite" then return invite(ctx, campaign) end
  if ctx.params.letter == "thank" then return thank(ctx, campaign) end
  if ctx.params.letter == "receipt" then return receipts(ctx, campaign) end
  remind(ctx, campaign, bv.campaign_status(campaign, { as_of = ctx.params.as_of }))
end

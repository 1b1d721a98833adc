return {
  no_campaign = "The register has no drive of this kind that has begun.",
  unknown_campaign = "There is no drive “{code}”; there are: {known}.",
  lead = "The drive runs from {from} to {to}. By {day} {donors} donors made {gifts} gifts: {cash} in cash \z
    ({words}), and \z
    goods and labour worth {in_kind}.",
  cash = "Cash received", in_kind = "Goods and labour", outstanding_cash = "Promised, to come",
  overdue_cash = "Of it overdue", balance = "Cash left", free = "Free to give",
  accounts = "The drive's accounts, cash and goods apart (VND)",
  account = "Account", received = "Received", spent = "Spent", reserved = "Set aside",

  course = "Course and forecast",
  compared = "Beside {before}, on the same day of its course",
  nothing_before = "There is no earlier drive of this kind to compare with.",
  forecast_text = "Forecast of the cash in the end: {likely}, between {low} and {high}.",
  forecast = "How it is estimated",
  forecast_note = "The range is one of assumptions, not a statistical confidence interval.",
  by_month = "Cash by month", month = "Month", channels = "By channel", channel = "Channel",
  gifts = "Gifts", donors = "Donors",

  promises = "Promises", overdue = "Overdue pledges: whom to remind", coming = "What is due next",
  none_overdue = "No pledge is overdue.",
  voluntary = "Gifts are voluntary: an overdue pledge is somebody to remind, never a debt.",
  spending = "Spending of the drive", purposes = "Spending by purpose (VND)", times = "Items", helped = "Households",

  allocation = "Whom to help",
  allocation_text = {
    one = "Of {free} that is free, the rule below chooses one household by the review of {year}, {spent} \z
      ({words}); {left} is left.",
    other = "Of {free} that is free, the rule below chooses {count} households by the review of {year}, {spent} \z
      in all ({words}); {left} is left.",
  },
  plan = "Households chosen and why", waiting = "Households not chosen, the first in line first, and why",
  places = "Fairness between communes (VND)", excluded = "Households not considered any more and why",
  by_this_drive = "helped by this drive, or set aside for",
  by_others = "had the same help within {years} years, from another drive or source",
  proposal_note = "This is a proposal: --apply writes it into the register as “surveyed”; running it again \z
    writes nothing twice.",
  household = "Household", unit_name = "Commune", class = "Class", lacking = "Deprivations",
  income = "Income per person and year", granted = "Granted", needed = "Needed", reason = "Reason", overdue_amount = "Overdue",
  paid = "Cash", goods = "Goods",
  rule_text = "Priority: {order}. The most for one household: {most}. Nobody is helped twice: households \z
    that had the same \z
    help from this drive or another source are not considered.",
  key_standing = "poor before near-poor", key_lacking = "deprivations", key_income = "lower income first",
  most_first = ", most first",
}

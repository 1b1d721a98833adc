-- A key that is the name of a column is that column's heading.
return {
  no_campaign = "The register holds no campaign yet.",
  unknown_campaign = "There is no campaign “{code}”.",

  cash = "Cash received",
  in_kind = "Received in kind",
  pledged = "Pledged",
  balance = "Left to spend",

  overdue = "Overdue pledges",
  by_month = "Cash received by month",
  month = "Month",
  received = "Received",

  allocation = "House repairs this could pay for",
  allocation_rule = "Poor households of {year} that lack a solid house and have had no repair, lowest income first, \z
    {unit_cost} VND each, until the balance is spent.",
  plan = "Planned support",
  household = "Household code",
  income = "Income per person and year",
  granted = "Granted",
}

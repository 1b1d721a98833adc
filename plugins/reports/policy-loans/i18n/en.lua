-- A key that is the name of a column is that column's heading.
return {
  title = "Preferential loans — {area}, {period}",
  lead = "In {period} {households} households borrowed {lent}. On {to} {debt} is owed, of it {overdue} ({rate}) overdue.",
  new = "Lent in the period", new_caption = "Lent by programme, {period}", purposes_caption = "Lent by purpose",
  debt_heading = "Debt", debt_caption = "Debt by programme on {to}", by_unit_caption = "Debt by commune",
  late_chart = "Overdue share by commune", by_union_caption = "Debt by mass organization",
  late_heading = "Overdue and due soon", late_caption = "Overdue debt by age", soon_caption = "Due in the next six months",
  years_heading = "By year of loan", years_caption = "Lent and owed by year of loan",

  to_90 = "Up to 90 days", to_180 = "91–180 days", to_365 = "181–365 days", over_365 = "Over 365 days",
  loans = "Loans", households = "Households", lent = "Lent", repaid = "Repaid", debt = "Owed", overdue = "Overdue",
  late_loans = "Overdue loans", rate = "Overdue share", mean = "Mean loan", highest = "Greatest loan",
  rate_of_interest = "Mean rate (% a year)", months = "Mean term (months)", union = "Mass organization", age = "Age", year = "Year",
  month = "Month",
  unit = "Commune",
}

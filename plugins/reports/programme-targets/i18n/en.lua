-- A key that is the name of a column is that column's heading.
return {
  title = "Targets of the programme — {area}, {year}",
  lead = "Of {all} targets {exceeded} were exceeded, {reached} reached, {missed} missed; {unknown} have no result yet.",
  exceeded = "Exceeded", exceeded_caption = "Targets exceeded in {year}",
  reached = "Reached", reached_caption = "Targets reached in {year}",
  missed = "Missed", missed_caption = "Targets missed in {year}",
  unknown = "Without a result", unknown_caption = "Targets without a result in {year}",
  series = "Five years", series_caption = "Planned and actual by year, mean of the units",
  statistics_caption = "Published figures and ranks",
  counted = "Monitoring indicators counted from the register",
  counted_lead = "These are counted from the rows of the register for {year} and the year before, apart from what was reported.",
  counted_rate = "Rates", counted_count = "Counts", counted_amount = "Fund for the Poor", counted_money = "Money of the programme", of_year = "{year}",
  next = "Targets of the next period", next_caption = "Targets set for {year}",

  indicator = "Indicator", planned = "Planned", actual = "Actual", achieved = "Actual of planned (%)", units = "Units",
  allocated = "Allocated", disbursed = "Paid",
}

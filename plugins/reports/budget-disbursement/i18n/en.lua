-- A key that is the name of a column is that column's heading.
return {
  title = "Allocation and disbursement — {area}, {period}",
  lead = "On {as_of} there are {count} budget lines with {allocated} allocated; {disbursed} is paid, {rate} of the \z
    allocation and {pace} of what the plan foresaw by then.",
  by_project = "By project and sub-project",
  by_project_caption = "Allocated and paid by project, {period}",
  forecast_caption = "Behind plan, and the forecast for the year, by project", number_of = "Project",
  forecast_note = "Forecast: the mean of the {month} months gone by, kept for twelve, never above the allocation.",
  by_source = "By source and kind of money",
  by_source_caption = "Allocated and paid by source and kind",
  investment = "Investment capital",
  investment_caption = "Investment capital alone, by project",
  by_unit = "By unit",
  by_unit_caption = "Allocated and paid by unit",
  by_month = "By month",
  by_month_caption = "Plan and payments by month, {year}",
  pace_caption = "Plan and payments so far",
  behind = "Lines behind their plan",
  behind_caption = "Lines that have paid less than planned",
  resources = "Other resources",
  resources_caption = "Resources found inside and outside",

  code = "No.", project = "Project", allocated = "Allocated", planned = "Planned so far", disbursed = "Paid",
  rate = "Paid of allocation", pace = "Paid of plan", lag = "Behind plan", forecast = "Forecast for the year",
  month = "Month", planned_so_far = "Planned in all", disbursed_so_far = "Paid in all", amount = "Value",
}

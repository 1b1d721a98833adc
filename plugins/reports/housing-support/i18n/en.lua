-- A key that is the name of a column is that column's heading.
return {
  title = "House building and repair — {area}, {period}",
  lead = "{cases} houses ({building} new, {repair} repaired) worth {cost}; by {as_of} {accepted} were accepted and handed over.",
  progress = "Progress", progress_caption = "Progress by form on {as_of}", by_unit_caption = "Houses by commune",
  by_drive_caption = "By drive and plot",
  sources = "Sources", sources_caption = "Sources of housing money", gaps_caption = "Houses whose sources differ from their cost",
  slow = "Unfinished and not begun", unfinished_caption = "Begun, not accepted", not_begun_caption = "Surveyed or approved, not begun",
  need = "What is left", need_caption = "Poor and near-poor households of {year} deprived in housing",
  twice_caption = "Households with more than one house support",

  surveyed = "Surveyed", approved = "Approved", begun = "Begun", finished = "Finished", accepted = "Accepted", cases = "Houses",
  building = "New", repair = "Repaired", norm = "Support", funded = "All sources", cost = "Cost", mean = "Mean cost",
  share = "Share of support", state = "Progress", form = "Form", amount = "Amount", gap = "Difference", days = "Days",
  lacking = "Lacking", poor = "Poor", near_poor = "Near-poor", helped = "Helped", left = "Left", household = "Household",
  first = "First", last = "Last", unit = "Commune", decided_on = "Decided on",
}

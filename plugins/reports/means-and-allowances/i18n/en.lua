-- A key that is the name of a column is that column's heading.
return {
  title = "Livelihood means and hardship allowances — {area}, {period}",
  lead = "In {period} {items} means worth {value} were handed to {households} households; {helped} households had allowances worth {allowance}.",
  means = "Livelihood means", items_caption = "Means by kind, {period}", means_by_unit = "Means by commune",
  means_by_source = "Means by source and model",
  use_heading = "Use", use = "Use", use_lead = "Of all means that had been handed over 6 or 12 months before the last day.",
  use_6 = "After 6 months", use_12 = "After 12 months", lost_caption = "Means that are idle, broken or sold",
  unchecked_caption = "Means whose use is due to be looked at",
  allowances = "Hardship allowances", reasons_caption = "Allowances by reason, {period}", allowances_by_source = "Allowances by source",
  allowances_by_unit = "Allowances by commune",

  items = "Means", households = "Households", value = "Value", after_6 = "In use after 6 months", after_12 = "In use after 12 months",
  part = "Share", household = "Household", unit = "Commune", times = "Times", source = "Source", model = "Model",
}

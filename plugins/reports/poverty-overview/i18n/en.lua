-- A key that is the name of a column is that column's heading.
return {
  title = "Poor and near-poor households — {area}, {year}",
  no_data = "The register holds no review of {year} in {area}.",
  lead = "There are {poor} poor households, {rate} of all households of the area.",
  lead_without_rate = "There are {poor} poor households. The number of all households is unknown, so there is no rate.",

  by_unit = "Poor and near-poor households by commune",
  poor = "Poor",
  near_poor = "Near-poor",
  escaped = "Newly escaped",
  income = "Income per person and year",
  rate = "Poverty rate",
  rates = "Poverty rate by commune (of all households)",

  deprivations = "Deprivations",
  lacking = "Poor and near-poor households by what they lack",
  indicator = "Indicator",
  households = "Households",

  movement = "Movement since the year before",
  movement_of = "Movement of poor households by commune",
}

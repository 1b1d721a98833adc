return {
  title = "Map of poor households — {area}, {year}",
  no_data = "The register has no review of {year} in {area}.",

  map = "Poverty rate by commune in {year} (of all households)",
  by_unit = "Poor and near-poor households by commune",
  poor = "Poor",
  near_poor = "Near-poor",
  rate = "Poverty rate",

  over_years = "Over the years",
  years = "Poverty rate of each commune",
}

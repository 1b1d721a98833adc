return {
  basis = "One household with {scale} {unit} over {years} years; salt is raked from December to May. Prices "
    .. "and yields are the assumptions at the end (prices of 2014); put in local ones.",
  beside_earth = "Beside an earth pond",
  earth_year = "An average year on an earth pond",
  earth_net = "Earth pond: income a year",
  advantage = "Tarpaulin above earth a year",
  glut = "Glut",
  rain = "Rain in season every year",
  risk_rain = "Rain in season, a late dry season: Thiềng Liềng had only 43.6 t a hectare in 2023.",
  risk_price = "A glut: below 400 VND/kg in some years, which does not pay the costs; farmers store salt and wait. "
    .. "In the simulation price and yield go against each other.",
  risk_wear = "Tarpaulin torn too early; the cost of bringing salt from the island.",
  p_running_cost = "Running costs",
  p_unit_cost = "Tarpaulin",
  p_labour_days = "Days of work",
}

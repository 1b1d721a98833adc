return {
  title = "Bird-nest plucking: money, income, risks",
  basis = "{scale} {unit} working at home over {years} years. Pieces and rates are the assumptions at the end; "
    .. "put in local ones.",
  skilled = "Skilled",
  slack = "Few orders",
  half_time = "Half the time",
  risk_orders = "Nests come with the harvest; the work hangs on a swiftlet house nearby.",
  risk_rate = "A beginner earns little; torn nests are deducted.",
  risk_health = "Eyes, dust of feathers; a bright lamp and a mask are needed.",
  p_piece_rate = "Rate per piece",
  p_pieces = "Pieces a day",
  p_labour_days = "Days a month",
  p_month_cost = "Costs a month",
  p_wage = "Wage elsewhere",
}

return {
  title = "Contract sewing: money, income, risks",
  basis = "{scale} {unit} working at home over {years} years. Pieces and rates are the assumptions at the end; "
    .. "put in local ones.",
  skilled = "Skilled",
  slack = "Few orders",
  half_time = "Half the time",
  risk_orders = "Orders end with the season, and there is one buyer: have a contract, and two buyers.",
  risk_rate = "Rates are low and paid late; faulty pieces are deducted.",
  risk_health = "Long sitting, eyes and back; children belong in school, not at this work.",
  p_piece_rate = "Rate per piece",
  p_pieces = "Pieces a day",
  p_labour_days = "Days a month",
  p_month_cost = "Costs a month",
  p_wage = "Wage elsewhere",
}

return {
  basis = "{scale} {unit} receiving visitors over {years} years; the unit of output is the visitor-day. All "
    .. "amounts are the assumptions at the end; put in local ones.",
  busy = "Many visitors",
  slack = "Few visitors",
  closed = "No visitors",
  risk_visitors = "Visitors come by season and weekend; an epidemic, a storm, no boat to the island, and nothing comes "
    .. "in.",
  risk_skill = "It needs someone to talk to guests, a clean kitchen, a toilet; poor households often lack a house "
    .. "that will do.",
  risk_shared = "Thiềng Liềng has about 240 households but 24 offerings: those off the route gain little unless work "
    .. "is shared.",
  p_visitors = "Visitor-days",
  p_spending = "Paid by a visitor",
  p_visitor_cost = "Spent on a visitor",
  p_unit_cost = "Investment",
  p_labour_days = "Days of work",
}

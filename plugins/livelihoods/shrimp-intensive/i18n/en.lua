return {
  title = "White-leg shrimp, intensive: money, income, risks",
  basis = "One household with {scale} {unit} over {years} years. Prices and yields are the assumptions at the "
    .. "end; put in local ones.",
  disease = "Disease every year",
  risk_disease = "Disease: in Sóc Trăng in 2019, 40 % of the ponds had it, and the profit was 179 instead of 324 "
    .. "million VND per hectare and crop. The simulation has it as an event of a year.",
  risk_price = "Prices of shrimp, feed and power move much; polluted water.",
  risk_capital = "Much money, and a whole crop lost when shrimp die early: a poor household should not put all it can "
    .. "borrow in one pond.",
  p_feed_price = "Price of feed",
  p_size = "Shrimp per kg",
  p_crop_cost = "Costs of a crop",
}

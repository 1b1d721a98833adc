-- No money figures are published: all amounts are assumptions.
return {
  id = "shoe-sewing",
  version = "1.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "May giày", en = "Shoe sewing" },
  summary = {
    vi = "Tiền công, công sức, rủi ro khi làm tại nhà và số hộ nghèo có thể vượt chuẩn",
    en = "Pay, work and risks of working at home, and the poor households it could lift",
  },
  parameters = {
    { from = "page", name = "year" },
    {
      from = "page", name = "scale", default = 1,
      unit = { vi = "người", en = "workers" },
      help = { vi = "Số người làm của một hộ", en = "Workers of one household" },
    },
    { from = "page", name = "years", default = 3 },
    { from = "page", name = "start_month" },
    { from = "budgets", name = "unit_cost", default = 1500000 },
    { from = "budgets", name = "life", default = 3 },
    { from = "budgets", name = "pieces", default = 25, unit = { vi = "đôi/ngày", en = "pairs a day" } },
    { from = "budgets", name = "piece_rate", default = 6000, unit = { vi = "đồng/đôi", en = "VND per pair" } },
    { from = "budgets", name = "month_cost", default = 120000 },
    { from = "budgets", name = "labour_days", max = 31 },
    { from = "budgets", name = "slack_probability" },
    { from = "budgets", name = "slack_pieces", default = 12.5, unit = { vi = "đôi/ngày", en = "pairs a day" } },
    { from = "page", name = "wage", default = 150000 },
    { from = "page" },
    { from = "loans" },
  },
  needs = { read = { "reviews", "households", "enrolments", "livelihood_models" } },
  uses = { page = "livelihood-page 1.0", loans = "programme-loans 1.0", budgets = "trade-budgets 1.0" },
}

-- No money figures are published: all amounts are assumptions.
return {
  id = "contract-sewing",
  version = "1.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "May gia công", en = "Contract sewing" },
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
    { from = "budgets", name = "unit_cost", default = 9000000 },
    { from = "budgets", name = "life" },
    { from = "budgets", name = "pieces", default = 60 },
    { from = "budgets", name = "piece_rate", default = 3500 },
    { from = "budgets", name = "month_cost", default = 250000 },
    { from = "budgets", name = "labour_days", max = 31 },
    { from = "budgets", name = "slack_probability" },
    { from = "budgets", name = "slack_pieces", default = 30.0 },
    { from = "page", name = "wage", default = 150000 },
    { from = "page" },
    { from = "loans" },
  },
  needs = { read = { "reviews", "households", "enrolments", "livelihood_models" } },
  uses = { page = "livelihood-page 1.0", loans = "programme-loans 1.0", budgets = "trade-budgets 1.0" },
}

-- No money figures are published: all amounts are assumptions.
return {
  id = "bead-stringing",
  version = "1.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "Kết hạt cườm", en = "Bead stringing" },
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
    { from = "budgets", name = "unit_cost", default = 500000 },
    { from = "budgets", name = "life", default = 2 },
    { from = "budgets", name = "pieces", default = 40 },
    { from = "budgets", name = "piece_rate", default = 2500 },
    { from = "budgets", name = "month_cost", default = 60000 },
    { from = "budgets", name = "labour_days", max = 31 },
    { from = "budgets", name = "slack_probability" },
    { from = "budgets", name = "slack_pieces", default = 20.0 },
    { from = "page", name = "wage", default = 150000 },
    { from = "page" },
    { from = "loans" },
  },
  needs = { read = { "reviews", "households", "enrolments", "livelihood_models" } },
  uses = { page = "livelihood-page 1.0", loans = "programme-loans 1.0", budgets = "trade-budgets 1.0" },
}

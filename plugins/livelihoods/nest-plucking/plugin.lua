-- The one published figure is a beginner's day in another province in 2017.
return {
  id = "nest-plucking",
  version = "1.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "Nhặt lông yến", en = "Bird-nest plucking" },
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
    { from = "budgets", name = "unit_cost", default = 300000 },
    { from = "budgets", name = "life", default = 2 },
    { from = "budgets", name = "pieces", default = 6, unit = { vi = "tổ/ngày", en = "nests a day" } },
    { -- beginners earned "several tens of thousands" a day in Bình Phước in 2017; 72,000 here
      from = "budgets", name = "piece_rate", default = 12000,
      unit = { vi = "đồng/tổ", en = "VND per nest" },
      source = "http://www.baobinhphuoc.com.vn/Content/can-man-voi-nghe-nhat-long-yen-485510",
    },
    { from = "budgets", name = "month_cost", default = 40000 },
    { from = "budgets", name = "labour_days", max = 31 },
    { from = "budgets", name = "slack_probability" },
    { from = "budgets", name = "slack_pieces", default = 3.0, unit = { vi = "tổ/ngày", en = "nests a day" } },
    { from = "page", name = "wage", default = 150000 },
    { from = "page" },
    { from = "loans" },
  },
  needs = { read = { "reviews", "households", "enrolments", "livelihood_models" } },
  uses = { page = "livelihood-page 1.0", loans = "programme-loans 1.0", budgets = "trade-budgets 1.0" },
}

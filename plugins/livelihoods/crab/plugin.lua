-- The one published figure is the earning of a hectare; prices and costs are assumptions that fit it.
return {
  id = "crab",
  version = "1.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "Nuôi cua biển", en = "Mud crab" },
  summary = {
    vi = "Chi phí, thu nhập, rủi ro nuôi cua và số hộ nghèo có thể vượt chuẩn",
    en = "Costs, returns and risks of crab, and the poor households it could lift",
  },
  parameters = {
    { from = "page", name = "year" },
    {
      from = "page", name = "scale", default = 0.5,
      unit = { vi = "ha", en = "ha" }, help = { vi = "Diện tích nuôi của một hộ", en = "Pond area of one household" },
    },
    { from = "page", name = "years" },
    { from = "page", name = "start_month", default = 2 },
    {
      from = "budgets", name = "unit_cost", default = 40000000,
      help = { vi = "Ao, bờ, lưới một ha", en = "Pond, dikes and nets of one hectare" },
    },
    { from = "budgets", name = "life" },
    { -- 420 kg × 50 % × 320,000 × 3 crops less costs give the 130–150 million of Trà Vinh 2021
      from = "budgets", name = "yield", default = 420,
      unit = { vi = "kg/ha/vụ", en = "kg per ha and crop" },
      help = {
        vi = "Sản lượng một ha mỗi vụ khi không hao hụt",
        en = "Harvest of one hectare and crop without losses",
      },
    },
    { from = "budgets", name = "survival", default = 0.5 },
    { from = "budgets", name = "price", default = 320000 },
    { from = "budgets", name = "price_low", default = 220000 },
    { from = "budgets", name = "price_high", default = 420000 },
    {
      from = "budgets", name = "cycles", default = 3,
      source = "https://en.vietnamplus.vn/sea-crab-breeding-a-new-option-for-tra-vinh-farmers/196432.vnp",
    },
    { from = "budgets", name = "cycle_months", default = 4 },
    {
      from = "budgets", name = "seed_cost", default = 9000000,
      unit = { vi = "đồng/ha/vụ", en = "VND per ha and crop" },
      help = { vi = "Cua giống một ha mỗi vụ", en = "Crablets for one hectare and crop" },
    },
    {
      name = "feed_cost", type = "money", default = 9000000, min = 0,
      unit = { vi = "đồng/ha/vụ", en = "VND per ha and crop" },
      help = { vi = "Thức ăn một ha mỗi vụ", en = "Feed for one hectare and crop" },
      source = { vi = "giả định", en = "assumption" },
    },
    { from = "budgets", name = "labour_days", default = 45 },
    {
      name = "loss_probability", type = "percent", default = 0.15, min = 0, max = 1,
      unit = { vi = "một năm", en = "a year" },
      help = {
        vi = "Xác suất cua chết, thất thoát trong một năm",
        en = "Probability of a year of deaths or escapes",
      },
      source = { vi = "giả định", en = "assumption" },
    },
    { from = "page" },
    { from = "loans" },
  },
  needs = { read = { "reviews", "households", "enrolments", "livelihood_models" } },
  uses = { page = "livelihood-page 1.0", loans = "programme-loans 1.0", budgets = "aquaculture-budgets 1.0" },
}

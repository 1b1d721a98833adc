-- Prices and costs of shrimp are assumptions throughout: the sources give densities, survival, yields and profits.
return {
  id = "shrimp-hightech",
  version = "1.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "Nuôi tôm thẻ công nghệ cao", en = "White-leg shrimp, high-tech" },
  summary = {
    vi = "Chi phí, thu nhập, rủi ro bệnh và số hộ nghèo có thể vượt chuẩn",
    en = "Costs, returns, the risk of disease, and the poor households they could lift",
  },
  parameters = {
    { from = "page", name = "year" },
    {
      from = "page", name = "scale", default = 0.2,
      unit = { vi = "ha", en = "ha" }, help = { vi = "Diện tích nuôi của một hộ", en = "Pond area of one household" },
    },
    { from = "page", name = "years" },
    { from = "page", name = "start_month", default = 2 },
    { from = "budgets", name = "unit_cost", default = 2500000000 },
    { from = "budgets", name = "life", default = 6 },
    { -- set so that three crops give the 40 t a hectare and year of Cần Giờ 2024
      from = "budgets", name = "density", default = 94,
    },
    { -- 85.28 % in Tiền Giang 2022
      from = "budgets", name = "survival", default = 0.85,
      source = "https://dx.doi.org/10.22161/ijfaf.6.6.1",
    },
    { from = "budgets", name = "size", default = 60 },
    { from = "budgets", name = "price", default = 115000 },
    { from = "budgets", name = "price_low", default = 85000 },
    { from = "budgets", name = "price_high", default = 145000 },
    {
      from = "budgets", name = "cycles", default = 3,
      source = { vi = "chưa kiểm chứng: 2–3 vụ", en = "unconfirmed: 2–3 crops" },
    },
    {
      from = "budgets", name = "cycle_months", default = 3,
      source = { vi = "chưa kiểm chứng: 2,5–4 tháng", en = "unconfirmed: 2.5–4 months" },
    },
    { from = "budgets", name = "larva_price", default = 120 },
    { from = "budgets", name = "feed_ratio" },
    { from = "budgets", name = "feed_price", default = 34000 },
    { from = "budgets", name = "crop_cost", default = 280000000 },
    { from = "budgets", name = "labour_days", default = 150 },
    { from = "budgets", name = "disease_probability", default = 0.15 },
    { from = "budgets", name = "disease_survival", default = 0.3 },
    { from = "page" },
    { from = "loans" },
  },
  needs = { read = { "reviews", "households", "enrolments", "livelihood_models" } },
  uses = { page = "livelihood-page 1.0", loans = "programme-loans 1.0", budgets = "aquaculture-budgets 1.0" },
}

-- Prices and costs of shrimp are assumptions throughout: the sources give densities, survival, yields and profits.
return {
  id = "shrimp-extensive",
  version = "1.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "Nuôi tôm sú quảng canh cải tiến", en = "Tiger shrimp, improved extensive" },
  summary = {
    vi = "Chi phí, thu nhập, rủi ro bệnh và số hộ nghèo có thể vượt chuẩn",
    en = "Costs, returns, the risk of disease, and the poor households they could lift",
  },
  parameters = {
    { from = "page", name = "year" },
    {
      from = "page", name = "scale", default = 2,
      unit = { vi = "ha", en = "ha" }, help = { vi = "Diện tích nuôi của một hộ", en = "Pond area of one household" },
    },
    { from = "page", name = "years" },
    { from = "page", name = "start_month", default = 2 },
    { from = "budgets", name = "unit_cost", default = 30000000 },
    { from = "budgets", name = "life" },
    { -- 6.9 per m² × 86.25 % nursery × 8.9 % grow-out at 17.5 per kg are the 302.8 kg of Ngọc Hiển 2019
      from = "budgets", name = "density", default = 6.9,
    },
    { -- 0.8625 × 0.089
      from = "budgets", name = "survival", default = 0.0768,
      source = "https://camautech.vn/blogs/news/nuoi-tom-su-penaeus-monodon-quang-canh-cai-tien-02-giai-doan-duoi-ta",
    },
    {
      from = "budgets", name = "size", default = 17.5,
      source = "https://camautech.vn/blogs/news/nuoi-tom-su-penaeus-monodon-quang-canh-cai-tien-02-giai-doan-duoi-ta",
    },
    { from = "budgets", name = "price", default = 180000 },
    { from = "budgets", name = "price_low", default = 130000 },
    { from = "budgets", name = "price_high", default = 230000 },
    {
      from = "budgets", name = "cycles",
      source = { vi = "chưa kiểm chứng: thả rải quanh năm", en = "unconfirmed: stocked in small lots all year" },
    },
    {
      from = "budgets", name = "cycle_months", default = 10,
      source = { vi = "chưa kiểm chứng: thả rải quanh năm", en = "unconfirmed: stocked in small lots all year" },
    },
    { from = "budgets", name = "larva_price", default = 70 },
    { from = "budgets", name = "feed_ratio", default = 0 },
    { from = "budgets", name = "feed_price" },
    { from = "budgets", name = "crop_cost", default = 4000000 },
    { from = "budgets", name = "labour_days", default = 60 },
    { from = "budgets", name = "disease_probability", default = 0.2 },
    { from = "budgets", name = "disease_survival", default = 0.03 },
    { from = "page" },
    { from = "loans" },
  },
  needs = { read = { "reviews", "households", "enrolments", "livelihood_models" } },
  uses = { page = "livelihood-page 1.0", loans = "programme-loans 1.0", budgets = "aquaculture-budgets 1.0" },
}

-- Prices and costs of shrimp are assumptions throughout: the sources give densities, survival, yields and profits.
return {
  id = "shrimp-intensive",
  version = "1.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "Nuôi tôm thẻ thâm canh", en = "White-leg shrimp, intensive" },
  summary = {
    vi = "Chi phí, thu nhập, rủi ro bệnh và số hộ nghèo có thể vượt chuẩn",
    en = "Costs, returns, the risk of disease, and the poor households they could lift",
  },
  parameters = {
    { from = "page", name = "year" },
    {
      from = "page", name = "scale", default = 0.3,
      unit = { vi = "ha", en = "ha" }, help = { vi = "Diện tích nuôi của một hộ", en = "Pond area of one household" },
    },
    { from = "page", name = "years" },
    { from = "page", name = "start_month", default = 2 },
    { from = "budgets", name = "unit_cost", default = 250000000 },
    { from = "budgets", name = "life" },
    {
      from = "budgets", name = "density", default = 40,
      source = "https://123docz.net/document/6768695-hien-trang-va-vai-tro-cua-chung-nhan-vietgap-trong-nuoi-tom-nghien-cuu-truong-hop-nuoi-tom-the-chan-trang-o-tinh-soc-trang-viet-nam.htm",
    },
    { -- with the price and the costs below, the 324 million a hectare and crop of Sóc Trăng 2019 without disease; 5.4 t,
      -- within its 2.7–5.6
      from = "budgets", name = "survival", default = 0.786,
    },
    { from = "budgets", name = "size", default = 58, source = "https://dx.doi.org/10.22161/ijfaf.6.6.1" },
    { from = "budgets", name = "price", default = 125000 },
    { from = "budgets", name = "price_low", default = 95000 },
    { from = "budgets", name = "price_high", default = 155000 },
    {
      from = "budgets", name = "cycles", default = 2,
      source = { vi = "chưa kiểm chứng: 2–3 vụ", en = "unconfirmed: 2–3 crops" },
    },
    {
      from = "budgets", name = "cycle_months", default = 3.5,
      source = { vi = "chưa kiểm chứng: 2,5–4 tháng", en = "unconfirmed: 2.5–4 months" },
    },
    { from = "budgets", name = "larva_price", default = 110 },
    { from = "budgets", name = "feed_ratio" },
    { from = "budgets", name = "feed_price" },
    { from = "budgets", name = "crop_cost", default = 70000000 },
    { from = "budgets", name = "labour_days", default = 90 },
    {
      from = "budgets", name = "disease_probability", default = 0.4,
      source = "https://123docz.net/document/6768695-hien-trang-va-vai-tro-cua-chung-nhan-vietgap-trong-nuoi-tom-nghien-cuu-truong-hop-nuoi-tom-the-chan-trang-o-tinh-soc-trang-viet-nam.htm",
    },
    { -- its 179 million with disease; 3.7 t
      from = "budgets", name = "disease_survival", default = 0.54,
    },
    { from = "page" },
    { from = "loans" },
  },
  needs = { read = { "reviews", "households", "enrolments", "livelihood_models" } },
  uses = { page = "livelihood-page 1.0", loans = "programme-loans 1.0", budgets = "aquaculture-budgets 1.0" },
}

-- Every default names where it comes from; "giả định" (assumption) marks what no source gives. The published figures
-- are farmers' statements in the press: sample data, not norms.
return {
  id = "oyster-raft",
  version = "2.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "Nuôi hàu bè", en = "Oysters on rafts" },
  summary = {
    vi = "Chi phí, thu nhập, rủi ro của bè hàu và số hộ nghèo có thể vượt chuẩn",
    en = "Costs, returns and risks of oyster rafts, and the poor households they could lift",
  },
  parameters = {
    { from = "page", name = "year" },
    {
      from = "page", name = "scale", default = 2,
      unit = { vi = "bè", en = "rafts" }, help = { vi = "Số bè của một hộ", en = "Rafts of one household" },
    },
    { from = "page", name = "years" },
    { from = "page", name = "start_month", default = 3 },
    { from = "budgets", name = "species" },
    {
      from = "budgets", name = "unit_cost", default = 6000000,
      unit = { vi = "đồng/bè", en = "VND per raft" },
      help = { vi = "Vốn đầu tư một bè", en = "Investment in one raft" },
      source = "https://vietfishmagazine.com/aquaculture/pacific-oyster-culture-cam-lam-looks-perfectly-efficient.html",
    },
    { from = "budgets", name = "life" },
    { -- 2,000 kg sold from 800 kg of seed (growth 2.5 times) at 5,000 đồng, as in Đất Mũi 2013
      from = "budgets", name = "seed_cost", default = 4000000,
      unit = { vi = "đồng/bè/vụ", en = "VND per raft and crop" },
      help = { vi = "Tiền giống một bè mỗi vụ", en = "Seed for one raft and crop" },
      source = "https://m.baophapluat.vn/vu-hau-thang-lon-o-dat-mui-post132910.html",
    },
    {
      from = "budgets", name = "yield", default = 2000,
      unit = { vi = "kg/bè/vụ", en = "kg per raft and crop" },
      help = { vi = "Sản lượng một bè mỗi vụ khi không hao hụt", en = "Harvest of one raft and crop without losses" },
      source = "https://vietfishmagazine.com/aquaculture/pacific-oyster-culture-cam-lam-looks-perfectly-efficient.html",
    },
    {
      from = "budgets", name = "survival", default = 0.7,
      source = { vi = "chưa kiểm chứng: 50–90 %", en = "unconfirmed: 50–90 %" },
    },
    {
      from = "budgets", name = "price", default = 25000,
      source = "https://en.thuocthuydiemuyen.vn/ba-ria--vung-tau-farmers-breed-pacific-oysters-1031-PDT.html",
    },
    {
      from = "budgets", name = "price_low", default = 15000,
      source = "https://m.baophapluat.vn/vu-hau-thang-lon-o-dat-mui-post132910.html",
    },
    {
      from = "budgets", name = "price_high", default = 35000,
      source = "https://vietfishmagazine.com/aquaculture/pacific-oyster-culture-cam-lam-looks-perfectly-efficient.html",
    },
    { from = "budgets", name = "cycles" },
    {
      from = "budgets", name = "cycle_months", default = 6,
      help = { vi = "Thời gian một vụ hàu Thái Bình Dương", en = "Length of a crop of Pacific oysters" },
      source = "https://en.thuocthuydiemuyen.vn/ba-ria--vung-tau-farmers-breed-pacific-oysters-1031-PDT.html",
    },
    { from = "budgets", name = "native_months" },
    {
      from = "budgets", name = "upkeep", default = 500000,
      unit = { vi = "đồng/bè/năm", en = "VND per raft and year" },
      help = { vi = "Chi phí khác một bè mỗi năm", en = "Other costs of one raft a year" },
    },
    {
      from = "budgets", name = "labour_days", default = 60,
      unit = { vi = "ngày công/bè/vụ", en = "days per raft and crop" },
      help = { vi = "Ngày công gia đình một bè mỗi vụ", en = "Days of own labour for one raft and crop" },
    },
    { from = "budgets", name = "die_off_probability" },
    { from = "page" },
    { from = "loans" },
  },
  needs = { read = { "reviews", "households", "enrolments", "livelihood_models" } },
  uses = { page = "livelihood-page 1.0", loans = "programme-loans 1.0", budgets = "aquaculture-budgets 1.0" },
}

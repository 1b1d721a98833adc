-- Every default names where it comes from; "giả định" (assumption) marks what no source gives. The published figures
-- are farmers' statements in the press: sample data, not norms.
return {
  id = "oyster-cage",
  version = "1.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "Nuôi hàu lồng", en = "Oysters in cages" },
  summary = {
    vi = "Chi phí, thu nhập, rủi ro của lồng hàu và số hộ nghèo có thể vượt chuẩn",
    en = "Costs, returns and risks of oyster cages, and the poor households they could lift",
  },
  parameters = {
    { from = "page", name = "year" },
    {
      from = "page", name = "scale", default = 20,
      unit = { vi = "lồng", en = "cages" }, help = { vi = "Số lồng của một hộ", en = "Cages of one household" },
    },
    { from = "page", name = "years" },
    { from = "page", name = "start_month", default = 3 },
    { from = "budgets", name = "species" },
    {
      from = "budgets", name = "unit_cost", default = 350000,
      unit = { vi = "đồng/lồng", en = "VND per cage" },
      help = { vi = "Vốn đầu tư một lồng", en = "Investment in one cage" },
    },
    { from = "budgets", name = "life", default = 3 },
    { -- 200 t of seed at 5,000 đồng in 680 cages
      from = "budgets", name = "seed_cost", default = 1470588,
      unit = { vi = "đồng/lồng/vụ", en = "VND per cage and crop" },
      help = { vi = "Tiền giống một lồng mỗi vụ", en = "Seed for one cage and crop" },
      source = "https://m.baophapluat.vn/vu-hau-thang-lon-o-dat-mui-post132910.html",
    },
    { -- 500 t from 680 cages
      from = "budgets", name = "yield", default = 735.3,
      unit = { vi = "kg/lồng/vụ", en = "kg per cage and crop" },
      help = {
        vi = "Sản lượng một lồng mỗi vụ khi không hao hụt",
        en = "Harvest of one cage and crop without losses",
      },
      source = "https://m.baophapluat.vn/vu-hau-thang-lon-o-dat-mui-post132910.html",
    },
    {
      from = "budgets", name = "survival", default = 0.7,
      source = { vi = "chưa kiểm chứng: 50–90 %", en = "unconfirmed: 50–90 %" },
    },
    {
      from = "budgets", name = "price", default = 16000,
      source = "https://m.baophapluat.vn/vu-hau-thang-lon-o-dat-mui-post132910.html",
    },
    {
      from = "budgets", name = "price_low", default = 15000,
      source = "https://m.baophapluat.vn/vu-hau-thang-lon-o-dat-mui-post132910.html",
    },
    {
      from = "budgets", name = "price_high", default = 20000,
      source = "https://m.baophapluat.vn/vu-hau-thang-lon-o-dat-mui-post132910.html",
    },
    { from = "budgets", name = "cycles" },
    {
      from = "budgets", name = "cycle_months", default = 7,
      help = { vi = "Thời gian một vụ hàu Thái Bình Dương", en = "Length of a crop of Pacific oysters" },
      source = "https://m.baophapluat.vn/vu-hau-thang-lon-o-dat-mui-post132910.html",
    },
    { from = "budgets", name = "native_months" },
    { -- 8 billion sold less 4 billion profit and 1 billion seed, in 680 cages
      from = "budgets", name = "upkeep", default = 4400000,
      unit = { vi = "đồng/lồng/năm", en = "VND per cage and year" },
      help = { vi = "Chi phí khác một lồng mỗi năm", en = "Other costs of one cage a year" },
      source = "https://m.baophapluat.vn/vu-hau-thang-lon-o-dat-mui-post132910.html",
    },
    {
      from = "budgets", name = "labour_days", default = 12,
      unit = { vi = "ngày công/lồng/vụ", en = "days per cage and crop" },
      help = { vi = "Ngày công gia đình một lồng mỗi vụ", en = "Days of own labour for one cage and crop" },
    },
    { from = "budgets", name = "die_off_probability" },
    { from = "page" },
    { from = "loans" },
  },
  needs = { read = { "reviews", "households", "enrolments", "livelihood_models" } },
  uses = { page = "livelihood-page 1.0", loans = "programme-loans 1.0", budgets = "aquaculture-budgets 1.0" },
}

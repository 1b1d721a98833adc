-- Every default names where it comes from; "giả định" (assumption) marks what no source gives. The published figures
-- are farmers' statements in the press: sample data, not norms.
return {
  id = "oyster-raft",
  version = "1.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "Nuôi hàu bè", en = "Oysters on rafts" },
  summary = {
    vi = "Chi phí, thu nhập, rủi ro của bè hàu và số hộ nghèo có thể vượt chuẩn",
    en = "Costs, returns and risks of oyster rafts, and the poor households they could lift",
  },
  parameters = {
    {
      name = "year", type = "year", default = "latest",
      help = { vi = "Năm rà soát của các hộ", en = "Review year of the households" },
    },
    {
      name = "rafts", type = "integer", default = 2, min = 1, unit = { vi = "bè", en = "rafts" },
      help = { vi = "Số bè của một hộ", en = "Rafts of one household" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "raft_cost", type = "money", default = 6000000, min = 0, unit = { vi = "đồng/bè", en = "VND per raft" },
      help = { vi = "Vốn đầu tư một bè", en = "Investment in one raft" },
      source = "https://vietfishmagazine.com/aquaculture/pacific-oyster-culture-cam-lam-looks-perfectly-efficient.html",
    },
    {
      name = "raft_life", type = "integer", default = 5, min = 1, max = 100, unit = { vi = "năm", en = "years" },
      help = { vi = "Thời gian sử dụng một bè", en = "How long a raft lasts" },
      source = { vi = "giả định", en = "assumption" },
    },
    { -- 2,000 kg sold from 800 kg of seed (growth 2.5 times) at 5,000 đồng, as in Đất Mũi 2013
      name = "spat_cost", type = "money", default = 4000000, min = 0,
      unit = { vi = "đồng/bè/vụ", en = "VND per raft and crop" },
      help = { vi = "Tiền giống một bè mỗi vụ", en = "Seed for one raft and crop" },
      source = "https://m.baophapluat.vn/vu-hau-thang-lon-o-dat-mui-post132910.html",
    },
    {
      name = "yield", type = "number", default = 2000, min = 0, unit = { vi = "kg/bè/vụ", en = "kg per raft and crop" },
      help = { vi = "Sản lượng một bè mỗi vụ khi không hao hụt", en = "Harvest of one raft and crop without losses" },
      source = "https://vietfishmagazine.com/aquaculture/pacific-oyster-culture-cam-lam-looks-perfectly-efficient.html",
    },
    {
      name = "survival", type = "percent", default = 0.7, min = 0, max = 1,
      help = { vi = "Tỷ lệ sống đến khi bán", en = "Share that lives to be sold" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "price", type = "money", default = 25000, min = 0, unit = { vi = "đồng/kg", en = "VND per kg" },
      help = { vi = "Giá bán thường gặp", en = "Usual price" },
      source = "https://en.thuocthuydiemuyen.vn/ba-ria--vung-tau-farmers-breed-pacific-oysters-1031-PDT.html",
    },
    {
      name = "price_low", type = "money", default = 15000, min = 0, unit = { vi = "đồng/kg", en = "VND per kg" },
      help = { vi = "Giá thấp nhất", en = "Lowest price" },
      source = "https://m.baophapluat.vn/vu-hau-thang-lon-o-dat-mui-post132910.html",
    },
    {
      name = "price_high", type = "money", default = 35000, min = 0, unit = { vi = "đồng/kg", en = "VND per kg" },
      help = { vi = "Giá cao nhất", en = "Highest price" },
      source = "https://vietfishmagazine.com/aquaculture/pacific-oyster-culture-cam-lam-looks-perfectly-efficient.html",
    },
    { -- native oysters take 10 to 16 months; Pacific ones 5 to 7, then 2
      name = "cycles", type = "number", default = 1, min = 0.1, max = 4, unit = { vi = "vụ/năm", en = "crops a year" },
      help = { vi = "Số vụ mỗi năm", en = "Crops a year" },
      source = "https://tepbac.com/tin-tuc/full/xa-tan-hoa-huyen-tan-thanh-ba-ria-vung-tau-nhieu-loi-the-phat-trien-nghe-nuoi-hau-16815.html",
    },
    {
      name = "years", type = "integer", default = 5, min = 1, max = 100, unit = { vi = "năm", en = "years" },
      help = { vi = "Số năm tính toán", en = "Years appraised" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "labour_days", type = "number", default = 60, min = 0,
      unit = { vi = "ngày công/bè/vụ", en = "days per raft and crop" },
      help = { vi = "Ngày công gia đình", en = "Days of own labour" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "wage", type = "money", default = 300000, min = 0, unit = { vi = "đồng/ngày", en = "VND a day" },
      help = { vi = "Tiền công một ngày nếu đi làm thuê", en = "What a day of work would earn elsewhere" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "rate", type = "percent", default = 0.1, min = 0, max = 1,
      help = { vi = "Tỷ lệ chiết khấu mỗi năm", en = "Discount rate a year" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "die_off_probability", type = "percent", default = 0.1, min = 0, max = 1,
      help = { vi = "Xác suất hàu chết hàng loạt trong một năm", en = "Probability of a die-off in a year" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "draws", type = "integer", default = 2000, min = 1, max = 100000,
      help = { vi = "Số lần mô phỏng", en = "Draws of the simulation" },
    },
  },
  needs = { read = { "reviews", "households", "enrolments", "livelihood_models" } },
}

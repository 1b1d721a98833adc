-- Defaults are those of 2014, the one year whose profit is published.
return {
  id = "salt-tarpaulin",
  version = "1.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "Làm muối trải bạt", en = "Salt on tarpaulin" },
  summary = {
    vi = "Trải bạt so với ruộng đất: chi phí, thu nhập, rủi ro, số hộ nghèo có thể vượt chuẩn",
    en = "Tarpaulin beside earth ponds: costs, returns, risks, and the poor households it could lift",
  },
  parameters = {
    { from = "page", name = "year" },
    {
      from = "page", name = "scale", default = 0.8,
      unit = { vi = "ha", en = "ha" },
      help = { vi = "Diện tích ruộng muối của một hộ", en = "Salt pond of one household" },
    },
    { from = "page", name = "years" },
    { from = "page", name = "start_month", default = 12 },
    { -- 60 million over five years are 12 of the 46.3 million costs that follow from 65 t at 1,300 and the profit
      -- of 2014
      from = "budgets", name = "unit_cost", default = 60000000,
      unit = { vi = "đồng/ha", en = "VND per ha" },
      help = { vi = "Bạt trải một ha", en = "Tarpaulin of one hectare" },
    },
    { from = "budgets", name = "life" },
    {
      name = "yield", type = "number", default = 65000, min = 1,
      unit = { vi = "kg/ha/năm", en = "kg per ha and year" }, help = { vi = "Năng suất", en = "Yield" },
      source = "https://khuyennongtphcm.vn/phat-trien-san-xuat-va-ket-noi-tieu-thu-muoi-tren-dia-ban-huyen-can-gio/",
    },
    {
      name = "yield_poor", type = "number", default = 43600, min = 0,
      unit = { vi = "kg/ha/năm", en = "kg per ha and year" },
      help = { vi = "Năng suất năm mưa trái mùa", en = "Yield of a year with rain in season" },
      source = "https://vrviet.vn/de/den-dao-thieng-lieng-kham-pha-nui-da-tu-nhien-thap-nhat-viet-nam",
    },
    {
      name = "price", type = "money", default = 1300, min = 0,
      unit = { vi = "đồng/kg", en = "VND per kg" },
      help = { vi = "Giá muối trải bạt", en = "Price of salt from tarpaulin" },
      source = "https://eng.hochiminhcity.gov.vn/-/farmers-profit-from-improved-salt-yields",
    },
    {
      name = "price_low", type = "money", default = 400, min = 0,
      unit = { vi = "đồng/kg", en = "VND per kg" }, help = { vi = "Giá thấp nhất", en = "Lowest price" },
      source = "https://phunuvietnam.vn/muoi-can-gio-e.html",
    },
    {
      name = "price_high", type = "money", default = 1900, min = 0,
      unit = { vi = "đồng/kg", en = "VND per kg" }, help = { vi = "Giá cao nhất", en = "Highest price" },
      source = "https://vrviet.vn/de/den-dao-thieng-lieng-kham-pha-nui-da-tu-nhien-thap-nhat-viet-nam",
    },
    {
      name = "running_cost", type = "money", default = 34300000, min = 0,
      unit = { vi = "đồng/ha/năm", en = "VND per ha and year" },
      help = { vi = "Chi phí sản xuất một ha mỗi năm", en = "Running costs of one hectare and year" },
      source = {
        vi = "suy ra từ lãi 38,2 triệu đồng/ha năm 2014",
        en = "follows from the profit of 38.2 million per ha in 2014",
      },
    },
    { -- 65 t / 1.32: tarpaulin yields 32 % more
      name = "earth_yield", type = "number", default = 49242, min = 0,
      unit = { vi = "kg/ha/năm", en = "kg per ha and year" },
      help = { vi = "Năng suất ruộng đất", en = "Yield of an earth pond" },
      source = "https://ccptnt.vn/phat-trien-san-xuat-muoi-tren-dia-ban-thanh-pho-ho-chi-minh.html",
    },
    {
      name = "earth_price", type = "money", default = 1200, min = 0,
      unit = { vi = "đồng/kg", en = "VND per kg" }, help = { vi = "Giá muối đất", en = "Price of salt from earth" },
      source = "https://eng.hochiminhcity.gov.vn/-/farmers-profit-from-improved-salt-yields",
    },
    {
      name = "earth_running_cost", type = "money", default = 39990400, min = 0,
      unit = { vi = "đồng/ha/năm", en = "VND per ha and year" },
      help = { vi = "Chi phí ruộng đất một ha mỗi năm", en = "Costs of one hectare of earth pond a year" },
      source = { vi = "suy ra: lãi trải bạt gấp đôi ruộng đất", en = "follows from twice the profit of earth" },
    },
    {
      from = "budgets", name = "labour_days", default = 180,
      unit = { vi = "ngày công/ha/năm", en = "days per ha and year" },
      help = { vi = "Ngày công gia đình một ha mỗi năm", en = "Days of own labour for one hectare and year" },
      source = {
        vi = "4 người, 5 tháng, 3 ha; số ngày là giả định",
        en = "4 people, 5 months, 3 ha; days are an assumption",
      },
    },
    {
      name = "rain_probability", type = "percent", default = 0.2, min = 0, max = 1,
      unit = { vi = "một năm", en = "a year" },
      help = { vi = "Xác suất mưa trái mùa trong một năm", en = "Probability of rain in season in a year" },
      source = { vi = "giả định", en = "assumption" },
    },
    { from = "page", name = "wage", default = 150000 },
    { from = "page" },
    { from = "loans" },
  },
  needs = { read = { "reviews", "households", "enrolments", "livelihood_models" } },
  uses = { page = "livelihood-page 1.0", loans = "programme-loans 1.0", budgets = "trade-budgets 1.0" },
}

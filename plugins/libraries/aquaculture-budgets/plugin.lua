-- Budgets of oysters, shrimp and crab: functions of their parameters, shared by the pages and by the comparison.
return {
  id = "aquaculture-budgets",
  version = "1.0.0", api = "1",
  kind = "library",
  name = { vi = "Dự toán nuôi hàu, tôm, cua", en = "Budgets of oysters, shrimp and crab" },
  summary = {
    vi = "Hàm dự toán dùng chung cho các mô hình nuôi", en = "Budget functions that the aquaculture models share",
  },
  parameters = {
    {
      name = "unit_cost", type = "money", min = 0, unit = { vi = "đồng/ha", en = "VND per ha" },
      help = { vi = "Ao, công trình một ha", en = "Pond and works of one hectare" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "life", type = "integer", default = 5, min = 1, max = 30, unit = { vi = "năm", en = "years" },
      help = { vi = "Thời gian sử dụng", en = "How long they last" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "yield", type = "number", min = 0,
      help = { vi = "Sản lượng mỗi vụ khi không hao hụt", en = "Harvest of a crop without losses" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "survival", type = "percent", min = 0, max = 1,
      help = { vi = "Tỷ lệ sống đến khi bán", en = "Share that lives to be sold" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "price", type = "money", min = 0, unit = { vi = "đồng/kg", en = "VND per kg" },
      help = { vi = "Giá bán thường gặp", en = "Usual price" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "price_low", type = "money", min = 0, unit = { vi = "đồng/kg", en = "VND per kg" },
      help = { vi = "Giá thấp nhất", en = "Lowest price" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "price_high", type = "money", min = 0, unit = { vi = "đồng/kg", en = "VND per kg" },
      help = { vi = "Giá cao nhất", en = "Highest price" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "cycles", type = "number", default = 1, min = 0.1, max = 4, unit = { vi = "vụ/năm", en = "crops a year" },
      help = { vi = "Số vụ mỗi năm", en = "Crops a year" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "cycle_months", type = "number", min = 1, max = 12, unit = { vi = "tháng", en = "months" },
      help = { vi = "Thời gian một vụ", en = "Length of a crop" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "seed_cost", type = "money", min = 0,
      help = { vi = "Tiền giống mỗi vụ", en = "Seed for a crop" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "upkeep", type = "money", min = 0,
      help = { vi = "Chi phí khác mỗi năm", en = "Other costs a year" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "labour_days", type = "number", min = 0, unit = { vi = "ngày công/ha/vụ", en = "days per ha and crop" },
      help = { vi = "Ngày công gia đình một ha mỗi vụ", en = "Days of own labour for one hectare and crop" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "species", type = "choice", default = "pacific", choices = { "pacific", "native" },
      help = { vi = "Giống hàu", en = "Species" },
    },
    {
      name = "native_months", type = "number", default = 13, min = 6, max = 24, unit = { vi = "tháng", en = "months" },
      help = { vi = "Thời gian một vụ hàu bản địa (10–16)", en = "Length of a crop of native oysters (10–16)" },
      source = "https://tepbac.com/tin-tuc/full/xa-tan-hoa-huyen-tan-thanh-ba-ria-vung-tau-nhieu-loi-the-phat-trien-nghe-nuoi-hau-16815.html",
    },
    {
      name = "die_off_probability", type = "percent", default = 0.1, min = 0, max = 1,
      unit = { vi = "một năm", en = "a year" },
      help = { vi = "Xác suất hàu chết hàng loạt trong một năm", en = "Probability of a die-off in a year" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "density", type = "number", min = 0.1, max = 500, unit = { vi = "con/m²", en = "post-larvae per m²" },
      help = { vi = "Mật độ thả", en = "Stocking density" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "size", type = "number", min = 1, max = 300, unit = { vi = "con/kg", en = "shrimp per kg" },
      help = { vi = "Cỡ thu hoạch", en = "Size at harvest" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "larva_price", type = "money", min = 0, unit = { vi = "đồng/con", en = "VND each" },
      help = { vi = "Giá một con giống", en = "Price of one post-larva" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "feed_ratio", type = "number", default = 1.2, min = 0, max = 5, unit = { vi = "kg/kg", en = "kg per kg" },
      help = { vi = "Thức ăn cho 1 kg tôm", en = "Feed for 1 kg of shrimp" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "feed_price", type = "money", default = 33000, min = 0, unit = { vi = "đồng/kg", en = "VND per kg" },
      help = { vi = "Giá thức ăn", en = "Price of feed" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "crop_cost", type = "money", min = 0, unit = { vi = "đồng/ha/vụ", en = "VND per ha and crop" },
      help = {
        vi = "Điện, hóa chất, cải tạo ao một ha mỗi vụ",
        en = "Power, chemicals, pond preparation of one hectare and crop",
      },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "disease_probability", type = "percent", min = 0, max = 1,
      unit = { vi = "một năm", en = "a year" },
      help = { vi = "Xác suất có bệnh trong một năm", en = "Probability of disease in a year" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "disease_survival", type = "percent", min = 0, max = 1,
      help = { vi = "Tỷ lệ sống bình quân khi có bệnh", en = "Mean survival with disease" },
      source = { vi = "giả định", en = "assumption" },
    },
  },
  uses = { loans = "programme-loans 1.0" },
}

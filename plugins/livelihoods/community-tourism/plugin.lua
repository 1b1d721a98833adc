-- No money figures are published for Cần Giờ: all amounts are assumptions.
return {
  id = "community-tourism",
  version = "1.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "Du lịch cộng đồng", en = "Community tourism" },
  summary = {
    vi = "Chi phí, thu nhập, rủi ro của hộ đón khách và số hộ nghèo có thể vượt chuẩn",
    en = "Costs, returns and risks of receiving visitors, and the poor households it could lift",
  },
  parameters = {
    { from = "page", name = "year" },
    {
      from = "page", name = "scale", default = 1,
      unit = { vi = "hộ dịch vụ", en = "households" }, help = { vi = "Số hộ dịch vụ", en = "Households" },
    },
    { from = "page", name = "years" },
    { from = "page", name = "start_month" },
    {
      from = "budgets", name = "unit_cost", default = 40000000,
      unit = { vi = "đồng/hộ", en = "VND per household" },
      help = { vi = "Sửa nhà, trang bị đón khách", en = "Guest rooms and equipment" },
    },
    { from = "budgets", name = "life", default = 8 },
    {
      name = "visitors", type = "number", default = 60, min = 0,
      unit = { vi = "lượt khách/tháng", en = "visitor-days a month" },
      help = { vi = "Lượt khách một tháng", en = "Visitor-days a month" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "visitors_low", type = "number", default = 15, min = 0,
      unit = { vi = "lượt khách/tháng", en = "visitor-days a month" },
      help = { vi = "Lượt khách tháng vắng", en = "Visitor-days of a slack month" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "visitors_high", type = "number", default = 110, min = 0,
      unit = { vi = "lượt khách/tháng", en = "visitor-days a month" },
      help = { vi = "Lượt khách tháng đông", en = "Visitor-days of a busy month" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "spending", type = "money", default = 180000, min = 0,
      unit = { vi = "đồng/lượt", en = "VND per visitor-day" },
      help = { vi = "Khách trả một lượt", en = "Paid by a visitor a day" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "visitor_cost", type = "money", default = 90000, min = 0,
      unit = { vi = "đồng/lượt", en = "VND per visitor-day" },
      help = { vi = "Chi cho một lượt khách", en = "Spent on a visitor-day" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "upkeep", type = "money", default = 3000000, min = 0,
      unit = { vi = "đồng/hộ/năm", en = "VND per household and year" },
      help = { vi = "Duy tu, quảng bá mỗi năm", en = "Upkeep and promotion a year" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      from = "budgets", name = "labour_days", default = 12,
      help = { vi = "Ngày công gia đình một tháng", en = "Days of own labour a month" },
    },
    {
      name = "closure_probability", type = "percent", default = 0.1, min = 0, max = 1,
      unit = { vi = "một năm", en = "a year" },
      help = {
        vi = "Xác suất một năm vắng khách (dịch, bão)",
        en = "Probability of a year without visitors (disease, storm)",
      },
      source = { vi = "giả định", en = "assumption" },
    },
    { from = "page" },
    { from = "loans" },
  },
  needs = { read = { "reviews", "households", "enrolments", "livelihood_models" } },
  uses = { page = "livelihood-page 1.0", loans = "programme-loans 1.0", budgets = "trade-budgets 1.0" },
}

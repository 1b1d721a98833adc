-- Budgets of salt, tourism and piecework: functions of their parameters, shared by the pages and by the comparison.
return {
  id = "trade-budgets",
  version = "1.0.0", api = "1",
  kind = "library",
  name = { vi = "Dự toán làm muối, du lịch, gia công", en = "Budgets of salt, tourism and piecework" },
  summary = {
    vi = "Hàm dự toán dùng chung cho nghề muối, dịch vụ và gia công",
    en = "Budget functions of salt, services and piecework",
  },
  parameters = {
    {
      name = "unit_cost", type = "money", min = 0, unit = { vi = "đồng/người", en = "VND per worker" },
      help = { vi = "Máy, dụng cụ một người", en = "Machine and tools of one worker" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "life", type = "integer", default = 5, min = 1, max = 30, unit = { vi = "năm", en = "years" },
      help = { vi = "Thời gian sử dụng", en = "How long they last" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "labour_days", type = "number", default = 22, min = 0, unit = { vi = "ngày công/tháng", en = "days a month" },
      help = { vi = "Ngày làm một tháng", en = "Days of work a month" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "pieces", type = "number", min = 0.1, unit = { vi = "sản phẩm/ngày", en = "pieces a day" },
      help = { vi = "Sản phẩm một ngày", en = "Pieces a day" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "piece_rate", type = "money", min = 0, unit = { vi = "đồng/sản phẩm", en = "VND per piece" },
      help = { vi = "Đơn giá một sản phẩm", en = "Paid for a piece" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "month_cost", type = "money", min = 0, unit = { vi = "đồng/người/tháng", en = "VND per worker and month" },
      help = { vi = "Kim chỉ, điện, đi lại một tháng", en = "Thread, power and travel a month" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "slack_probability", type = "percent", default = 0.2, min = 0, max = 1,
      unit = { vi = "một năm", en = "a year" },
      help = { vi = "Xác suất một năm thiếu hàng", en = "Probability of a year with few orders" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "slack_pieces", type = "number", min = 0, unit = { vi = "sản phẩm/ngày", en = "pieces a day" },
      help = { vi = "Sản phẩm một ngày trong năm thiếu hàng", en = "Pieces a day in a year with few orders" },
      source = { vi = "giả định", en = "assumption" },
    },
  },
  uses = { loans = "programme-loans 1.0" },
}

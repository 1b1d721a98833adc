return {
  id = "due-dates",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Việc đến hạn", en = "What is due" },
  summary = {
    vi = "Lịch rà soát, ngày báo cáo, việc quá hạn và sắp đến hạn; xã nào đã gửi gì",
    en = "Review calendar, report days, what is overdue and coming; which commune has sent what",
  },
  parameters = {
    { name = "date", type = "date", default = "latest", help = { vi = "Vào ngày", en = "On the day" } },
    {
      name = "year", type = "year",
      help = {
        vi = "Năm rà soát, cho bảng xã đã gửi gì; không ghi: năm rà soát gần nhất",
        en = "Review year, for what communes have sent; without it the latest",
      },
    },
    {
      name = "months", type = "integer", default = 3, min = 1, max = 12,
      help = { vi = "Nhìn tới bao nhiêu tháng", en = "How many months ahead" },
    },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
    {
      name = "half_year_day", type = "integer", default = 15, min = 1, max = 28,
      help = { vi = "Ngày của tháng 6 gửi báo cáo 6 tháng", en = "Day of June of the six-month report" },
      source = { vi = "chưa xác minh", en = "UNCONFIRMED" },
    },
    {
      name = "year_day", type = "integer", default = 15, min = 1, max = 28,
      help = { vi = "Ngày của tháng 12 gửi báo cáo năm", en = "Day of December of the yearly report" },
      source = { vi = "chưa xác minh", en = "UNCONFIRMED" },
    },
  },
  needs = {
    read = {
      "reviews", "households", "members", "campaigns", "pledges", "receipts", "findings", "difficulties",
      "guidances", "plans", "documents", "tasks", "coordination_items", "coordination_plans", "conferences",
    },
  },
}

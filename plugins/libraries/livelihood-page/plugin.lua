-- The page of a livelihood model: what it costs, what it brings, what can go wrong, whom it helps; then the details.
return {
  id = "livelihood-page",
  version = "1.0.0", api = "1",
  kind = "library",
  name = { vi = "Trang mô hình sinh kế", en = "The page of a livelihood model" },
  summary = {
    vi = "Bốn câu hỏi ở trang đầu, rồi dự toán, rủi ro, giả định",
    en = "Four questions on the first page, then budget, risks, assumptions",
  },
  parameters = {
    {
      name = "year", type = "year", default = "latest",
      help = { vi = "Năm rà soát của các hộ", en = "Review year of the households" },
    },
    { -- the plugin says what is counted, and how much of it one household takes
      name = "scale", type = "number", min = 0.01, max = 10000,
      help = { vi = "Quy mô của một hộ", en = "Scale of one household" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "years", type = "integer", default = 5, min = 1, max = 30, unit = { vi = "năm", en = "years" },
      help = { vi = "Số năm tính toán", en = "Years appraised" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "start_month", type = "integer", default = 1, min = 1, max = 12, unit = { vi = "tháng", en = "month" },
      help = { vi = "Tháng bắt đầu", en = "Month of the start" }, source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "wage", type = "money", default = 300000, min = 0, unit = { vi = "đồng/ngày", en = "VND a day" },
      help = { vi = "Tiền công một ngày nếu đi làm thuê", en = "What a day of work would earn elsewhere" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "rate", type = "percent", default = 0.1, min = 0, max = 1, unit = { vi = "một năm", en = "a year" },
      help = { vi = "Tỷ lệ chiết khấu mỗi năm", en = "Discount rate a year" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "price_growth", type = "percent", default = 0, min = -0.5, max = 1,
      unit = { vi = "một năm", en = "a year" },
      help = { vi = "Giá bán thay đổi mỗi năm", en = "Change of prices a year" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "cost_growth", type = "percent", default = 0, min = -0.5, max = 1,
      unit = { vi = "một năm", en = "a year" },
      help = { vi = "Chi phí, tiền công thay đổi mỗi năm", en = "Change of costs and wages a year" },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "draws", type = "integer", default = 5000, min = 1, max = 100000,
      help = { vi = "Số lần mô phỏng", en = "Draws of the simulation" },
    },
  },
  uses = { loans = "programme-loans 1.0" },
}

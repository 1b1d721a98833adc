return {
  id = "class-transitions",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Chuyển dịch giữa các loại hộ", en = "Transitions between classes" },
  summary = {
    vi = "Hộ nghèo, cận nghèo, không nghèo qua các năm; thoát bền vững hay không",
    en = "Poor, near-poor, not poor over the years; lasting or not",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
    {
      name = "years", type = "integer", default = 4, min = 1, max = 10,
      help = { vi = "Nhìn lại bao nhiêu năm", en = "How many years back" },
    },
  },
  needs = { read = { "reviews", "households", "members" } },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}

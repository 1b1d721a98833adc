return {
  id = "income-poverty",
  version = "1.0.0", api = "1",
  kind = "report",
  name = {
    vi = "Thu nhập của hộ được rà soát và khoảng cách đến chuẩn", en = "Incomes and the distance to the line",
  },
  summary = {
    vi = "Phân bố thu nhập, khoảng cách nghèo, hộ sát trên, sát dưới chuẩn",
    en = "Distribution, poverty gap, who is just above or below the line",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
    {
      name = "near", type = "percent", default = "10%", min = 0, max = 0.5,
      help = { vi = "Sát chuẩn: trong khoảng này", en = "Near the line: within this part of it" },
    },
    {
      name = "band", type = "money", default = 6000000, min = 1000000,
      help = { vi = "Độ rộng một bậc thu nhập", en = "Width of an income band" },
    },
  },
  needs = { read = { "reviews", "households", "members" } },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}

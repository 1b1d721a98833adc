return {
  id = "next-standard",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Nếu theo chuẩn nghèo khác", en = "What if another standard" },
  summary = {
    vi = "Hộ vào, hộ ra khỏi danh sách nếu áp dụng chuẩn khác",
    en = "Who enters and who leaves the lists by another standard",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
    {
      name = "other", type = "standard", default = "VN-2027",
      help = { vi = "Chuẩn đem thử", en = "The standard to try" },
    },
  },
  needs = { read = { "reviews", "households", "members" } },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}

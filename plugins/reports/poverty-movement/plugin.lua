return {
  id = "poverty-movement",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Diễn biến hộ nghèo, hộ cận nghèo", en = "Movement of poor and near-poor households" },
  summary = {
    vi = "Biểu diễn biến theo khu vực I, II: đầu kỳ, thoát, tái nghèo, phát sinh, cuối kỳ",
    en = "The official form, areas I and II: start, out, back, new, end",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    {
      name = "from", type = "year",
      help = { vi = "So với năm; không ghi: năm trước", en = "Compared with; without it the year before" },
    },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "reviews", "households", "members" } },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}

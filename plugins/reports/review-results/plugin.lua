return {
  id = "review-results",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Kết quả rà soát hộ nghèo, hộ cận nghèo", en = "Results of the yearly review" },
  summary = {
    vi = "Theo xã; kết quả theo chuẩn nghèo đa chiều",
    en = "By commune; results under the multidimensional standard",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "reviews", "households", "members" } },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}

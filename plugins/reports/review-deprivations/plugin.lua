return {
  id = "review-deprivations",
  version = "1.0.0", api = "1",
  kind = "report",
  name = {
    vi = "Thiếu hụt của hộ nghèo, hộ cận nghèo", en = "Deprivations of poor and near-poor households",
  },
  summary = {
    vi = "Số hộ và tỷ lệ thiếu hụt từng chỉ số theo xã; thiếu hụt của trẻ em",
    en = "Counts and rates of each indicator by commune; children",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "reviews", "households", "members" } },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}

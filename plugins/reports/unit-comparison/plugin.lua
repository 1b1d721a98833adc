return {
  id = "unit-comparison",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "So sánh qua lần sắp xếp đơn vị năm 2025", en = "Comparison across the units of 2025" },
  summary = {
    vi = "Số liệu năm trước quy về đơn vị mới; chỗ nào không so sánh được thì nói rõ",
    en = "Earlier figures regrouped into the new units, or not comparable",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
    {
      name = "before", type = "year",
      help = { vi = "So với năm; không ghi: năm trước", en = "Compared with; without it the year before" },
    },
  },
  needs = { read = { "reviews", "households", "members", "residences" } },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}

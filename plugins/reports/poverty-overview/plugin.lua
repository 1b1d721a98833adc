return {
  id = "poverty-overview",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Tổng quan hộ nghèo, hộ cận nghèo", en = "Poor and near-poor households" },
  summary = { vi = "Theo xã, chiều thiếu hụt, biến động", en = "By commune, deprivation and movement" },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "reviews", "households" } },
  limits = { seconds = 30, memory_mb = 256 },
}

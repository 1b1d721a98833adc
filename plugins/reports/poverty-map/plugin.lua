return {
  id = "poverty-map",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Bản đồ hộ nghèo", en = "Map of poor households" },
  summary = { vi = "Tỷ lệ nghèo của từng xã trên bản đồ, và qua các năm", en = "Each commune's rate on a map, and over the years" },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
    {
      name = "geometry", type = "text",
      help = {
        vi = "tệp GeoJSON ranh giới, đặt cạnh sổ; không có thì dùng sơ đồ minh họa Cần Giờ",
        en = "a GeoJSON file of boundaries beside the register; without it, the schematic drawing of Cần Giờ",
      },
    },
  },
  needs = { read = { "reviews", "households" } },
  limits = { seconds = 30, memory_mb = 256 },
}

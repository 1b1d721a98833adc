-- All livelihood models side by side: per day of work, per đồng put in, per household lifted.
return {
  id = "livelihood-comparison",
  version = "1.0.0", api = "1",
  kind = "livelihood",
  name = { vi = "So sánh các mô hình sinh kế", en = "Livelihood models compared" },
  summary = {
    vi = "Trên một ngày công, một đồng vốn, một hộ vượt chuẩn",
    en = "Per day of work, per đồng put in, per household lifted",
  },
  parameters = {
    {
      name = "year", type = "year", default = "latest",
      help = { vi = "Năm rà soát của các hộ nghèo", en = "Review year of the poor households" },
    },
    { name = "area", type = "area", default = "@all", help = { vi = "Địa bàn", en = "Area" } },
    {
      name = "rate", type = "percent", default = 0.1, min = 0, max = 1, unit = { vi = "một năm", en = "a year" },
      help = {
        vi = "Tỷ lệ chiết khấu chung",
        en = "Discount rate for all" }, source = { vi = "giả định", en = "assumption",
      },
    },
    {
      name = "wage", type = "money", default = 200000, min = 0, unit = { vi = "đồng/ngày", en = "VND a day" },
      help = {
        vi = "Tiền công chung một ngày nếu đi làm thuê",
        en = "What a day of work would earn elsewhere, for all",
      },
      source = { vi = "giả định", en = "assumption" },
    },
    {
      name = "draws", type = "integer", default = 2000, min = 1, max = 100000,
      help = { vi = "Số lần mô phỏng", en = "Draws of the simulation" },
    },
  },
  needs = { read = { "reviews" } },
  uses = { models = "livelihood-assumptions 2.0" },
}

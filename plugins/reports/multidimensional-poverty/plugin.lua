return {
  id = "multidimensional-poverty",
  version = "1.0.0", api = "1",
  kind = "report",
  name = {
    vi = "Nghèo đa chiều theo phương pháp Alkire–Foster", en = "Multidimensional poverty by Alkire–Foster",
  },
  summary = {
    vi = "H, A, M0 theo xã và qua các năm; đóng góp của từng chỉ số",
    en = "H, A, M0 by commune and over the years; what each indicator adds",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
    {
      name = "cutoff", type = "integer", default = 3, min = 1, max = 14,
      help = { vi = "Nghèo khi thiếu từ số chỉ số này", en = "Poor when lacking this many indicators" },
      source = { vi = "Nghị định 07/2021/NĐ-CP: từ 3 chỉ số", en = "Decree 07/2021/NĐ-CP: 3 or more" },
    },
    {
      name = "count", type = "choice", choices = { "households", "members" }, default = "households",
      help = { vi = "Tính theo hộ hay theo nhân khẩu", en = "Count households or their members" },
    },
    {
      name = "years", type = "integer", default = 4, min = 1, max = 10,
      help = { vi = "Nhìn lại bao nhiêu năm", en = "How many years back" },
    },
  },
  needs = { read = { "reviews", "households", "members" } },
  uses = { review = "review-office 1.0" },
  layout = "official-report",
}

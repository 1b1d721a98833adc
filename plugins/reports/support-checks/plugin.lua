return {
  id = "support-checks",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Rà soát hỗ trợ: trùng, sai đối tượng, bỏ sót", en = "Support checked: double, outside the rules, missed" },
  summary = {
    vi = "Hỗ trợ hai nguồn trong năm, hộ không thuộc đối tượng, thiếu quyết định, hộ chưa được hỗ trợ",
    en = "Two sources in a year, households out of class, without decision, households without any support",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "supports", "households", "reviews", "outside_supports", "housing_cases" } },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

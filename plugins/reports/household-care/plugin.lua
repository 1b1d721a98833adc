return {
  id = "household-care",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Chăm lo hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo", en = "Care for poor, near-poor and newly escaped households" },
  summary = {
    vi = "Hỗ trợ theo hình thức, nguồn, đối tượng và xã; hộ nào còn thiếu gì",
    en = "Support by form, source, class and commune; what is still missing for whom",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "supports", "outside_supports", "households", "reviews", "campaigns", "hardship_allowances" } },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

return {
  id = "communication",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Kết quả truyền thông giảm nghèo", en = "Communication on poverty reduction" },
  summary = {
    vi = "Theo hình thức, kênh, đối tượng và xã; hộ nghèo, hộ cận nghèo biết và cùng tham gia",
    en = "By kind, channel, audience and commune; how many listed households knew and took part",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "communication_activities", "participations", "households", "reviews", "organizations", "projects" } },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

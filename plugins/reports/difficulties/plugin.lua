return {
  id = "difficulties",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Khó khăn, vướng mắc và hướng dẫn cơ sở", en = "Difficulties and guidance" },
  summary = {
    vi = "Phản ánh, cấp giải quyết, quá hạn, giải quyết dứt điểm hay tái diễn; hướng dẫn cho xã",
    en = "Raised, who can solve them, overdue, settled for good or come back; guidance to communes",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "difficulties", "guidances", "inspection_teams", "organizations", "documents", "projects" } },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

return {
  id = "supervision",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Kết quả kiểm tra, giám sát", en = "Supervision and inspection" },
  summary = {
    vi = "Kế hoạch, lượt kiểm tra, hạn chế theo mức độ và tuổi, quá hạn khắc phục; hoạt động của các tổ công tác",
    en = "Plans, visits, findings by severity and age, overdue ones; the work of the inspection teams",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "area", type = "area", default = "@all", help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = {
    read = {
      "supervisions", "inspection_visits", "inspection_teams", "inspection_members", "findings", "difficulties",
      "organizations",
    },
  },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

return {
  id = "documents-and-plans",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Văn bản, kế hoạch và nhiệm vụ", en = "Documents, plans and tasks" },
  summary = {
    vi = "Danh mục văn bản; kế hoạch dự án, tiểu dự án đến hạn, đã ban hành, trễ; nhiệm vụ sau hội nghị",
    en = "Register of documents; plans of projects and sub-projects due, issued, late; tasks of conferences",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "area", type = "area", default = "@all", help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "documents", "plans", "projects", "tasks", "conferences", "conclusions", "organizations" } },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

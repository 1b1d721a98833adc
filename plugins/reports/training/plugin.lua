return {
  id = "training",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Tập huấn cán bộ giảm nghèo và tổ trưởng tổ tự quản", en = "Training of officers and heads of groups" },
  summary = {
    vi = "Lớp tập huấn, người dự, kinh phí; cán bộ, tổ trưởng đã và chưa được tập huấn",
    en = "Courses, attendance, cost; which officers and heads were and were not trained",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
  },
  needs = {
    read = {
      "training_courses", "training_attendances", "staff", "positions", "organizations", "self_managed_groups", "group_heads",
      "projects",
    },
    personal = { "staff.name" },
  },
  layout = "official-report",
}

return {
  id = "coordination-plan",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Thực hiện chương trình phối hợp", en = "State of the coordination plan" },
  summary = {
    vi = "Chương trình phối hợp giữa Mặt trận và cơ quan lao động - xã hội: nội dung, tiến độ, quá hạn, bài học",
    en = "What the Front and the labour office agreed: items, progress, overdue ones, lessons",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "area", type = "area", default = "@all", help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = {
    read = {
      "coordination_plans", "coordination_parties", "coordination_items", "organizations", "conferences", "lessons",
    },
  },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

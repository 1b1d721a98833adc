return {
  id = "analytics-benchmark",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Đo tốc độ truy vấn", en = "Analytics benchmark" },
  summary = { vi = "Hai mươi câu hỏi của báo cáo", en = "Twenty questions that reports ask" },
  parameters = {
    { name = "query", type = "text", default = "all", help = { vi = "Số của câu hỏi, hoặc all", en = "Number of a question, or all" } },
  },
  needs = {
    read = { "reviews", "households", "members", "supports" },
    personal = { "members.name" },
  },
  limits = { seconds = 600, memory_mb = 2048 },
}

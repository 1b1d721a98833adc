return {
  id = "conference-record",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Biên bản hội nghị sơ kết, tổng kết", en = "Record of a review conference" },
  summary = {
    vi = "Đại biểu, báo cáo, ý kiến và trả lời, kết luận; việc thực hiện kết luận đến nay",
    en = "Delegates, reports, opinions and answers, conclusions; what became of them since",
  },
  parameters = {
    { name = "conference", type = "text",
      help = { vi = "Mã hội nghị; không ghi: gần nhất", en = "Code of the conference; without it the latest" } },
  },
  needs = {
    read = {
      "conferences", "conference_hosts", "attendances", "conference_reports", "opinions", "conclusions", "lessons", "tasks",
      "documents", "organizations",
    },
    personal = { "attendances.name" },
  },
  uses = { measures = "programme-measures 1.0", sections = "programme-sections 1.0" },
  layout = "official-report",
}

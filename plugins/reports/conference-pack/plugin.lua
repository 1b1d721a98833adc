return {
  id = "conference-pack",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Tài liệu hội nghị sơ kết, tổng kết", en = "Papers of a review conference" },
  summary = {
    vi = "Báo cáo các kỳ mà hội nghị đánh giá, phụ lục, biên bản; một lệnh ra Word, Excel và PDF",
    en = "Reports on the periods that the conference reviews, annexes, its record; one command for Word, Excel and PDF",
  },
  parameters = {
    { name = "conference", type = "text",
      help = { vi = "Mã hội nghị; không ghi: gần nhất", en = "Code of the conference; without it the latest" } },
    { name = "area", type = "area", default = "@all", help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = {
    read = {
      "reviews", "households", "residences", "statistics", "documents", "plans", "coordination_plans", "coordination_items", "conferences",
      "communication_activities", "supports", "funds", "fund_balances", "receipts", "fund_expenses", "fund_transfers",
      "housing_cases", "housing_funds", "loans", "loan_repayments", "course_enrolments", "courses", "members", "placements",
      "enrolments", "livelihood_models", "model_introductions", "replications", "training_courses", "training_attendances",
      "supervisions", "inspection_visits", "findings", "difficulties", "budget_lines", "disbursements", "disbursement_plans",
      "projects", "targets", "tasks", "opinions", "attendances", "organizations",
      "conference_hosts", "conference_reports", "conclusions", "lessons",
    },
    personal = { "attendances.name" },
  },
  uses = { measures = "programme-measures 1.0", sections = "programme-sections 1.0" },
  layout = "official-report",
}

return {
  id = "programme-report",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Báo cáo kết quả thực hiện Chương trình", en = "Report on the programme" },
  summary = {
    vi = "6 tháng, năm hoặc nhiều năm: tình hình, chỉ đạo, kết quả, khó khăn, nhiệm vụ, phụ lục",
    en = "Of a half-year, a year or some years: situation, direction, results, difficulties, tasks, annexes",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = {
      vi = "Kỳ báo cáo: 2024-H1 (6 tháng), 2024, 2021-2023", en = "Period: 2024-H1 (half-year), 2024, 2021-2023" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = {
    read = {
      "reviews", "households", "residences", "statistics", "documents", "plans", "coordination_plans", "coordination_items", "conferences",
      "communication_activities", "supports", "funds", "fund_balances", "receipts", "fund_expenses", "fund_transfers",
      "housing_cases", "housing_funds", "loans", "loan_repayments", "course_enrolments", "courses", "members", "placements",
      "enrolments", "livelihood_models", "model_introductions", "replications", "training_courses", "training_attendances",
      "supervisions", "inspection_visits", "findings", "difficulties", "budget_lines", "disbursements", "disbursement_plans",
      "projects", "targets", "tasks", "opinions", "attendances", "organizations",
    },
  },
  uses = { measures = "programme-measures 1.0", sections = "programme-sections 1.0" },
  layout = "official-report",
}

return {
  id = "programme-targets",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Thực hiện chỉ tiêu Chương trình", en = "Targets of the programme" },
  summary = {
    vi = "Kế hoạch, thực hiện, vượt, đạt, chưa đạt; chỉ số giám sát tính từ sổ; chỉ tiêu kỳ tới",
    en = "Planned, actual, exceeded or not; monitoring indicators counted from the register; targets of the next period",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm", en = "Year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = {
    read = {
      "targets", "statistics", "reviews", "households", "members", "enrolments", "replications", "supports",
      "course_enrolments", "courses", "placements", "housing_cases", "communication_activities", "training_courses",
      "training_attendances", "supervisions", "findings", "receipts", "budget_lines", "disbursements", "disbursement_plans",
    },
  },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

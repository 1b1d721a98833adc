return {
  id = "register-quality",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Chất lượng số liệu của sổ", en = "Data quality of the register" },
  summary = {
    vi = "Thông tin còn thiếu, dòng vi phạm quy tắc, hộ chưa rà soát, theo xã",
    en = "What is missing, rows that break rules, households not reviewed, by commune",
  },
  parameters = {
    { name = "year", type = "year", default = "latest", help = { vi = "Năm rà soát", en = "Review year" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = {
    read = {
      "reviews", "households", "members", "residences", "dwellings", "review_classes",
      "deprivation_overrides", "supports", "loans", "housing_cases", "enrolments", "findings", "difficulties",
      "plans", "targets", "statistics", "budget_lines", "disbursements", "receipts", "pledges",
      "fund_expenses",
    },
  },
  uses = { review = "review-office 1.0" },
}

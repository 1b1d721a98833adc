return {
  id = "school-support",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Học bổng và hỗ trợ giáo dục", en = "Scholarships and education support" },
  summary = {
    vi = "Học bổng, miễn giảm học phí, chi phí học tập, dụng cụ; trẻ em thiếu hụt giáo dục chưa được hỗ trợ",
    en = "Scholarships, tuition, study costs, tools; deprived households without support",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "scholarships", "education_supports", "supports", "households", "members", "reviews" } },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

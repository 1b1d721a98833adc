return {
  id = "jobs-and-training",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Đào tạo nghề và việc làm", en = "Vocational training and jobs" },
  summary = {
    vi = "Lớp nghề, học viên, việc làm sau học; người được giới thiệu việc làm còn làm sau 3, 6, 12 tháng",
    en = "Courses, learners, jobs afterwards; placements and who is still there after 3, 6 and 12 months",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "courses", "course_enrolments", "placements", "supports", "households", "members", "reviews", "organizations", "projects" } },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

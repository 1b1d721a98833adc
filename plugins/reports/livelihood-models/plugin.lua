return {
  id = "livelihood-models",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Mô hình sinh kế, giảm nghèo", en = "Livelihood models" },
  summary = {
    vi = "Ở đâu, ai làm, thu được gì; giới thiệu, nhân rộng, việc làm tại chỗ, hộ thoát nghèo",
    en = "Where, who, what they earn; introduced, replicated, local jobs, who escaped",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "livelihood_models", "enrolments", "model_introductions", "replications", "livelihood_seasons", "livelihood_workers", "suitabilities", "households", "members", "reviews", "organizations" } },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

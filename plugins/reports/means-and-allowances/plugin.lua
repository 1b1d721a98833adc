return {
  id = "means-and-allowances",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Phương tiện sinh kế và trợ cấp khó khăn", en = "Livelihood means and hardship allowances" },
  summary = {
    vi = "Phương tiện trao tặng, còn sử dụng sau 6 và 12 tháng; trợ cấp theo lý do và nguồn",
    en = "Means given and still in use after 6 and 12 months; allowances by reason and source",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "livelihood_means", "hardship_allowances", "supports", "households", "residences", "livelihood_models", "campaigns" } },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

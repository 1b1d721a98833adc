return {
  id = "budget-disbursement",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Bố trí và giải ngân kinh phí", en = "Allocation and disbursement" },
  summary = {
    vi = "Theo dự án, nguồn, loại vốn, xã và tháng; so với kế hoạch, dự báo đến cuối năm",
    en = "By project, source, kind, commune and month; against plan, with a forecast to the end of the year",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "budget_lines", "disbursements", "disbursement_plans", "projects", "resources" } },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

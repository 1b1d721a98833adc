return {
  id = "policy-loans",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Vay vốn ưu đãi", en = "Preferential loans" },
  summary = {
    vi = "Cho vay, dư nợ, trả gốc, nợ quá hạn theo chương trình, xã, đoàn thể và mục đích",
    en = "Lent, outstanding, repaid and overdue by programme, commune, union and purpose",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "loans", "loan_repayments", "supports", "households", "residences", "reviews", "organizations", "livelihood_models" } },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

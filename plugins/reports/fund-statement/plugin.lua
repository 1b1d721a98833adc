return {
  id = "fund-statement",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Công khai thu, chi Quỹ “Vì người nghèo”", en = "Statement of the Fund for the Poor" },
  summary = {
    vi = "Tồn đầu kỳ, thu, chi, điều chuyển, tồn cuối kỳ từng quỹ; từng khoản thu theo nguồn, chi theo mục đích",
    en = "Opening, receipts, spending, transfers and closing of each fund; receipts by origin, spending by purpose",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo (quý, 6 tháng, năm)", en = "Period" } },
    { name = "fund", type = "text", help = { vi = "Mã quỹ; không ghi: mọi quỹ", en = "Code of a fund; without it all" } },
  },
  needs = { read = { "funds", "fund_balances", "fund_transfers", "fund_expenses", "receipts", "donors", "campaigns" } },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

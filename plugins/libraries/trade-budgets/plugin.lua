-- Budgets of salt, tourism and piecework: functions of their parameters, shared by the pages and by the comparison.
return {
  id = "trade-budgets",
  version = "1.0.0", api = "1",
  kind = "library",
  name = { vi = "Dự toán làm muối, du lịch, gia công", en = "Budgets of salt, tourism and piecework" },
  summary = {
    vi = "Hàm dự toán dùng chung cho nghề muối, dịch vụ và gia công",
    en = "Budget functions of salt, services and piecework",
  },
}

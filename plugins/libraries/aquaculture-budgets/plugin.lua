-- Budgets of oysters, shrimp and crab: functions of their parameters, shared by the pages and by the comparison.
return {
  id = "aquaculture-budgets",
  version = "1.0.0", api = "1",
  kind = "library",
  name = { vi = "Dự toán nuôi hàu, tôm, cua", en = "Budgets of oysters, shrimp and crab" },
  summary = {
    vi = "Hàm dự toán dùng chung cho các mô hình nuôi", en = "Budget functions that the aquaculture models share",
  },
}

-- The assumptions of all livelihood plugins in one list, for those that set models side by side.
return {
  id = "livelihood-assumptions",
  version = "1.0.0", api = "1",
  kind = "library",
  name = { vi = "Giả định của các mô hình sinh kế", en = "Assumptions of the livelihood models" },
  summary = {
    vi = "Mô hình, hàm dự toán và giả định để so sánh",
    en = "Models, budget functions and assumptions, to be compared",
  },
}

-- What the bundled reports count, defined once: a query of the rows of a period and area, and the measures over them.
return {
  id = "programme-measures",
  version = "1.0.0", api = "1",
  kind = "library",
  name = { vi = "Các phép đo của Chương trình", en = "Measures of the programme" },
  summary = {
    vi = "Hỗ trợ, vốn vay, nhà ở, học nghề, kinh phí, quỹ, hạn chế, khó khăn: mỗi khái niệm định nghĩa một lần",
    en = "Support, loans, houses, courses, money, the fund, findings, difficulties: each defined once",
  },
}

return {
  id = "housing-support",
  version = "1.0.0", api = "1",
  kind = "report",
  name = { vi = "Xây dựng, sửa chữa nhà ở", en = "House building and repair" },
  summary = {
    vi = "Nhà đã khảo sát, duyệt, khởi công, nghiệm thu; nguồn vốn, định mức, đất ở; hộ còn thiếu nhà",
    en = "Houses surveyed, approved, begun, accepted; sources, norms, plots; households still without",
  },
  parameters = {
    { name = "period", type = "period", default = "latest", help = { vi = "Kỳ báo cáo", en = "Period" } },
    { name = "area", type = "area", default = "@all", each = true, help = { vi = "Địa bàn", en = "Area" } },
  },
  needs = { read = { "housing_cases", "housing_funds", "supports", "households", "residences", "reviews" } },
  uses = { measures = "programme-measures 1.0" },
  layout = "official-report",
}

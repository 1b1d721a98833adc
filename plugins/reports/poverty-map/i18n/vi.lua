-- A key that is the name of a column is that column's heading.
return {
  title = "Bản đồ hộ nghèo — {area}, {year}",
  no_data = "Sổ không có kết quả rà soát nào năm {year} tại {area}.",

  map = "Tỷ lệ hộ nghèo theo xã năm {year} (trên tổng số hộ)",
  by_unit = "Hộ nghèo, hộ cận nghèo theo xã",
  poor = "Hộ nghèo",
  near_poor = "Hộ cận nghèo",
  rate = "Tỷ lệ nghèo",

  over_years = "Qua các năm",
  years = "Tỷ lệ hộ nghèo của từng xã",
}

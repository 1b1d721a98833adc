-- A key that is the name of a column is that column's heading.
return {
  title = "Tổng quan hộ nghèo, hộ cận nghèo — {area}, {year}",
  no_data = "Sổ không có kết quả rà soát nào năm {year} tại {area}.",
  lead = "Có {poor} hộ nghèo, bằng {rate} tổng số hộ của địa bàn.",
  lead_without_rate = "Có {poor} hộ nghèo. Sổ chưa có tổng số hộ của địa bàn nên không có tỷ lệ.",

  by_unit = "Hộ nghèo, hộ cận nghèo theo xã",
  poor = "Hộ nghèo",
  near_poor = "Hộ cận nghèo",
  escaped = "Mới thoát",
  income = "Thu nhập bình quân đầu người/năm",
  rate = "Tỷ lệ nghèo",
  rates = "Tỷ lệ hộ nghèo theo xã (trên tổng số hộ)",

  deprivations = "Các chỉ số thiếu hụt",
  lacking = "Số hộ nghèo, hộ cận nghèo thiếu hụt theo chỉ số",
  indicator = "Chỉ số thiếu hụt",
  households = "Số hộ",

  movement = "Biến động so với năm trước",
  movement_of = "Biến động hộ nghèo theo xã",
}

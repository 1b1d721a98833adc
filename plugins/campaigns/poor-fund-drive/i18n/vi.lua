-- A key that is the name of a column is that column's heading.
return {
  no_campaign = "Sổ chưa có đợt vận động nào.",
  unknown_campaign = "Không có đợt vận động “{code}”.",

  cash = "Tiền đã nhận",
  in_kind = "Hiện vật đã nhận",
  pledged = "Đã đăng ký",
  balance = "Còn lại để chi",

  overdue = "Đăng ký quá hạn",
  by_month = "Tiền nhận theo tháng",
  month = "Tháng",
  received = "Đã nhận",

  allocation = "Dự kiến hỗ trợ sửa nhà",
  allocation_rule = "Hộ nghèo năm {year} thiếu hụt về chất lượng nhà ở và chưa được hỗ trợ sửa nhà, \z
    hộ thu nhập thấp trước, mỗi hộ {unit_cost} đồng, đến khi hết số tiền còn lại.",
  plan = "Danh sách dự kiến",
  household = "Mã hộ",
  income = "Thu nhập bình quân đầu người/năm",
  granted = "Mức hỗ trợ",
}

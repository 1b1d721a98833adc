return {
  title = "Nuôi hàu trong lồng: vốn, thu nhập, rủi ro",
  basis = "Một hộ nuôi {scale} {unit} trong {years} năm. Giá cả, sản lượng là giả định ở cuối tài liệu; hãy "
    .. "thay bằng số của địa phương.",
  die_off = "Hàu chết hàng loạt mọi năm",
  risk_die_off = "Hàu chết hàng loạt khi rét, mưa lớn làm nước ngọt, ô nhiễm: một hộ ở Long Hòa từng mất 3 tấn trong "
    .. "70 lồng một đợt rét. Mô phỏng coi đó là biến cố trong năm.",
  risk_price = "Giá hàu thay đổi từ 18.000 lên 24.000 đồng/kg chỉ trong một năm ở Long Sơn; quá nhiều bè cùng bán "
    .. "thì giá xuống.",
  risk_place = "Nuôi trong luồng tàu, không có phép mặt nước sẽ phải di dời; hỏi xã trước khi đóng bè.",
  p_seed_cost = "Tiền giống",
  p_labour_days = "Ngày công",
}

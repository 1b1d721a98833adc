return {
  title = "Tôm thẻ chân trắng công nghệ cao: vốn, thu nhập, rủi ro",
  basis = "Một hộ nuôi {scale} {unit} trong {years} năm. Giá cả, sản lượng là giả định ở cuối tài liệu; hãy "
    .. "thay bằng số của địa phương.",
  disease = "Có bệnh mọi năm",
  risk_disease = "Bệnh tôm: ở Sóc Trăng năm 2019, 40 % số ao có bệnh và lãi còn 179 thay vì 324 triệu đồng/ha/vụ. Mô "
    .. "phỏng coi đó là biến cố trong năm.",
  risk_price = "Giá tôm, giá thức ăn và tiền điện thay đổi mạnh; nguồn nước ô nhiễm.",
  risk_capital = "Vốn đầu tư hàng tỷ đồng/ha và điện liên tục: phù hợp với tổ hợp tác, hợp tác xã hơn là một hộ "
    .. "nghèo.",
  p_feed_price = "Giá thức ăn",
  p_size = "Cỡ tôm (con/kg)",
  p_crop_cost = "Chi phí vụ",
}

return {
  basis = "Một hộ làm {scale} {unit} trong {years} năm, vụ từ tháng 12 đến tháng 5. Giá cả, năng suất là giả "
    .. "định ở cuối tài liệu (giá năm 2014); hãy thay bằng số của địa phương.",
  beside_earth = "So với ruộng đất truyền thống",
  earth_year = "Một năm bình quân trên ruộng đất",
  earth_net = "Ruộng đất: thu nhập/năm",
  advantage = "Trải bạt hơn ruộng đất/năm",
  glut = "Được mùa mất giá",
  rain = "Mưa trái mùa mọi năm",
  risk_rain = "Mưa trái mùa, mùa khô đến muộn: năm 2023 ở Thiềng Liềng chỉ được 43,6 tấn/ha.",
  risk_price = "Được mùa mất giá: có năm giá dưới 400 đồng/kg, không bù nổi chi phí; diêm dân trữ muối chờ giá. Mô "
    .. "phỏng cho giá và sản lượng đi ngược nhau.",
  risk_wear = "Bạt rách trước hạn, chi phí chở muối từ đảo vào bờ.",
  p_running_cost = "Chi phí sản xuất",
  p_unit_cost = "Bạt",
  p_labour_days = "Ngày công",
}

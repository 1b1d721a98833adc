return {
  loss_year = "Cua chết mọi năm",
  risk_death = "Cua chết, ăn nhau, vượt bờ khi nước lớn; giống bắt ngoài tự nhiên không đều.",
  risk_price = "Giá cua lên xuống theo mùa lễ và thị trường xuất khẩu.",
  risk_land = "Cần đất mặt nước; hộ nghèo không có đất có thể nuôi ghép dưới tán rừng theo hợp đồng giao khoán.",
  p_seed_cost = "Cua giống",
  p_feed_cost = "Thức ăn",
}

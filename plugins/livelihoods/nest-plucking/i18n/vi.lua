return {
  risk_orders = "Nguồn tổ yến theo mùa thu hoạch; phụ thuộc cơ sở yến gần nhà.",
  risk_rate = "Đơn giá thấp khi mới làm; làm rách tổ bị trừ tiền.",
  risk_health = "Mỏi mắt, bụi lông; cần đèn sáng, khẩu trang.",
}

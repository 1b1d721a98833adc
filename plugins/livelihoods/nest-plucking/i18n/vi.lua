return {
  title = "Nhặt lông yến: vốn, thu nhập, rủi ro",
  basis = "{scale} {unit} làm tại nhà trong {years} năm. Sản phẩm, đơn giá là giả định ở cuối tài liệu; hãy "
    .. "thay bằng số của địa phương.",
  skilled = "Tay nghề khá",
  slack = "Thiếu hàng",
  half_time = "Làm nửa thời gian",
  risk_orders = "Nguồn tổ yến theo mùa thu hoạch; phụ thuộc cơ sở yến gần nhà.",
  risk_rate = "Đơn giá thấp khi mới làm; làm rách tổ bị trừ tiền.",
  risk_health = "Mỏi mắt, bụi lông; cần đèn sáng, khẩu trang.",
  p_piece_rate = "Đơn giá",
  p_pieces = "Sản phẩm/ngày",
  p_labour_days = "Ngày làm/tháng",
  p_month_cost = "Chi phí/tháng",
  p_wage = "Tiền công nơi khác",
}

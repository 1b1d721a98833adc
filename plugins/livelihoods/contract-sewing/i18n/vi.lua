return {
  title = "May gia công: vốn, thu nhập, rủi ro",
  basis = "{scale} {unit} làm tại nhà trong {years} năm. Sản phẩm, đơn giá là giả định ở cuối tài liệu; hãy "
    .. "thay bằng số của địa phương.",
  skilled = "Tay nghề khá",
  slack = "Thiếu hàng",
  half_time = "Làm nửa thời gian",
  risk_orders = "Hết đơn hàng theo mùa; phụ thuộc một đầu mối giao hàng: nên có hợp đồng và hai đầu mối.",
  risk_rate = "Đơn giá thấp, chậm trả tiền; hàng lỗi bị trừ.",
  risk_health = "Ngồi lâu, mỏi mắt, đau lưng; trẻ em phải đi học, không được làm thay.",
  p_piece_rate = "Đơn giá",
  p_pieces = "Sản phẩm/ngày",
  p_labour_days = "Ngày làm/tháng",
  p_month_cost = "Chi phí/tháng",
  p_wage = "Tiền công nơi khác",
}

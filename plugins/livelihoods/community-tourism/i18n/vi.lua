return {
  basis = "{scale} {unit} đón khách trong {years} năm; đơn vị sản phẩm là lượt khách/ngày. Mọi số tiền là giả "
    .. "định ở cuối tài liệu; hãy thay bằng số của địa phương.",
  busy = "Đông khách",
  slack = "Vắng khách",
  closed = "Không có khách",
  risk_visitors = "Khách đến theo mùa và cuối tuần; dịch bệnh, bão, hết tàu ra đảo là không có thu.",
  risk_skill = "Cần người nói chuyện với khách, bếp sạch, nhà vệ sinh; hộ nghèo thường thiếu nhà đạt yêu cầu.",
  risk_shared = "Thiềng Liềng có khoảng 240 hộ nhưng chỉ 24 dịch vụ: hộ ngoài tuyến hưởng lợi ít nếu không chia phần "
    .. "việc.",
  p_visitors = "Lượt khách",
  p_spending = "Khách trả",
  p_visitor_cost = "Chi cho khách",
  p_unit_cost = "Đầu tư",
  p_labour_days = "Ngày công",
}

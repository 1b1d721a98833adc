-- A key that is the name of a column is that column's heading.
return {
  title = "Hỗ trợ bảo hiểm y tế — {area}, {period}",
  lead = "Trong {period} có {households} hộ được hỗ trợ bảo hiểm y tế, kinh phí {amount}.",
  given = "Hỗ trợ trong kỳ", by_unit_caption = "Hỗ trợ theo xã, {period}", by_source_caption = "Hỗ trợ theo nguồn và cấp chi",
  cards_heading = "Thẻ bảo hiểm y tế", payers_caption = "Thẻ còn hiệu lực trong kỳ, mức đóng và người đóng, đến {to}",
  ends_caption = "Thẻ hết hạn theo tháng", cards_note = "Chỉ gồm thẻ được ghi trong sổ cùng lần hỗ trợ.",
  cover = "Độ bao phủ", cover_caption = "Hộ nghèo, hộ cận nghèo năm {year} được hỗ trợ trong kỳ",
  cover_chart = "Tỷ lệ hộ nghèo, hộ cận nghèo được hỗ trợ bảo hiểm y tế", cover_by_class = "Độ bao phủ theo phân loại hộ",
  persons_heading = "Người có bảo hiểm y tế", persons_caption = "Thành viên hộ nghèo, hộ cận nghèo năm {year} theo thông tin ghi nhận",

  households = "Số hộ", times = "Số lượt", amount = "Kinh phí", cards = "Số thẻ", persons = "Số người", premium = "Mức đóng",
  state = "Ngân sách đóng", place = "Địa phương đóng thêm", donors = "Nhà hảo tâm đóng", own = "Người tham gia đóng",
  year = "Năm", month = "Tháng", listed = "Số hộ", supported = "Được hỗ trợ", rate = "Tỷ lệ", lacking = "Thiếu hụt bảo hiểm y tế",
  left = "Thiếu hụt, chưa được hỗ trợ", insured = "Có bảo hiểm", uninsured = "Không có", unit = "Xã",
}

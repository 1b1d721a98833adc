-- A key that is the name of a column is that column's heading.
return {
  title = "Học bổng và hỗ trợ giáo dục — {area}, {period}",
  lead = "Trong {period} có {households} hộ có học sinh được hỗ trợ {times} lượt, tổng giá trị {value}.",
  by_source_caption = "Hỗ trợ theo hình thức và nguồn, {period}", by_unit_caption = "Số hộ được hỗ trợ theo xã",
  scholarships = "Học bổng", scholarships_caption = "Học bổng theo tên và năm học", grades_caption = "Học sinh nhận học bổng theo xã, lớp",
  education = "Hỗ trợ giáo dục", education_caption = "Hỗ trợ giáo dục theo năm học và xã",
  need = "Còn thiếu", need_caption = "Hộ nghèo, hộ cận nghèo năm {year} thiếu hụt về tình trạng đi học của trẻ em",

  households = "Số hộ", times = "Số lượt", value = "Giá trị", scholarship_name = "Tên học bổng", school_year = "Năm học",
  pupils = "Số học sinh", mean = "Bình quân", tuition = "Học phí miễn, giảm", study_cost = "Chi phí học tập", meals = "Tiền ăn",
  tools = "Dụng cụ học tập", months = "Số tháng bình quân", lacking = "Số hộ", helped = "Đã được hỗ trợ", left = "Chưa được hỗ trợ",
  part = "Tỷ lệ chưa hỗ trợ", unit = "Xã",
  amount = "Tiền", in_kind = "Hiện vật",
}

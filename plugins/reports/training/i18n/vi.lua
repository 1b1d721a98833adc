-- A key that is the name of a column is that column's heading.
return {
  title = "Tập huấn cán bộ giảm nghèo và tổ trưởng tổ tự quản — {period}",
  lead = "Đã tổ chức {courses} lớp với {came} lượt người dự, kinh phí {cost}.",
  courses_heading = "Lớp tập huấn", by_kind_caption = "Lớp tập huấn theo đối tượng, {period}", courses_caption = "Các lớp tập huấn",
  officers_heading = "Cán bộ làm công tác giảm nghèo", officers = "Số cán bộ", officers_caption = "Cán bộ đương chức được tập huấn trong kỳ",
  officers_left = "Cán bộ chưa được tập huấn trong kỳ",
  heads = "Tổ trưởng tổ tự quản", heads_caption = "Tổ tự quản có tổ trưởng được tập huấn trong kỳ",
  heads_left = "Tổ tự quản chưa có tổ trưởng được tập huấn trong kỳ",
  years_heading = "Năm năm gần đây", years_caption = "Lượt người được tập huấn theo năm",

  courses = "Số lớp", planned = "Theo kế hoạch", came = "Số lượt dự", passed = "Đạt yêu cầu", rate = "Tỷ lệ", cost = "Kinh phí",
  level = "Cấp", full_time = "Chuyên trách", trained = "Đã tập huấn", left = "Chưa tập huấn", officer = "Cán bộ",
  last = "Lần tập huấn gần nhất", groups = "Số tổ", year = "Năm", kind = "Đối tượng", days = "Số ngày dự",
}

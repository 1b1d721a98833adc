-- A key that is the name of a column is that column's heading.
return {
  title = "Kết quả đào tạo nghề và giới thiệu việc làm — {area}, {period}",
  lead = "Trong {period} có {learners} lượt người học nghề, {certified} người được cấp chứng chỉ, {working} người có việc làm sau học \z
    nghề; {placed} lượt người được giới thiệu việc làm.",
  training_heading = "Đào tạo nghề", by_trade_caption = "Học viên theo nghề, {period}", by_unit_caption = "Học viên theo xã",
  by_class_caption = "Học viên theo phân loại hộ", courses_caption = "Các lớp nghề", without_job_caption = "Học xong chưa có việc làm",
  placement_heading = "Giới thiệu việc làm", placed_by_unit = "Người được giới thiệu việc làm theo xã",
  occupations_caption = "Theo công việc", bodies_caption = "Theo cơ quan giới thiệu",
  need = "Nhu cầu còn lại", need_caption = "Hộ nghèo, hộ cận nghèo năm {year} thiếu hụt việc làm, đã và chưa được hỗ trợ trong kỳ",

  trade = "Nghề", learners = "Số học viên", certified = "Có chứng chỉ", dropped = "Bỏ học", hired = "Được tuyển dụng", own = "Tự tạo việc",
  same = "Nghề cũ", working = "Có việc làm", rate = "Có việc/có chứng chỉ", class = "Phân loại hộ", unit = "Xã", persons = "Số người",
  placements = "Số lượt", contract = "Có hợp đồng", abroad = "Nước ngoài", after_3 = "Còn làm sau 3 tháng",
  after_6 = "Còn làm sau 6 tháng", after_12 = "Còn làm sau 12 tháng", body = "Cơ quan giới thiệu", employers = "Nơi làm việc",
  wage = "Lương trung vị/tháng", lacking = "Hộ thiếu hụt", helped = "Đã được hỗ trợ", left = "Còn lại",
}

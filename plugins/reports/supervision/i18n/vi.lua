-- A key that is the name of a column is that column's heading.
return {
  title = "Kết quả kiểm tra, giám sát Chương trình — {area}, {period}",
  lead = "Đã tổ chức {supervisions} cuộc giám sát với {visits} lượt kiểm tra; phát hiện {findings} hạn chế, đến {as_of} đã \z
    khắc phục {fixed} ({rate}), còn {overdue} hạn chế quá hạn.",
  plan = "Kế hoạch và lượt kiểm tra", plan_caption = "Các cuộc giám sát trong kỳ", visits_caption = "Lượt kiểm tra theo đơn vị",
  findings_heading = "Hạn chế, thiếu sót", findings = "Số hạn chế", by_unit_caption = "Hạn chế theo đơn vị", by_age_caption = "Hạn chế theo thời gian khắc phục",
  by_body_caption = "Hạn chế theo cơ quan chịu trách nhiệm", by_text_caption = "Hạn chế theo nội dung",
  open_heading = "Hạn chế chưa khắc phục", open = "Chưa khắc phục", open_caption = "Hạn chế chưa khắc phục đến {as_of}, kể cả của kỳ trước",
  teams = "Tổ công tác", teams_caption = "Hoạt động của các tổ công tác trong kỳ",

  severity_span = "Theo mức độ",
  to_30 = "Đến 30 ngày", to_60 = "31–60 ngày", to_90 = "61–90 ngày", over_90 = "Trên 90 ngày",
  visited = "Lượt kiểm tra", found = "Hạn chế phát hiện", visits = "Số lượt", households = "Số hộ đã thăm", last = "Lần gần nhất",
  serious = "Nghiêm trọng", major = "Cần khắc phục", minor = "Nhẹ", fixed = "Đã khắc phục", in_time = "Đúng hạn",
  overdue = "Quá hạn", rate = "Tỷ lệ khắc phục", age = "Thời gian", body = "Cơ quan chịu trách nhiệm",
  finding = "Nội dung hạn chế", units = "Số đơn vị", days = "Số ngày", people = "Số thành viên",
  untangled = "Vướng mắc đã gỡ",
}

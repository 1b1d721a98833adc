-- A key that is the name of a column is that column's heading.
return {
  title = "Tình hình thực hiện chương trình phối hợp — {area}, {period}",
  lead = "Trong {period} có {plans} chương trình phối hợp đang có hiệu lực.",
  plans_caption = "Chương trình phối hợp", parties_caption = "Các bên phối hợp",
  progress = "Tiến độ thực hiện",
  progress_lead = "Đến {as_of} đã hoàn thành {done}/{items} nội dung ({rate}), {overdue} nội dung quá hạn.",
  progress_caption = "Tiến độ theo cơ quan chủ trì", items_caption = "Từng nội dung phối hợp",
  lessons = "Bài học kinh nghiệm", lessons_caption = "Bài học rút ra trong kỳ",

  plan = "Chương trình phối hợp", body = "Cơ quan chủ trì", duties = "Số nội dung", done = "Hoàn thành",
  late = "Hoàn thành trễ", overdue = "Quá hạn", rate = "Tỷ lệ hoàn thành", days = "Quá hạn (ngày)", conference = "Hội nghị",
}

-- A key that is the name of a column is that column's heading.
return {
  title = "Văn bản, kế hoạch và nhiệm vụ — {area}, {period}",
  plans = "Kế hoạch thực hiện Chương trình, dự án, tiểu dự án",
  plans_lead = "Đến {as_of} đã ban hành {issued}/{plans} kế hoạch, {late} kế hoạch ban hành trễ, {missing} kế hoạch đến hạn chưa ban hành.",
  plans_by_scope = "Kế hoạch theo phạm vi", plans_caption = "Từng kế hoạch",
  without_plan = "Dự án, tiểu dự án chưa có kế hoạch năm {year}",
  documents = "Văn bản", documents_lead = "Có {all} văn bản còn theo dõi, trong đó {new} văn bản ban hành trong {period}.",
  documents_by_level = "Văn bản theo tính chất và cấp ban hành", documents_caption = "Danh mục văn bản",
  documents_late = "Văn bản thuộc thẩm quyền ban hành trễ hoặc chưa ban hành",
  tasks = "Nhiệm vụ theo kết luận hội nghị", tasks_by_kind = "Nhiệm vụ theo loại", tasks_caption = "Nhiệm vụ trong kỳ và còn lại",

  plans_count = "Số kế hoạch", due = "Đến hạn", issued = "Đã ban hành", on_time = "Đúng hạn", late = "Trễ hạn",
  missing = "Chưa ban hành", rate = "Tỷ lệ", days = "Trễ (ngày)", project = "Dự án, tiểu dự án", conference = "Hội nghị",
  kind = "Loại", duties = "Số nhiệm vụ", done = "Hoàn thành", overdue = "Quá hạn", body = "Cơ quan chủ trì",
  document = "Văn bản kết quả",
}

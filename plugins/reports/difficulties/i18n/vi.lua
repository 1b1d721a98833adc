-- A key that is the name of a column is that column's heading.
return {
  title = "Khó khăn, vướng mắc và hướng dẫn cơ sở — {area}, {period}",
  lead = "Có {raised} khó khăn, vướng mắc được phản ánh; đến {as_of} đã giải quyết {solved} ({rate}), {overdue} vụ việc quá hạn, \z
    {come_back} vụ việc tái diễn sau khi đã giải quyết.",
  difficulties_heading = "Khó khăn, vướng mắc", by_level_caption = "Theo cấp có thẩm quyền giải quyết",
  by_unit_caption = "Theo đơn vị", by_subject_caption = "Theo nội dung", by_team_caption = "Theo tổ công tác phụ trách",
  left = "Chưa giải quyết và tái diễn", left_caption = "Chưa giải quyết đến {as_of}, kể cả của kỳ trước",
  come_back_caption = "Tái diễn sau khi đã giải quyết", solved_caption = "Đã giải quyết trong số phản ánh của kỳ",
  guidance = "Hướng dẫn xã, thị trấn", guidance_by_unit = "Hướng dẫn theo đơn vị", guidance_caption = "Từng hướng dẫn",

  level = "Cấp giải quyết", raised = "Phản ánh", solved = "Đã giải quyết", in_time = "Đúng hạn", open = "Chưa giải quyết",
  overdue = "Quá hạn", come_back = "Tái diễn", rate = "Tỷ lệ", mean_days = "Số ngày bình quân", units = "Số đơn vị",
  team = "Tổ công tác", days = "Số ngày", settled_before = "Lần trước giải quyết ngày", given = "Số hướng dẫn",
  done = "Hoàn thành", late = "Quá hạn", difficulty = "Vướng mắc", document = "Văn bản",
}

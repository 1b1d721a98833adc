-- A key that is the name of a column is that column's heading.
return {
  title = "Kết quả chăm lo hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo — {area}, {period}",
  lead = "Trong {period} có {households} hộ được chăm lo với {times} lượt hỗ trợ, tổng giá trị {value}.",
  by_form = "Theo hình thức hỗ trợ", by_form_caption = "Kết quả hỗ trợ theo hình thức, {period}",
  forms_chart = "Giá trị hỗ trợ theo hình thức",
  by_class = "Theo đối tượng", by_class_caption = "Kết quả hỗ trợ theo phân loại hộ vào ngày hỗ trợ",
  by_source = "Theo nguồn", by_source_caption = "Kết quả hỗ trợ theo nguồn và cấp chi",
  by_unit = "Theo xã", by_unit_caption = "Kết quả hỗ trợ theo xã",
  unit_by_form = "Số hộ được hỗ trợ theo xã và hình thức",
  drives_caption = "Hỗ trợ từ các đợt vận động",
  reasons_caption = "Trợ cấp khó khăn theo lý do",
  missing = "Còn thiếu",
  missing_lead = "So chỉ số thiếu hụt của hộ nghèo, hộ cận nghèo trong kỳ rà soát năm {year} với hình thức hỗ trợ tương ứng \z
    đã trao trong kỳ. Mỗi hộ được tính một lần ở mỗi chỉ số.",
  missing_caption = "Số hộ thiếu hụt và số hộ chưa được hỗ trợ tương ứng",
  missing_by_unit = "Số hộ chưa được hỗ trợ tương ứng, theo xã và chỉ số",
  without_caption = "Hộ chưa được hỗ trợ lần nào trong kỳ",
  outside = "Hỗ trợ người ngoài danh sách", outside_caption = "Hỗ trợ người ngoài danh sách hộ nghèo, hộ cận nghèo",

  households = "Số hộ", times = "Số lượt", amount = "Tiền", in_kind = "Hiện vật", value = "Tổng giá trị",
  standing = "Phân loại hộ", drive = "Đợt vận động", lacking = "Số hộ thiếu hụt", answered = "Đã được hỗ trợ",
  part = "Tỷ lệ còn thiếu", poor = "Hộ nghèo", near_poor = "Hộ cận nghèo", escaped = "Mới thoát nghèo",
  newly_escaped = "Hộ mới thoát nghèo", unlisted = "Ngoài danh sách", average = "Hộ có mức sống trung bình", not_poor = "Hộ không nghèo",
  sources_chart = "Giá trị hỗ trợ theo nguồn",
}

-- A key that is the name of a column is that column's heading.
return {
  title = "Kết quả xây dựng, sửa chữa nhà ở — {area}, {period}",
  lead = "Có {cases} căn nhà được hỗ trợ ({building} xây mới, {repair} sửa chữa), tổng giá trị {cost}; đến {as_of} đã nghiệm thu, \z
    bàn giao {accepted} căn.",
  progress = "Tiến độ", progress_caption = "Tiến độ theo hình thức, đến {as_of}", by_unit_caption = "Nhà hỗ trợ theo xã",
  by_drive_caption = "Theo tên gọi nhà và tình trạng đất ở",
  sources = "Nguồn vốn", sources_caption = "Nguồn vốn nhà ở", gaps_caption = "Căn nhà có tổng các nguồn khác tổng giá trị",
  slow = "Chưa hoàn thành, chưa khởi công", unfinished_caption = "Đã khởi công, chưa nghiệm thu",
  not_begun_caption = "Đã khảo sát, đã duyệt, chưa khởi công",
  need = "Nhu cầu còn lại", need_caption = "Hộ nghèo, hộ cận nghèo năm {year} thiếu hụt về nhà ở",
  twice_caption = "Hộ được hỗ trợ nhà ở nhiều lần",

  surveyed = "Đã khảo sát", approved = "Đã duyệt", begun = "Đã khởi công", finished = "Đã hoàn thành", accepted = "Đã nghiệm thu",
  cases = "Số nhà", building = "Xây mới", repair = "Sửa chữa", norm = "Hỗ trợ theo định mức", funded = "Tổng các nguồn",
  cost = "Tổng giá trị", mean = "Bình quân một căn", share = "Tỷ trọng hỗ trợ", state = "Tiến độ", form = "Hình thức", amount = "Số tiền",
  gap = "Chênh lệch", days = "Số ngày", lacking = "Hộ thiếu hụt", poor = "Hộ nghèo", near_poor = "Hộ cận nghèo",
  helped = "Đã được hỗ trợ", left = "Còn lại", household = "Mã hộ", first = "Lần đầu", last = "Lần cuối", unit = "Xã",
  decided_on = "Ngày quyết định",
}

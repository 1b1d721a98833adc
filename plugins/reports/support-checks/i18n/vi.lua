-- A key that is the name of a column is that column's heading.
return {
  title = "Rà soát hỗ trợ — {area}, {period}",
  note = "Đây là những trường hợp cần xem lại, chưa phải sai phạm: một hộ có thể được hỗ trợ nhiều lần theo quy định, hoặc phân loại \z
    chưa kịp cập nhật.",
  twice = "Hỗ trợ trùng trong năm", twice_caption = "Cùng hộ, cùng hình thức, cùng năm được hỗ trợ nhiều lần",
  outside = "Ngoài đối tượng", outside_by_class = "Hỗ trợ hộ không thuộc hộ nghèo, cận nghèo, mới thoát nghèo vào ngày hỗ trợ",
  outside_caption = "Từng trường hợp",
  papers = "Quyết định", undecided = "Chưa có quyết định", undecided_caption = "Có tiền nhưng chưa ghi số quyết định",
  early = "Trao trước quyết định", early_caption = "Ngày hỗ trợ trước ngày quyết định",
  houses = "Nhà ở nhiều lần", houses_caption = "Hộ được hỗ trợ nhà ở từ hai lần trở lên",
  none = "Chưa được hỗ trợ", none_by_unit = "Hộ nghèo, hộ cận nghèo năm {year} chưa được hỗ trợ trong kỳ",
  none_caption = "Danh sách hộ chưa được hỗ trợ (mã hộ)",

  times = "Số lần", sources = "Số nguồn", first = "Lần đầu", last = "Lần cuối", value = "Giá trị", standing = "Phân loại lúc đó",
  households = "Số hộ", members = "Số nhân khẩu", average = "Hộ có mức sống trung bình", not_poor = "Hộ không nghèo",
  undetermined = "Chưa xác định", unlisted = "Chưa từng rà soát", poor = "Hộ nghèo", near_poor = "Hộ cận nghèo",
}

-- A key that is the name of a column is that column's heading.
return {
  title = "Tổ tự quản giảm nghèo bền vững — {area}, {year}",
  lead = "Đến {as_of} có {groups} tổ với {members} hộ thành viên; {without_head} tổ chưa có tổ trưởng.",
  by_unit = "Tổ và hộ thành viên", by_unit_caption = "Tổ tự quản theo xã", classes_caption = "Hộ thành viên theo phân loại năm {year}",
  outside_heading = "Hộ chưa vào tổ", outside = "Chưa vào tổ", outside_caption = "Hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo đã vào và chưa vào tổ",
  loans = "Vốn vay của hộ trong tổ", loans_caption = "Vay, trả và nợ quá hạn của hộ trong tổ",
  list = "Danh sách tổ", list_caption = "Tổ tự quản", heads_caption = "Tổ trưởng đương nhiệm",

  groups = "Số tổ", members = "Số hộ", mean = "Bình quân hộ/tổ", without_head = "Chưa có tổ trưởng", poor = "Hộ nghèo",
  near_poor = "Hộ cận nghèo", escaped = "Mới thoát nghèo", others = "Hộ khác", unknown = "Không rà soát", listed = "Số hộ",
  grouped = "Đã vào tổ", rate = "Tỷ lệ vào tổ", households = "Số hộ vay", borrowed = "Đã vay", repaid = "Đã trả gốc",
  overdue = "Nợ quá hạn", headed = "Có tổ trưởng", group = "Tổ", unit = "Xã",
}

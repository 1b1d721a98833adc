-- A key that is the name of a column is that column's heading.
return {
  title = "Kết quả truyền thông giảm nghèo — {area}, {period}",
  lead = "Đã tổ chức {activities} hoạt động với {outputs} tin, bài, buổi, tờ; tiếp cận {reach} lượt người; kinh phí {cost}.",
  by_kind = "Theo hình thức và kênh", by_kind_caption = "Hoạt động truyền thông theo hình thức, {period}",
  reach_chart = "Lượt người tiếp cận theo hình thức", by_channel = "Theo kênh, phương tiện",
  by_audience = "Theo đối tượng",
  by_audience_caption = "Theo đối tượng (một hoạt động nhằm nhiều đối tượng được tính cho từng đối tượng)",
  by_unit = "Theo địa bàn và cơ quan", by_unit_caption = "Theo xã", by_body = "Theo cơ quan thực hiện và dự án",
  participation = "Biết và cùng tham gia", participation_caption = "Hộ tham gia hoạt động theo phân loại hộ",
  know_caption = "Hộ nghèo, hộ cận nghèo năm {year} có tham gia hoạt động trong kỳ",
  list = "Danh sách hoạt động", list_caption = "Các hoạt động trong kỳ",

  activities = "Số hoạt động", outputs = "Tin, bài, buổi, tờ", reach = "Lượt người tiếp cận", cost = "Kinh phí",
  channel = "Kênh", audience = "Đối tượng", body = "Cơ quan thực hiện", project = "Dự án", standing = "Phân loại hộ",
  households = "Số hộ", persons = "Số người", listed = "Hộ nghèo, cận nghèo", took_part = "Có tham gia", part = "Tỷ lệ",
}

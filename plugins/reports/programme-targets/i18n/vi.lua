-- A key that is the name of a column is that column's heading.
return {
  title = "Kết quả thực hiện chỉ tiêu Chương trình — {area}, năm {year}",
  lead = "Có {all} chỉ tiêu được giao: {exceeded} vượt kế hoạch, {reached} đạt, {missed} chưa đạt, {unknown} chưa có số thực hiện.",
  exceeded = "Chỉ tiêu vượt kế hoạch", exceeded_caption = "Chỉ tiêu vượt kế hoạch năm {year}",
  reached = "Chỉ tiêu đạt kế hoạch", reached_caption = "Chỉ tiêu đạt kế hoạch năm {year}",
  missed = "Chỉ tiêu chưa đạt", missed_caption = "Chỉ tiêu chưa đạt kế hoạch năm {year}",
  unknown = "Chỉ tiêu chưa có số thực hiện", unknown_caption = "Chỉ tiêu chưa có số thực hiện năm {year}",
  series = "Diễn biến năm năm", series_caption = "Kế hoạch và thực hiện bình quân các đơn vị, theo năm",
  statistics_caption = "Số liệu công bố và thứ hạng",
  counted = "Chỉ số giám sát tính từ sổ",
  counted_lead = "Các chỉ số dưới đây do chương trình tính từ dữ liệu trong sổ năm {year} và năm trước, độc lập với số báo cáo.",
  counted_rate = "Tỷ lệ", counted_count = "Số lượng", counted_amount = "Vận động Quỹ", counted_money = "Kinh phí Chương trình", of_year = "Năm {year}",
  next = "Chỉ tiêu kỳ tới", next_caption = "Chỉ tiêu giao năm {year}",

  indicator = "Chỉ tiêu", planned = "Kế hoạch", actual = "Thực hiện", achieved = "Thực hiện/kế hoạch (%)", units = "Số đơn vị",
  allocated = "Kinh phí bố trí", disbursed = "Kinh phí đã giải ngân",
}

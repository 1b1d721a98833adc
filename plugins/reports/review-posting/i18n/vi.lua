return {
  kind = "Thông báo",
  title = "Niêm yết công khai kết quả rà soát hộ nghèo, hộ cận nghèo năm {year} — {area}",
  lead = "Kết quả rà soát hộ nghèo, hộ cận nghèo năm {year} tại {area} được niêm yết công khai trong {days} ngày làm việc tại trụ sở Ủy ban nhân dân cấp xã và nơi sinh hoạt cộng đồng.",
  poor_heading = "Hộ nghèo ({count} hộ)",
  near_poor_heading = "Hộ cận nghèo ({count} hộ)",
  escaped_heading = "Hộ thoát nghèo, thoát cận nghèo ({count} hộ)",
  complaints = "Ý kiến phản ánh, khiếu nại gửi về Ban Chỉ đạo rà soát cấp xã trong thời gian niêm yết.",
}

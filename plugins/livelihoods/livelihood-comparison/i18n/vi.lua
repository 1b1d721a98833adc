return {
  title = "So sánh các mô hình sinh kế",
  no_poor = "{area}: không có hộ nghèo nào được rà soát năm {year}.",
  basis = "{area}, năm {year}: {poor} hộ nghèo, bình quân {members} người, thu nhập {income} đồng/người/năm; "
    .. "chuẩn {line} đồng/người/năm. Mỗi mô hình ở quy mô của một hộ, cùng một tỷ lệ chiết khấu và một tiền "
    .. "công.",
  best_day = "Tốt nhất trên một ngày công",
  best_dong = "Tốt nhất trên một đồng vốn",
  best_lifted = "Ít vốn nhất cho một hộ vượt chuẩn",
  none_of_them = "không mô hình nào",
  model = "Mô hình",
  scale = "Quy mô một hộ",
  scale_of = "{scale} {unit}",
  funding = "Vốn bỏ ra nhiều nhất",
  net = "Thu nhập ròng/năm",
  day = "Thu nhập/ngày công",
  dong = "Thu nhập/đồng vốn/năm",
  economy = "Vốn và thu nhập (xếp theo thu nhập/ngày công)",
  per_day = "Thu nhập cho một ngày công gia đình",
  q_whom = "Giúp được ai, rủi ro thế nào?",
  gain = "Thêm mỗi người/năm",
  lifted = "Số hộ vượt chuẩn",
  share = "Tỷ lệ",
  per_lifted = "Vốn cho một hộ vượt chuẩn",
  loss = "Xác suất lỗ",
  below = "Xác suất vẫn dưới chuẩn",
  lifting = "Nếu cả {poor} hộ nghèo cùng làm mô hình",
  warning = "Giả định, nguồn của từng mô hình: xem tài liệu của mô hình (benvung run oyster-raft …). Số hộ vượt "
    .. "chuẩn chỉ tính theo thu nhập, các nguồn thu khác không đổi, và không xét hộ có đất, có sức lao động "
    .. "hay không. Các đơn vị quy mô khác nhau không cộng được.",
}

return {
  kind = "Giấy chứng nhận",
  title = "Hộ nghèo, hộ cận nghèo năm {year} — {area}",
  as_poor = "hộ nghèo",
  as_near_poor = "hộ cận nghèo",
  chair = "TM. Ủy ban nhân dân — Chủ tịch",
  certifies = "Ủy ban nhân dân {unit} chứng nhận hộ gia đình sau đây là {class}:",
  head_line = "Họ và tên chủ hộ: {head}",
  code_line = "Mã hộ: {code}",
  place_line = "Nơi ở: {place}, {unit}",
  class_line = "Kết quả rà soát năm {year}: {class}",
  members_of = "Thành viên trong hộ",
  valid = "Phân loại theo {standard}. Giấy chứng nhận có giá trị từ ngày ký đến khi có kết quả rà soát năm sau; hộ không còn thuộc diện thì nộp lại.",
}

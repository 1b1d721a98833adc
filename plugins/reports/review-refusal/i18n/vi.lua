return {
  kind = "Thông báo",
  title = "Kết quả rà soát thường xuyên: hộ không thuộc hộ nghèo, hộ cận nghèo, năm {year} — {area}",
  none = "Năm {year} tại {area} không có hộ nào đề nghị rà soát mà không được công nhận.",
  requests = "Các đề nghị không được công nhận",
  lead = "Năm {year} có {count} lượt đề nghị rà soát không được công nhận.",
  chair = "TM. Ủy ban nhân dân — Chủ tịch",
  answer = "Hộ ông (bà) {head}, mã hộ {code}, {hamlet}, {unit}, được rà soát theo đề nghị ngày {date}. Kết quả: {class}. Hộ không thuộc hộ nghèo, hộ cận nghèo vì các lý do sau:",
  income_above = "Thu nhập bình quân đầu người {income}/năm, cao hơn mức của hộ cận nghèo {line}/năm.",
  points = "Điểm A là {points_a}, điểm B là {points_b}: không thuộc mức điểm của hộ nghèo, hộ cận nghèo.",
  lacking = "Hộ thiếu hụt {count} chỉ số dịch vụ xã hội cơ bản.",
  standard = "Căn cứ: {source}.",
  appeal = "Nếu không đồng ý, hộ có thể đề nghị rà soát lại hoặc khiếu nại theo quy định của pháp luật.",
}

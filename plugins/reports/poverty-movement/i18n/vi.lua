return {
  title = "Diễn biến hộ nghèo, hộ cận nghèo năm {year} — {area}",
  wrong_years = "Năm so sánh phải trước năm rà soát.",
  poor_heading = "Diễn biến hộ nghèo",
  near_poor_heading = "Diễn biến hộ cận nghèo",
  lead = "{class}: cuối năm {from} có {start} hộ; trong kỳ giảm {escaped} hộ, tái nghèo {fallen_back} hộ, phát sinh {newly_arisen} hộ; cuối năm {to} còn {final} hộ.",
  by_standard = "Riêng việc đổi chuẩn nghèo làm số hộ đầu kỳ tăng (giảm) {count} hộ.",
  forms = "Biểu diễn biến",
  form_poor = "Tổng hợp diễn biến kết quả rà soát hộ nghèo, {from}–{to}",
  form_near_poor = "Tổng hợp diễn biến kết quả rà soát hộ cận nghèo, {from}–{to}",
  identity = "Cuối kỳ = đầu kỳ + do đổi chuẩn − thoát − không còn rà soát + tái nghèo + phát sinh + chuyển đến − chuyển đi; cột bằng 0 ở mọi dòng không in.",
}

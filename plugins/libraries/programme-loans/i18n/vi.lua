return {
  poor = "hộ nghèo",
  near_poor = "hộ cận nghèo",
  newly_escaped = "hộ mới thoát nghèo",
  difficult_area = "hộ SXKD vùng khó khăn",
  loan_above = "--loan {loan}: chương trình cho vay {programme} cho vay nhiều nhất {ceiling}",
  loan_too_long = "--loan-months {months}: chương trình cho vay {programme} cho vay nhiều nhất {most} tháng",
  loan_grace_long = "--loan-grace {grace}: thời gian ân hạn phải ngắn hơn thời hạn vay (--loan-months {months})",
}

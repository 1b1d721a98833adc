return {
  risk_capital = "Thu nhập ổn định nhưng cần nhiều đất mặt nước: hộ nghèo không có đất thì không làm được.",
}

return {
  risk_capital = "Vốn lớn, lỗ cả vụ khi tôm chết sớm: không nên dồn hết vốn vay của hộ nghèo vào một ao.",
}

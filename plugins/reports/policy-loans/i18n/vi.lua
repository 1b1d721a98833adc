-- A key that is the name of a column is that column's heading.
return {
  title = "Kết quả cho vay vốn ưu đãi — {area}, {period}",
  lead = "Trong {period} có {households} hộ được vay {lent}. Đến {to}, dư nợ {debt}, trong đó nợ quá hạn {overdue} ({rate}).",
  new = "Cho vay trong kỳ", new_caption = "Cho vay theo chương trình, {period}", purposes_caption = "Cho vay theo mục đích",
  debt_heading = "Dư nợ", debt_caption = "Dư nợ theo chương trình, đến {to}", by_unit_caption = "Dư nợ theo xã",
  late_chart = "Tỷ lệ nợ quá hạn theo xã", by_union_caption = "Dư nợ theo đoàn thể nhận ủy thác",
  late_heading = "Nợ quá hạn và sắp đến hạn", late_caption = "Nợ quá hạn theo thời gian", soon_caption = "Đến hạn trong 6 tháng tới",
  years_heading = "Theo năm vay", years_caption = "Cho vay và dư nợ theo năm vay",

  to_90 = "Đến 90 ngày", to_180 = "91–180 ngày", to_365 = "181–365 ngày", over_365 = "Trên 365 ngày",
  loans = "Số món", households = "Số hộ", lent = "Cho vay", repaid = "Đã trả gốc", debt = "Dư nợ", overdue = "Nợ quá hạn",
  late_loans = "Số món quá hạn", rate = "Tỷ lệ quá hạn", mean = "Bình quân một món", highest = "Món lớn nhất",
  rate_of_interest = "Lãi suất bình quân (%/năm)", months = "Thời hạn bình quân (tháng)", union = "Đoàn thể", age = "Thời gian",
  year = "Năm", month = "Tháng",
  unit = "Xã",
}

-- A key that is the name of a column is that column's heading.
return {
  no_campaign = "Sổ chưa có đợt vận động nào thuộc loại này đã bắt đầu.",
  unknown_campaign = "Không có đợt vận động “{code}”; có: {known}.",
  lead = "Đợt vận động từ {from} đến {to}. Đến {day}, {donors} nhà hảo tâm đã ủng hộ {gifts} lượt: {cash} \z
    tiền mặt ({words}) \z
    và hiện vật, ngày công trị giá {in_kind}.",
  cash = "Tiền đã nhận", in_kind = "Hiện vật, ngày công", outstanding_cash = "Đăng ký còn chờ",
  overdue_cash = "Trong đó quá hạn", balance = "Tiền còn lại", free = "Còn dùng được",
  accounts = "Thu, chi của đợt vận động, tiền và hiện vật riêng (đồng)",
  account = "Khoản", received = "Đã nhận", spent = "Đã chi", reserved = "Đã dự kiến chi",

  course = "Tiến độ và dự báo",
  compared = "So với {before}, cùng ngày của đợt",
  nothing_before = "Chưa có đợt vận động cùng loại trước đó để so sánh.",
  forecast_text = "Dự báo tiền khi kết thúc: {likely}, trong khoảng {low} đến {high}.",
  forecast = "Các cách ước tính",
  forecast_note = "Khoảng dự báo là khoảng của các giả định, không phải khoảng tin cậy thống kê.",
  by_month = "Tiền nhận theo tháng", month = "Tháng", channels = "Theo kênh vận động", channel = "Kênh",
  gifts = "Số lượt", donors = "Số nhà hảo tâm",

  promises = "Lời đăng ký", overdue = "Đăng ký quá hạn: ai cần được nhắc", coming = "Các kỳ sắp đến hạn",
  none_overdue = "Không có lời đăng ký nào quá hạn.",
  voluntary = "Ủng hộ là tự nguyện: đăng ký quá hạn là lời cần nhắc, không phải khoản nợ.",
  spending = "Chi của đợt vận động", purposes = "Chi theo mục đích (đồng)", times = "Số khoản", helped = "Số hộ",

  allocation = "Dự kiến hỗ trợ",
  allocation_text = "Từ {free} còn dùng được, quy tắc dưới đây chọn {count} hộ theo kết quả rà soát năm \z
    {year}, tổng cộng {spent} \z
    ({words}); còn lại {left}.",
  plan = "Hộ được chọn và lý do", waiting = "Hộ chưa được chọn, đầu danh sách trước, và lý do",
  places = "Công bằng giữa các xã (đồng)", excluded = "Hộ không xét nữa và lý do",
  by_this_drive = "đã được đợt này giúp hoặc dự kiến giúp",
  by_others = "đã được giúp cùng việc trong {years} năm qua, từ đợt khác hoặc nguồn khác",
  proposal_note = "Đây là đề xuất: chạy với --apply thì ghi vào sổ ở bước “đã khảo sát”; chạy lại không \z
    ghi hai lần.",
  household = "Mã hộ", unit_name = "Xã", class = "Diện", lacking = "Số chỉ số thiếu hụt",
  income = "Thu nhập đầu người một năm", granted = "Mức hỗ trợ", needed = "Mức cần", reason = "Lý do", overdue_amount = "Quá hạn",
  paid = "Tiền", goods = "Hiện vật",
  rule_text = "Thứ tự ưu tiên: {order}. Mức cao nhất cho một hộ: {most}. Không giúp hai lần: hộ đã được \z
    đợt này hoặc nguồn khác \z
    giúp cùng việc thì không xét.",
  key_standing = "hộ nghèo trước hộ cận nghèo", key_lacking = "số chỉ số thiếu hụt", key_income = "thu \z
    nhập thấp trước",
  most_first = " nhiều trước",
}

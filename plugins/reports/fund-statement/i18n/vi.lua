-- A key that is the name of a column is that column's heading.
return {
  title = "Công khai thu, chi Quỹ “Vì người nghèo” — {period}",
  unknown_fund = "Sổ không có quỹ mã “{code}”.",
  lead = "Tồn đầu kỳ {opening}; thu trong kỳ {received}; chi trong kỳ {spent}; tồn đến {to} là {closing}.",
  statement = "Tình hình thu, chi từng quỹ, {period}",
  differing = "Quỹ có số dư công bố khác số theo sổ thu, chi",
  receipts = "Các khoản thu",
  receipts_caption = "Thu theo người ủng hộ, trong và ngoài huyện (gồm tiền và giá trị hiện vật)",
  drives_caption = "Thu theo đợt vận động",
  expenses = "Các khoản chi",
  purposes_caption = "Chi theo mục đích",
  purposes_chart = "Số tiền chi theo mục đích",
  expenses_caption = "Chi tiết các khoản chi",
  proof = "Có {count} khoản chi chưa ghi đủ quyết định và chứng từ bàn giao.",
  transfers = "Điều chuyển giữa các quỹ",
  transfers_caption = "Các khoản điều chuyển",

  fund = "Quỹ", opening = "Tồn đầu kỳ", received = "Thu", transferred_in = "Nhận điều chuyển", spent = "Chi",
  transferred_out = "Chuyển đi", closing = "Tồn cuối kỳ", published = "Số dư công bố", donor = "Người ủng hộ",
  inside = "Trong huyện", donors = "Số người, đơn vị", gifts = "Số lượt", cash = "Tiền", in_kind = "Hiện vật, ngày công",
  drive = "Đợt vận động", times = "Số khoản", helped = "Số hộ", voucher = "Số chứng từ", content = "Nội dung",
  receipts_chart = "Thu theo người ủng hộ",
}

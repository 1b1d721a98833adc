-- A key that is the name of a column is that column's heading.
return {
  title = "Người ủng hộ và nguồn lực huy động — {period}",
  lead = "Trong {period} có {donors} đơn vị, cá nhân, mạnh thường quân ủng hộ tổng giá trị {amount}; ngoài huyện chiếm {part}.",
  origin = "Trong và ngoài huyện", origin_caption = "Ủng hộ theo nơi và loại người ủng hộ, {period}",
  years_caption = "Năm năm gần đây", by_unit_caption = "Theo xã tiếp nhận",
  donors_list = "Đơn vị, cá nhân ủng hộ", donors_caption = "Ủng hộ nhiều nhất trong kỳ",
  voluntary = "Ủng hộ là tự nguyện; phần đăng ký chưa nộp là để nhắc, không phải công nợ. Tên riêng chỉ in đủ khi được cho phép.",
  pledges = "Đăng ký và thực hiện", pledges_caption = "Đăng ký trong kỳ theo đợt vận động",
  late_caption = "Đăng ký quá hạn đến {as_of}",
  resources = "Nguồn lực huy động", resources_caption = "Nguồn lực theo loại, nội lực và ngoại lực",
  kinds_chart = "Nguồn lực theo loại",

  inside = "Trong huyện", donor = "Loại người ủng hộ", donors = "Số người, đơn vị", gifts = "Số lượt", cash = "Tiền",
  in_kind = "Hiện vật", labour = "Ngày công", amount = "Tổng giá trị", code = "Mã", who = "Người ủng hộ",
  drive = "Đợt vận động", kind = "Loại", pledges_count = "Số đăng ký", pledged = "Đã đăng ký", received = "Đã nhận",
  rate = "Tỷ lệ đã nhận", outstanding = "Còn lại", late = "Số đăng ký quá hạn", pledge = "Số đăng ký",
  days = "Quá hạn (ngày)", times = "Số lượt", year = "Năm",
}

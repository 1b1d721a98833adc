-- A key that is the name of a column is that column's heading.
return {
  title = "Phương tiện sinh kế và trợ cấp khó khăn — {area}, {period}",
  lead = "Trong {period} đã trao {items} phương tiện sinh kế cho {households} hộ, giá trị {value}; trợ cấp khó khăn cho {helped} hộ, \z
    giá trị {allowance}.",
  means = "Phương tiện sinh kế", items_caption = "Phương tiện theo loại, {period}", means_by_unit = "Phương tiện theo xã",
  means_by_source = "Phương tiện theo nguồn và mô hình",
  use_heading = "Tình trạng sử dụng", use = "Tình trạng", use_lead = "Tính trên mọi phương tiện đã trao đủ 6, 12 tháng đến hết kỳ.",
  use_6 = "Sau 6 tháng", use_12 = "Sau 12 tháng", lost_caption = "Phương tiện không còn sử dụng, hư hỏng, đã bán",
  unchecked_caption = "Phương tiện đến hạn chưa kiểm tra tình trạng sử dụng",
  allowances = "Trợ cấp khó khăn", reasons_caption = "Trợ cấp theo lý do, {period}", allowances_by_source = "Trợ cấp theo nguồn",
  allowances_by_unit = "Trợ cấp theo xã",

  items = "Số phương tiện", households = "Số hộ", value = "Giá trị", after_6 = "Còn dùng sau 6 tháng",
  after_12 = "Còn dùng sau 12 tháng", part = "Tỷ lệ", household = "Mã hộ", unit = "Xã", times = "Số lượt", source = "Nguồn",
  model = "Mô hình",
}

-- A key that is the name of a column is that column's heading.
return {
  title = "Tình hình bố trí và giải ngân kinh phí — {area}, {period}",
  lead = "Đến {as_of} có {count} khoản dự toán, tổng kinh phí bố trí {allocated}; đã giải ngân {disbursed}, đạt {rate} \z
    dự toán và {pace} kế hoạch giải ngân đến kỳ.",
  by_project = "Theo dự án, tiểu dự án",
  by_project_caption = "Bố trí, giải ngân theo dự án, {period}",
  forecast_caption = "Chậm so với kế hoạch và dự báo cuối năm, theo dự án", number_of = "Dự án",
  forecast_note = "Dự báo cuối năm: giữ mức giải ngân bình quân của {month} tháng đã qua cho đủ 12 tháng, không vượt \z
    kinh phí bố trí.",
  by_source = "Theo nguồn và loại vốn",
  by_source_caption = "Bố trí, giải ngân theo nguồn ngân sách và loại vốn",
  investment = "Vốn đầu tư phát triển",
  investment_caption = "Riêng vốn đầu tư phát triển, theo dự án",
  by_unit = "Theo đơn vị sử dụng",
  by_unit_caption = "Bố trí, giải ngân theo đơn vị",
  by_month = "Theo tháng",
  by_month_caption = "Kế hoạch và giải ngân theo tháng, năm {year}",
  pace_caption = "Lũy kế kế hoạch và giải ngân",
  behind = "Khoản dự toán giải ngân chậm",
  behind_caption = "Các khoản giải ngân thấp hơn kế hoạch đến kỳ",
  resources = "Nguồn lực huy động khác",
  resources_caption = "Nguồn lực huy động theo nội lực, ngoại lực",

  code = "Số hiệu", project = "Dự án, tiểu dự án", allocated = "Bố trí", planned = "Kế hoạch đến kỳ",
  disbursed = "Đã giải ngân", rate = "Tỷ lệ so với bố trí", pace = "Tỷ lệ so với kế hoạch", lag = "Chậm so với kế hoạch",
  forecast = "Dự báo cuối năm", month = "Tháng", planned_so_far = "Lũy kế kế hoạch",
  disbursed_so_far = "Lũy kế giải ngân", amount = "Giá trị",
}

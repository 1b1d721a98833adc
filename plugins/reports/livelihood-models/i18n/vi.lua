-- A key that is the name of a column is that column's heading.
return {
  title = "Kết quả mô hình sinh kế, giảm nghèo — {area}, {period}",
  lead = "Trong {period} có {households} hộ tham gia {models} mô hình; lãi ròng trung vị {net}/năm; {escaped} lượt hộ đã thoát nghèo, \z
    thoát cận nghèo từ khi tham gia.",
  models = "Mô hình và hộ tham gia", by_model_caption = "Kết quả theo mô hình, {period}", net_chart = "Lãi ròng trung vị theo mô hình",
  where_caption = "Số hộ tham gia theo mô hình và xã", by_unit_caption = "Kết quả theo xã",
  seasons = "Kết quả theo vụ, năm", seasons_caption = "Sản xuất, doanh thu theo mô hình và năm",
  scale_note = "Quy mô, sản lượng tính theo đơn vị riêng của từng mô hình, không cộng giữa các mô hình.",
  spread = "Giới thiệu và nhân rộng", introductions_caption = "Giới thiệu mô hình trong kỳ",
  replications_caption = "Nhân rộng theo mô hình và kết quả, đến {to}", replication_list = "Từng nơi nhân rộng",
  suitability_caption = "Điểm phù hợp theo mô hình và xã, lần đánh giá gần nhất",
  jobs_heading = "Việc làm tại chỗ", workers_caption = "Lao động trong các mô hình, đến {to}",

  kind = "Loại", model = "Mô hình", households = "Số hộ", active = "Đang tham gia", dropped = "Bỏ dở", capital = "Vốn đầu tư",
  net = "Lãi ròng trung vị/năm", loss = "Số lượt lỗ", escaped = "Đã thoát", rate = "Tỷ lệ thoát", jobs = "Việc làm", scale = "Quy mô",
  output = "Sản lượng", visitors = "Lượt khách", pieces = "Sản phẩm gia công", revenue = "Doanh thu", cost = "Chi phí",
  profit = "Lãi", times = "Số lần", units = "Số xã", participants = "Số người dự", places = "Số nơi", new = "Mới trong kỳ",
  after_1 = "Lãi ròng/hộ sau vụ 1", after_2 = "Lãi ròng/hộ sau vụ 2", workers = "Số lao động", days = "Ngày công/tháng",
  income = "Thu nhập trung vị/tháng",
}

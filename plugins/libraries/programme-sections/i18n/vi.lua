return {
  situation = "Tình hình",
  situation_text = "Theo kết quả rà soát năm {year}, địa bàn có {poor} hộ nghèo ({poor_rate}) và {near_poor} hộ cận nghèo \z
    ({near_poor_rate}) trên tổng số {households} hộ; năm {before} có {poor_before} hộ nghèo và {near_poor_before} hộ cận nghèo.",
  rank_text = "Tỷ lệ hộ nghèo năm {year} xếp thứ {rank} (từ cao xuống) trong {ranked} quận, huyện của Thành phố.",
  situation_caption = "Hộ nghèo, hộ cận nghèo năm {year} so với năm {before}",
  year_of = "Năm {year}", change = "Tăng, giảm",
  direction = "Công tác lãnh đạo, chỉ đạo",
  direction_text = "Trong {period} đã ban hành {documents} văn bản và {plans} kế hoạch, tổ chức {conferences} hội nghị. \z
    Chương trình phối hợp giữa Mặt trận và cơ quan lao động - xã hội có {duties} nội dung, đã hoàn thành {done}, quá hạn {overdue}.",
  documents_caption = "Văn bản ban hành trong {period}",
  results = "Kết quả thực hiện",
  communication = "Tuyên truyền", communication_text = "Đã tổ chức {activities} hoạt động truyền thông với {outputs} tin, bài, buổi, \z
    tờ; tiếp cận {reach} lượt người.",
  care = "Vận động, chăm lo", care_text = "Đã hỗ trợ {households} hộ với {times} lượt, tổng giá trị {value}.",
  care_caption = "Hỗ trợ theo hình thức, {period}", care_by_class = "Hỗ trợ theo phân loại hộ vào ngày hỗ trợ",
  fund = "Quỹ “Vì người nghèo”",
  fund_text = "Tồn đầu kỳ {opening}; thu {received}; chi {spent}; tồn cuối kỳ {closing}.",
  credit = "Tín dụng chính sách", credit_text = "Trong kỳ có {households} hộ vay {lent}; dư nợ cuối kỳ {debt}, nợ quá hạn {overdue} ({rate}).",
  houses = "Nhà ở", houses_text = "Hỗ trợ {cases} căn nhà ({building} xây mới, {repair} sửa chữa), tổng giá trị {cost}; đã nghiệm thu {accepted} căn.",
  work = "Đào tạo nghề, việc làm",
  work_text = "Có {learners} lượt người học nghề, {certified} người được cấp chứng chỉ, {working} người có việc làm sau học nghề; \z
    {placed} lượt người được giới thiệu việc làm.",
  models = "Mô hình giảm nghèo",
  models_text = "Có {households} hộ tham gia {models} mô hình, {escaped} lượt hộ đã thoát nghèo, thoát cận nghèo; giới thiệu mô hình \z
    {introduced} lần, nhân rộng mới {replicated} nơi.",
  capacity = "Tập huấn", capacity_text = "Đã mở {courses} lớp tập huấn cho {trained} lượt cán bộ, tổ trưởng tổ tự quản.",
  supervision = "Kiểm tra, giám sát",
  supervision_text = "Đã tổ chức {supervisions} cuộc giám sát, {visits} lượt kiểm tra; phát hiện {findings} hạn chế, đã khắc phục {fixed} \z
    ({rate}), quá hạn {overdue}.",
  money = "Kinh phí", money_text = "Kinh phí bố trí {allocated}, đã giải ngân {disbursed}, đạt {rate} dự toán và {pace} kế hoạch đến kỳ.",
  money_caption = "Bố trí, giải ngân theo dự án, {period}",
  targets = "Chỉ tiêu", targets_text = "Kết quả thực hiện các chỉ tiêu được giao, {period}.", targets_caption = "Chỉ tiêu, {period}",
  difficulties = "Khó khăn, hạn chế và nguyên nhân",
  difficulties_text = "Trong {period} có {raised} khó khăn, vướng mắc được phản ánh; đã giải quyết {solved}, quá hạn {overdue}, tái diễn \z
    {come_back}. Đến cuối kỳ còn {left} vụ việc chưa giải quyết, kể cả của kỳ trước.",
  difficulties_caption = "Khó khăn, vướng mắc theo nội dung", causes_caption = "Nguyên nhân nghèo của hộ nghèo, hộ cận nghèo năm {year}",
  tasks = "Nhiệm vụ, giải pháp và kiến nghị",
  tasks_text = "Đến {to} còn {tasks} nhiệm vụ theo kết luận hội nghị chưa hoàn thành, trong đó {overdue} nhiệm vụ quá hạn.",
  tasks_caption = "Nhiệm vụ tiếp tục thực hiện", proposals_caption = "Đề xuất, kiến nghị", next_caption = "Chỉ tiêu năm {year}",
  annex_poverty = "Hộ nghèo, hộ cận nghèo theo xã năm {year}", annex_deprivations = "Số hộ nghèo, cận nghèo thiếu hụt theo chỉ số và xã",
  annex_support = "Kết quả hỗ trợ theo xã và hình thức, {period}", annex_households = "Số hộ được hỗ trợ", annex_value = "Giá trị hỗ trợ",
  annex_years = "Hộ nghèo, hộ cận nghèo qua các năm đến {last}",
  poor_households = "Hộ nghèo", near_poor_households = "Hộ cận nghèo", number_of = "Số hộ", rate_of = "Tỷ lệ",

  record_text = "Hội nghị tổ chức ngày {date} tại {place}, có {delegates} đại biểu tham dự. Mục đích: {purpose}.",
  hosts_caption = "Đơn vị tổ chức", delegates = "Đại biểu", delegates_caption = "Đại biểu tham dự",
  reports = "Báo cáo tại hội nghị", reports_caption = "Báo cáo được trình bày", opinions = "Ý kiến phát biểu",
  opinions_text = "Hội nghị ghi nhận {opinions} ý kiến từ {speakers} đại biểu; {answered} ý kiến đã được trả lời, thực hiện; {noted} ý kiến \z
    mới ghi nhận.",
  opinions_differ = "Biên bản ghi {wanted} ý kiến, {heard} đại biểu phát biểu: khác số đã nhập.",
  topics_caption = "Ý kiến theo vấn đề và tình trạng xử lý", opinions_caption = "Từng ý kiến và nội dung trả lời",
  conclusions = "Kết luận", conclusions_caption = "Kết luận của chủ trì, đồng chủ trì",
  became = "Thực hiện kết luận", became_text = "Đến {as_of} đã hoàn thành {done}/{tasks} nhiệm vụ ({rate}), quá hạn {overdue}.",
  became_caption = "Nhiệm vụ theo kết luận", lessons_caption = "Bài học kinh nghiệm",

  years = "Kết quả {period}", years_reviews = "Kết quả rà soát theo năm", years_support = "Hỗ trợ theo năm",
  years_money = "Kinh phí theo năm", years_findings = "Hạn chế và khắc phục theo năm", years_targets = "Chỉ tiêu theo năm",
  findings = "Số hạn chế", fixed = "Đã khắc phục", year = "Năm", indicator = "Chỉ tiêu",

  -- Headings of columns.
  line = "STT",
  poor = "Hộ nghèo", near_poor = "Hộ cận nghèo", escaped = "Mới thoát nghèo", households = "Số hộ", poor_rate = "Tỷ lệ hộ nghèo",
  near_poor_rate = "Tỷ lệ hộ cận nghèo", times = "Số lượt", amount = "Tiền", in_kind = "Hiện vật", value = "Tổng giá trị",
  standing = "Phân loại hộ", newly_escaped = "Hộ mới thoát nghèo", average = "Hộ có mức sống trung bình", not_poor = "Hộ không nghèo",
  undetermined = "Chưa xác định", unlisted = "Ngoài danh sách", code = "Số hiệu", project = "Dự án, tiểu dự án", allocated = "Bố trí",
  planned = "Kế hoạch", disbursed = "Đã giải ngân", rate = "Tỷ lệ so với bố trí", pace = "Tỷ lệ so với kế hoạch",
  actual = "Thực hiện", achieved = "Thực hiện/kế hoạch (%)", difficulty = "Khó khăn, vướng mắc", raised = "Phản ánh",
  solved = "Đã giải quyết", open = "Chưa giải quyết", overdue = "Quá hạn", come_back = "Tái diễn", cause = "Nguyên nhân",
  part = "Tỷ lệ", responsible = "Cơ quan chủ trì", days = "Quá hạn (ngày)", conference = "Hội nghị", document = "Văn bản kết quả",
  attendance = "Đại biểu",
}

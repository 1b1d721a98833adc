extension CodeList {
  static let supervisionKind = CodeList(
    "supervision_kind", vi: "Loại giám sát", en: "Kind of supervision",
    [
      .init("yearly", vi: "Định kỳ hằng năm", en: "Yearly", synonyms: ["Định kỳ"]),
      .init("half_year", vi: "6 tháng", en: "Half-yearly"),
      .init("topic", vi: "Chuyên đề", en: "On a topic"),
      .init("ad_hoc", vi: "Đột xuất", en: "At need"),
    ])

  static let supervisionMethod = CodeList(
    "supervision_method", vi: "Phương pháp giám sát", en: "Method of supervision",
    [
      .init("on_site", vi: "Tại cơ sở", en: "On site", synonyms: ["Trực tiếp"]),
      .init("report", vi: "Qua báo cáo", en: "By reports"),
      .init("both", vi: "Kết hợp", en: "Both"),
    ])

  static let teamRole = CodeList(
    "team_role", vi: "Vai trò trong tổ", en: "Role in a team",
    [
      .init("head", vi: "Tổ trưởng", en: "Head", synonyms: ["Trưởng đoàn"]),
      .init("deputy", vi: "Tổ phó", en: "Deputy", synonyms: ["Phó trưởng đoàn"]),
      .init("secretary", vi: "Thư ký", en: "Secretary"),
      .init("member", vi: "Thành viên", en: "Member"),
    ])

  static let severity = CodeList(
    "severity", vi: "Mức độ", en: "Severity",
    [
      .init("minor", vi: "Nhẹ", en: "Minor"),
      .init("major", vi: "Cần khắc phục", en: "Major", synonyms: ["Trung bình"]),
      .init("serious", vi: "Nghiêm trọng", en: "Serious"),
    ])

  static let difficultyState = CodeList(
    "difficulty_state", vi: "Tình trạng giải quyết", en: "State of a difficulty",
    [
      .init("open", vi: "Chưa giải quyết", en: "Open"),
      .init("passed_on", vi: "Đã chuyển cấp trên", en: "Passed on", synonyms: ["Chuyển cấp trên"]),
      .init("answered", vi: "Đã trả lời", en: "Answered"),
      .init("solved", vi: "Đã giải quyết", en: "Solved", synonyms: ["Giải quyết dứt điểm"]),
    ])

  static let documentKind = CodeList(
    "document_kind", vi: "Loại văn bản", en: "Kind of document",
    [
      .init("law", vi: "Luật", en: "Law"),
      .init("resolution", vi: "Nghị quyết", en: "Resolution"),
      .init("decree", vi: "Nghị định", en: "Decree"),
      .init("decision", vi: "Quyết định", en: "Decision"),
      .init("circular", vi: "Thông tư", en: "Circular"),
      .init("directive", vi: "Chỉ thị", en: "Directive"),
      .init("programme", vi: "Chương trình", en: "Programme"),
      .init("plan", vi: "Kế hoạch", en: "Plan"),
      .init("guidance", vi: "Hướng dẫn", en: "Guidance"),
      .init("letter", vi: "Công văn", en: "Official letter"),
      .init("notice", vi: "Thông báo", en: "Notice"),
      .init("report", vi: "Báo cáo", en: "Report"),
      .init("other", vi: "Khác", en: "Other"),
    ])

  static let documentPurpose = CodeList(
    "document_purpose", vi: "Tính chất văn bản", en: "Purpose of a document",
    [
      .init("legal", vi: "Văn bản quy phạm pháp luật", en: "Legal"),
      .init("guiding", vi: "Văn bản hướng dẫn", en: "Guiding", synonyms: ["Hướng dẫn"]),
      .init("managing", vi: "Văn bản chỉ đạo, điều hành", en: "Managing", synonyms: ["Chỉ đạo, điều hành"]),
      .init("coordination", vi: "Văn bản phối hợp", en: "Coordination"),
    ])

  static let documentState = CodeList(
    "document_state", vi: "Tình trạng văn bản", en: "State of a document",
    [
      .init("planned", vi: "Chưa soạn thảo", en: "Not begun"),
      .init("draft", vi: "Dự thảo", en: "Draft"),
      .init("issued", vi: "Đã ban hành", en: "Issued", synonyms: ["Ban hành"]),
      .init("replaced", vi: "Đã thay thế", en: "Replaced"),
      .init("ended", vi: "Hết hiệu lực", en: "No longer in force"),
    ])

  static let planScope = CodeList(
    "plan_scope", vi: "Phạm vi kế hoạch", en: "Scope of a plan",
    [
      .init("programme", vi: "Chương trình", en: "Programme"),
      .init("project", vi: "Dự án", en: "Project"),
      .init("subproject", vi: "Tiểu dự án", en: "Sub-project"),
    ])

  static let budgetKind = CodeList(
    "budget_kind", vi: "Loại vốn", en: "Kind of money",
    [
      .init("investment", vi: "Đầu tư phát triển", en: "Investment", synonyms: ["Vốn đầu tư", "Đầu tư"]),
      .init("recurrent", vi: "Sự nghiệp", en: "Recurrent", synonyms: ["Vốn sự nghiệp", "Thường xuyên"]),
    ])

  static let resourceOrigin = CodeList(
    "resource_origin", vi: "Nội lực, ngoại lực", en: "Origin of resources",
    [
      .init("inside", vi: "Nội lực", en: "Inside", synonyms: ["Trong huyện", "Trong xã"]),
      .init("outside", vi: "Ngoại lực", en: "Outside", synonyms: ["Ngoài huyện", "Ngoài xã"]),
    ])

  static let resourceKind = CodeList(
    "resource_kind", vi: "Loại nguồn lực", en: "Kind of resource",
    [
      .init("budget", vi: "Ngân sách", en: "Budget"),
      .init("credit", vi: "Tín dụng chính sách", en: "Policy credit", synonyms: ["Tín dụng"]),
      .init("fund", vi: "Quỹ", en: "Fund", synonyms: ["Quỹ Vì người nghèo"]),
      .init("business", vi: "Doanh nghiệp", en: "Business"),
      .init("people", vi: "Nhân dân đóng góp", en: "People", synonyms: ["Nhân dân"]),
      .init("in_kind", vi: "Hiện vật, ngày công", en: "In kind", synonyms: ["Hiện vật"]),
    ])

  /// Indicators that the programme's aims fix and a district can compute (domain.md 1.5); the wording of Form 01 of
  /// Circular 10/2022/TT-BLĐTBXH is not confirmed.
  static let programmeIndicator = CodeList(
    "programme_indicator", vi: "Chỉ tiêu Chương trình", en: "Programme indicator",
    [
      .init("poor_rate", vi: "Tỷ lệ hộ nghèo", en: "Poor rate"),
      .init("near_poor_rate", vi: "Tỷ lệ hộ cận nghèo", en: "Near-poor rate"),
      .init("multidimensional_rate", vi: "Tỷ lệ nghèo đa chiều", en: "Multidimensional poor rate"),
      .init("poor_households", vi: "Số hộ nghèo", en: "Poor households"),
      .init("near_poor_households", vi: "Số hộ cận nghèo", en: "Near-poor households"),
      .init(
        "escaped_households", vi: "Số hộ thoát nghèo, thoát cận nghèo", en: "Households that escaped",
        synonyms: ["Số hộ thoát nghèo"]),
      .init("multidimensional_households", vi: "Số hộ nghèo đa chiều", en: "Multidimensionally poor households"),
      .init("poor_start", vi: "Hộ nghèo đầu kỳ", en: "Poor at the start"),
      .init("poor_out", vi: "Hộ thoát nghèo trong kỳ", en: "Out of poverty"),
      .init("poor_back", vi: "Hộ tái nghèo", en: "Fallen back into poverty"),
      .init("poor_new", vi: "Hộ nghèo phát sinh", en: "Newly poor"),
      .init("poor_moved_in", vi: "Hộ nghèo chuyển đến", en: "Poor households moved in"),
      .init("poor_moved_away", vi: "Hộ nghèo chuyển đi", en: "Poor households moved away"),
      .init("near_poor_start", vi: "Hộ cận nghèo đầu kỳ", en: "Near-poor at the start"),
      .init("near_poor_out", vi: "Hộ thoát cận nghèo trong kỳ", en: "Out of near-poverty"),
      .init("near_poor_back", vi: "Hộ tái cận nghèo", en: "Fallen back into near-poverty"),
      .init("near_poor_new", vi: "Hộ cận nghèo phát sinh", en: "Newly near-poor"),
      .init("near_poor_moved_in", vi: "Hộ cận nghèo chuyển đến", en: "Near-poor households moved in"),
      .init("near_poor_moved_away", vi: "Hộ cận nghèo chuyển đi", en: "Near-poor households moved away"),
      .init("ethnic_poor_rate", vi: "Tỷ lệ hộ nghèo dân tộc thiểu số", en: "Poor rate of ethnic minorities"),
      .init("insured_rate", vi: "Tỷ lệ hộ nghèo, cận nghèo có bảo hiểm y tế", en: "Insured share of the poor"),
      .init(
        "models_built", vi: "Số mô hình được xây dựng, nhân rộng", en: "Models built or replicated",
        synonyms: ["Số mô hình"]),
      .init("households_in_models", vi: "Số hộ tham gia mô hình", en: "Households in models"),
      .init("loans_given", vi: "Số hộ được vay vốn", en: "Households with loans"),
      .init("workers_trained", vi: "Số lao động được đào tạo nghề", en: "Workers trained"),
      .init("workers_placed", vi: "Số lao động được giới thiệu việc làm", en: "Workers placed"),
      .init("houses_built", vi: "Số nhà được xây dựng", en: "Houses built"),
      .init("houses_repaired", vi: "Số nhà được sửa chữa", en: "Houses repaired"),
      .init("communication_events", vi: "Số hoạt động truyền thông", en: "Communication events"),
      .init("officers_trained", vi: "Số cán bộ, tổ trưởng được tập huấn", en: "Officers and heads trained"),
      .init("supervisions_held", vi: "Số cuộc kiểm tra, giám sát", en: "Supervisions held"),
      .init("findings_fixed_rate", vi: "Tỷ lệ hạn chế đã khắc phục", en: "Share of findings fixed"),
      .init("fund_raised", vi: "Số tiền vận động Quỹ Vì người nghèo", en: "Raised for the Fund for the Poor"),
      .init("disbursement_rate", vi: "Tỷ lệ giải ngân", en: "Disbursement rate"),
    ])

  static let introductionForm = CodeList(
    "introduction_form", vi: "Hình thức giới thiệu", en: "Form of introduction",
    [
      .init("visit", vi: "Tham quan", en: "Visit", synonyms: ["Tham quan, học tập"]),
      .init("talk", vi: "Hội thảo, tọa đàm", en: "Talk", synonyms: ["Hội thảo"]),
      .init("demonstration", vi: "Trình diễn", en: "Demonstration"),
      .init("leaflet", vi: "Tài liệu", en: "Leaflet"),
    ])

  static let replicationResult = CodeList(
    "replication_result", vi: "Kết quả nhân rộng", en: "Result of a replication",
    [
      .init("running", vi: "Đang thực hiện", en: "Running"),
      .init("succeeded", vi: "Hiệu quả, duy trì", en: "Succeeded", synonyms: ["Hiệu quả"]),
      .init("partly", vi: "Hiệu quả một phần", en: "Partly"),
      .init("failed", vi: "Không hiệu quả", en: "Failed"),
    ])

  static let fundKind = CodeList(
    "fund_kind", vi: "Loại quỹ", en: "Kind of fund",
    [
      .init("poor_fund", vi: "Quỹ Vì người nghèo", en: "Fund for the Poor"),
      .init("relief_fund", vi: "Quỹ cứu trợ", en: "Relief fund"),
      .init("other", vi: "Khác", en: "Other"),
    ])

  static let fundPurpose = CodeList(
    "fund_purpose", vi: "Mục đích chi quỹ", en: "Purpose of spending",
    [
      .init("house_building", vi: "Xây nhà", en: "Houses built", synonyms: ["Xây dựng nhà"]),
      .init("house_repair", vi: "Sửa nhà", en: "Houses repaired", synonyms: ["Sửa chữa nhà"]),
      .init("livelihood", vi: "Mô hình, phương tiện sinh kế", en: "Livelihood", synonyms: ["Mô hình sinh kế"]),
      .init("pupil", vi: "Học sinh nghèo", en: "Poor pupils", synonyms: ["Học bổng"]),
      .init("medical", vi: "Khám chữa bệnh", en: "Medical care", synonyms: ["Bảo hiểm y tế"]),
      .init("tet", vi: "Quà Tết", en: "Tết gifts"),
      .init("relief", vi: "Cứu trợ khó khăn đột xuất", en: "Relief", synonyms: ["Cứu trợ"]),
      .init("death", vi: "Tang chế", en: "Death"),
      .init("fire", vi: "Hỏa hoạn", en: "Fire"),
      .init("campaign", vi: "Chi phí vận động", en: "Cost of the drive"),
      .init("other", vi: "Khác", en: "Other"),
    ])
}

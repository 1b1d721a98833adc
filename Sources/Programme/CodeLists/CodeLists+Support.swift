extension CodeList {
  /// The forms of support that the founding article names, in its order.
  static let supportForm = CodeList(
    "support_form", vi: "Hình thức hỗ trợ", en: "Form of support",
    [
      .init("loan", vi: "Vay vốn ưu đãi", en: "Preferential loan", synonyms: ["Vay vốn"]),
      .init("health_insurance", vi: "Bảo hiểm y tế", en: "Health insurance", synonyms: ["BHYT"]),
      .init("house_repair", vi: "Sửa chữa nhà ở", en: "House repair", synonyms: ["Sửa chữa nhà"]),
      .init("house_building", vi: "Xây dựng nhà ở", en: "House building", synonyms: ["Xây dựng nhà"]),
      .init("training", vi: "Đào tạo nghề", en: "Vocational training"),
      .init("job", vi: "Giới thiệu việc làm", en: "Job placement"),
      .init("scholarship", vi: "Học bổng", en: "Scholarship"),
      .init("education", vi: "Hỗ trợ giáo dục", en: "Education support"),
      .init("means", vi: "Phương tiện sinh kế", en: "Livelihood means"),
      .init("hardship", vi: "Trợ cấp khó khăn", en: "Hardship allowance"),
    ])

  static let supportSource = CodeList(
    "support_source", vi: "Nguồn hỗ trợ", en: "Source of support",
    [
      .init("budget", vi: "Ngân sách", en: "Budget"),
      .init("poor_fund", vi: "Quỹ Vì người nghèo", en: "Fund for the Poor"),
      .init("relief_fund", vi: "Quỹ cứu trợ", en: "Relief fund"),
      .init("policy_bank", vi: "Ngân hàng Chính sách xã hội", en: "Bank for Social Policies", synonyms: ["NHCSXH"]),
      .init("donors", vi: "Nhà hảo tâm", en: "Donors", synonyms: ["Mạnh thường quân"]),
    ])

  static let payingLevel = CodeList(
    "paying_level", vi: "Cấp chi", en: "Paying level",
    [
      .init("central", vi: "Trung ương", en: "Central"),
      .init("city", vi: "Thành phố", en: "City"),
      .init("district", vi: "Huyện", en: "District"),
      .init("commune", vi: "Xã", en: "Commune"),
    ])

  static let supportStatus = CodeList(
    "support_status", vi: "Tình trạng", en: "Status",
    [
      .init("surveyed", vi: "Đã khảo sát", en: "Surveyed"),
      .init("approved", vi: "Đã duyệt", en: "Approved"),
      .init("given", vi: "Đã trao", en: "Given"),
      .init("closed", vi: "Đã kết thúc", en: "Closed"),
    ])

  static let livelihoodKind = CodeList(
    "livelihood_kind", vi: "Loại mô hình", en: "Kind of livelihood model",
    [
      .init("aquaculture", vi: "Nuôi trồng thủy sản", en: "Aquaculture"),
      .init("salt", vi: "Làm muối", en: "Salt-making"),
      .init("piecework", vi: "Gia công tại nhà", en: "Piecework at home"),
      .init("tourism", vi: "Du lịch cộng đồng", en: "Community tourism"),
    ])

  static let enrolmentStatus = CodeList(
    "enrolment_status", vi: "Tình trạng tham gia", en: "Status of enrolment",
    [
      .init("active", vi: "Đang tham gia", en: "Active"),
      .init("finished", vi: "Đã hoàn thành", en: "Finished"),
      .init("dropped", vi: "Bỏ dở", en: "Dropped out"),
    ])
}

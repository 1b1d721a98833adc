extension CodeList {
  static let householdClass = CodeList(
    "class", vi: "Phân loại hộ", en: "Class",
    [
      .init("poor", vi: "Hộ nghèo", en: "Poor", synonyms: ["Nghèo", "HN"]),
      .init("near_poor", vi: "Hộ cận nghèo", en: "Near-poor", synonyms: ["Cận nghèo", "HCN"]),
      .init("average", vi: "Hộ có mức sống trung bình", en: "Average living standard", synonyms: ["Trung bình"]),
      .init("not_poor", vi: "Hộ không nghèo", en: "Not poor", synonyms: ["Không nghèo", "Thoát nghèo"]),
      .init("undetermined", vi: "Chưa xác định", en: "Undetermined"),
    ])

  /// All indicators of the national standards 2016, 2022 and 2027 (Decision 59/2015/QĐ-TTg, Decree 07/2021/NĐ-CP,
  /// draft of 2025). Which of them a standard counts is said in the standard.
  static let indicator = CodeList(
    "indicator", vi: "Chỉ số thiếu hụt", en: "Deprivation indicator",
    [
      .init("employment", vi: "Việc làm", en: "Employment"),
      .init(
        "dependents", vi: "Người phụ thuộc trong hộ gia đình", en: "Dependents in the household",
        synonyms: ["Người phụ thuộc"]),
      .init("nutrition", vi: "Dinh dưỡng", en: "Nutrition"),
      .init("health_insurance", vi: "Bảo hiểm y tế", en: "Health insurance", synonyms: ["BHYT"]),
      .init("adult_education", vi: "Trình độ giáo dục của người lớn", en: "Education of adults"),
      .init("child_school", vi: "Tình trạng đi học của trẻ em", en: "Schooling of children"),
      .init("housing_quality", vi: "Chất lượng nhà ở", en: "Quality of the dwelling"),
      .init(
        "housing_area", vi: "Diện tích nhà ở bình quân đầu người", en: "Floor area per person",
        synonyms: ["Diện tích nhà ở"]),
      .init("water", vi: "Nguồn nước sinh hoạt", en: "Source of water"),
      .init("toilet", vi: "Nhà tiêu hợp vệ sinh", en: "Sanitary toilet", synonyms: ["Nhà tiêu", "Hố xí"]),
      .init("telecom", vi: "Sử dụng dịch vụ viễn thông", en: "Use of telecommunications"),
      .init("info_means", vi: "Phương tiện phục vụ tiếp cận thông tin", en: "Means of access to information"),
      .init("access_to_health", vi: "Tiếp cận các dịch vụ y tế", en: "Access to health services"),
      .init("waste", vi: "Xử lý rác thải", en: "Waste treatment"),
    ])

  static let reviewKind = CodeList(
    "review_kind", vi: "Loại rà soát", en: "Kind of review",
    [
      .init("periodic", vi: "Định kỳ", en: "Periodic"),
      .init("regular", vi: "Thường xuyên", en: "Regular"),
    ])

  static let povertyCause = CodeList(
    "poverty_cause", vi: "Nguyên nhân nghèo", en: "Cause of poverty",
    [
      .init("no_land", vi: "Không có đất sản xuất", en: "No production land"),
      .init("no_capital", vi: "Không có vốn sản xuất", en: "No capital"),
      .init("no_labour", vi: "Không có lao động", en: "No labour"),
      .init("no_tools", vi: "Không có công cụ, phương tiện sản xuất", en: "No tools"),
      .init("no_knowledge", vi: "Không có kiến thức sản xuất", en: "No production knowledge"),
      .init("no_skill", vi: "Không có kỹ năng lao động", en: "No labour skill"),
      .init("illness", vi: "Ốm đau, bệnh nặng, tai nạn", en: "Illness or accident"),
      .init("other", vi: "Nguyên nhân khác", en: "Other cause"),
    ])
}

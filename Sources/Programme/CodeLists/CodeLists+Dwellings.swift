extension CodeList {
  /// The clean sources of Decree 07/2021/NĐ-CP first, then the others.
  static let waterSource = CodeList(
    "water_source", vi: "Nguồn nước sinh hoạt", en: "Source of water",
    [
      .init("piped", vi: "Nước máy", en: "Piped water", synonyms: ["Nước máy dẫn đến nhà", "Nước máy công cộng"]),
      .init("drilled_well", vi: "Giếng khoan", en: "Drilled well"),
      .init("protected_well", vi: "Giếng đào được bảo vệ", en: "Protected dug well"),
      .init("protected_spring", vi: "Nước khe, mó được bảo vệ", en: "Protected spring"),
      .init("rain", vi: "Nước mưa", en: "Rain water"),
      .init("bottled", vi: "Nước đóng chai, đóng bình", en: "Bottled water", synonyms: ["Nước đóng bình"]),
      .init("unprotected_well", vi: "Giếng đào không được bảo vệ", en: "Unprotected dug well"),
      .init("unprotected_spring", vi: "Nước khe, mó không được bảo vệ", en: "Unprotected spring"),
      .init("surface", vi: "Nước sông, ao, hồ", en: "River, pond or lake"),
      .init("other", vi: "Nguồn khác", en: "Other source"),
    ])

  /// The sanitary kinds first.
  static let toilet = CodeList(
    "toilet", vi: "Loại nhà tiêu", en: "Kind of toilet",
    [
      .init("septic", vi: "Tự hoại", en: "Septic tank"),
      .init("semi_septic", vi: "Bán tự hoại", en: "Semi-septic tank"),
      .init("pour_flush", vi: "Thấm dội nước", en: "Pour-flush", synonyms: ["Hố xí thấm dội nước"]),
      .init("ventilated_pit", vi: "Chìm có ống thông hơi", en: "Ventilated improved pit"),
      .init("double_vault", vi: "Hai ngăn ủ phân", en: "Double-vault composting"),
      .init("other", vi: "Loại khác", en: "Other kind"),
      .init("none", vi: "Không có nhà tiêu", en: "No toilet", synonyms: ["Không có"]),
    ])

  static let wasteTreatment = CodeList(
    "waste_treatment", vi: "Xử lý rác thải", en: "Waste treatment",
    [
      .init("collected", vi: "Được thu gom", en: "Collected"),
      .init("treated", vi: "Tự xử lý hợp vệ sinh", en: "Treated at home in a sanitary way"),
      .init("dumped", vi: "Vứt, đốt tự do", en: "Dumped or burnt in the open"),
      .init("other", vi: "Cách khác", en: "Other way"),
    ])
}

/// Reviews of households (rà soát). All of them are `review_events`; `reviews` holds one per household and year, the
/// last recognised by the year's end (language.md 3).

import Messages

extension Entity {
  static let reviewEvents = review(
    "review_events", singular: "review_event", vi: "Các lần rà soát", en: "Review events", selectedFrom: nil)
  static let reviews = review(
    "reviews", singular: "review", vi: "Rà soát hằng năm", en: "Yearly reviews", selectedFrom: "review_events")

  private static func review(
    _ name: String, singular: String, vi: String, en: String, selectedFrom: String?
  ) -> Entity {
    Entity(
      name, singular: singular, vi: vi, en: en, display: "date", key: ["household", "date"], date: "date",
      clusteredByYearOf: "date", selectedFrom: selectedFrom,
      note: .init(
        vi: "Kết quả rà soát một hộ (Quyết định 24/2021/QĐ-TTg, Thông tư 07/2021/TT-BLĐTBXH)",
        en: "A household's review (Decision 24/2021/QĐ-TTg, Circular 07/2021/TT-BLĐTBXH)"), fields: reviewFields)
  }

  private static let reviewFields: [Field] = [
    Field("household", .reference("households"), vi: "Mã hộ", en: "Household", required: true),
    Field("date", .date, vi: "Ngày rà soát", en: "Date", required: true),
    Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
    Field(
      "unit", .reference("units"), vi: "Xã", en: "Unit", required: true, synonyms: ["Đơn vị", "Xã/thị trấn"],
      note: .init(vi: "Đơn vị vào ngày rà soát", en: "The unit on the date of the review")),
    Field("kind", .code("review_kind"), vi: "Loại rà soát", en: "Kind", required: true),
    Field(
      "members", .integer, vi: "Số nhân khẩu", en: "Household size", unit: .init(vi: "người", en: "persons"),
      minimum: 1, maximum: 50, synonyms: ["Nhân khẩu", "Số người"]),
    Field(
      "income_per_person", .money(.year), vi: "Thu nhập bình quân đầu người/năm",
      en: "Income per person and year", unit: .init(vi: "đồng/người/năm", en: "VND per person and year"), minimum: 0,
      maximum: 10_000_000_000, synonyms: ["Thu nhập bình quân", "Thu nhập"]),
    Field(
      "points_a", .integer, vi: "Điểm A", en: "Points A", minimum: 0, maximum: 1000,
      note: .init(vi: "Phiếu B1, Thông tư 07/2021/TT-BLĐTBXH", en: "Sheet B1, Circular 07/2021/TT-BLĐTBXH")),
    Field(
      "points_b", .integer, vi: "Điểm B", en: "Points B", minimum: 0, maximum: 140,
      note: .init(vi: "10 điểm cho mỗi chỉ số thiếu hụt", en: "10 points for each indicator")),
    Field(
      "deprivations", .codes("indicator"), vi: "Chỉ số thiếu hụt", en: "Deprivations",
      note: .init(
        vi: "Như rà soát viên ghi; của hộ, không phải của một người",
        en: "As the reviewer recorded them; of the household, not of a person")),
    Field(
      "deprivations_computed", .codes("indicator"), vi: "Chỉ số thiếu hụt tính từ thông tin",
      en: "Deprivations computed from facts", source: .flags(.computed),
      note: .init(
        vi: "Theo quy tắc của chuẩn có hiệu lực vào ngày rà soát; thông tin chưa rõ thì chưa kết luận",
        en: "By the rules of the standard in force on the date of the review; an unknown fact decides nothing")),
    Field(
      "deprivations_counted", .codes("indicator"), vi: "Chỉ số thiếu hụt được tính", en: "Deprivations that count",
      source: .flags(.counted),
      note: .init(
        vi: "Quyết định điều chỉnh, rồi phiếu của rà soát viên, rồi kết quả tính từ thông tin",
        en: "An override, else the reviewer's flag, else the one computed from facts")),
    Field(
      "deprivations_unknown", .codes("indicator"), vi: "Chỉ số chưa xác định", en: "Undecided indicators",
      source: .flags(.unknown),
      note: .init(
        vi: "Không điều chỉnh, không phiếu, không đủ thông tin", en: "No override, no flag, not enough facts")),
    Field(
      "deprivation_count", .integer, vi: "Số chỉ số thiếu hụt", en: "Number of deprivations",
      source: .computed("size(deprivations)")),
    Field("cause", .code("poverty_cause"), vi: "Nguyên nhân nghèo", en: "Cause of poverty", privacy: .sensitive),
    Field(
      "exit_on", .date, vi: "Ngày công nhận thoát nghèo", en: "Exit recognised on",
      note: .init(
        vi: "Quyết định công nhận thoát nghèo, thoát cận nghèo của Ủy ban nhân dân xã",
        en: "Recognised by the commune's People's Committee")),
    Field(
      "class", .code("class"), vi: "Phân loại", en: "Class", source: .classInForce,
      note: .init(
        vi: "Theo chuẩn của địa phương có hiệu lực vào ngày rà soát",
        en: "By the run's jurisdiction's standard in force on the date of the review")),
    Field(
      "class_computed", .code("class"), vi: "Phân loại theo quy tắc", en: "Class by the rules", source: .classByRules,
      note: .init(
        vi: "Chưa kể phân loại được công nhận; khác \"class\" khi có quyết định điều chỉnh",
        en: "Without recognised classes; differs from \"class\" where one was recorded")),
    Field(
      "dwelling", .reference("dwellings"), vi: "Nhà ở", en: "Dwelling",
      source: .computed("last(household.dwellings, this, valid_from <= outer.date)"),
      note: .init(vi: "Nhà ở vào ngày rà soát", en: "The dwelling on the date of the review")),
    Field(
      "newly_escaped", .boolean, vi: "Mới thoát nghèo", en: "Newly escaped",
      source: .computed(
        "not (class in {'poor', 'near_poor'}) and coalesce(date < months_after("
          + "max(household.review_events, if(exit_on <= outer.date, exit_on, nil)), 36), false)"),
      note: .init(
        vi: "Dưới 36 tháng kể từ ngày công nhận (Quyết định 28/2015/QĐ-TTg)",
        en: "Less than 36 months since the recognised exit (Decision 28/2015/QĐ-TTg)")),
  ]

  /// A reviewer's decision about one indicator that stands above the sheet and above the facts, with its reason.
  static let deprivationOverrides = Entity(
    "deprivation_overrides", singular: "deprivation_override", vi: "Điều chỉnh chỉ số thiếu hụt",
    en: "Overrides of deprivations", display: "indicator", key: ["household", "date", "indicator"], date: "date",
    note: .init(
      vi: "Quyết định về một chỉ số trong một lần rà soát, thay cho phiếu và thông tin",
      en: "A decision on one indicator of a review, in place of the sheet and the facts"),
    fields: [
      Field("household", .reference("households"), vi: "Mã hộ", en: "Household", required: true),
      Field("date", .date, vi: "Ngày rà soát", en: "Date of the review", required: true),
      Field("indicator", .code("indicator"), vi: "Chỉ số", en: "Indicator", required: true),
      Field("lacking", .boolean, vi: "Thiếu hụt", en: "Lacking", required: true, synonyms: ["Có thiếu hụt"]),
      Field("reason", .text, vi: "Lý do", en: "Reason", required: true),
      Field(
        "decided_by", .text, vi: "Người quyết định", en: "Decided by", privacy: .personal, required: true),
      Field("decided_on", .date, vi: "Ngày quyết định", en: "Decided on", required: true),
    ])

  /// The class as recognised by the commune where it differs from, or stands without, the computed one.
  static let reviewClasses = Entity(
    "review_classes", singular: "review_class", vi: "Phân loại được công nhận", en: "Recognised classes",
    display: "class", key: ["household", "date", "standard"], date: "date",
    note: .init(
      vi: "Phân loại được công nhận khi khác, hoặc khi không có, phân loại tính được",
      en: "The class as recognised, where it differs from the computed one or stands without it"),
    fields: [
      Field("household", .reference("households"), vi: "Mã hộ", en: "Household", required: true),
      Field("date", .date, vi: "Ngày rà soát", en: "Date of the review", required: true),
      Field("standard", .text, vi: "Chuẩn nghèo", en: "Standard", required: true),
      Field("class", .code("class"), vi: "Phân loại", en: "Class", required: true),
      Field("reason", .text, vi: "Lý do", en: "Reason", required: true),
      Field("decided_by", .text, vi: "Người quyết định", en: "Decided by", privacy: .personal),
      Field("decided_on", .date, vi: "Ngày quyết định", en: "Decided on"),
    ])
}

/// Households and where they live. Who belongs to them: Members.swift; the house itself: Dwellings.swift.

import Messages

extension Entity {
  static let households = Entity(
    "households", singular: "household", vi: "Hộ gia đình", en: "Households", display: "code", code: "code",
    key: ["code"],
    note: .init(
      vi: "Hộ đã từng được rà soát; còn giữ khi ra khỏi danh sách",
      en: "A household that was ever reviewed; kept when it leaves the list"),
    collections: [
      .init("members", of: "members", by: "household"),
      .init("residences", of: "residences", by: "household"),
      .init("dwellings", of: "dwellings", by: "household"),
      .init("review_events", of: "review_events", by: "household"),
      .init("reviews", of: "reviews", by: "household"),
      .init("review_classes", of: "review_classes", by: "household"),
      .init("deprivation_overrides", of: "deprivation_overrides", by: "household"),
      .init("supports", of: "supports", by: "household"),
      .init("enrolments", of: "enrolments", by: "household"),
      .init("removal_plans", of: "removal_plans", by: "household"),
      .init("group_memberships", of: "group_members", by: "household"),
      .init("participations", of: "participations", by: "household"),
      .init("fund_expenses", of: "fund_expenses", by: "household"),
    ],
    fields: [
      Field("code", .text, vi: "Mã hộ", en: "Household code", required: true, synonyms: ["Mã số hộ", "Số hộ"]),
      Field(
        "head", .reference("members"), vi: "Chủ hộ", en: "Head",
        source: .firstOf(collection: "members", field: "relationship", code: "head")),
      Field(
        "unit", .reference("units"), vi: "Đơn vị", en: "Unit",
        source: .computed("last(residences, unit, valid_from <= :as_of)"),
        note: .init(vi: "Nơi ở vào ngày lập báo cáo (as_of)", en: "Where it lives on the run's as_of date")),
      Field("dissolved_on", .date, vi: "Ngày giải thể hộ", en: "Dissolved on"),
    ])

  static let residences = Entity(
    "residences", singular: "residence", vi: "Nơi ở của hộ", en: "Residences", display: "hamlet",
    key: ["household", "valid_from"], date: "valid_from",
    note: .init(vi: "Hộ ở đâu từ một ngày", en: "Where a household lives from a date on"),
    fields: [
      Field("household", .reference("households"), vi: "Mã hộ", en: "Household", required: true),
      Field("valid_from", .date, vi: "Ở từ ngày", en: "From", required: true),
      Field("unit", .reference("units"), vi: "Xã", en: "Unit", required: true, synonyms: ["Đơn vị", "Xã/thị trấn"]),
      Field("hamlet", .text, vi: "Ấp", en: "Hamlet", synonyms: ["Ấp/khu phố", "Thôn"]),
      Field("address", .text, vi: "Địa chỉ", en: "Address", privacy: .personal),
    ])
}

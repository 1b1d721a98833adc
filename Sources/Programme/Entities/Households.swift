/// Households, where they live, and who belongs to them.

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
      .init("review_events", of: "review_events", by: "household"),
      .init("reviews", of: "reviews", by: "household"),
      .init("review_classes", of: "review_classes", by: "household"),
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

  static let members = Entity(
    "members", singular: "member", vi: "Thành viên hộ", en: "Members", display: "name",
    key: ["household", "number"],
    note: .init(vi: "Một người thuộc hộ, kể cả người đã rời hộ", en: "A person of a household, also one who left it"),
    collections: [
      .init("insurance_cards", of: "insurance_cards", by: "member"),
      .init("courses", of: "course_enrolments", by: "member"),
      .init("placements", of: "placements", by: "member"),
      .init("work_in_models", of: "livelihood_workers", by: "member"),
    ],
    fields: [
      Field("household", .reference("households"), vi: "Mã hộ", en: "Household", required: true),
      Field(
        "number", .integer, vi: "Số thứ tự", en: "Number", required: true, minimum: 1, maximum: 99,
        synonyms: ["STT"]),
      Field("name", .text, vi: "Họ và tên", en: "Full name", privacy: .personal, required: true, synonyms: ["Họ tên"]),
      Field("relationship", .code("relationship"), vi: "Quan hệ với chủ hộ", en: "Relationship", required: true),
      Field(
        "birth_date", .date, vi: "Ngày sinh", en: "Birth date", privacy: .sensitive, synonyms: ["Ngày tháng năm sinh"]),
      Field("sex", .code("sex"), vi: "Giới tính", en: "Sex"),
      Field("ethnicity", .code("ethnicity"), vi: "Dân tộc", en: "Ethnicity", privacy: .sensitive),
      Field(
        "id_number", .text, vi: "Số định danh cá nhân", en: "Identity number", privacy: .personal,
        synonyms: ["CCCD", "CMND", "Số CCCD"]),
      Field("phone", .text, vi: "Điện thoại", en: "Phone", privacy: .personal),
      Field(
        "health_insurance", .boolean, vi: "Có bảo hiểm y tế", en: "Has health insurance", privacy: .sensitive,
        synonyms: ["BHYT"]),
      Field("in_school", .boolean, vi: "Đang đi học", en: "In school"),
      Field("work", .code("work"), vi: "Việc làm", en: "Work"),
      Field("disabled", .boolean, vi: "Khuyết tật", en: "Disabled", privacy: .sensitive),
      Field(
        "social_allowance", .boolean, vi: "Hưởng trợ cấp xã hội hằng tháng", en: "On monthly social allowance",
        privacy: .sensitive),
      Field("left_on", .date, vi: "Ngày rời hộ", en: "Left on"),
    ])
}

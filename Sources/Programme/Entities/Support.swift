/// Support given: the record that every form shares. What belongs to one form only is in `SupportForms`.

import Messages

extension Entity {
  static let supports = Entity(
    "supports", singular: "support", vi: "Hỗ trợ", en: "Support given", display: "form",
    key: ["household", "form", "date", "decision"], date: "date", clusteredByYearOf: "date",
    note: .init(
      vi: "Một lần hỗ trợ một hộ; còn giữ khi hộ ra khỏi danh sách, vì là lịch sử tài chính",
      en: "One support to a household; kept when it leaves the list, as financial history"),
    collections: [
      .init("loans", of: "loans", by: "support"),
      .init("insurance_cards", of: "insurance_cards", by: "support"),
      .init("housing_cases", of: "housing_cases", by: "support"),
      .init("course_enrolments", of: "course_enrolments", by: "support"),
      .init("placements", of: "placements", by: "support"),
      .init("scholarships", of: "scholarships", by: "support"),
      .init("education_supports", of: "education_supports", by: "support"),
      .init("means", of: "livelihood_means", by: "support"),
      .init("hardship_allowances", of: "hardship_allowances", by: "support"),
    ],
    fields: [
      Field("household", .reference("households"), vi: "Mã hộ", en: "Household", required: true),
      Field("form", .code("support_form"), vi: "Hình thức hỗ trợ", en: "Form", required: true, synonyms: ["Hình thức"]),
      Field("date", .date, vi: "Ngày hỗ trợ", en: "Date given", required: true, synonyms: ["Ngày trao"]),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
      Field(
        "decision", .text, vi: "Số quyết định", en: "Decision number", required: true, allowsEmpty: true,
        note: .init(vi: "Để trống khi không có", en: "Empty where there is none")),
      Field("decided_on", .date, vi: "Ngày quyết định", en: "Decided on"),
      Field("unit", .reference("units"), vi: "Xã", en: "Unit", required: true),
      Field("source", .code("support_source"), vi: "Nguồn", en: "Source", required: true, synonyms: ["Nguồn hỗ trợ"]),
      Field("level", .code("paying_level"), vi: "Cấp chi", en: "Paying level"),
      Field("amount", .money(.once), vi: "Số tiền", en: "Amount", unit: .dong, minimum: 0, maximum: 10_000_000_000),
      Field(
        "in_kind_value", .money(.once), vi: "Giá trị hiện vật", en: "Value in kind", unit: .dong, minimum: 0,
        maximum: 10_000_000_000),
      Field("campaign", .reference("campaigns"), vi: "Đợt vận động", en: "Campaign"),
      Field("status", .code("support_status"), vi: "Tình trạng", en: "Status", required: true),
      Field(
        "note", .text, vi: "Ghi chú", en: "Note", privacy: .personal,
        note: .init(vi: "Chữ tự do hay lộ thông tin cá nhân", en: "Free text is the usual leak of personal data")),
      Field("project", .reference("projects"), vi: "Dự án", en: "Project"),
      Field("fund", .reference("funds"), vi: "Quỹ", en: "Fund"),
      Field(
        "giver", .text, vi: "Đơn vị, người trao", en: "Giver", privacy: .personal, synonyms: ["Đơn vị hỗ trợ"]),
      Field("in_kind", .text, vi: "Hiện vật", en: "Goods given"),
    ])

  /// A person outside the lists may receive support too.
  static let outsideSupports = Entity(
    "outside_supports", singular: "outside_support", vi: "Hỗ trợ người ngoài danh sách",
    en: "Support outside the lists", display: "number", code: "number", key: ["number"], date: "date",
    note: .init(
      vi: "Người không thuộc hộ trong sổ vẫn có thể được hỗ trợ",
      en: "Someone of no household in the register who was helped all the same"),
    fields: [
      Field("number", .text, vi: "Số thứ tự hỗ trợ", en: "Number", required: true, synonyms: ["Mã hỗ trợ"]),
      Field("name", .text, vi: "Họ và tên", en: "Name", privacy: .personal, required: true, synonyms: ["Họ tên"]),
      Field("group", .text, vi: "Nhóm đối tượng", en: "Group", synonyms: ["Đối tượng"]),
      Field("unit", .reference("units"), vi: "Xã", en: "Unit", required: true),
      Field("hamlet", .text, vi: "Ấp", en: "Hamlet", synonyms: ["Ấp/khu phố"]),
      Field("form", .code("support_form"), vi: "Hình thức hỗ trợ", en: "Form", required: true),
      Field("date", .date, vi: "Ngày hỗ trợ", en: "Date given", required: true),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
      Field("source", .code("support_source"), vi: "Nguồn", en: "Source", required: true),
      Field("amount", .money(.once), vi: "Số tiền", en: "Amount", unit: .dong, minimum: 0, maximum: 10_000_000_000),
      Field(
        "in_kind_value", .money(.once), vi: "Giá trị hiện vật", en: "Value in kind", unit: .dong, minimum: 0,
        maximum: 10_000_000_000),
      Field("decision", .text, vi: "Số quyết định", en: "Decision number"),
      Field("campaign", .reference("campaigns"), vi: "Đợt vận động", en: "Campaign"),
      Field("note", .text, vi: "Ghi chú", en: "Note", privacy: .personal),
    ])
}

/// The bodies that carry the programme out, and the people who serve in them on a date.

import Messages

extension Entity {
  static let organizations = Entity(
    "organizations", singular: "organization", vi: "Cơ quan, tổ chức", en: "Organizations", display: "name",
    code: "code", key: ["code"], date: "valid_from",
    note: .init(
      vi: "Cơ quan phối hợp, cho vay, đào tạo, tuyển dụng; cấp huyện kết thúc ngày 30/6/2025",
      en: "Bodies that coordinate, lend, train or employ; the district level ended on 30 June 2025"),
    collections: [
      .init("positions", of: "positions", by: "organization"),
      .init("loans", of: "loans", by: "lender"),
      .init("courses", of: "courses", by: "provider"),
    ],
    fields: [
      Field("code", .text, vi: "Mã cơ quan", en: "Organization code", required: true, synonyms: ["Mã đơn vị công tác"]),
      Field("name", .text, vi: "Tên cơ quan", en: "Name", required: true, synonyms: ["Tên tổ chức", "Cơ quan"]),
      Field("kind", .code("organization_kind"), vi: "Loại cơ quan", en: "Kind", required: true),
      Field("level", .code("level"), vi: "Cấp", en: "Level", required: true),
      Field("unit", .reference("units"), vi: "Địa bàn", en: "Unit"),
      Field("valid_from", .date, vi: "Hoạt động từ", en: "Valid from"),
      Field("valid_to", .date, vi: "Hoạt động đến", en: "Valid to"),
    ])

  static let staff = Entity(
    "staff", singular: "staff_member", vi: "Cán bộ", en: "Staff", display: "name", code: "code", key: ["code"],
    note: .init(
      vi: "Cán bộ làm công tác giảm nghèo các cấp và lãnh đạo cơ quan",
      en: "Officers of poverty reduction at all levels, and leaders of the bodies"),
    collections: [
      .init("positions", of: "positions", by: "staff"),
      .init("attendances", of: "attendances", by: "staff"),
      .init("trainings", of: "training_attendances", by: "staff"),
    ],
    fields: [
      Field("code", .text, vi: "Mã cán bộ", en: "Staff code", required: true),
      Field(
        "name", .text, vi: "Họ và tên", en: "Full name", privacy: .personal, required: true,
        synonyms: ["Họ tên", "Họ và tên cán bộ"]),
      Field("sex", .code("sex"), vi: "Giới tính", en: "Sex"),
      Field("phone", .text, vi: "Điện thoại", en: "Phone", privacy: .personal, synonyms: ["Số điện thoại"]),
      Field("email", .text, vi: "Thư điện tử", en: "E-mail", privacy: .personal, synonyms: ["Email"]),
      Field("qualification", .text, vi: "Trình độ chuyên môn", en: "Qualification", synonyms: ["Trình độ"]),
    ])

  static let positions = Entity(
    "positions", singular: "position", vi: "Chức vụ", en: "Positions", display: "title",
    key: ["staff", "organization", "valid_from"], date: "valid_from",
    note: .init(
      vi: "Chức vụ của một cán bộ tại một cơ quan từ một ngày", en: "An officer's post in a body from a date on"),
    fields: [
      Field("staff", .reference("staff"), vi: "Mã cán bộ", en: "Staff", required: true),
      Field(
        "organization", .reference("organizations"), vi: "Cơ quan", en: "Organization", required: true,
        synonyms: ["Mã cơ quan"]),
      Field(
        "valid_from", .date, vi: "Từ ngày", en: "From", required: true, allowsEmpty: true,
        note: .init(vi: "0001-01-01 là không rõ", en: "0001-01-01 means unknown")),
      Field("valid_to", .date, vi: "Đến ngày", en: "To"),
      Field("title", .text, vi: "Chức vụ", en: "Title", required: true, synonyms: ["Chức danh"]),
      Field(
        "full_time", .boolean, vi: "Chuyên trách giảm nghèo", en: "Full-time on poverty reduction",
        synonyms: ["Chuyên trách"]),
      Field("decision", .text, vi: "Số quyết định", en: "Decision number"),
    ])
}

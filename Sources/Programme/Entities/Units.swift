/// Administrative units in time: a code alone is no key (domain.md 3.1: code 27664 was Thị trấn Cần Thạnh, then Xã Cần
/// Giờ), so a unit is its code and the first day of its validity.

import Messages

extension Entity {
  static let units = Entity(
    "units", singular: "unit", vi: "Đơn vị hành chính", en: "Administrative units", display: "name", code: "code",
    key: ["code", "valid_from"],
    note: .init(
      vi: "Mã của Tổng cục Thống kê và ngày đầu có hiệu lực; một mã có thể là hai đơn vị theo thời gian",
      en: "Code of the General Statistics Office and first day; over time one code may be two units"),
    collections: [
      .init("unit_years", of: "unit_years", by: "unit"),
      .init("statistics", of: "statistics", by: "unit"),
      .init("targets", of: "targets", by: "unit"),
    ],
    fields: [
      Field(
        "code", .text, vi: "Mã đơn vị", en: "Unit code", required: true, synonyms: ["Mã xã", "gso_code"],
        note: .init(
          vi: "Mã của Tổng cục Thống kê: tỉnh 2, huyện 3, xã 5 chữ số; là chữ, giữ số 0 ở đầu",
          en: "Code of the General Statistics Office: province 2, district 3, commune 5 digits; text with leading zeros"
        )),
      Field(
        "valid_from", .date, vi: "Hiệu lực từ", en: "Valid from", required: true, allowsEmpty: true,
        note: .init(vi: "0001-01-01 là không rõ", en: "0001-01-01 means unknown")),
      Field("valid_to", .date, vi: "Hiệu lực đến", en: "Valid to"),
      Field("name", .text, vi: "Tên đơn vị", en: "Name", required: true, synonyms: ["name_vi"]),
      Field("type", .text, vi: "Loại đơn vị", en: "Type", synonyms: ["type_vi"]),
      Field("level", .code("unit_level"), vi: "Cấp", en: "Level", required: true),
      Field("area_type", .code("area_type"), vi: "Khu vực", en: "Area type"),
      Field("parent", .reference("units"), vi: "Trực thuộc", en: "Parent", synonyms: ["parent_code"]),
      Field("area_km2", .decimal, vi: "Diện tích", en: "Area", unit: .init(both: "km²"), minimum: 0),
      Field(
        "population", .integer, vi: "Dân số", en: "Population", unit: .init(vi: "người", en: "persons"), minimum: 0),
      Field("source", .text, vi: "Nguồn", en: "Source"),
    ])

  static let unitSuccessions = Entity(
    "unit_successions", singular: "unit_succession", vi: "Kế tục đơn vị", en: "Succession of units", display: "kind",
    key: ["from_unit", "to_unit", "effective_on"], date: "effective_on",
    note: .init(
      vi: "Đơn vị cũ vào đơn vị mới, toàn bộ hoặc một phần (Nghị quyết 1685/NQ-UBTVQH15)",
      en: "Which unit came into which, whole or in part (Resolution 1685/NQ-UBTVQH15)"),
    fields: [
      Field("from_unit", .reference("units"), vi: "Đơn vị cũ", en: "Old unit", required: true),
      Field("to_unit", .reference("units"), vi: "Đơn vị mới", en: "New unit", required: true),
      Field("effective_on", .date, vi: "Ngày hiệu lực", en: "Effective on", required: true),
      Field("kind", .code("succession_kind"), vi: "Loại kế tục", en: "Kind", required: true),
      Field(
        "share", .decimal, vi: "Tỷ lệ", en: "Share", minimum: 0, maximum: 1,
        note: .init(vi: "Phần của đơn vị cũ, do người dùng nhập", en: "Part of the old unit, entered by a user")),
      Field("source", .text, vi: "Nguồn", en: "Source"),
    ])

  /// All households and persons of a unit at a year's end: the denominators of rates (language.md 4).
  static let unitYears = Entity(
    "unit_years", singular: "unit_year", vi: "Số liệu đơn vị theo năm", en: "Yearly unit figures", display: "year",
    key: ["unit", "year"], order: ["unit", "year"],
    note: .init(
      vi: "Tổng số hộ, số người cuối năm: mẫu số của các tỷ lệ",
      en: "All households and persons at a year's end: the denominators of rates"),
    fields: [
      Field("unit", .reference("units"), vi: "Đơn vị", en: "Unit", required: true, synonyms: ["Xã"]),
      Field("year", .integer, vi: "Năm", en: "Year", required: true, minimum: 1990, maximum: 2100),
      Field(
        "households", .integer, vi: "Tổng số hộ", en: "Households", unit: .init(vi: "hộ", en: "households"),
        minimum: 0, synonyms: ["Số hộ"]),
      Field(
        "persons", .integer, vi: "Tổng số nhân khẩu", en: "Persons", unit: .init(vi: "người", en: "persons"),
        minimum: 0, synonyms: ["Số nhân khẩu"]),
      Field("source", .text, vi: "Nguồn", en: "Source"),
    ])

  /// Projects and sub-projects of the programme (Decision 90/QĐ-TTg; names not yet confirmed are marked).
  static let projects = Entity(
    "projects", singular: "project", vi: "Dự án", en: "Projects", display: "name", code: "code",
    key: ["phase", "code"],
    note: .init(
      vi: "Dự án, tiểu dự án của một giai đoạn (Quyết định 90/QĐ-TTg); từ 2026 có thể thuộc chương trình khác",
      en: "Projects and sub-projects of a phase (Decision 90/QĐ-TTg); from 2026 they may belong to another programme"),
    collections: [
      .init("subprojects", of: "projects", by: "parent"),
      .init("budget_lines", of: "budget_lines", by: "project"),
      .init("plans", of: "plans", by: "project"),
      .init("supports", of: "supports", by: "project"),
    ],
    fields: [
      Field("phase", .text, vi: "Giai đoạn", en: "Phase", required: true),
      Field("code", .text, vi: "Số hiệu", en: "Number", required: true),
      Field("name", .text, vi: "Tên", en: "Name", required: true),
      Field("name_en", .text, vi: "Tên tiếng Anh", en: "English name"),
      Field("status", .code("data_status"), vi: "Tình trạng", en: "Status", required: true),
      Field("source", .text, vi: "Nguồn", en: "Source"),
      Field("programme", .text, vi: "Chương trình", en: "Programme"),
      Field(
        "parent", .reference("projects"), vi: "Thuộc dự án", en: "Parent project",
        note: .init(vi: "Giai đoạn|số hiệu", en: "phase|number")),
    ])
}

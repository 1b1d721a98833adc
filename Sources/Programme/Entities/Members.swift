/// Who belongs to a household, and the facts of each person from which the flags of a standard are computed
/// (domain.md 2.2). A fact that is not known stays empty: it is never taken for "no".

import Messages

extension Entity {
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
    fields: personFields + workFields + schoolFields + healthFields)

  private static let personFields: [Field] = [
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
      "joined_on", .date, vi: "Ngày vào hộ", en: "Joined on", synonyms: ["Ngày nhập hộ"],
      note: .init(vi: "Trống: từ đầu", en: "Empty: from the beginning")),
    Field(
      "left_on", .date, vi: "Ngày rời hộ", en: "Left on", synonyms: ["Ngày chuyển đi"],
      note: .init(vi: "Rời hộ hoặc qua đời", en: "Left the household or died")),
    Field(
      "facts_on", .date, vi: "Ngày ghi thông tin", en: "Facts taken on", synonyms: ["Ngày thu thập"],
      note: .init(
        vi: "Việc làm, học vấn, y tế như vào ngày này; không dùng cho lần rà soát trước đó",
        en: "Work, schooling and health as on this day; not used for a review before it")),
  ]

  private static let workFields: [Field] = [
    Field("work", .code("work"), vi: "Việc làm", en: "Work"),
    Field(
      "wants_work", .boolean, vi: "Có khả năng và mong muốn làm việc", en: "Can and wants to work",
      synonyms: ["Muốn và có khả năng làm việc"]),
  ]

  private static let schoolFields: [Field] = [
    Field("in_school", .boolean, vi: "Đang đi học", en: "In school"),
    Field(
      "attending", .code("schooling"), vi: "Bậc học đang theo học", en: "Level attended",
      synonyms: ["Đang học bậc", "Cấp học đang học"]),
    Field(
      "school_level", .code("school_level"), vi: "Trình độ cao nhất đã hoàn thành", en: "Highest level completed",
      synonyms: ["Trình độ học vấn", "Trình độ giáo dục"]),
    Field(
      "in_training", .boolean, vi: "Đang được đào tạo", en: "In training", synonyms: ["Đang học nghề"]),
    Field(
      "trained_at_work", .boolean, vi: "Được doanh nghiệp tuyển dụng và chứng nhận đào tạo tại chỗ",
      en: "Hired and certified for on-the-job training"),
  ]

  private static let healthFields: [Field] = [
    Field(
      "health_insurance", .boolean, vi: "Có bảo hiểm y tế", en: "Has health insurance", privacy: .sensitive,
      synonyms: ["BHYT"]),
    Field(
      "short_for_age", .boolean, vi: "Thấp so với tuổi", en: "Too short for the age", privacy: .sensitive,
      synonyms: ["Suy dinh dưỡng chiều cao theo tuổi", "Thấp còi"]),
    Field(
      "light_for_age", .boolean, vi: "Nhẹ cân so với tuổi", en: "Too light for the age", privacy: .sensitive,
      synonyms: ["Suy dinh dưỡng cân nặng theo tuổi", "Nhẹ cân"]),
    Field(
      "untreated_illness", .boolean, vi: "Ốm nặng trong 12 tháng qua mà không khám chữa bệnh",
      en: "Badly ill in the last 12 months without seeing a doctor", privacy: .sensitive),
    Field("disabled", .boolean, vi: "Khuyết tật", en: "Disabled", privacy: .sensitive),
    Field(
      "social_allowance", .boolean, vi: "Hưởng trợ cấp xã hội hằng tháng", en: "On monthly social allowance",
      privacy: .sensitive),
    Field(
      "merit", .boolean, vi: "Người có công với cách mạng", en: "Person of merit to the revolution",
      privacy: .sensitive, synonyms: ["Người có công", "Có công với cách mạng"],
      note: .init(
        vi: "Người có công hoặc thân nhân hưởng chế độ ưu đãi; hộ có người này là hộ có công",
        en: "A person of merit, or a relative with the same privileges; a household with one is a merit household")),
  ]
}

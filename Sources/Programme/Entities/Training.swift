/// Training of officers at all levels, of heads of self-managed groups, and of enumerators (project 7).

import Messages

extension Entity {
  static let trainingCourses = Entity(
    "training_courses", singular: "training_course", vi: "Lớp tập huấn", en: "Training courses", display: "name",
    code: "code", key: ["code"], date: "starts_on",
    note: .init(
      vi: "Tập huấn cán bộ giảm nghèo, tổ trưởng tổ tự quản, rà soát viên (Tiểu dự án 7.1)",
      en: "Training of officers, heads of groups and enumerators (sub-project 7.1)"),
    collections: [.init("attendances", of: "training_attendances", by: "course")],
    fields: [
      Field("code", .text, vi: "Mã lớp tập huấn", en: "Course code", required: true, synonyms: ["Mã lớp"]),
      Field(
        "name", .text, vi: "Tên lớp tập huấn", en: "Subject", required: true,
        synonyms: ["Nội dung tập huấn", "Tên lớp"]),
      Field(
        "kind", .code("training_kind"), vi: "Đối tượng tập huấn", en: "Kind", required: true, synonyms: ["Đối tượng"]),
      Field(
        "starts_on", .date, vi: "Ngày bắt đầu", en: "Starts on", required: true, synonyms: ["Từ ngày", "Khai giảng"]),
      Field("ends_on", .date, vi: "Ngày kết thúc", en: "Ends on", synonyms: ["Đến ngày"]),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(starts_on)")),
      Field("unit", .reference("units"), vi: "Địa bàn", en: "Unit", required: true),
      Field("organization", .reference("organizations"), vi: "Cơ quan tổ chức", en: "Organizer"),
      Field("place", .text, vi: "Địa điểm", en: "Place"),
      Field("project", .reference("projects"), vi: "Dự án", en: "Project"),
      Field("cost", .money(.once), vi: "Kinh phí", en: "Cost", unit: .dong, minimum: 0),
      Field(
        "planned", .integer, vi: "Số người theo kế hoạch", en: "Planned attendance", unit: .persons, minimum: 0),
    ])

  static let trainingAttendances = Entity(
    "training_attendances", singular: "training_attendance", vi: "Học viên tập huấn", en: "Training attendances",
    display: "name", key: ["course", "number"],
    note: .init(vi: "Một người dự một lớp tập huấn", en: "One person in one course"),
    fields: [
      Field("course", .reference("training_courses"), vi: "Mã lớp tập huấn", en: "Course", required: true),
      Field(
        "number", .integer, vi: "Số thứ tự", en: "Number", required: true, minimum: 1, maximum: 9_999, synonyms: ["STT"]
      ),
      Field(
        "name", .text, vi: "Họ và tên", en: "Name", privacy: .personal, required: true,
        synonyms: ["Họ tên", "Họ và tên học viên"]),
      Field("sex", .code("sex"), vi: "Giới tính", en: "Sex"),
      Field("title", .text, vi: "Chức vụ", en: "Title", synonyms: ["Chức danh"]),
      Field("workplace", .text, vi: "Nơi công tác", en: "Workplace", synonyms: ["Đơn vị", "Đơn vị công tác", "Xã"]),
      Field("staff", .reference("staff"), vi: "Mã cán bộ", en: "Staff"),
      Field("group", .reference("self_managed_groups"), vi: "Tổ tự quản", en: "Group", synonyms: ["Mã tổ tự quản"]),
      Field("days", .decimal, vi: "Số ngày dự", en: "Days attended", unit: .days, minimum: 0, maximum: 366),
      Field("passed", .boolean, vi: "Đạt yêu cầu", en: "Passed", synonyms: ["Kết quả đạt"]),
    ])
}

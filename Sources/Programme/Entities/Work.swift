/// Vocational training and job placement (project 4): courses, who learned in them, who was placed and still works.

import Messages

extension Entity {
  static let courses = Entity(
    "courses", singular: "course", vi: "Lớp đào tạo nghề", en: "Vocational courses", display: "name", code: "code",
    key: ["code"], date: "starts_on",
    note: .init(vi: "Lớp đào tạo nghề (Tiểu dự án 4.1)", en: "A vocational course (sub-project 4.1)"),
    collections: [.init("enrolments", of: "course_enrolments", by: "course")],
    fields: [
      Field("code", .text, vi: "Mã lớp đào tạo nghề", en: "Course code", required: true, synonyms: ["Mã lớp"]),
      Field("name", .text, vi: "Tên lớp", en: "Name", required: true),
      Field("trade", .text, vi: "Nghề", en: "Trade", required: true, synonyms: ["Nghề đào tạo", "Ngành nghề"]),
      Field("provider", .reference("organizations"), vi: "Cơ sở đào tạo", en: "Provider"),
      Field("starts_on", .date, vi: "Khai giảng", en: "Starts on", required: true, synonyms: ["Ngày khai giảng"]),
      Field("ends_on", .date, vi: "Bế giảng", en: "Ends on", synonyms: ["Ngày bế giảng"]),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(starts_on)")),
      Field("unit", .reference("units"), vi: "Địa bàn", en: "Unit", required: true, synonyms: ["Xã"]),
      Field("hours", .integer, vi: "Số giờ", en: "Hours", unit: .hours, minimum: 0, maximum: 10_000),
      Field("cost", .money(.once), vi: "Chi phí một học viên", en: "Cost per learner", unit: .dong, minimum: 0),
      Field("certificate", .text, vi: "Chứng chỉ", en: "Certificate"),
      Field("project", .reference("projects"), vi: "Dự án", en: "Project"),
    ])

  static let courseEnrolments = Entity(
    "course_enrolments", singular: "course_enrolment", vi: "Học viên học nghề", en: "Learners", display: "course",
    key: ["course", "member"],
    note: .init(
      vi: "Một người học một lớp nghề, và việc làm sau đó", en: "One person in one course, and the work that came of it"
    ),
    fields: [
      Field(
        "course", .reference("courses"), vi: "Mã lớp đào tạo nghề", en: "Course", required: true, synonyms: ["Mã lớp"]),
      .memberOfDetail(required: true),
      Field(
        "support", .reference("supports"), vi: "Lần hỗ trợ", en: "Support",
        note: .init(vi: "Mã hộ|hình thức|ngày|số quyết định", en: "household code|form|date|decision number")),
      Field("result", .code("course_result"), vi: "Kết quả học", en: "Result", required: true),
      Field("certified_on", .date, vi: "Ngày cấp chứng chỉ", en: "Certified on"),
      Field("certificate_number", .text, vi: "Số chứng chỉ", en: "Certificate number", privacy: .personal),
      Field("job_after", .code("job_after"), vi: "Việc làm sau học nghề", en: "Job after"),
      Field(
        "income_after", .money(.month), vi: "Thu nhập sau học nghề/tháng", en: "Income after, per month",
        privacy: .sensitive, unit: .dongPerMonth, minimum: 0),
    ])

  static let placements = Entity(
    "placements", singular: "placement", vi: "Giới thiệu việc làm", en: "Placements", display: "employer",
    key: ["member", "started_on"], date: "started_on",
    note: .init(
      vi: "Một người được giới thiệu việc làm, và còn làm sau 3, 6, 12 tháng hay không",
      en: "One person placed in a job, and whether still there after 3, 6 and 12 months"),
    fields: [
      .memberOfDetail(required: true),
      Field("started_on", .date, vi: "Ngày vào làm", en: "Started on", required: true, synonyms: ["Ngày bắt đầu"]),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(started_on)")),
      Field("unit", .reference("units"), vi: "Xã", en: "Unit", required: true),
      Field(
        "support", .reference("supports"), vi: "Lần hỗ trợ", en: "Support",
        note: .init(vi: "Mã hộ|hình thức|ngày|số quyết định", en: "household code|form|date|decision number")),
      Field("organization", .reference("organizations"), vi: "Cơ quan giới thiệu", en: "Placed by"),
      Field(
        "employer", .text, vi: "Nơi làm việc", en: "Employer", required: true,
        synonyms: ["Đơn vị tuyển dụng", "Doanh nghiệp"]),
      Field("occupation", .text, vi: "Công việc", en: "Occupation"),
      Field(
        "wage", .money(.month), vi: "Tiền lương/tháng", en: "Wage per month", privacy: .sensitive, unit: .dongPerMonth,
        minimum: 0, synonyms: ["Mức lương"]),
      Field("contract", .boolean, vi: "Có hợp đồng lao động", en: "With a contract"),
      Field("abroad", .boolean, vi: "Làm việc ở nước ngoài", en: "Abroad"),
      Field("there_after_3", .boolean, vi: "Còn làm sau 3 tháng", en: "There after 3 months"),
      Field("there_after_6", .boolean, vi: "Còn làm sau 6 tháng", en: "There after 6 months"),
      Field("there_after_12", .boolean, vi: "Còn làm sau 12 tháng", en: "There after 12 months"),
    ])
}

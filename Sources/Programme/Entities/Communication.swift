/// Communication work: activities, and the households that took part in them.

import Messages

extension Entity {
  static let communicationActivities = Entity(
    "communication_activities", singular: "communication_activity", vi: "Hoạt động truyền thông",
    en: "Communication activities", display: "topic", code: "code", key: ["code"], date: "date",
    note: .init(
      vi: "Tuyên truyền về chủ trương, chính sách, hoạt động của Chương trình (Dự án 6)",
      en: "Spreading the programme's policies and activities (project 6)"),
    collections: [.init("participations", of: "participations", by: "activity")],
    fields: [
      Field("code", .text, vi: "Mã hoạt động", en: "Activity code", required: true),
      Field("date", .date, vi: "Ngày", en: "Date", required: true, synonyms: ["Ngày thực hiện"]),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
      Field("kind", .code("communication_kind"), vi: "Hình thức", en: "Kind", required: true),
      Field("topic", .text, vi: "Nội dung", en: "Topic", required: true, synonyms: ["Chủ đề"]),
      Field("channel", .text, vi: "Kênh, phương tiện", en: "Channel", synonyms: ["Kênh"]),
      Field("unit", .reference("units"), vi: "Địa bàn", en: "Unit", required: true, synonyms: ["Xã"]),
      Field("audience", .codes("audience_group"), vi: "Đối tượng", en: "Audience"),
      Field("organization", .reference("organizations"), vi: "Cơ quan thực hiện", en: "Carried out by"),
      Field("project", .reference("projects"), vi: "Dự án", en: "Project"),
      Field(
        "reach", .integer, vi: "Số người tiếp cận", en: "Reach", unit: .persons, minimum: 0, synonyms: ["Lượt người"]),
      Field(
        "outputs", .integer, vi: "Số lượng sản phẩm", en: "Outputs", unit: .init(vi: "tin, bài, buổi, tờ", en: "items"),
        minimum: 0, synonyms: ["Số tin, bài", "Số buổi"]),
      Field("cost", .money(.once), vi: "Kinh phí", en: "Cost", unit: .dong, minimum: 0),
    ])

  static let participations = Entity(
    "participations", singular: "participation", vi: "Hộ tham gia hoạt động", en: "Participations",
    display: "activity", key: ["activity", "household"],
    note: .init(vi: "Hộ biết và cùng tham gia", en: "A household that knew of an activity and took part"),
    fields: [
      Field("activity", .reference("communication_activities"), vi: "Mã hoạt động", en: "Activity", required: true),
      Field("household", .reference("households"), vi: "Mã hộ", en: "Household", required: true),
      Field("persons", .integer, vi: "Số người tham gia", en: "Persons", unit: .persons, minimum: 1, maximum: 50),
    ])
}

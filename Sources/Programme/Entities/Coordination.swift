/// How bodies agree to work together: plans with their parties and items.

import Messages

extension Entity {
  static let coordinationPlans = Entity(
    "coordination_plans", singular: "coordination_plan", vi: "Chương trình phối hợp", en: "Coordination plans",
    display: "name", code: "code", key: ["code"], date: "starts_on",
    note: .init(
      vi: "Chương trình, kế hoạch phối hợp giữa Mặt trận và cơ quan chuyên môn",
      en: "What the Front and the offices agreed to do together"),
    collections: [
      .init("parties", of: "coordination_parties", by: "plan"),
      .init("items", of: "coordination_items", by: "plan"),
    ],
    fields: [
      Field("code", .text, vi: "Mã chương trình phối hợp", en: "Plan code", required: true),
      Field(
        "name", .text, vi: "Tên chương trình phối hợp", en: "Name", required: true, synonyms: ["Nội dung phối hợp"]),
      Field("unit", .reference("units"), vi: "Địa bàn", en: "Unit", required: true),
      Field("starts_on", .date, vi: "Bắt đầu", en: "Starts on", required: true),
      Field("ends_on", .date, vi: "Kết thúc", en: "Ends on", required: true),
      Field("number", .text, vi: "Số ký hiệu", en: "Document number", synonyms: ["Số văn bản"]),
      Field("signed_on", .date, vi: "Ngày ký", en: "Signed on"),
      Field("status", .code("plan_status"), vi: "Tình trạng", en: "Status", required: true),
    ])

  static let coordinationParties = Entity(
    "coordination_parties", singular: "coordination_party", vi: "Bên phối hợp", en: "Parties of coordination",
    display: "role", key: ["plan", "organization"],
    note: .init(vi: "Cơ quan tham gia một chương trình phối hợp", en: "A body that takes part in a plan"),
    fields: [
      Field("plan", .reference("coordination_plans"), vi: "Mã chương trình phối hợp", en: "Plan", required: true),
      Field(
        "organization", .reference("organizations"), vi: "Cơ quan", en: "Organization", required: true,
        synonyms: ["Mã cơ quan"]),
      Field("role", .code("party_role"), vi: "Vai trò", en: "Role", required: true),
    ])

  static let coordinationItems = Entity(
    "coordination_items", singular: "coordination_item", vi: "Nội dung phối hợp", en: "Items of coordination",
    display: "text", key: ["plan", "number"],
    note: .init(vi: "Một việc trong chương trình phối hợp", en: "One thing to do of a plan"),
    fields: [
      Field("plan", .reference("coordination_plans"), vi: "Mã chương trình phối hợp", en: "Plan", required: true),
      Field(
        "number", .integer, vi: "Số thứ tự", en: "Number", required: true, minimum: 1, maximum: 999, synonyms: ["STT"]),
      Field("text", .text, vi: "Nội dung", en: "Text", required: true, synonyms: ["Nội dung công việc"]),
      Field(
        "responsible", .reference("organizations"), vi: "Cơ quan chủ trì", en: "Responsible", synonyms: ["Chủ trì"]),
      Field("due_on", .date, vi: "Thời hạn", en: "Due on", synonyms: ["Hạn hoàn thành"]),
      Field("status", .code("task_status"), vi: "Tình trạng", en: "Status", required: true),
      Field("done_on", .date, vi: "Ngày hoàn thành", en: "Done on"),
      Field("result", .text, vi: "Kết quả", en: "Result"),
    ])
}

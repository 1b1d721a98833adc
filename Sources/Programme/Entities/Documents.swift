/// Documents that guide and manage the programme, and plans for it, its projects and sub-projects.

import Messages

extension Entity {
  static let documents = Entity(
    "documents", singular: "document", vi: "Văn bản chỉ đạo, điều hành", en: "Documents", display: "title",
    code: "code", key: ["code"], date: "issued_on",
    note: .init(
      vi: "Văn bản quy phạm pháp luật và văn bản hướng dẫn, điều hành; bản dự thảo chưa có số",
      en: "Legal documents and those that guide and manage; a draft has no number yet"),
    collections: [
      .init("plans", of: "plans", by: "document"),
      .init("replacements", of: "documents", by: "replaces"),
    ],
    fields: [
      Field(
        "code", .text, vi: "Mã văn bản", en: "Document code", required: true,
        note: .init(vi: "Của sổ văn bản; bản dự thảo cũng có", en: "Of the register of documents; a draft has one too")),
      Field("number", .text, vi: "Số ký hiệu", en: "Number", synonyms: ["Số văn bản", "Số, ký hiệu"]),
      Field("kind", .code("document_kind"), vi: "Loại văn bản", en: "Kind", required: true),
      Field("purpose", .code("document_purpose"), vi: "Tính chất", en: "Purpose", required: true),
      Field(
        "title", .text, vi: "Trích yếu", en: "Title", required: true, synonyms: ["Tên văn bản", "Trích yếu nội dung"]),
      Field("issuer", .text, vi: "Cơ quan ban hành", en: "Issuer", required: true),
      Field("level", .code("level"), vi: "Cấp ban hành", en: "Level", required: true),
      Field("unit", .reference("units"), vi: "Địa bàn", en: "Unit"),
      Field("issued_on", .date, vi: "Ngày ban hành", en: "Issued on", synonyms: ["Ngày ký"]),
      Field("valid_from", .date, vi: "Có hiệu lực từ", en: "In force from"),
      Field("valid_to", .date, vi: "Có hiệu lực đến", en: "In force to"),
      Field("state", .code("document_state"), vi: "Tình trạng", en: "State", required: true),
      Field("due_on", .date, vi: "Hạn ban hành", en: "Due on", synonyms: ["Thời hạn"]),
      Field("replaces", .reference("documents"), vi: "Thay thế văn bản", en: "Replaces"),
      Field("source", .text, vi: "Nguồn", en: "Source"),
    ])

  static let plans = Entity(
    "plans", singular: "plan", vi: "Kế hoạch thực hiện", en: "Plans", display: "title", code: "code", key: ["code"],
    date: "issued_on",
    note: .init(
      vi: "Kế hoạch thực hiện Chương trình, dự án, tiểu dự án của một năm",
      en: "A year's plan for the programme, a project or a sub-project"),
    fields: [
      Field("code", .text, vi: "Mã kế hoạch", en: "Plan code", required: true),
      Field("year", .integer, vi: "Năm", en: "Year", required: true, minimum: 1990, maximum: 2100),
      Field("scope", .code("plan_scope"), vi: "Phạm vi", en: "Scope", required: true),
      Field(
        "project", .reference("projects"), vi: "Dự án, tiểu dự án", en: "Project", synonyms: ["Dự án"],
        note: .init(vi: "Để trống với kế hoạch của cả Chương trình", en: "Empty for a plan of the whole programme")),
      Field("unit", .reference("units"), vi: "Đơn vị", en: "Unit", required: true, synonyms: ["Xã", "Xã/thị trấn"]),
      Field("title", .text, vi: "Tên kế hoạch", en: "Title", required: true, synonyms: ["Trích yếu"]),
      Field("number", .text, vi: "Số kế hoạch", en: "Number", synonyms: ["Số ký hiệu"]),
      Field("due_on", .date, vi: "Hạn ban hành", en: "Due on"),
      Field("issued_on", .date, vi: "Ngày ban hành", en: "Issued on"),
      Field("state", .code("document_state"), vi: "Tình trạng", en: "State", required: true),
      Field("document", .reference("documents"), vi: "Văn bản", en: "Document"),
      Field(
        "late", .boolean, vi: "Ban hành trễ", en: "Late", source: .computed("due_on < coalesce(issued_on, :as_of)"),
        note: .init(vi: "Vào ngày lập báo cáo (as_of)", en: "On the run's as_of date")),
    ])
}

/// Support given, livelihood models and enrolments.

import Messages

extension Entity {
  static let supports = Entity(
    "supports", singular: "support", vi: "Hỗ trợ", en: "Support given", display: "form",
    key: ["household", "form", "date", "decision"], date: "date",
    fields: [
      Field("household", .reference("households"), vi: "Mã hộ", en: "Household", required: true),
      Field("form", .code("support_form"), vi: "Hình thức hỗ trợ", en: "Form", required: true),
      Field("date", .date, vi: "Ngày hỗ trợ", en: "Date given", required: true),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
      Field(
        "decision", .text, vi: "Số quyết định", en: "Decision number", required: true, allowsEmpty: true,
        note: .init(vi: "Để trống khi không có", en: "Empty where there is none")),
      Field("decided_on", .date, vi: "Ngày quyết định", en: "Decided on"),
      Field("unit", .reference("units"), vi: "Xã", en: "Unit", required: true),
      Field("source", .code("support_source"), vi: "Nguồn", en: "Source", required: true),
      Field("level", .code("paying_level"), vi: "Cấp chi", en: "Paying level"),
      Field(
        "amount", .money(.once), vi: "Số tiền", en: "Amount", unit: .init(vi: "đồng", en: "VND"), minimum: 0,
        maximum: 10_000_000_000),
      Field(
        "in_kind_value", .money(.once), vi: "Giá trị hiện vật", en: "Value in kind",
        unit: .init(vi: "đồng", en: "VND"), minimum: 0, maximum: 10_000_000_000),
      Field("campaign", .reference("campaigns"), vi: "Đợt vận động", en: "Campaign"),
      Field("status", .code("support_status"), vi: "Tình trạng", en: "Status", required: true),
      Field("note", .text, vi: "Ghi chú", en: "Note", privacy: .personal),
    ])

  static let livelihoodModels = Entity(
    "livelihood_models", singular: "livelihood_model", vi: "Mô hình sinh kế", en: "Livelihood models",
    display: "name", code: "code", key: ["code"],
    collections: [.init("enrolments", of: "enrolments", by: "model")],
    fields: [
      Field("code", .text, vi: "Mã mô hình", en: "Model code", required: true),
      Field("name", .text, vi: "Tên mô hình", en: "Name", required: true),
      Field("name_en", .text, vi: "Tên tiếng Anh", en: "English name"),
      Field("kind", .code("livelihood_kind"), vi: "Loại mô hình", en: "Kind", required: true),
      Field(
        "scale_unit", .text, vi: "Đơn vị quy mô", en: "Unit of scale", required: true,
        note: .init(
          vi: "Bè, lồng, ha, người… không cộng các đơn vị khác nhau",
          en: "Raft, cage, ha, person…; different units are never added")),
    ])

  static let enrolments = Entity(
    "enrolments", singular: "enrolment", vi: "Tham gia mô hình", en: "Enrolments", display: "model",
    key: ["household", "model", "started_on"], date: "started_on",
    fields: [
      Field("household", .reference("households"), vi: "Mã hộ", en: "Household", required: true),
      Field("model", .reference("livelihood_models"), vi: "Mã mô hình", en: "Model", required: true),
      Field("started_on", .date, vi: "Ngày bắt đầu", en: "Started on", required: true),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(started_on)")),
      Field("ended_on", .date, vi: "Ngày kết thúc", en: "Ended on"),
      Field("unit", .reference("units"), vi: "Xã", en: "Unit", required: true),
      Field("scale", .decimal, vi: "Quy mô", en: "Scale", minimum: 0),
      Field("capital", .money(.once), vi: "Vốn đầu tư", en: "Capital", unit: .init(vi: "đồng", en: "VND"), minimum: 0),
      Field(
        "yearly_net", .money(.year), vi: "Lãi ròng/năm", en: "Net income per year",
        unit: .init(vi: "đồng/năm", en: "VND per year"),
        note: .init(vi: "Của cả hộ; số âm là lỗ", en: "Of the whole household; negative is a loss")),
      Field("status", .code("enrolment_status"), vi: "Tình trạng", en: "Status", required: true),
    ])
}

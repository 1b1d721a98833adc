/// Money of the programme: lines of the budget, what was disbursed of them, and the plan by month.

import Messages

extension Entity {
  static let budgetLines = Entity(
    "budget_lines", singular: "budget_line", vi: "Dự toán kinh phí", en: "Budget lines", display: "code",
    code: "code", key: ["code"],
    note: .init(
      vi: "Kinh phí bố trí cho một dự án, theo nguồn, loại vốn và năm",
      en: "Money set aside for a project, by source, kind and year"),
    collections: [
      .init("disbursements", of: "disbursements", by: "line"),
      .init("months", of: "disbursement_plans", by: "line"),
    ],
    fields: [
      Field("code", .text, vi: "Mã dự toán", en: "Line code", required: true, synonyms: ["Mã khoản dự toán"]),
      Field(
        "year", .integer, vi: "Năm ngân sách", en: "Year", required: true, minimum: 1990, maximum: 2100,
        synonyms: ["Năm"]),
      Field(
        "unit", .reference("units"), vi: "Đơn vị", en: "Unit", required: true,
        synonyms: ["Xã", "Xã/thị trấn", "Địa bàn"]),
      Field(
        "project", .reference("projects"), vi: "Dự án, tiểu dự án", en: "Project", required: true, synonyms: ["Dự án"]),
      Field(
        "source", .code("paying_level"), vi: "Nguồn ngân sách", en: "Source", required: true,
        synonyms: ["Nguồn", "Nguồn vốn"]),
      Field("kind", .code("budget_kind"), vi: "Loại vốn", en: "Kind", required: true),
      Field(
        "allocated", .money(.once), vi: "Kinh phí bố trí", en: "Allocated", required: true, unit: .dong, minimum: 0,
        synonyms: ["Dự toán", "Kế hoạch vốn"]),
      Field("decision", .text, vi: "Số quyết định giao", en: "Decision number", synonyms: ["Số quyết định"]),
      Field("decided_on", .date, vi: "Ngày quyết định", en: "Decided on"),
      Field(
        "disbursed", .money(.once), vi: "Đã giải ngân", en: "Disbursed",
        source: .computed("sum(disbursements, if(date <= :as_of, amount, 0))"), unit: .dong,
        note: .init(vi: "Đến ngày lập báo cáo (as_of)", en: "Until as_of")),
    ])

  static let disbursements = Entity(
    "disbursements", singular: "disbursement", vi: "Giải ngân", en: "Disbursements", display: "number",
    key: ["line", "number"], date: "date",
    note: .init(vi: "Một lần chi từ một khoản dự toán", en: "One payment out of a budget line"),
    fields: [
      Field("line", .reference("budget_lines"), vi: "Mã dự toán", en: "Budget line", required: true),
      Field("number", .text, vi: "Số chứng từ", en: "Voucher number", required: true),
      Field("date", .date, vi: "Ngày giải ngân", en: "Date", required: true, synonyms: ["Ngày chứng từ"]),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
      Field(
        "amount", .money(.once), vi: "Số tiền giải ngân", en: "Amount", required: true, unit: .dong, minimum: 0,
        synonyms: ["Số tiền"]),
      Field("description", .text, vi: "Nội dung chi", en: "Description", synonyms: ["Diễn giải"]),
    ])

  static let disbursementPlans = Entity(
    "disbursement_plans", singular: "disbursement_plan", vi: "Kế hoạch giải ngân theo tháng",
    en: "Disbursement plan by month", display: "month", key: ["line", "month"],
    note: .init(
      vi: "Số dự kiến giải ngân trong tháng, để đo mức chậm", en: "What should be paid in a month, to measure the lag"),
    fields: [
      Field("line", .reference("budget_lines"), vi: "Mã dự toán", en: "Budget line", required: true),
      Field("month", .integer, vi: "Tháng", en: "Month", required: true, minimum: 1, maximum: 12),
      Field(
        "amount", .money(.once), vi: "Số tiền dự kiến", en: "Planned amount", required: true, unit: .dong, minimum: 0),
    ])
}

/// Houses built and repaired: one case beside its support record, paid from several sources.

import Messages

extension Entity {
  static let housingCases = Entity(
    "housing_cases", singular: "housing_case", vi: "Nhà ở hỗ trợ", en: "Housing cases", display: "drive",
    key: ["support"], date: "started_on",
    note: .init(
      vi: "Xây dựng hoặc sửa chữa một căn nhà; xây hay sửa là hình thức của lần hỗ trợ",
      en: "One house built or repaired; which of the two is the support's form"),
    collections: [.init("funds", of: "housing_funds", by: "housing_case")],
    fields: [
      .supportOfDetail,
      Field("drive", .code("housing_drive"), vi: "Tên gọi nhà", en: "Drive", required: true, synonyms: ["Loại nhà"]),
      Field("plot", .code("plot_status"), vi: "Tình trạng đất ở", en: "Status of the plot", synonyms: ["Đất ở"]),
      Field("norm", .money(.once), vi: "Định mức hỗ trợ", en: "Norm", unit: .dong, minimum: 0, maximum: 10_000_000_000),
      Field(
        "cost", .money(.once), vi: "Tổng giá trị căn nhà", en: "Total cost", unit: .dong, minimum: 0,
        maximum: 10_000_000_000, synonyms: ["Tổng kinh phí", "Tổng mức"]),
      Field(
        "area", .decimal, vi: "Diện tích xây dựng", en: "Floor area", unit: .squareMetres, minimum: 0, maximum: 10_000),
      Field("started_on", .date, vi: "Ngày khởi công", en: "Started on", synonyms: ["Khởi công"]),
      Field("finished_on", .date, vi: "Ngày hoàn thành", en: "Finished on", synonyms: ["Hoàn thành"]),
      Field(
        "accepted_on", .date, vi: "Ngày nghiệm thu, bàn giao", en: "Accepted on", synonyms: ["Nghiệm thu", "Bàn giao"]),
      Field("builder", .text, vi: "Đơn vị thi công", en: "Builder"),
      Field(
        "photos", .text, vi: "Ảnh trước, sau", en: "Photos", privacy: .personal,
        note: .init(
          vi: "Tên tệp ảnh; ảnh của hộ là dữ liệu nhạy cảm", en: "File names; a household's photos are sensitive data")),
      Field(
        "funded", .money(.once), vi: "Tổng các nguồn", en: "Sum of sources", source: .computed("sum(funds, amount)"),
        unit: .dong, note: .init(vi: "Phải bằng tổng giá trị căn nhà", en: "Has to equal the total cost")),
    ])

  static let housingFunds = Entity(
    "housing_funds", singular: "housing_fund", vi: "Nguồn vốn nhà ở", en: "Funds of housing cases",
    display: "source", key: ["housing_case", "source", "provider"], date: "date",
    note: .init(vi: "Phần của một nguồn trong giá trị căn nhà", en: "One source's part of a house"),
    fields: [
      Field(
        "housing_case", .reference("housing_cases"), vi: "Nhà ở hỗ trợ", en: "Housing case", required: true,
        note: .init(vi: "Mã hộ|hình thức|ngày|số quyết định", en: "household code|form|date|decision number")),
      Field("source", .code("housing_source"), vi: "Nguồn", en: "Source", required: true, synonyms: ["Nguồn vốn"]),
      Field(
        "provider", .text, vi: "Đơn vị hỗ trợ", en: "Provider", required: true, allowsEmpty: true,
        note: .init(vi: "Để trống khi nguồn đã đủ rõ", en: "Empty where the source says enough")),
      Field(
        "amount", .money(.once), vi: "Số tiền", en: "Amount", required: true, unit: .dong, minimum: 0,
        maximum: 10_000_000_000),
      Field("date", .date, vi: "Ngày cấp", en: "Date"),
      Field("decision", .text, vi: "Số quyết định", en: "Decision number"),
    ])
}

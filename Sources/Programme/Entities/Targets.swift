/// What was aimed at, what was reached, how the unit stands among others, with which resources; and plans to remove the
/// deprivations of households.

import Messages

extension Entity {
  static let targets = Entity(
    "targets", singular: "target", vi: "Chỉ tiêu", en: "Targets", display: "indicator",
    key: ["indicator", "unit", "year", "standard"], order: ["unit", "year"],
    note: .init(
      vi: "Chỉ tiêu kế hoạch và kết quả thực hiện; kế hoạch, kết quả cùng một chuẩn nghèo",
      en: "What was planned and reached; both by one standard"),
    fields: [
      Field("indicator", .code("programme_indicator"), vi: "Chỉ tiêu", en: "Indicator", required: true),
      Field(
        "unit", .reference("units"), vi: "Đơn vị", en: "Unit", required: true,
        synonyms: ["Xã", "Xã/thị trấn", "Địa bàn"]),
      Field("year", .integer, vi: "Năm", en: "Year", required: true, minimum: 1990, maximum: 2100),
      Field(
        "standard", .text, vi: "Chuẩn nghèo", en: "Standard", required: true, allowsEmpty: true,
        note: .init(
          vi: "Như VN-2022; để trống khi không theo chuẩn nào", en: "Such as VN-2022; empty where none counts")),
      Field(
        "planned", .decimal, vi: "Kế hoạch", en: "Planned", unit: .init(vi: "theo chỉ tiêu", en: "of the indicator")),
      Field(
        "actual", .decimal, vi: "Thực hiện", en: "Actual", unit: .init(vi: "theo chỉ tiêu", en: "of the indicator")),
      Field("measure", .text, vi: "Đơn vị tính", en: "Unit of measure", synonyms: ["ĐVT"]),
      Field(
        "achieved", .decimal, vi: "Tỷ lệ thực hiện", en: "Achieved", source: .computed("actual * 100 / planned"),
        unit: .percent, note: .init(vi: "Trên 100 là vượt chỉ tiêu", en: "Over 100 is exceeded")),
      Field("source", .text, vi: "Nguồn", en: "Source"),
    ])

  static let statistics = Entity(
    "statistics", singular: "statistic", vi: "Số liệu thống kê", en: "Statistics", display: "indicator",
    key: ["indicator", "unit", "year", "standard"], order: ["unit", "year"],
    note: .init(
      vi: "Số liệu đã công bố của một đơn vị, với thứ hạng trong thành phố",
      en: "A published figure of a unit, with its rank in the city"),
    fields: [
      Field("indicator", .code("programme_indicator"), vi: "Chỉ tiêu", en: "Indicator", required: true),
      Field("unit", .reference("units"), vi: "Đơn vị", en: "Unit", required: true, synonyms: ["Địa bàn"]),
      Field("year", .integer, vi: "Năm", en: "Year", required: true, minimum: 1990, maximum: 2100),
      Field(
        "standard", .text, vi: "Chuẩn nghèo", en: "Standard", required: true, allowsEmpty: true,
        note: .init(
          vi: "Như VN-2022; để trống khi không theo chuẩn nào", en: "Such as VN-2022; empty where none counts")),
      Field(
        "value", .decimal, vi: "Giá trị", en: "Value", required: true,
        unit: .init(vi: "theo chỉ tiêu", en: "of the indicator")),
      Field("measure", .text, vi: "Đơn vị tính", en: "Unit of measure", synonyms: ["ĐVT"]),
      Field(
        "rank", .integer, vi: "Thứ hạng", en: "Rank", minimum: 1,
        note: .init(vi: "1 là cao nhất trong các quận, huyện", en: "1 is the highest among the districts")),
      Field(
        "ranked", .integer, vi: "Số đơn vị xếp hạng", en: "Units ranked", unit: .init(vi: "đơn vị", en: "units"),
        minimum: 1),
      Field("source", .text, vi: "Nguồn", en: "Source"),
    ])

  static let resources = Entity(
    "resources", singular: "resource", vi: "Nguồn lực huy động", en: "Resources", display: "number", code: "number",
    key: ["number"], date: "date",
    note: .init(
      vi: "Nội lực và ngoại lực: ngân sách, tín dụng, quỹ, doanh nghiệp, nhân dân, hiện vật",
      en: "Means from within and outside: budget, credit, fund, business, people, in kind"),
    fields: [
      Field("number", .text, vi: "Số thứ tự nguồn lực", en: "Number", required: true, synonyms: ["Mã nguồn lực"]),
      Field("date", .date, vi: "Ngày", en: "Date", required: true),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
      Field("unit", .reference("units"), vi: "Địa bàn", en: "Unit", required: true, synonyms: ["Xã"]),
      Field(
        "origin", .code("resource_origin"), vi: "Nội lực, ngoại lực", en: "Origin", required: true,
        synonyms: ["Nguồn gốc"]),
      Field("kind", .code("resource_kind"), vi: "Loại nguồn lực", en: "Kind", required: true),
      Field(
        "amount", .money(.once), vi: "Số tiền hoặc giá trị", en: "Amount or value", required: true, unit: .dong,
        minimum: 0),
      Field("organization", .reference("organizations"), vi: "Cơ quan huy động", en: "Mobilized by"),
      Field("project", .reference("projects"), vi: "Dự án", en: "Project"),
      Field("description", .text, vi: "Diễn giải", en: "Description"),
    ])

  static let removalPlans = Entity(
    "removal_plans", singular: "removal_plan", vi: "Kế hoạch xóa chiều thiếu hụt", en: "Removal plans",
    display: "indicator", key: ["household", "indicator", "planned_on"], date: "planned_on",
    note: .init(
      vi: "Biện pháp xóa một chỉ số thiếu hụt của một hộ", en: "What is done to remove one deprivation of a household"),
    fields: [
      Field("household", .reference("households"), vi: "Mã hộ", en: "Household", required: true),
      Field("indicator", .code("indicator"), vi: "Chỉ số thiếu hụt", en: "Indicator", required: true),
      Field("planned_on", .date, vi: "Ngày lập kế hoạch", en: "Planned on", required: true),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(planned_on)")),
      Field("unit", .reference("units"), vi: "Xã", en: "Unit", required: true, synonyms: ["Xã/thị trấn"]),
      Field("measure", .text, vi: "Biện pháp", en: "Measure", required: true, synonyms: ["Giải pháp"]),
      Field("form", .code("support_form"), vi: "Hình thức hỗ trợ", en: "Form of support"),
      Field("responsible", .reference("organizations"), vi: "Cơ quan chủ trì", en: "Responsible"),
      Field("due_on", .date, vi: "Thời hạn", en: "Due on", synonyms: ["Hạn hoàn thành"]),
      Field("done_on", .date, vi: "Ngày hoàn thành", en: "Done on"),
    ])
}

/// Livelihood models that reduce poverty: their parameters, how they are made known, taken over, judged fit for a unit,
/// and what they gave.

import Messages

extension Entity {
  static let livelihoodModels = Entity(
    "livelihood_models", singular: "livelihood_model", vi: "Mô hình sinh kế", en: "Livelihood models",
    display: "name", code: "code", key: ["code"],
    note: .init(
      vi: "Mô hình giảm nghèo được giới thiệu và nhân rộng (Dự án 2)",
      en: "Poverty-reduction models that are introduced and replicated (project 2)"),
    collections: [
      .init("enrolments", of: "enrolments", by: "model"),
      .init("parameters", of: "livelihood_parameters", by: "model"),
      .init("introductions", of: "model_introductions", by: "model"),
      .init("replications", of: "replications", by: "model"),
      .init("suitabilities", of: "suitabilities", by: "model"),
      .init("seasons", of: "livelihood_seasons", by: "model"),
      .init("workers", of: "livelihood_workers", by: "model"),
    ],
    fields: [
      Field("code", .text, vi: "Mã mô hình", en: "Model code", required: true),
      Field("name", .text, vi: "Tên mô hình", en: "Name", required: true, synonyms: ["Mô hình"]),
      Field("name_en", .text, vi: "Tên tiếng Anh", en: "English name"),
      Field("kind", .code("livelihood_kind"), vi: "Loại mô hình", en: "Kind", required: true),
      Field(
        "scale_unit", .text, vi: "Đơn vị quy mô", en: "Unit of scale", required: true,
        note: .init(
          vi: "Bè, lồng, ha, người… không cộng các đơn vị khác nhau",
          en: "Raft, cage, ha, person…; different units are never added")),
      Field("output_unit", .text, vi: "Đơn vị sản phẩm", en: "Unit of output"),
      Field("species", .text, vi: "Đối tượng nuôi", en: "Species"),
      Field("system", .text, vi: "Hình thức nuôi, làm", en: "System"),
      Field("season", .text, vi: "Mùa vụ", en: "Season"),
      Field(
        "cycle_months", .decimal, vi: "Thời gian một vụ", en: "Length of a cycle", unit: .months, minimum: 0,
        maximum: 120),
      Field(
        "cycles_per_year", .decimal, vi: "Số vụ trong năm", en: "Cycles per year", unit: .times, minimum: 0,
        maximum: 366),
      Field("buyer", .text, vi: "Nơi tiêu thụ", en: "Buyer", synonyms: ["Đơn vị thu mua"]),
    ])

  static let livelihoodParameters = Entity(
    "livelihood_parameters", singular: "livelihood_parameter", vi: "Thông số mô hình", en: "Livelihood parameters",
    display: "parameter", key: ["model", "variant", "parameter", "place", "period", "measure"],
    note: .init(
      vi: "Thông số đã công bố của mô hình, theo nơi và năm; nhiều số là lời kể trên báo, không phải định mức",
      en: "Published figures of a model, by place and year; many are press statements and no norms"),
    fields: [
      Field("model", .reference("livelihood_models"), vi: "Mã mô hình", en: "Model", required: true),
      Field(
        "variant", .text, vi: "Biến thể", en: "Variant", required: true, allowsEmpty: true,
        note: .init(vi: "Như oyster_raft, oyster_cage", en: "Such as oyster_raft, oyster_cage")),
      Field("parameter", .text, vi: "Thông số", en: "Parameter", required: true),
      Field("place", .text, vi: "Nơi", en: "Place", required: true, allowsEmpty: true),
      Field(
        "period", .text, vi: "Năm, giai đoạn", en: "Period", required: true, allowsEmpty: true, synonyms: ["year"],
        note: .init(vi: "Là chữ: 2013-2014", en: "Text: 2013-2014")),
      Field(
        "value_low", .decimal, vi: "Giá trị thấp", en: "Low value",
        unit: .init(vi: "theo đơn vị tính", en: "as measured")),
      Field(
        "value_high", .decimal, vi: "Giá trị cao", en: "High value",
        unit: .init(vi: "theo đơn vị tính", en: "as measured")),
      Field("measure", .text, vi: "Đơn vị tính", en: "Unit of measure", required: true, synonyms: ["unit", "ĐVT"]),
      Field("source", .text, vi: "Nguồn", en: "Source"),
    ])

  static let enrolments = Entity(
    "enrolments", singular: "enrolment", vi: "Tham gia mô hình", en: "Enrolments", display: "model",
    key: ["household", "model", "started_on"], date: "started_on",
    note: .init(vi: "Hộ tham gia một mô hình sinh kế", en: "A household in a livelihood model"),
    fields: [
      Field("household", .reference("households"), vi: "Mã hộ", en: "Household", required: true),
      Field(
        "model", .reference("livelihood_models"), vi: "Mã mô hình", en: "Model", required: true, synonyms: ["Mô hình"]),
      Field("started_on", .date, vi: "Ngày bắt đầu", en: "Started on", required: true),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(started_on)")),
      Field("ended_on", .date, vi: "Ngày kết thúc", en: "Ended on"),
      Field("unit", .reference("units"), vi: "Xã", en: "Unit", required: true),
      Field(
        "scale", .decimal, vi: "Quy mô", en: "Scale", unit: .init(vi: "theo mô hình", en: "as the model says"),
        minimum: 0),
      Field("capital", .money(.once), vi: "Vốn đầu tư", en: "Capital", unit: .dong, minimum: 0),
      Field(
        "yearly_net", .money(.year), vi: "Lãi ròng/năm", en: "Net income per year", unit: .dongPerYear,
        note: .init(vi: "Của cả hộ; số âm là lỗ", en: "Of the whole household; negative is a loss")),
      Field("status", .code("enrolment_status"), vi: "Tình trạng", en: "Status", required: true),
    ])

  static let modelIntroductions = Entity(
    "model_introductions", singular: "model_introduction", vi: "Giới thiệu mô hình", en: "Introductions of models",
    display: "model", key: ["model", "date", "unit"], date: "date",
    note: .init(
      vi: "Giới thiệu mô hình đến các ngành, đoàn thể, xã để học tập, áp dụng",
      en: "A model shown to offices, unions or communes, to study and apply it"),
    fields: [
      Field(
        "model", .reference("livelihood_models"), vi: "Mã mô hình", en: "Model", required: true, synonyms: ["Mô hình"]),
      Field("date", .date, vi: "Ngày giới thiệu", en: "Date", required: true, synonyms: ["Ngày"]),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(date)")),
      Field(
        "unit", .reference("units"), vi: "Nơi được giới thiệu", en: "Unit", required: true,
        synonyms: ["Xã", "Xã/thị trấn"]),
      Field("organization", .reference("organizations"), vi: "Cơ quan, đoàn thể tham dự", en: "To whom"),
      Field("form", .code("introduction_form"), vi: "Hình thức", en: "Form", required: true),
      Field("participants", .integer, vi: "Số người dự", en: "Participants", unit: .persons, minimum: 0),
      Field("cost", .money(.once), vi: "Kinh phí", en: "Cost", unit: .dong, minimum: 0),
      Field("result", .text, vi: "Kết quả", en: "Result"),
    ])

  static let replications = Entity(
    "replications", singular: "replication", vi: "Nhân rộng mô hình", en: "Replications", display: "model",
    key: ["model", "unit", "started_on"], date: "started_on",
    note: .init(
      vi: "Một xã áp dụng mô hình của nơi khác, với kết quả sau một và hai vụ",
      en: "A commune takes a model over, with its results after one and two cycles"),
    fields: [
      Field(
        "model", .reference("livelihood_models"), vi: "Mã mô hình", en: "Model", required: true, synonyms: ["Mô hình"]),
      Field("from_unit", .reference("units"), vi: "Xã làm trước", en: "From unit"),
      Field("unit", .reference("units"), vi: "Xã áp dụng", en: "To unit", required: true, synonyms: ["Xã"]),
      Field("started_on", .date, vi: "Ngày bắt đầu", en: "Started on", required: true),
      Field("year", .integer, vi: "Năm", en: "Year", source: .computed("year(started_on)")),
      Field(
        "households", .integer, vi: "Số hộ tham gia", en: "Households", unit: .householdCount, minimum: 0,
        synonyms: ["Số hộ"]),
      Field("adaptation", .text, vi: "Điều chỉnh cho phù hợp", en: "Adaptation"),
      Field(
        "net_after_1", .money(.once), vi: "Lãi ròng một hộ sau vụ 1", en: "Net per household after cycle 1", unit: .dong
      ),
      Field(
        "net_after_2", .money(.once), vi: "Lãi ròng một hộ sau vụ 2", en: "Net per household after cycle 2", unit: .dong
      ),
      Field("result", .code("replication_result"), vi: "Kết quả", en: "Result", required: true),
    ])

  static let suitabilities = Entity(
    "suitabilities", singular: "suitability", vi: "Mức phù hợp của mô hình", en: "Suitability of models",
    display: "score", key: ["model", "unit", "year"],
    note: .init(
      vi: "Điểm phù hợp của mô hình với một xã, do địa phương chấm",
      en: "How well a model fits a commune, as scored by the locality"),
    fields: [
      Field(
        "model", .reference("livelihood_models"), vi: "Mã mô hình", en: "Model", required: true, synonyms: ["Mô hình"]),
      Field("unit", .reference("units"), vi: "Xã", en: "Unit", required: true),
      Field("year", .integer, vi: "Năm", en: "Year", required: true, minimum: 1990, maximum: 2100),
      Field(
        "score", .integer, vi: "Điểm phù hợp", en: "Score", required: true, unit: .points, minimum: 0, maximum: 100),
      Field("reason", .text, vi: "Lý do", en: "Reason"),
    ])

  static let livelihoodSeasons = Entity(
    "livelihood_seasons", singular: "livelihood_season", vi: "Kết quả vụ sản xuất", en: "Seasons of models",
    display: "year", key: ["model", "unit", "year", "cycle"],
    note: .init(
      vi: "Kết quả của một mô hình tại một xã trong một vụ: quy mô, sản lượng, giá, khách, việc làm",
      en: "What a model gave in a commune and season: scale, output, price, visitors, jobs"),
    fields: [
      Field(
        "model", .reference("livelihood_models"), vi: "Mã mô hình", en: "Model", required: true, synonyms: ["Mô hình"]),
      Field("unit", .reference("units"), vi: "Xã", en: "Unit", required: true),
      Field("year", .integer, vi: "Năm", en: "Year", required: true, minimum: 1990, maximum: 2100),
      Field("cycle", .integer, vi: "Vụ", en: "Cycle", required: true, minimum: 1, maximum: 99),
      Field("households", .integer, vi: "Số hộ", en: "Households", unit: .householdCount, minimum: 0),
      Field(
        "scale", .decimal, vi: "Quy mô", en: "Scale", unit: .init(vi: "theo mô hình", en: "as the model says"),
        minimum: 0),
      Field(
        "output", .decimal, vi: "Sản lượng", en: "Output", unit: .init(vi: "theo mô hình", en: "as the model says"),
        minimum: 0),
      Field(
        "price", .money(.once), vi: "Giá bán một đơn vị", en: "Price per unit of output", unit: .dong, minimum: 0,
        synonyms: ["Giá bán"]),
      Field("revenue", .money(.once), vi: "Doanh thu", en: "Revenue", unit: .dong, minimum: 0),
      Field("cost", .money(.once), vi: "Chi phí", en: "Cost", unit: .dong, minimum: 0),
      Field("survival", .decimal, vi: "Tỷ lệ sống", en: "Survival", unit: .percent, minimum: 0, maximum: 100),
      Field(
        "visitors", .integer, vi: "Lượt khách", en: "Visitor-days", unit: .init(vi: "lượt", en: "visitor-days"),
        minimum: 0),
      Field(
        "pieces", .integer, vi: "Số sản phẩm gia công", en: "Pieces", unit: .init(vi: "cái", en: "pieces"), minimum: 0),
      Field("piece_rate", .money(.once), vi: "Đơn giá gia công", en: "Rate per piece", unit: .dong, minimum: 0),
      Field(
        "jobs", .integer, vi: "Việc làm tạo ra", en: "Jobs created", unit: .init(vi: "việc làm", en: "jobs"), minimum: 0
      ),
    ])

  static let livelihoodWorkers = Entity(
    "livelihood_workers", singular: "livelihood_worker", vi: "Lao động của mô hình", en: "Workers of models",
    display: "model", key: ["member", "model", "started_on"], date: "started_on",
    note: .init(
      vi: "Lao động tại chỗ có việc làm từ mô hình", en: "A person of the place who has work through a model"),
    fields: [
      Field(
        "member", .reference("members"), vi: "Thành viên hộ", en: "Member", required: true,
        note: .init(vi: "Mã hộ|số thứ tự thành viên", en: "household code|number of the member")),
      Field(
        "model", .reference("livelihood_models"), vi: "Mã mô hình", en: "Model", required: true, synonyms: ["Mô hình"]),
      Field("started_on", .date, vi: "Làm từ ngày", en: "From", required: true),
      Field("ended_on", .date, vi: "Đến ngày", en: "To"),
      Field("unit", .reference("units"), vi: "Xã", en: "Unit", required: true),
      Field("employer", .text, vi: "Đơn vị giao việc", en: "Employer"),
      Field(
        "days_per_month", .decimal, vi: "Ngày công/tháng", en: "Days per month", unit: .days, minimum: 0, maximum: 31),
      Field(
        "income", .money(.month), vi: "Thu nhập/tháng", en: "Income per month", privacy: .sensitive,
        unit: .dongPerMonth, minimum: 0),
    ])
}

import Messages
import Vietnamese

@testable import Documents

/// Documents that tests render.
enum Samples {
  static let stamp = Stamp(
    plugin: "poverty-overview", version: "1.0.0", scriptHash: "3f2a9c5e7b1d4f60a1b2c3d4",
    parameters: [Stamp.Parameter(name: "year", value: "2024"), Stamp.Parameter(name: "area", value: "@all")],
    snapshotHash: "9b8e7d6c5a4f3e2d1c0b", revision: 42, standards: ["VN-2022"], programVersion: "0.1.0",
    asOf: Day(year: 2024, month: 12, day: 31))

  /// Counts of poor and near-poor households, all households and income in đồng a year; invented.
  static let communes: [(name: String, poor: Int64, near: Int64, households: Int64, income: Int64)] = [
    ("Thị trấn Cần Thạnh", 12, 25, 3_102, 42_150_000), ("Xã Bình Khánh", 18, 31, 5_640, 39_600_000),
    ("Xã Tam Thôn Hiệp", 9, 14, 1_480, 38_250_000), ("Xã An Thới Đông", 14, 22, 3_515, 36_900_000),
    ("Xã Thạnh An", 21, 19, 1_105, 33_450_000), ("Xã Long Hòa", 8, 13, 2_930, 41_000_000),
    ("Xã Lý Nhơn", 14, 17, 2_228, 35_000_000),
  ]
  static let names = communes.map(\.name)

  static let byUnit = Table(
    id: "by-unit", caption: "Hộ nghèo, hộ cận nghèo theo xã, thị trấn",
    columns: [
      Column(id: "unit", label: "Xã, thị trấn", isKey: true),
      Column(id: "poor", label: "Hộ nghèo", format: .integer),
      Column(id: "near_poor", label: "Hộ cận nghèo", format: .integer),
      Column(id: "households", label: "Tổng số hộ", format: .integer),
      Column(id: "income", label: "Thu nhập bình quân đầu người/năm", format: .millionVND),
      Column(id: "rate", label: "Tỷ lệ hộ nghèo", format: .percent2),
    ],
    rows: communes.map {
      [
        .text($0.name), .integer($0.poor), .integer($0.near), .integer($0.households), .integer($0.income),
        .ratio($0.poor, $0.households),
      ]
    },
    total: [.text("Toàn huyện"), .integer(96), .integer(141), .integer(20_000), .null, .ratio(96, 20_000)],
    footnotes: ["Tỷ lệ tính trên tổng số hộ của xã, thị trấn, không chỉ các hộ trong sổ theo dõi."])

  /// A district with its communes below it, and columns that share a heading.
  static let district = Table(
    id: "a",
    columns: [
      Column(id: "u", label: "Đơn vị", isKey: true),
      Column(id: "p", label: "Số hộ", format: .integer, span: "Hộ nghèo"),
      Column(id: "r", label: "Tỷ lệ", format: .percent1, span: "Hộ nghèo"), Column(id: "n", label: "Ghi chú"),
    ],
    rows: [
      [.text("Huyện A"), .integer(3), .ratio(3, 100), .null], [.text("Xã B"), .integer(1), .ratio(1, 50), .null],
      [.text("Xã C"), .integer(2), .ratio(2, 50), .null],
    ], levels: [0, 1, 1])

  /// One of each block, small.
  static let everything = Document(
    title: "Tổng quan hộ nghèo", subtitle: "Huyện Cần Giờ, 2024",
    blocks: [
      .text("Toàn huyện có 96 hộ nghèo <và> 141 hộ cận nghèo.\nTỷ lệ 0,48%.\n\nĐoạn hai."), .keyFigures(figures),
      .heading(level: 1, "Theo xã, thị trấn"), .table(byUnit), .chart(rates), .heading(level: 2, "Biến động"),
      .chart(years), .list(["Sửa 12 căn nhà", "Tặng 96 thẻ"]), .table(plan), .note("Số liệu mẫu."),
      .progress(label: "Quỹ", value: .integer(312_500_000), goal: .integer(500_000_000), format: .vnd), .pageBreak,
      .letter(Letter(addressee: "Ông Nguyễn Văn A", paragraphs: ["Trân trọng cảm ơn."])),
      .signatures([Signature(role: "Chủ tọa"), Signature(role: "Thư ký", name: "Trần Thị B")]),
      .attachment(Attachment(name: "de-nghi.csv", table: plan)), .section(.landscape), .annex("Theo xã"),
      .table(marked), .section(.automatic), .annex("Căn cứ"), .text("Hết."),
    ], stamp: stamp)

  /// A page for each household, which earned 1,000,001 đồng in the first, 2,000,001 in the second and so on.
  static func forms(_ count: Int) -> Document {
    let blocks = (1...count).flatMap { number -> [Block] in
      let table = Table(
        id: "form-\(number)", caption: "Thu nhập hộ \(number)",
        columns: [
          Column(id: "what", label: "Khoản", isKey: true), Column(id: "amount", label: "Số tiền", format: .vnd),
          Column(id: "now", label: "Nay"),
        ],
        rows: [[.text("Lương"), .integer(Int64(number) * 1_000_000 + 1), .null], [.text("Khác"), .integer(5), .null]])
      return [.pageBreak, .heading(level: 1, "Hộ \(number)"), .table(table)]
    }
    return Document(title: "Phiếu", blocks: blocks, stamp: stamp)
  }

  /// Above 10, below 2 and to be looked at.
  static let marked: Table = {
    var table = Table(
      id: "marked", caption: "Kết quả",
      columns: [
        Column(id: "unit", label: "Xã", isKey: true),
        Column(id: "poor", label: "Số hộ", format: .integer, span: "Hộ nghèo"),
        Column(id: "rate", label: "Tỷ lệ", format: .percent1, span: "Hộ nghèo"),
      ],
      rows: [
        [.text("Thạnh An"), .integer(21), .ratio(21, 1_105)], [.text("Lý Nhơn"), .integer(1), .ratio(1, 2_228)],
      ], total: [.text("Cộng"), .integer(22), .ratio(22, 3_333)], footnotes: ["▲ trên 10"])
    table.marks = [
      CellPlace(row: 0, column: 1): .high, CellPlace(row: 1, column: 1): .low,
      CellPlace(row: 2, column: 2): .attention,
    ]
    return table
  }()

  private static let figures = [
    KeyFigure(label: "Hộ nghèo", value: .integer(96), format: .integer),
    KeyFigure(label: "Kinh phí", value: .integer(1_586_336_000), format: .vnd),
    KeyFigure(label: "Thời gian hoàn vốn", value: .null, format: .decimal1),
  ]
  private static let rates = Chart(
    id: "rates", caption: "Tỷ lệ hộ nghèo", kind: .bar, categories: names,
    series: [
      Chart.Series(label: "Tỷ lệ", values: communes.map { Double($0.poor) / Double($0.households) })
    ], format: .percent2)
  private static let years = Chart(
    id: "years", caption: "Theo năm", kind: .line, categories: ["2021", "2022", "2023", "2024"],
    series: [
      Chart.Series(label: "Hộ nghèo", values: [310, 268, 150, 96]),
      Chart.Series(label: "Hộ cận nghèo", values: [402, nil, 255, 141]),
    ], format: .integer)
  private static let plan = Table(
    id: "plan", caption: "Đề nghị hỗ trợ",
    columns: [
      Column(id: "household", label: "Mã hộ", isKey: true), Column(id: "reason", label: "Lý do"),
      Column(id: "day", label: "Ngày", format: .date), Column(id: "amount", label: "Số tiền", format: .vnd),
      Column(id: "words", label: "Bằng chữ", format: .words), Column(id: "done", label: "Đã chi"),
    ],
    rows: [
      [
        .text("H001"), .text("Nhà dột nát | \"tạm\""), .date(Day(number: 19_723)), .integer(30_000_000),
        .integer(30_000_000), .boolean(true),
      ],
      [.text("H002"), .null, .null, .hidden, .decimal(.nan), .boolean(false)],
    ], wholeCount: 168)
}

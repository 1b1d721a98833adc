import Messages

@testable import Documents

/// Small charts of every kind, for golden files.
enum ChartSamples {
  static let years = ["2021", "2022", "2023", "2024"]
  static let ages = ["0–14", "15–29", "30–44", "45–59", "60+"]

  static let area = Chart(
    id: "area", caption: "Hộ nghèo và cận nghèo theo năm", kind: .area, categories: years,
    series: [
      Chart.Series(label: "Hộ nghèo", values: [300, 200, 100, 50]),
      Chart.Series(label: "Hộ cận nghèo", values: [100, 200, nil, 150]),
    ], format: .integer)

  /// Shares 50 %, 25 %, 21 %, 2 % and 2 %: the last two are joined.
  static let pie = Chart(
    id: "pie", caption: "Nguồn vốn", kind: .pie,
    categories: ["Ngân sách trung ương", "Ngân sách thành phố", "Vận động", "Hộ dân", "Khác nữa"],
    series: [Chart.Series(label: "Vốn", values: [50, 25, 21, 2, 2])], format: .integer)

  static let ring: Chart = {
    var ring = pie
    (ring.id, ring.kind) = ("ring", .ring)
    return ring
  }()

  static let pyramid = Chart(
    id: "pyramid", caption: "Nhân khẩu theo tuổi và giới", kind: .pyramid, categories: ages,
    series: [
      Chart.Series(label: "Nam", values: [100, 80, 60, 40, 20]),
      Chart.Series(label: "Nữ", values: [90, 85, 65, 50, 40]),
    ], format: .integer)

  static let lorenz = Chart(
    id: "lorenz", caption: "Phân phối thu nhập", kind: .lorenz, categories: ["25%", "50%", "75%"],
    series: [Chart.Series(label: "Phần thu nhập", values: [0.1, 0.25, 0.5])], format: .percent1,
    positions: Chart.Measure(label: "Phần dân số", values: [0.25, 0.5, 0.75], format: .percent1))

  static let scatter = Chart(
    id: "scatter", caption: "Thu nhập và tỷ lệ nghèo", kind: .scatter, categories: Samples.names,
    series: [
      Chart.Series(
        label: "Tỷ lệ hộ nghèo", values: Samples.communes.map { Double($0.poor) / Double($0.households) })
    ], format: .percent1,
    positions: Chart.Measure(
      label: "Thu nhập bình quân", values: Samples.communes.map { Double($0.income) }, format: .vnd),
    sizes: Chart.Measure(label: "Số hộ", values: Samples.communes.map { Double($0.households) }, format: .integer))

  static let panels = Chart(
    id: "panels", caption: "Hộ nghèo theo xã", kind: .line, categories: [], series: [], format: .integer,
    panels: [
      ("Xã Bình Khánh", [80, 60, 40, 20]), ("Xã Lý Nhơn", [40, 44, 30, nil]), ("Xã Thạnh An", [10, 9, 12, 4]),
    ]
    .map { (name: String, values: [Double?]) in
      Chart(
        id: name, caption: name, kind: .line, categories: years,
        series: [Chart.Series(label: "Hộ nghèo", values: values)], format: .integer)
    })

  static let document = Document(
    title: "Các loại biểu đồ",
    blocks: [area, pie, ring, pyramid, lorenz, scatter, panels].map { .chart($0) })
}

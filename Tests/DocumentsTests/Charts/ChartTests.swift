import Messages
import Testing

@testable import Documents

@Suite struct ChartTests {
  @Test("ticks stand at 1, 2 or 5 times a power of ten and bound the values")
  func ticks() {
    #expect(Axis(over: [21, 8, 96], includesZero: true).ticks == [0, 20, 40, 60, 80, 100])
    #expect(Axis(over: [-9, 2], includesZero: true).ticks == [-10, -5, 0, 5])
    #expect(Axis(over: [0.019], includesZero: true, scale: 100).ticks == [0, 0.005, 0.01, 0.015, 0.02])
    #expect(Axis(over: [0.019], includesZero: true, scale: 100).places == 1)
    #expect(Axis(over: [1, 2], includesZero: true, wholeNumbers: true).ticks == [0, 1, 2])
    #expect(Axis(over: [], includesZero: true).ticks.first == 0)
    #expect(Axis(over: [0], includesZero: true).upper == 1)
    #expect(Axis(over: [-3], includesZero: true).upper == 0)
    #expect(Axis(over: [.greatestFiniteMagnitude, -.greatestFiniteMagnitude], includesZero: true).ticks.count > 1)
    #expect(Axis(over: [.leastNonzeroMagnitude], includesZero: true).ticks.count > 1)
  }

  @Test("large amounts of money are printed in millions or billions, with the unit said once")
  func units() {
    func numbers(_ values: [Double?]) -> ChartNumbers { ChartNumbers(chart(.bar, values, format: .vnd), in: .vi) }
    #expect(numbers([32_000_000]).unit == "triệu đồng")
    #expect(numbers([32_000_000]).value(32_000_000) == "32,0")
    #expect(numbers([1_500_000_000]).value(1_500_000_000) == "1,5")
    #expect(numbers([1_500_000_000]).unit == "tỷ đồng")
    #expect(numbers([500]).value(500) == "500")
    // No amount is "0,0" beside a large one.
    let mixed = numbers([2_500_000_000, 30_000_000, 0])
    #expect(mixed.value(2_500_000_000) == "2.500,0" && mixed.value(30_000_000) == "30,0" && mixed.value(0) == "0,0")
    #expect(numbers([2_500_000_000, 40_000]).value(40_000) == "40.000")
    let millions = ChartNumbers(chart(.bar, [2_500_000_000, 4_000], format: .millionVND), in: .vi)
    #expect(millions.value(4_000) == "0,004")
    #expect(ChartNumbers(chart(.bar, [0], format: .millionVND), in: .vi).value(0) == "0,0")
  }

  @Test("the chart is told in words from its data")
  func alternativeText() {
    let bars = Chart(
      id: "a", caption: "Tỷ lệ hộ nghèo", kind: .bar, categories: ["Thạnh An", "Lý Nhơn", "Long Hòa"],
      series: [Chart.Series(label: "Tỷ lệ", values: [0.019, nil, 0.0027])], format: .percent1)
    #expect(
      bars.alternativeText(in: .vi)
        == "Biểu đồ cột: Tỷ lệ hộ nghèo. 2 mục, cao nhất Thạnh An 1,9%, thấp nhất Long Hòa 0,3%.")
    let line = Chart(
      id: "a", caption: "Poor", kind: .line, categories: ["2021", "2022", "2023"],
      series: [Chart.Series(label: "x", values: [310, 268, 150])], format: .integer)
    #expect(line.alternativeText(in: .en) == "Line chart: Poor. from 2021 310 to 2023 150.")
    #expect(chart(.bar, [nil, .nan]).alternativeText(in: .vi).hasSuffix("Không có dữ liệu."))
  }

  @Test("few short names stand, many or long ones lie")
  func choice() {
    func layout(_ names: [String], width: Double) -> ChartLayout {
      let values = names.indices.map { Double($0 + 1) as Double? }
      return ChartLayout(
        Chart(
          id: "a", caption: "", kind: .bar, categories: names, series: [Chart.Series(label: "", values: values)],
          format: .integer), language: .vi, metrics: .page(width: width))
    }
    #expect(layout(Samples.names, width: 704).verticalBarsFit)
    #expect(!layout(Samples.names, width: 328).verticalBarsFit)
    #expect(!layout((1...40).map { "Xã số \($0)" }, width: 704).verticalBarsFit)
  }

  @Test("no two texts of a chart overlap", arguments: Chart.Kind.allCases, [328.0, 704.0])
  func collisions(kind: Chart.Kind, width: Double) {
    let series = [
      Chart.Series(label: "Hộ nghèo", values: [310, 268, 150, 96, 60, nil, 12]),
      Chart.Series(label: "Hộ cận nghèo", values: [302, nil, 155, 141, 118, 90, 12]),
    ]
    let chart = Chart(
      id: "a", caption: "", kind: kind, categories: Samples.names, series: kind == .histogram ? [series[0]] : series,
      format: .integer)
    let metrics = ChartMetrics.page(width: width)
    let boxes = textBoxes(ChartLayout(chart, language: .vi, metrics: metrics).scene(), metrics)
    for (index, box) in boxes.enumerated() {
      #expect(box.left >= -1 && box.right <= width + 1, "\(box.text) leaves the drawing")
      for other in boxes[(index + 1)...] {
        let overlaps =
          box.left < other.right && other.left < box.right && abs(box.y - other.y) < 0.8 * metrics.lineHeight
        #expect(!overlaps, "\(box.text) on \(other.text)")
      }
    }
  }

  @Test(
    "charts of nothing, one point, negative and enormous values are drawn with finite numbers",
    arguments: Chart.Kind.allCases,
    [
      [], [nil, nil], [3], [-3, -5], [.nan, .infinity, 2], [0, 0], [1e308, 1e308, -1e308], [.leastNonzeroMagnitude],
      Array(repeating: 7, count: 300),
    ] as [[Double?]])
  func hostile(kind: Chart.Kind, values: [Double?]) {
    var chart = chart(kind, values)
    chart.series.append(Chart.Series(label: String(repeating: "nhãn dài ", count: 60), values: values.reversed()))
    for width in [328.0, 704.0] {
      let scene = ChartLayout(chart, language: .vi, metrics: .page(width: width)).scene()
      let svg = SVG(scene, prefix: "a").element(title: "t", description: "d")
      #expect(!svg.contains("nan") && !svg.contains("inf"))
    }
    let cells = CellCanvas(ChartLayout(chart, language: .vi, metrics: .terminal(width: 60)).scene())
    for line in cells.lines(TerminalStyle(color: false)) { #expect(line.displayWidth <= 60) }
  }

  private func chart(_ kind: Chart.Kind, _ values: [Double?], format: NumberFormat = .integer) -> Chart {
    Chart(
      id: "a", caption: "Hộ", kind: kind, categories: values.indices.map { "Xã \($0)" },
      series: [Chart.Series(label: "x", values: values)], format: format)
  }
}

import Messages
import Testing

@testable import Documents

@Suite struct ChartKindTests {
  private static let width = 704.0

  private func scene(_ chart: Chart, width: Double = width) -> Scene {
    ChartLayout(chart, language: .vi, metrics: .page(width: width)).scene()
  }

  private func regions(_ scene: Scene) -> [[[Scene.Point]]] {
    scene.shapes.compactMap { if case .region(let rings, _, _) = $0 { rings } else { nil } }
  }

  @Test("slices follow one another clockwise from the top, small ones are joined and told in a note")
  func pie() throws {
    let pie = PieSlices(ChartSamples.pie, numbers: ChartNumbers(ChartSamples.pie, in: .vi))
    #expect(pie.slices.map(\.label) == ["Ngân sách trung ương", "Ngân sách thành phố", "Vận động", "Khác"])
    #expect(pie.slices.map(\.value) == [50, 25, 21, 4])
    for (slice, start) in zip(pie.slices, [0, 0.5, 0.75, 0.96]) { #expect(abs(slice.start - start) < 1e-9) }
    #expect(pie.notes == ["Khác: Hộ dân 2; Khác nữa 2"])
    // The first half goes from the top over the right to the bottom.
    let first = try #require(regions(scene(ChartSamples.pie)).first?.first)
    let (top, bottom) = (first[0], first[first.count - 2])
    #expect(top.x == Self.width / 2 && abs(bottom.x - top.x) < 1e-9 && abs(bottom.y - top.y - 220) < 1e-9)
    #expect(first.allSatisfy { $0.x >= top.x - 1e-9 })
  }

  @Test("one slice is a whole circle, and a ring of it has a hole")
  func wholeTurn() {
    var chart = ChartSamples.ring
    chart.series[0].values = [3, 0, nil, 0, 0]
    let rings = regions(scene(chart))
    #expect(rings.count == 1 && rings[0].count == 2)
  }

  @Test("more slices than labels have room for: the smallest are joined")
  func manySlices() {
    var chart = ChartSamples.pie
    chart.categories = (1...100).map { "Xã \($0)" }
    chart.series[0].values = (1...100).map(Double.init)
    let pie = PieSlices(chart, numbers: ChartNumbers(chart, in: .vi))
    #expect(pie.slices.count <= PieSlices.most && pie.slices.last?.label == "Khác")
    #expect(abs(pie.slices.reduce(0) { $0 + $1.share } - 1) < 1e-9)
    #expect(pie.total == 5_050)
  }

  @Test("areas lie on one another: the upper edge is the sum")
  func areas() throws {
    let rings = regions(scene(ChartSamples.area))
    #expect(rings.count == 2)
    // The axis goes to 400, which 220 pixels show; 300 and 300 + 100 in the first year.
    let upper = try #require(rings.last?.first)
    let lower = try #require(rings.first?.first)
    #expect(abs(upper[0].y - lower[0].y + 55) < 1e-9)
    #expect(abs(lower[0].y - lower[lower.count - 1].y + 165) < 1e-9)
    // A missing value is no thickness.
    #expect(abs(upper[2].y - lower[2].y) < 1e-9)
  }

  @Test("a pyramid has one scale for both sides and its first row at the bottom")
  func pyramid() {
    var bars: [(series: Int, x: Double, y: Double, width: Double)] = []
    for case .bar(let x, let y, let width, _, let series, _) in scene(ChartSamples.pyramid).shapes {
      bars.append((series, x, y, width))
    }
    let left = bars.filter { $0.series == 0 }
    let right = bars.filter { $0.series == 1 }
    #expect(left.count == 5 && right.count == 5)
    // Drawn from the top: 60+ with 20 and 40, at the bottom 0–14 with 100 and 90.
    #expect(abs(left[4].width / left[0].width - 5) < 1e-9 && abs(right[4].width / left[4].width - 0.9) < 1e-9)
    #expect(left[4].y > left[0].y)
    #expect(abs(left[0].x + left[0].width + right[0].x - Self.width) < 1e-9)
  }

  @Test("a Lorenz curve begins at nothing and ends at all, on one scale with the line of equality")
  func lorenz() throws {
    let scene = scene(ChartSamples.lorenz)
    var line: (from: Scene.Point, to: Scene.Point)?
    for case .line(let from, let to, .reference) in scene.shapes { line = (from, to) }
    let (from, to) = try #require(line)
    var curve: [Scene.Point] = []
    for case .curve(let points, _) in scene.shapes { curve = points }
    #expect(curve.count == 5 && curve.first == from && curve.last == to)
    // Half of the people have a quarter.
    #expect(abs(curve[2].x - (from.x + to.x) / 2) < 1e-9)
    #expect(abs(curve[2].y - (from.y + (to.y - from.y) / 4)) < 1e-9)
  }

  @Test("points are as large as their areas say, the large ones below the small ones")
  func scatter() {
    var radii: [Double] = []
    for case .dot(_, let radius, _, _) in scene(ChartSamples.scatter).shapes { radii.append(radius) }
    #expect(radii.count == 7 && radii == radii.sorted(by: >))
    // 5,640 households are the most; 1,105 the fewest.
    #expect(radii[0] == 16 && abs(radii[6] - 16 * (1_105.0 / 5_640).squareRoot()) < 1e-9)
  }

  @Test("ten thousand points are a cloud without doubles")
  func cloud() {
    let values = (0..<10_000).map { Double(($0 * 7_919) % 1_000) as Double? }
    let chart = Chart(
      id: "a", caption: "", kind: .scatter, categories: values.map { _ in "" },
      series: [Chart.Series(label: "y", values: values)], format: .integer,
      positions: Chart.Measure(label: "x", values: values.map { $0.map { $0 * 2 } }, format: .integer))
    var places: [Scene.Point] = []
    for case .dots(let points, _, _) in scene(chart).shapes { places += points }
    #expect(places.count == Set(places).count && places.count <= 1_000)
  }

  @Test("small multiples have common axes: the same value stands at the same height in each")
  func panels() {
    var heights: [Double] = []
    for case .marker(let point, _, let hint) in scene(ChartSamples.panels).shapes where hint.hasSuffix(": 40") {
      heights.append(point.y)
    }
    #expect(heights.count == 2 && heights.first == heights.last)
  }

  @Test("no two texts of the sample charts overlap", arguments: ChartSamples.document.blocks, [328.0, 704.0])
  func collisions(block: Block, width: Double) throws {
    guard case .chart(let chart) = block else { return }
    let metrics = ChartMetrics.page(width: width)
    let boxes = textBoxes(scene(chart, width: width), metrics)
    for (index, box) in boxes.enumerated() {
      #expect(box.left >= -1 && box.right <= width + 1, "\(box.text) leaves the drawing")
      for other in boxes[(index + 1)...] {
        let overlaps =
          box.left < other.right && other.left < box.right && abs(box.y - other.y) < 0.8 * metrics.lineHeight
        #expect(!overlaps, "\(box.text) on \(other.text)")
      }
    }
  }

  @Test("the kinds are told in words")
  func words() {
    func text(_ chart: Chart) -> String { chart.alternativeText(in: .vi) }
    #expect(text(ChartSamples.area).contains("Hộ nghèo: từ 2021 300 đến 2024 50."))
    #expect(
      text(ChartSamples.pie).hasSuffix(
        "4 phần, lớn nhất: Ngân sách trung ương 50 (50,0%); Ngân sách thành phố 25 (25,0%); Vận động 21 (21,0%); Khác 4 (4,0%)."
      ))
    #expect(text(ChartSamples.lorenz).hasSuffix("50,0% nghèo nhất có 25,0%."))
    #expect(text(ChartSamples.scatter).contains("7 điểm, Thu nhập bình quân từ 33.450.000\u{A0}đồng"))
    #expect(
      text(ChartSamples.panels).hasPrefix("3 biểu đồ đường cùng trục: Hộ nghèo theo xã. Xã Bình Khánh: từ 2021 80"))
  }

  @Test("points and small multiples are tables where nothing is drawn")
  func tables() {
    let points = ChartSamples.scatter.table(in: .vi)
    #expect(points.columns.map(\.id) == ["category", "position", "series1", "size"])
    #expect(points.rows[4][1] == .decimal(33_450_000))
    let panels = ChartSamples.panels.table(in: .vi)
    #expect(panels.columns.map(\.id) == ["panel", "category", "series1"] && panels.rows.count == 12)
    #expect(panels.rows[7] == [.text("Xã Lý Nhơn"), .text("2024"), .null])
  }
}

import Messages
import Testing

@testable import Documents

/// What a chart leaves out, and how it says so.
@Suite struct ChartLimitTests {
  private static let metrics = ChartMetrics.page(width: 704)

  private func chart(_ kind: Chart.Kind, _ series: [[Double?]], format: NumberFormat = .integer) -> Chart {
    Chart(
      id: "a", caption: "", kind: kind, categories: (series.first ?? []).indices.map { "Xã \($0)" },
      series: series.enumerated().map { Chart.Series(label: "s\($0.offset)", values: $0.element) }, format: format)
  }

  private func scene(_ chart: Chart) -> Scene {
    ChartLayout(chart, language: .vi, metrics: Self.metrics).scene()
  }

  private func texts(_ scene: Scene) -> [String] {
    scene.shapes.compactMap { if case .text(let text, _, _, _) = $0 { text } else { nil } }
  }

  @Test(
    "numbers too large for an axis are left out with a note, and no bar leaves the drawing", arguments: [1e307, 2e15])
  func enormous(value: Double) {
    let scene = scene(chart(.bar, [[value, 1], [value, 2]], format: .percent1))
    var bars = 0
    for case .bar(let x, _, let width, _, _, let hint) in scene.shapes where !hint.isEmpty {
      bars += 1
      #expect(x >= 0 && x + width <= 704)
    }
    #expect(bars == 2)
    #expect(texts(scene).contains { $0.hasPrefix("Không vẽ 2 số quá lớn") })
  }

  @Test("a line of twenty thousand points has two values and is laid out at once", .timeLimit(.minutes(1)))
  func crowdedLine() {
    let values = (0..<20_000).map { Double(($0 * 7_919) % 1_000) as Double? }
    let duration = ContinuousClock().measure {
      let values = scene(chart(.line, [values])).shapes.filter {
        if case .text(_, _, _, .value) = $0 { true } else { false }
      }
      #expect(values.count <= 2)
    }
    #expect(duration < .seconds(30))
  }

  @Test("of a tornado's two changes to one side the longer is drawn first")
  func tornado() {
    var widths: [Double] = []
    for case .bar(_, _, let width, _, _, let hint) in scene(chart(.tornado, [[3, -9], [8, -2]])).shapes
    where !hint.isEmpty { widths.append(width) }
    // The shorter's value stands on the longer bar, in the ink for it.
    let onBars = scene(chart(.tornado, [[3, -9], [8, -2]])).shapes.compactMap { shape -> String? in
      if case .text(let text, _, _, .valueOn(series: let series)) = shape { "\(text) on \(series)" } else { nil }
    }
    #expect(onBars == ["3 on 1", "-2 on 0"])
    #expect(widths.count == 4 && widths[0] > widths[1] && widths[2] > widths[3])
  }

  @Test("the numbers along a pyramid's axis stand clear of one another", arguments: [328.0, 704])
  func pyramidAxis(width: Double) {
    let pyramid = chart(.pyramid, [[1_000_000, 2_000_000], [1_500_000, 900_000]])
    let metrics = ChartMetrics.page(width: width)
    let scene = ChartLayout(pyramid, language: .vi, metrics: metrics).scene()
    let boxes = textBoxes(scene, metrics)
    for (index, box) in boxes.enumerated() {
      for other in boxes[(index + 1)...] where abs(box.y - other.y) < 0.8 * metrics.lineHeight {
        #expect(box.right <= other.left || other.right <= box.left, "\(box.text) on \(other.text)")
      }
    }
  }

  @Test("tornados and pyramids end where a page would be too small to read", arguments: [Chart.Kind.tornado, .pyramid])
  func tall(kind: Chart.Kind) {
    var tall = chart(kind, [Array(repeating: 5, count: 320), Array(repeating: 3, count: 320)])
    tall.categories = tall.categories.map { String(repeating: "Tên rất dài ", count: 20) + $0 }
    let scene = scene(tall)
    #expect(scene.height <= 1_450)
    let notes = texts(scene).filter { $0.hasPrefix("Chỉ vẽ ") }
    #expect(notes.count == 1 && notes[0].hasSuffix("trong 320 mục."))
  }
}

import Messages
import Testing

@testable import Documents

@Suite struct MapTests {
  /// A square of a tenth of a degree, its south-west corner there.
  static func square(_ x: Double, _ y: Double) -> [Scene.Point] {
    [(0.0, 0.0), (0.1, 0), (0.1, 0.1), (0, 0.1), (0, 0)].map { Scene.Point(x: x + $0.0, y: y + $0.1) }
  }

  static let map = ChoroplethMap(
    id: "map", caption: "Tỷ lệ hộ nghèo theo xã",
    units: [
      .init(name: "Xã A", polygons: [[square(106, 10)]], value: 0.01),
      .init(name: "Xã B", polygons: [[square(106.1, 10)]], value: 0.05),
      .init(name: "Xã C", polygons: [[square(106, 10.1)]], value: nil),
      .init(name: "Xã D", polygons: [[square(106.1, 10.1)]], value: 0.09),
    ], label: "Tỷ lệ hộ nghèo", format: .percent1, classes: MapClasses(quantilesOf: [0.01, 0.05, 0.09], count: 3),
    notes: ["Ranh giới: vẽ thử"])

  private func regions(_ map: ChoroplethMap) -> [(rings: [[Scene.Point]], fill: Scene.Fill, hint: String)] {
    map.scene(language: .vi, metrics: .page(width: 704)).shapes.compactMap {
      if case .region(let rings, let fill, let hint) = $0, !hint.isEmpty { (rings, fill, hint) } else { nil }
    }
  }

  @Test("quantiles have as many values each, equal values stay together")
  func quantiles() {
    // 1 to 10 in fifths: two each, from 3, 5, 7 and 9 on.
    let fifths = MapClasses(quantilesOf: (1...10).map(Double.init), count: 5)
    #expect(fifths.limits == [3, 5, 7, 9])
    #expect((1...10).map { fifths.number(of: Double($0)) } == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4])
    #expect(MapClasses(quantilesOf: [2, 2, 2, 2], count: 4).count == 1)
    #expect(MapClasses(quantilesOf: [1, 1, 1, 5], count: 2).limits == [])
    #expect(MapClasses(quantilesOf: [], count: 5).count == 1)
    #expect(MapClasses(quantilesOf: [.nan, .infinity, 1], count: 3).count == 1)
  }

  @Test("given limits are printed as limits, quantiles as the lowest and highest figure in them")
  func legend() {
    #expect(Self.map.legend(in: .vi).map(\.text) == ["1,0%", "5,0%", "9,0%"])
    var given = Self.map
    given.classes = MapClasses(limits: [0.05, 0.08])
    // What stands on a limit belongs to the higher class.
    #expect(given.legend(in: .vi).map(\.text) == ["dưới 5,0%", "5,0% – dưới 8,0%", "từ 8,0%"])
    #expect(given.legend(in: .vi).map(\.count) == [1, 1, 1])
  }

  @Test("degrees are drawn to scale at their latitude, north above")
  func projection() throws {
    let drawn = regions(Self.map)
    #expect(drawn.map(\.fill) == [.step(0, of: 3), .step(1, of: 3), .missing, .step(2, of: 3)])
    #expect(drawn.map(\.hint) == ["Xã A: 1,0%", "Xã B: 5,0%", "Xã C: không có số liệu", "Xã D: 9,0%"])
    let (a, c) = (drawn[0].rings[0], drawn[2].rings[0])
    let width = (a.map(\.x).max() ?? 0) - (a.map(\.x).min() ?? 0)
    let height = (a.map(\.y).max() ?? 0) - (a.map(\.y).min() ?? 0)
    // The cosine of 10.1 degrees.
    #expect(abs(width / height - 0.98450) < 1e-4)
    #expect((a.map(\.y).min() ?? 0) >= (c.map(\.y).max() ?? 1_000) - 1e-6)
  }

  @Test("names and figures stand inside of their units and touch nothing")
  func names() {
    let metrics = ChartMetrics.page(width: 704)
    let scene = Self.map.scene(language: .vi, metrics: metrics)
    let texts = textBoxes(scene, metrics)
    for name in ["Xã A", "1,0%", "Xã C", "9,0%"] { #expect(texts.contains { $0.text == name }) }
    for (index, box) in texts.enumerated() {
      for other in texts[(index + 1)...] where abs(box.y - other.y) < 0.8 * metrics.lineHeight {
        #expect(box.right <= other.left || other.right <= box.left, "\(box.text) on \(other.text)")
      }
    }
  }

  @Test("a hole stays open: it is a ring of its own in the same surface")
  func hole() {
    var map = Self.map
    let inner = Self.square(0, 0).map { Scene.Point(x: 106.03 + $0.x / 3, y: 10.03 + $0.y / 3) }
    map.units[0].polygons = [[Self.square(106, 10), inner]]
    #expect(regions(map)[0].rings.count == 2)
    let middle = Scene.Point(x: 106.05, y: 10.05)
    #expect([Self.square(106, 10), inner].spans(at: middle.y).count == 2)
  }

  @Test("two polygons of one unit are filled where they overlap, and a unit without area is a dot")
  func overlap() throws {
    var map = Self.map
    map.units[0].polygons.append([Self.square(106.02, 10.02)])
    map.units[3].polygons = [
      [
        [(106.15, 10.15), (106.15, 10.150_001), (106.150_001, 10.15), (106.15, 10.15)].map {
          Scene.Point(x: $0.0, y: $0.1)
        }
      ]
    ]
    let drawn = regions(map)
    #expect(drawn.filter { $0.hint == "Xã A: 1,0%" }.map(\.rings.count) == [1, 1])
    let dot = try #require(drawn.first { $0.hint == "Xã D: 9,0%" })
    let xs = dot.rings[0].map(\.x)
    #expect(abs((xs.max() ?? 0) - (xs.min() ?? 0) - 6) < 1e-9 && dot.fill == .step(2, of: 3))
  }

  @Test("a map is told in words and as a table, and is a picture of its own")
  func words() throws {
    #expect(
      Self.map.alternativeText(in: .vi)
        == "Bản đồ: Tỷ lệ hộ nghèo theo xã. Tỷ lệ hộ nghèo của 3 đơn vị, cao nhất Xã D 9,0%, thấp nhất Xã A 1,0%. 1 đơn vị không có số liệu."
    )
    let table = Self.map.table(in: .vi)
    #expect(table.rows.map { $0[0] } == ["Xã D", "Xã B", "Xã A", "Xã C"].map { .text($0) })
    #expect(table.rows[3] == [.text("Xã C"), .null, .text("không có số liệu")])
    let document = Document(title: "t", blocks: [.map(Self.map)])
    for format in DocumentFormat.allCases {
      let bytes = try format.render(document)
      #expect(try format.render(document) == bytes)
    }
  }

  @Test("a map of nothing says so, enormous figures are drawn")
  func degenerate() {
    var map = Self.map
    map.units = []
    #expect(map.scene(language: .vi, metrics: .page(width: 328)).shapes.count == 1)
    map = Self.map
    for (index, value) in [Double.nan, .infinity, 1e308, -1e308].enumerated() { map.units[index].value = value }
    map.classes = MapClasses(quantilesOf: map.values, count: 5)
    let svg = SVG(map.scene(language: .vi, metrics: .page(width: 328)), prefix: "a").element(title: "", description: "")
    #expect(!svg.contains("nan") && !svg.contains("inf"))
  }

  @Test("shades get darker step by step, also in grey")
  func greys() {
    func grey(_ color: UInt32) -> Double {
      0.299 * Double(color >> 16 & 255) + 0.587 * Double(color >> 8 & 255) + 0.114 * Double(color & 255)
    }
    for count in 2...MapClasses.most {
      let greys = (0..<count).map { grey(ChartInk.step($0, of: count).color) }
      // Of 255: what a printer's eye still tells apart.
      #expect(zip(greys, greys.dropFirst()).allSatisfy { $0 - $1 > 25 })
    }
  }
}

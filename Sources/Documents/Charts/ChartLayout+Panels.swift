/// Small multiples: one small chart for each value of a column, on common axes.

extension ChartLayout {
  func panelScene() -> Scene {
    var scene = Scene(width: metrics.width, height: 0)
    // All have the same series: one legend, and one unit, for all of them.
    var y = legend.map { $0.addHead(to: &scene) } ?? 0
    let columns = panelColumns
    let gap = metrics.isCells ? 3 : 2 * metrics.padding
    let width = (metrics.width - Double(columns - 1) * gap) / Double(columns)
    let layouts = chart.panels.map { panel in
      ChartLayout(panel, language: language, metrics: metrics.panel(width: width.rounded(.down)), isPanelOf: self)
    }
    let lies = layouts.contains { !$0.verticalBarsFit }
    for start in stride(from: 0, to: layouts.count, by: columns) {
      let row = layouts[start..<min(start + columns, layouts.count)]
      let titles = row.map { metrics.wrapped($0.chart.caption, to: width) }
      let titleHeight = Double(titles.map(\.count).max() ?? 0) * metrics.lineHeight
      var height = 0.0
      for (column, (layout, title)) in zip(row, titles).enumerated() {
        let x = Double(column) * (width + gap)
        for (index, line) in title.enumerated() {
          let point = Scene.Point(x: x, y: y + (Double(index) + 0.5) * metrics.lineHeight)
          scene.shapes.append(.text(line, at: point, anchor: .start, .heading))
        }
        let drawing = layout.panel(lies: lies)
        scene.add(drawing, at: Scene.Point(x: metrics.isCells ? x.rounded() : x, y: y + titleHeight))
        height = max(height, drawing.height)
      }
      y += titleHeight + height.rounded(.up) + metrics.lineHeight
    }
    scene.height = max(0, y - metrics.lineHeight)
    return scene
  }

  private func panel(lies: Bool) -> Scene {
    guard !chart.allValues.isEmpty else { return emptyScene() }
    switch chart.kind {
    case .area: return areasStack ? areaScene() : lineScene()
    case .bar, .stackedBar, .histogram: return lies || metrics.isCells ? horizontalBarScene() : verticalBarScene()
    default: return lineScene()
    }
  }

  private var legend: ChartLayout? {
    guard var first = chart.panels.first else { return nil }
    first.caption = ""
    var layout = ChartLayout(first, language: language, metrics: metrics, isPanelOf: self)
    layout.isPanel = false
    return layout
  }

  private var panelColumns: Int {
    let least = metrics.isCells ? 30.0 : 150
    let most = chart.panels.count == 4 ? 2 : chart.panels.count > 9 ? 4 : 3
    return max(1, min(most, chart.panels.count, Int(metrics.width / least)))
  }
}

/// A scene drawn with the characters of a terminal: block characters for bars, braille dots for curves.

struct CellCanvas {
  private struct Cell {
    var text: Character?
    /// The series whose ink the cell has.
    var series: Int?
    /// Braille dots, in the bits of U+2800.
    var dots: UInt32 = 0
    /// Covered by the second half of a wide character.
    var isCovered = false
  }

  private let columns: Int
  private var rows: [[Cell]]

  init(_ scene: Scene) {
    columns = min(1_000, max(1, CellCanvas.cell(scene.width)))
    let height = min(5_000, max(1, CellCanvas.cell(scene.height.rounded(.up))))
    rows = Array(repeating: Array(repeating: Cell(), count: columns), count: height)
    for shape in scene.shapes { draw(shape) }
  }

  /// The drawing's lines, without spaces at their ends.
  func lines(_ style: TerminalStyle) -> [String] {
    rows.map { row in
      var line = ""
      let last = row.lastIndex { $0.text != nil || $0.dots != 0 } ?? -1
      for cell in row.prefix(last + 1) where !cell.isCovered {
        var text = cell.text.map(String.init) ?? " "
        if cell.text == nil, cell.dots != 0, let dots = Unicode.Scalar(0x2800 + cell.dots) { text = String(dots) }
        line += cell.series.map { style.ink(text, series: $0) } ?? text
      }
      return line
    }
  }

  private static func cell(_ coordinate: Double) -> Int {
    coordinate.isFinite ? Int(max(-10_000, min(10_000, coordinate)).rounded(.down)) : 0
  }

  private mutating func set(_ text: Character, row: Int, column: Int, series: Int?) {
    guard rows.indices.contains(row), (0..<columns).contains(column) else { return }
    rows[row][column] = Cell(text: text, series: series)
  }

  private mutating func draw(_ shape: Scene.Shape) {
    switch shape {
    case .bar(let x, let y, let width, let height, let series, _):
      for row in CellCanvas.cell(y)..<max(CellCanvas.cell(y) + 1, CellCanvas.cell(y + height)) {
        drawBar(from: x, to: x + width, row: row, series: series)
      }
    case .line(let from, let to, let role): drawLine(from, to, role)
    case .curve(let points, let series):
      for (from, to) in zip(points, points.dropFirst()) { drawCurve(from, to, series) }
    case .region(let rings, let fill, _): drawRegion(rings, fill)
    case .dot(let point, _, let series, _): drawCurve(point, point, series)
    case .dots(let points, _, let series): for point in points { drawCurve(point, point, series) }
    case .marker(let point, let series, _):
      let markers: [Character] = ["●", "■", "▲", "◆", "○", "□"]
      set(
        markers[series % markers.count], row: CellCanvas.cell(point.y), column: CellCanvas.cell(point.x), series: series
      )
    case .text(let text, let position, let anchor, _): drawText(text, position, anchor)
    }
  }

  private static let shades: [Character] = ["█", "▓", "▒", "░"]

  /// Fills the cells whose middle lies within the rings.
  private mutating func drawRegion(_ rings: [[Scene.Point]], _ fill: Scene.Fill) {
    guard case .series(let series) = fill else { return }
    let heights = rings.joined().map(\.y)
    guard let top = heights.min(), let bottom = heights.max() else { return }
    for row in max(0, CellCanvas.cell(top))...max(0, CellCanvas.cell(bottom)) where rows.indices.contains(row) {
      for span in rings.spans(at: Double(row) + 0.5) {
        let (from, to) = (CellCanvas.cell(span.from + 0.5), CellCanvas.cell(span.to + 0.5))
        for column in from..<max(from, to) {
          set(Self.shades[series % Self.shades.count], row: row, column: column, series: series)
        }
      }
    }
  }

  /// The first series is drawn in eighths of a cell; others in whole cells of their own shade.
  private mutating func drawBar(from: Double, to: Double, row: Int, series: Int) {
    let shades = CellCanvas.shades
    let shade = shades[series % shades.count]
    let first = CellCanvas.cell(from.rounded())
    guard series % shades.count == 0 else {
      for column in first..<max(first, CellCanvas.cell(to.rounded())) {
        set(shade, row: row, column: column, series: series)
      }
      return
    }
    let eighths = Int(((to.isFinite ? min(to, 10_000) : 0) * 8).rounded()) - first * 8
    guard eighths > 0 else { return }
    for column in 0..<(eighths / 8) { set(shade, row: row, column: first + column, series: series) }
    let parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    if eighths % 8 > 0 { set(parts[eighths % 8 - 1], row: row, column: first + eighths / 8, series: series) }
  }

  private mutating func drawLine(_ from: Scene.Point, _ to: Scene.Point, _ role: Scene.LineRole) {
    if role == .reference { return drawCurve(from, to, nil) }
    let row = CellCanvas.cell(from.y)
    // Grid lines would hide the curves: only the axes are drawn.
    guard role == .axis else { return }
    if from.x == to.x {
      let column = CellCanvas.cell(from.x)
      for row in max(0, CellCanvas.cell(from.y))..<max(0, CellCanvas.cell(to.y)) {
        set("│", row: row, column: column, series: nil)
      }
    }
    guard from.y == to.y, rows.indices.contains(row) else { return }
    let first = min(columns, max(0, CellCanvas.cell(from.x)))
    for column in first..<max(first, min(columns, CellCanvas.cell(to.x))) {
      set("─", row: row, column: column, series: nil)
    }
  }

  private mutating func drawCurve(_ from: Scene.Point, _ to: Scene.Point, _ series: Int?) {
    let steps = Int(min(4_000, max(1, max(abs(to.x - from.x) * 2, abs(to.y - from.y) * 4))))
    // The dot's bit by its row and column within a cell (Unicode block "Braille Patterns").
    let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      let x = CellCanvas.cell((from.x + 0.5 + (to.x - from.x) * part) * 2)
      let y = CellCanvas.cell((from.y + 0.5 + (to.y - from.y) * part) * 4)
      guard x >= 0, y >= 0, rows.indices.contains(y / 4), x / 2 < columns else { continue }
      // Markers and texts stay on top.
      guard rows[y / 4][x / 2].text == nil else { continue }
      rows[y / 4][x / 2].dots |= bits[y % 4][x % 2]
      rows[y / 4][x / 2].series = series
    }
  }

  private mutating func drawText(_ text: String, _ position: Scene.Point, _ anchor: Scene.Anchor) {
    let width = text.displayWidth
    let row = CellCanvas.cell(position.y)
    var column =
      switch anchor {
      case .start: CellCanvas.cell(position.x.rounded())
      case .middle: CellCanvas.cell((position.x - Double(width) / 2).rounded())
      case .end: CellCanvas.cell(position.x.rounded()) - width
      }
    column = max(0, min(column, columns - width))
    for character in text {
      set(character, row: row, column: column, series: nil)
      if character.displayWidth == 2, rows.indices.contains(row), column + 1 < columns {
        rows[row][column + 1] = Cell(isCovered: true)
      }
      column += character.displayWidth
    }
  }
}

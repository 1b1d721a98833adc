/// Draws the rows of a table, with its head again on every page.

import CPangoCairo
import Messages

/// Draws one panel of a table. Rows are made and forgotten one by one, so that memory does not grow with them.
final class TablePrinter {
  private enum Role { case plain, subtotal, total }

  private let setting: TableSetting
  private let panel: TableSetting.Panel
  private let flow: PageFlow
  /// The left edge of each column, and the right edge of the last.
  private let edges: [Double]
  private let boxes: [TextBox]
  private let regular, bold: LetterWidths
  /// How far right of its edge a column's text begins in the row being drawn.
  private var indents: [Double]
  private let lineHeight: Double
  private var headTop = 0.0
  private var pages = 1

  private static let paddingX = ColumnNeeds.padding
  private static let paddingY = 1.8
  private static let gridColor = PDFColor(0x8C949B)

  init(_ setting: TableSetting, _ panel: TableSetting.Panel) {
    self.setting = setting
    self.panel = panel
    flow = setting.writer.flow
    var edges = [flow.left]
    for width in panel.widths { edges.append((edges.last ?? 0) + width) }
    self.edges = edges
    boxes = panel.columns.map { _ in TextBox(setting.writer.flow.fonts, isTabular: true) }
    indents = panel.columns.map { _ in 0 }
    regular = setting.writer.widths(TextStyle(size: setting.size))
    bold = setting.writer.widths(TextStyle(size: setting.size, isBold: true))
    boxes.first?.set("X", TextStyle(size: setting.size), width: nil)
    lineHeight = boxes.first?.height ?? setting.size
  }

  /// - Returns: How many pages the rows stand on.
  func print() -> Int {
    let table = setting.table
    flow.need(headHeight() + 2 * (lineHeight + 2 * Self.paddingY))
    drawHead()
    for row in table.rows.indices {
      let role: Role = table.isSubtotal(row) ? .subtotal : .plain
      set(row, role, level: table.level(row))
      // Neither the total nor a signature below the table stands on a page without a row.
      let total = table.total == nil ? 0 : 1.5 * (lineHeight + 2 * Self.paddingY)
      draw(role, keeping: row == table.rows.count - 1 ? total + flow.kept : 0)
    }
    if table.rows.isEmpty { drawEmpty() }
    if table.total != nil {
      set(table.rows.count, .total, level: 0)
      draw(.total, keeping: flow.kept)
    }
    drawColumns()
    return pages
  }

  // MARK: Head

  private func setHeadCell(_ cell: TableHead.Cell) -> TextBox {
    let box = setting.writer.box
    let width = edges[cell.columns.upperBound] - edges[cell.columns.lowerBound] - 2 * Self.paddingX
    box.set(cell.text, TextStyle(size: setting.size, isBold: true), width: width, alignment: .center)
    return box
  }

  /// The heights of the head's rows: a cell over both stretches the lower one.
  private func headRows() -> [Double] {
    var heights = [Double](repeating: lineHeight + 2 * Self.paddingY, count: panel.head.rowCount)
    for cell in panel.head.cells where cell.height == 1 {
      heights[cell.row] = max(heights[cell.row], setHeadCell(cell).height + 2 * Self.paddingY)
    }
    for cell in panel.head.cells where cell.height > 1 {
      let missing = setHeadCell(cell).height + 2 * Self.paddingY - heights.reduce(0, +)
      if missing > 0 { heights[heights.count - 1] += missing }
    }
    return heights
  }

  private func headHeight() -> Double { headRows().reduce(0, +) }

  private func drawHead() {
    let rows = headRows()
    headTop = flow.y
    let height = rows.reduce(0, +)
    let right = edges.last ?? flow.left
    if !flow.layout.isBlack {
      flow.canvas.fill(x: flow.left, y: flow.y, width: right - flow.left, height: height, PDFColor(0xE9EDF1))
    }
    horizontal(flow.y, width: 0.8)
    for cell in panel.head.cells {
      let top = flow.y + rows[..<cell.row].reduce(0, +)
      let cellHeight = rows[cell.row..<cell.row + cell.height].reduce(0, +)
      let box = setHeadCell(cell)
      box.draw(
        on: flow.cairo, left: edges[cell.columns.lowerBound] + Self.paddingX, top: top + (cellHeight - box.height) / 2)
      if cell.row == 0, cell.height == 1, panel.head.rowCount > 1 {
        horizontal(top + cellHeight, from: cell.columns.lowerBound, to: cell.columns.upperBound)
      }
    }
    spanBottom = panel.head.rowCount > 1 ? flow.y + rows[0] : flow.y
    flow.y += height
    horizontal(flow.y, width: 0.8)
  }

  /// Where the row of spanning headings ends: edges between the columns below one begin there.
  private var spanBottom = 0.0

  // MARK: Rows

  private func set(_ row: Int, _ role: Role, level: Int) {
    let table = setting.table
    for (position, column) in panel.columns.enumerated() {
      let text = table.text(row: row, column, in: setting.language)
      let isBold = role != .plain || table.mark(row, column) != nil
      let style = TextStyle(size: setting.size, isBold: isBold)
      let widths = isBold ? bold : regular
      let indent = column == table.leadingColumn ? Double(level) * setting.size : 0
      let room = panel.widths[position] - 2 * Self.paddingX - indent
      let width = widths.width(of: text)
      let isTrailing = table.columns[column].alignment == .trailing
      if width <= room + 0.1 {
        // One line needs no setting in a width: that is the quick way, which nearly all cells go.
        boxes[position].set(text, style, width: nil)
        indents[position] = indent + (isTrailing ? room - width : 0)
      } else {
        boxes[position].set(text, style, width: room, alignment: isTrailing ? .trailing : .leading)
        indents[position] = indent
      }
    }
  }

  /// Draws the row that was set, on the next page if this one has no room; one taller than a page goes on and on.
  private func draw(_ role: Role, keeping: Double) {
    let height = (boxes.map(\.height).max() ?? lineHeight) + 2 * Self.paddingY
    let pageRoom = flow.bottom - flow.top - headHeightOnPage
    if height + keeping > flow.room, height <= pageRoom { turnPage() }
    if height <= flow.room {
      drawLines(boxes.map { $0.lines.indices }, role, height: height)
      return
    }
    var starts = boxes.map { _ in 0 }
    while zip(boxes, starts).contains(where: { $0.lines.count > $1 }) {
      let room = flow.room - 2 * Self.paddingY
      let ranges = zip(boxes, starts).map { box, start in
        var end = start
        while end < box.lines.count, box.lines[end].bottom - box.lines[start].top <= room { end += 1 }
        return start..<end
      }
      if ranges.allSatisfy(\.isEmpty) {
        turnPage()
        continue
      }
      let used = zip(boxes, ranges).map { box, range in
        range.isEmpty ? 0 : box.lines[range.upperBound - 1].bottom - box.lines[range.lowerBound].top
      }
      drawLines(ranges, role, height: (used.max() ?? 0) + 2 * Self.paddingY)
      starts = ranges.map(\.upperBound)
    }
  }

  private var headHeightOnPage: Double { headHeight() + 2 * lineHeight }

  private func drawLines(_ ranges: [Range<Int>], _ role: Role, height: Double) {
    if role != .plain, !flow.layout.isBlack {
      let right = edges.last ?? flow.left
      flow.canvas.fill(
        x: flow.left, y: flow.y, width: right - flow.left, height: height,
        PDFColor(role == .total ? 0xE9EDF1 : 0xF4F6F8))
      horizontal(flow.y)
    }
    for (position, box) in boxes.enumerated() {
      box.draw(
        ranges[position], on: flow.cairo, left: edges[position] + Self.paddingX + indents[position],
        top: flow.y + Self.paddingY)
    }
    flow.y += height
    horizontal(flow.y, width: role == .total ? 0.8 : 0.4)
  }

  /// A line across all columns; the lines between them end above it and go on below.
  private func drawEmpty() {
    drawColumns()
    let box = setting.writer.box
    let (right, top) = (edges.last ?? flow.left, flow.y)
    box.set(
      "(\(Phrases.noRows[setting.language]))", TextStyle(size: setting.size, isItalic: true), width: right - flow.left,
      alignment: .center)
    box.draw(on: flow.cairo, left: flow.left, top: flow.y + Self.paddingY)
    flow.y += box.height + 2 * Self.paddingY
    for x in [flow.left, right] {
      flow.canvas.line(Scene.Point(x: x, y: top), Scene.Point(x: x, y: flow.y), width: 0.4, gridInk)
    }
    horizontal(flow.y)
    (headTop, spanBottom) = (flow.y, flow.y)
  }

  /// Ends the table on this page, and begins it on the next with caption and head.
  private func turnPage() {
    drawColumns()
    flow.newPage()
    pages += 1
    if let caption = setting.table.caption?.printable {
      let text = "\(caption) (\(Phrases.continued[setting.language]))"
      setting.writer.writeSmall(text, isItalic: true, gapAfter: 2)
    }
    drawHead()
  }

  // MARK: Lines

  private func horizontal(_ y: Double, from: Int = 0, to: Int? = nil, width: Double = 0.4) {
    flow.canvas.line(
      Scene.Point(x: edges[from], y: y), Scene.Point(x: edges[to ?? edges.count - 1], y: y), width: width, gridInk)
  }

  private var gridInk: PDFColor { flow.layout.isBlack ? .black : Self.gridColor }

  /// The lines between the columns, from the head to where the rows end on this page.
  private func drawColumns() {
    for (index, x) in edges.enumerated() {
      let isInSpan = panel.head.cells.contains {
        $0.columns.lowerBound < index && index < $0.columns.upperBound
      }
      flow.canvas.line(
        Scene.Point(x: x, y: isInSpan ? spanBottom : headTop), Scene.Point(x: x, y: flow.y), width: 0.4, gridInk)
    }
  }
}

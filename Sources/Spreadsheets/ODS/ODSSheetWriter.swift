/// One sheet of an OpenDocument spreadsheet, as the markup of its rows.

import Messages
import Vietnamese

/// Made by ``ODSWriter/addSheet(_:isHidden:)``.
public final class ODSSheetWriter: SheetWriter {
  public let name: String
  public private(set) var row = 0
  let isHidden: Bool
  private unowned let writer: ODSWriter
  private var output = XMLOutput()
  private var columns = SheetColumns()
  /// Where the first rows begin in the markup: the head is among them.
  private var starts: [(row: Int, offset: Int)] = []
  private static let mostStarts = 64
  /// How deep the groups are that are open.
  private var level = 0
  private var beginsPage = false
  public private(set) var pageBreaks = 0
  private var fill = PageFill()
  /// Columns of the next row that cells of this one cover.
  private var covered: Set<Int> = []
  private var cellCount = 1

  // What stands around the rows.
  private(set) var frozen = (rows: 0, columns: 0)
  private(set) var filter: (rows: ClosedRange<Int>, columns: Range<Int>)?
  private(set) var setup = PrintSetup()
  private(set) var showsGrid = true

  init(name: String, isHidden: Bool, writer: ODSWriter) {
    self.name = name
    self.isHidden = isHidden
    self.writer = writer
  }

  @discardableResult public func append(
    _ cells: some Sequence<SheetCell>, level: Int
  ) throws(Diagnostic) -> Int {
    guard row < XLSXLimits.rows else { throw SheetLimits.full(writer.name) }
    row += 1
    // A row that is noted begins outside of the groups that it opens.
    setLevel(min(self.level, level))
    noteStart()
    setLevel(level)
    var content = XMLOutput()
    var (column, height) = (0, 0.0)
    let above = covered
    covered = []
    for cell in cells {
      let end = column + max(1, cell.columnSpan)
      guard end <= XLSXLimits.columns else { throw SheetLimits.full(writer.name) }
      if above.contains(column) {
        content.raw("<table:covered-table-cell/>")
      } else {
        write(cell, into: &content)
        if cell.rowSpan > 1 { covered.formUnion(column..<end) }
        if cell.columnSpan <= 1, cell.rowSpan <= 1 {
          columns.see(cell.value, isWrapped: cell.style.isWrapped, column: column)
        }
        // A row finds its height by itself unless its cells are merged.
        if cell.columnSpan > 1 || cell.rowSpan > 1 {
          height = max(height, columns.height(of: cell, columns: column..<end) / Double(max(1, cell.rowSpan)))
        }
      }
      column = end
    }
    cellCount = max(cellCount, column)
    // What a merged cell shares its row with may be higher.
    if height > 0 { height = max(height, unmergedHeight(cells)) }
    fill.add(height)
    let style = writer.styles.rowName(height: height, beginsPage: beginsPage)
    beginsPage = false
    output.raw("<table:table-row table:style-name=\"\(style)\">")
    output.raw(content.bytes)
    if column == 0 { output.raw("<table:table-cell/>") }
    output.raw("</table:table-row>\n")
    return row
  }

  private func unmergedHeight(_ cells: some Sequence<SheetCell>) -> Double {
    var (column, height) = (0, 0.0)
    for cell in cells {
      let end = column + max(1, cell.columnSpan)
      if cell.rowSpan <= 1 { height = max(height, columns.height(of: cell, columns: column..<end)) }
      column = end
    }
    return height
  }

  public func skip(rows count: Int = 1) {
    let count = min(max(0, count), XLSXLimits.rows - row)
    guard count > 0 else { return }
    setLevel(0)
    row += 1
    noteStart()
    row += count - 1
    fill.add(0, rows: count)
    let style = writer.styles.rowName(height: 0, beginsPage: beginsPage)
    beginsPage = false
    output.raw(
      "<table:table-row table:style-name=\"\(style)\" table:number-rows-repeated=\"\(count)\"><table:table-cell/>"
        + "</table:table-row>\n")
  }

  public func breakPage() {
    fill.beginPage()
    guard row > 0, !beginsPage else { return }
    beginsPage = true
    pageBreaks += 1
  }

  public func hasRoom(for height: Double) -> Bool { fill.hasRoom(for: height) }

  public func setWidth(_ characters: Double, column: Int) { columns.setWidth(characters, column: column) }
  public func freeze(rows: Int, columns: Int = 0) { frozen = (rows, columns) }
  public func addFilter(rows: ClosedRange<Int>, columns: Range<Int>) {
    if !columns.isEmpty { filter = (rows, columns) }
  }
  public func set(_ setup: PrintSetup) { self.setup = setup }
  public func hideGrid() { showsGrid = false }

  /// OpenDocument's charts are documents of their own, which are not written here.
  public func draw(_ chart: SheetChart) -> Bool { false }

  public func insert(_ picture: SheetPicture) {
    // Rows of one height, so that they cover as much as the picture.
    let height = 15.0
    let rows = Int((picture.height / height).rounded(.up)) + 1
    guard row + rows <= XLSXLimits.rows else { return }
    setLevel(0)
    let style = writer.styles.rowName(height: height, beginsPage: beginsPage)
    let plain = writer.styles.rowName(height: height, beginsPage: false)
    beginsPage = false
    output.raw(
      "<table:table-row table:style-name=\"\(style)\"><table:table-cell><draw:frame"
        + " svg:width=\"\(ODSStyles.length(picture.width))\" svg:height=\"\(ODSStyles.length(picture.height))\""
        + " svg:x=\"0pt\" svg:y=\"0pt\"><draw:image xlink:href=\"\(writer.add(picture.png))\""
        + " xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"><text:p/></draw:image>"
        + "<svg:desc>\(picture.description.xml)</svg:desc></draw:frame></table:table-cell></table:table-row>\n")
    output.raw(
      "<table:table-row table:style-name=\"\(plain)\" table:number-rows-repeated=\"\(rows - 1)\">"
        + "<table:table-cell/></table:table-row>\n")
    row += rows
    fill.add(height, rows: rows)
  }

  private func noteStart() { if starts.count < Self.mostStarts { starts.append((row, output.bytes.count)) } }

  private func setLevel(_ wanted: Int) {
    let wanted = min(max(0, wanted), 7)
    while level < wanted {
      output.raw("<table:table-row-group>")
      level += 1
    }
    while level > wanted {
      output.raw("</table:table-row-group>")
      level -= 1
    }
  }

  // MARK: Cells

  private func write(_ cell: SheetCell, into content: inout XMLOutput) {
    let covers = max(1, cell.columnSpan) - 1
    content.raw("<table:table-cell")
    if cell.style != .plain { content.raw(" table:style-name=\"\(writer.styles.name(cell.style))\"") }
    if covers > 0 || cell.rowSpan > 1 {
      content.raw(
        " table:number-columns-spanned=\"\(covers + 1)\" table:number-rows-spanned=\"\(max(1, cell.rowSpan))\"")
    }
    switch cell.value {
    case .empty: content.raw("/>")
    case .text(let text):
      content.raw(" office:value-type=\"string\">")
      writeText(text, cell, into: &content)
      content.raw("</table:table-cell>")
    case .integer(let value): content.raw(" office:value-type=\"float\" office:value=\"\(value)\"/>")
    case .decimal(let value):
      guard value.isFinite else {
        content.raw("/>")
        break
      }
      var type: StaticString = " office:value-type=\"float\" office:value=\""
      if case .percent = cell.style.format { type = " office:value-type=\"percentage\" office:value=\"" }
      content.raw(type)
      content.raw(value.description + "\"/>")
    case .date(let day): content.raw(" office:value-type=\"date\" office:date-value=\"\(day.iso)\"/>")
    case .boolean(let value): content.raw(" office:value-type=\"boolean\" office:boolean-value=\"\(value)\"/>")
    }
    if covers > 0 { content.raw("<table:covered-table-cell table:number-columns-repeated=\"\(covers)\"/>") }
  }

  private func writeText(_ text: String, _ cell: SheetCell, into content: inout XMLOutput) {
    let link = cell.link.map { "<text:a xlink:type=\"simple\" xlink:href=\"\(Self.target($0).xml)\">" }
    for line in Self.lines(of: cell.runs.isEmpty ? [SheetCell.Run(text)] : cell.runs) {
      content.raw("<text:p>")
      if let link { content.raw(link) }
      for run in line {
        let isStyled = run.isBold || run.isItalic
        if isStyled { content.raw("<text:span text:style-name=\"\(writer.styles.name(run))\">") }
        Self.write(run.text, into: &content)
        if isStyled { content.raw("</text:span>") }
      }
      if link != nil { content.raw("</text:a>") }
      content.raw("</text:p>")
    }
  }

  /// Each line is a paragraph of its own.
  private static func lines(of runs: [SheetCell.Run]) -> [[SheetCell.Run]] {
    guard runs.contains(where: { $0.text.utf8.contains(0x0A) }) else { return [runs] }
    var lines: [[SheetCell.Run]] = [[]]
    for run in runs {
      for (index, part) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { lines.append([]) }
        lines[lines.count - 1].append(SheetCell.Run(String(part), isBold: run.isBold, isItalic: run.isItalic))
      }
    }
    return lines
  }

  /// Blanks at the start and beside one another, and tabs, are elements (OpenDocument 1.3, part 3, 6.1).
  private static func write(_ text: String, into content: inout XMLOutput) {
    var wasBlank = true
    let needsElements = text.utf8.contains { byte in
      defer { wasBlank = byte == 0x20 }
      return byte == 0x09 || (byte == 0x20 && wasBlank)
    }
    guard needsElements else { return content.text(text) }
    wasBlank = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": content.raw("<text:tab/>")
      case " " where wasBlank: content.raw("<text:s/>")
      default: content.text(String(scalar))
      }
      wasBlank = scalar == " "
    }
  }

  private static func target(_ link: SheetCell.Link) -> String {
    switch link {
    case .cell(let sheet, let cell): "#\(SheetName.quoted(sheet)).\(cell)"
    case .address(let address): address
    }
  }

  // MARK: The whole sheet

  /// Ends the sheet and writes it.
  func write(into content: inout XMLOutput) {
    setLevel(0)
    let page = writer.styles.name(page)
    let number = page.dropFirst(2)
    content.raw("<table:table table:name=\"\(name.xml)\" table:style-name=\"ta\(number)\">\n")
    var isHead = setup.repeatedColumns > 0
    if isHead { content.raw("<table:table-header-columns>") }
    var count = 0
    for (place, column) in columns.all where place < XLSXLimits.columns {
      if isHead, place == setup.repeatedColumns {
        content.raw("</table:table-header-columns>")
        isHead = false
      }
      let visible = column.isHidden ? " table:visibility=\"collapse\"" : ""
      content.raw(
        "<table:table-column table:style-name=\"\(writer.styles.columnName(width: column.width))\"\(visible)/>\n")
      count = place + 1
    }
    if isHead { content.raw("</table:table-header-columns>") }
    if count == 0 { content.raw("<table:table-column/>\n") }
    let bytes = output.bytes
    if let head = setup.repeatedRows, let first = offset(of: head.lowerBound),
      let last = offset(of: head.upperBound + 1) ?? (head.upperBound == row ? bytes.count : nil)
    {
      content.raw(Array(bytes[..<first]))
      content.raw("<table:table-header-rows>\n")
      content.raw(Array(bytes[first..<last]))
      content.raw("</table:table-header-rows>\n")
      content.raw(Array(bytes[last...]))
    } else {
      content.raw(bytes)
    }
    if row == 0 { content.raw("<table:table-row><table:table-cell/></table:table-row>\n") }
    content.raw("</table:table>\n")
    output = XMLOutput()
  }

  var page: ODSStyles.PageStyle {
    ODSStyles.PageStyle(
      isLandscape: setup.isLandscape, pagesWide: max(1, setup.pagesWide), footer: setup.footer, isHidden: isHidden)
  }

  /// Nil for a row that begins within a group, or none that is known.
  private func offset(of row: Int) -> Int? { starts.first { $0.row == row }?.offset }
}

/// The styles of an OpenDocument spreadsheet: each is written once, under a name by which cells, rows and columns go.

/// Names come in the order in which styles are first asked for.
struct ODSStyles {
  private(set) var cells = Names<CellStyle>("ce")
  private(set) var numbers = Names<NumberStyle>("N")
  private(set) var columns = Names<Double>("co")
  private(set) var rows = Names<RowStyle>("ro")
  private(set) var texts = Names<TextStyle>("T")
  private(set) var pages = Names<PageStyle>("mp")

  struct NumberStyle: Hashable {
    let format: CellStyle.Format
    let mark: String?
  }

  struct RowStyle: Hashable {
    /// Points; 0: the program that opens the sheet finds it by itself.
    let height: Double
    let beginsPage: Bool
  }

  struct TextStyle: Hashable {
    let isBold, isItalic: Bool
  }

  struct PageStyle: Hashable {
    let isLandscape: Bool
    let pagesWide: Int
    let footer: String
    let isHidden: Bool
  }

  /// Values by the order in which they were asked for.
  struct Names<Value: Hashable> {
    private let prefix: String
    private var places: [Value: Int] = [:]
    private(set) var values: [Value] = []

    init(_ prefix: String) { self.prefix = prefix }

    mutating func name(_ value: Value) -> String {
      let place = places[value] ?? values.count
      if place == values.count {
        places[value] = place
        values.append(value)
      }
      return name(place)
    }

    func name(_ place: Int) -> String { prefix + String(place + 1) }
  }

  mutating func name(_ style: CellStyle) -> String {
    if style.format != .general || style.mark != nil { _ = numbers.name(.init(style)) }
    return cells.name(style)
  }

  mutating func columnName(width: Double) -> String { columns.name(width) }
  mutating func rowName(height: Double, beginsPage: Bool) -> String {
    rows.name(RowStyle(height: height, beginsPage: beginsPage))
  }
  mutating func name(_ run: SheetCell.Run) -> String {
    texts.name(TextStyle(isBold: run.isBold, isItalic: run.isItalic))
  }
  mutating func name(_ page: PageStyle) -> String { pages.name(page) }

  // MARK: As markup

  /// The automatic styles of the content.
  func write(into output: inout XMLOutput) {
    for (place, width) in columns.values.enumerated() {
      // As Excel counts: 7 pixels a character and 5 around them, 96 an inch.
      let points = (width * 7 + 5) * 0.75
      output.raw(
        "<style:style style:name=\"\(columns.name(place))\" style:family=\"table-column\"><style:table-column-properties"
          + " style:column-width=\"\(Self.length(points))\"/></style:style>")
    }
    for (place, row) in rows.values.enumerated() {
      let height =
        row.height > 0
        ? " style:row-height=\"\(Self.length(row.height))\" style:use-optimal-row-height=\"false\""
        : " style:use-optimal-row-height=\"true\""
      let page = row.beginsPage ? " fo:break-before=\"page\"" : ""
      output.raw(
        "<style:style style:name=\"\(rows.name(place))\" style:family=\"table-row\"><style:table-row-properties"
          + height + page + "/></style:style>")
    }
    for (place, page) in pages.values.enumerated() {
      let display = page.isHidden ? "false" : "true"
      output.raw(
        "<style:style style:name=\"ta\(place + 1)\" style:family=\"table\" style:master-page-name=\"\(pages.name(place))\">"
          + "<style:table-properties table:display=\"\(display)\" style:writing-mode=\"lr-tb\"/></style:style>")
    }
    for (place, text) in texts.values.enumerated() {
      output.raw(
        "<style:style style:name=\"\(texts.name(place))\" style:family=\"text\"><style:text-properties"
          + Self.weight(isBold: text.isBold, isItalic: text.isItalic) + "/></style:style>")
    }
    for (place, number) in numbers.values.enumerated() { number.write(numbers.name(place), into: &output) }
    for (place, style) in cells.values.enumerated() { write(style, named: cells.name(place), into: &output) }
  }

  private func write(_ style: CellStyle, named name: String, into output: inout XMLOutput) {
    let number = numbers.values.firstIndex(of: NumberStyle(style)).map { numbers.name($0) }
    let dataStyle = number.map { " style:data-style-name=\"\($0)\"" } ?? ""
    var cell = " style:vertical-align=\"\(style.look == .header ? "middle" : "top")\""
    if let background = style.background { cell += " fo:background-color=\"\(Self.color(background))\"" }
    if style.hasBorder { cell += " fo:border=\"0.5pt solid #000000\"" }
    if style.isWrapped { cell += " fo:wrap-option=\"wrap\"" }
    var paragraph = ""
    let side: String? =
      switch style.alignment {
      case .automatic: nil
      case .left: "start"
      case .center: "center"
      case .right: "end"
      }
    if let side {
      cell += " style:text-align-source=\"fix\" style:repeat-content=\"false\""
      let indent = style.indent > 0 ? " fo:margin-left=\"\(Self.length(Double(style.indent) * 8))\"" : ""
      paragraph = "<style:paragraph-properties fo:text-align=\"\(side)\"\(indent)/>"
    }
    var text = " style:font-name=\"\(CellStyle.font)\" fo:font-size=\"\(Self.length(style.fontSize))\""
    text += Self.weight(isBold: style.isSetBold, isItalic: style.isSetItalic)
    if let color = style.color { text += " fo:color=\"\(Self.color(color))\"" }
    if style.look == .link { text += " style:text-underline-style=\"solid\" style:text-underline-width=\"auto\"" }
    output.raw(
      "<style:style style:name=\"\(name)\" style:family=\"table-cell\" style:parent-style-name=\"Default\"\(dataStyle)>"
        + "<style:table-cell-properties\(cell)/>\(paragraph)<style:text-properties\(text)/></style:style>")
  }

  static func weight(isBold: Bool, isItalic: Bool) -> String {
    (isBold ? " fo:font-weight=\"bold\"" : "") + (isItalic ? " fo:font-style=\"italic\"" : "")
  }

  /// "16.5pt"
  static func length(_ points: Double) -> String {
    let hundredths = Int((points * 100).rounded())
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    return "\(whole).\(rest < 10 ? "0" : "")\(rest)pt"
  }

  /// "#1f4e79"
  static func color(_ color: UInt32) -> String {
    let digits = String(color, radix: 16)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}

extension ODSStyles.NumberStyle {
  init(_ style: CellStyle) { self.init(format: style.format, mark: style.mark) }

  /// How numbers, dates or texts are shown (OpenDocument 1.3, part 3, 16.29).
  func write(_ name: String, into output: inout XMLOutput) {
    let sign = mark.map { "<number:text>\($0.xml)\u{A0}</number:text>" } ?? ""
    func number(_ places: Int, isGrouped: Bool) -> String {
      "<number:number number:min-integer-digits=\"1\" number:decimal-places=\"\(places)\""
        + " number:min-decimal-places=\"\(places)\"\(isGrouped ? " number:grouping=\"true\"" : "")/>"
    }
    func write(_ element: String, _ content: String, _ attributes: String = "") {
      output.raw("<number:\(element) style:name=\"\(name)\"\(attributes)>\(sign)\(content)</number:\(element)>")
    }
    switch format {
    case .general, .text: write("text-style", "<number:text-content/>")
    case .integer: write("number-style", number(0, isGrouped: false))
    case .money: write("number-style", number(0, isGrouped: true))
    case .decimal(let places): write("number-style", number(places, isGrouped: true))
    case .percent(let places):
      write("percentage-style", number(places, isGrouped: false) + "<number:text>%</number:text>")
    case .date:
      write(
        "date-style",
        "<number:day number:style=\"long\"/><number:text>/</number:text><number:month number:style=\"long\"/>"
          + "<number:text>/</number:text><number:year number:style=\"long\"/>")
    case .englishDate:
      write(
        "date-style",
        "<number:day/><number:text> </number:text><number:month number:textual=\"true\"/><number:text> </number:text>"
          + "<number:year number:style=\"long\"/>", " number:language=\"en\" number:country=\"US\"")
    }
  }
}

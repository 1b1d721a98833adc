/// A chart of a sheet, drawn by the spreadsheet from cells of the workbook.

public struct SheetChart: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Upright bars, and bars that lie.
    case column, stackedColumn, bar, stackedBar
    case line, area, stackedArea, pie, ring
    /// The categories are numbers; points joined by lines, or alone.
    case lines, points
  }

  /// Cells of one column.
  public struct Cells: Sendable, Hashable {
    public var sheet: String
    public var column: Int
    public var rows: ClosedRange<Int>

    public init(sheet: String, column: Int, rows: ClosedRange<Int>) {
      (self.sheet, self.column, self.rows) = (sheet, column, rows)
    }

    /// "='Hộ nghèo'!$B$2:$B$8"
    var formula: String {
      let letters = CellReference.columnName(column)
      let first = "=\(SheetName.quoted(sheet))!$\(letters)$\(rows.lowerBound)"
      return rows.count == 1 ? first : first + ":$\(letters)$\(rows.upperBound)"
    }
  }

  /// The strokes across a surface, by which it is told apart without colours.
  public enum Pattern: Sendable, Hashable { case rising, level, falling }

  public enum Dash: Sendable, Hashable { case solid, dashed, dotted, dashDotted, longDashed }

  public struct Series: Sendable, Hashable {
    /// The cell of its name.
    public var name: Cells
    public var values: Cells
    /// 0xRRGGBB, of surfaces and of lines.
    public var color: UInt32
    public var lineColor: UInt32
    public var pattern: Pattern?
    public var dash: Dash

    public init(
      name: Cells, values: Cells, color: UInt32, lineColor: UInt32, pattern: Pattern? = nil, dash: Dash = .solid
    ) {
      self.name = name
      self.values = values
      self.color = color
      self.lineColor = lineColor
      self.pattern = pattern
      self.dash = dash
    }
  }

  public var kind: Kind
  public var title: String
  public var categories: Cells
  public var series: [Series]
  /// Of the values at the axis.
  public var format: CellStyle.Format
  /// What the values are: "triệu đồng".
  public var unit: String?
  /// The space between the bars of two categories, in percent of a bar; nil: the program's own.
  public var gap: Int?
  /// Whether the bars of a category lie upon one another.
  public var overlaps = false
  /// Whether the categories stand at the axis' low end, beside bars to both sides of zero.
  public var labelsAreLow = false
  /// What those read who do not see it.
  public var description: String
  /// Pixels.
  public var width, height: Int

  public init(
    kind: Kind, title: String, categories: Cells, series: [Series], format: CellStyle.Format, unit: String? = nil,
    description: String, width: Int, height: Int
  ) {
    self.kind = kind
    self.title = title
    self.categories = categories
    self.series = series
    self.format = format
    self.unit = unit
    self.description = description
    self.width = width
    self.height = height
  }
}

/// A picture on a sheet.
public struct SheetPicture: Sendable, Hashable {
  /// The file. It says its own resolution.
  public var png: [UInt8]
  /// Points.
  public var width, height: Double
  /// What those read who do not see it.
  public var description: String

  public init(png: [UInt8], width: Double, height: Double, description: String) {
    self.png = png
    self.width = width
    self.height = height
    self.description = description
  }
}

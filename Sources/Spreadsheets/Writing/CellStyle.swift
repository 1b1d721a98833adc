/// How a cell of a written workbook looks: a small set that a table, a form and a list of faults need.

public struct CellStyle: Hashable, Sendable {
  /// How a value is shown. Excel puts in the separators of the reader's own country.
  public enum Format: Hashable, Sendable {
    case general
    /// What is typed stays as it is: an identity number keeps its leading zero.
    case text
    case integer
    /// Whole đồng, in groups of three digits.
    case money
    /// Both with so many digits after the point.
    case decimal(Int)
    case percent(Int)
    /// 31/12/2024
    case date
    /// 31 Dec 2024
    case englishDate

    /// The code that the file has (ECMA-376 part 1, 18.8.31).
    public var code: String? {
      switch self {
      case .general: nil
      case .text: "@"
      case .integer: "0"
      case .money: "#,##0"
      case .decimal(let places): Format.point("#,##0", places)
      case .percent(let places): Format.point("0", places) + "%"
      case .date: "dd/mm/yyyy"
      case .englishDate: "[$-409]d mmm yyyy"
      }
    }

    var isDate: Bool { self == .date || self == .englishDate }

    private static func point(_ whole: String, _ places: Int) -> String {
      places > 0 ? whole + "." + String(repeating: "0", count: min(places, 15)) : whole
    }
  }

  /// What a cell is for.
  public enum Look: Hashable, Sendable {
    case plain
    case title
    /// The head of a column: bold on a tint, with a border, wrapped.
    case header
    /// A row of totals.
    case total
    /// A cell that is wrong, and one to look at.
    case fault, warning
    /// An explanation beside the table.
    case note
    /// A text that leads elsewhere.
    case link
  }

  public enum Alignment: Hashable, Sendable { case automatic, left, center, right }

  public var format: Format
  public var look: Look
  public var alignment: Alignment
  public var hasBorder: Bool
  public var isWrapped: Bool
  public var isBold = false
  public var isItalic = false
  /// Points; nil: that of the look.
  public var size: Double?
  /// How far the text is set in.
  public var indent = 0
  /// A sign before whatever is shown, on a tint: the value stays what it is.
  public var mark: String?

  public init(
    _ format: Format = .general, look: Look = .plain, alignment: Alignment = .automatic, hasBorder: Bool = false,
    isWrapped: Bool = false
  ) {
    self.format = format
    self.look = look
    self.alignment = alignment
    self.hasBorder = hasBorder
    self.isWrapped = isWrapped
  }

  public static let plain = CellStyle()
  public static let text = CellStyle(.text)
  public static let integer = CellStyle(.integer)
  public static let money = CellStyle(.money)
  public static let percent = CellStyle(.percent(1))
  public static let date = CellStyle(.date)
  public static let title = CellStyle(look: .title)
  public static let header = CellStyle(look: .header, alignment: .center, hasBorder: true, isWrapped: true)
  public static let fault = CellStyle(.text, look: .fault)
  public static let warning = CellStyle(.text, look: .warning)
  public static let note = CellStyle(look: .note, isWrapped: true)

  /// Every sheet of a Vietnamese office is set in this face (Decree 30/2020/NĐ-CP, appendix I).
  static let font = "Times New Roman"

  /// The code of the format with the mark in each of its sections: of positive numbers, negative ones, zero and text.
  var code: String? {
    guard let mark else { return format.code }
    let sign = "\"" + mark.filter { $0 != "\"" && $0 != "\\" } + "\u{A0}\""
    let number = format == .text ? "General" : format.code ?? "General"
    return format.isDate ? sign + number : "\(sign)\(number);\(sign)-\(number);\(sign)\(number);\(sign)@"
  }

  /// Points.
  var fontSize: Double { size ?? (look == .title ? 14 : 12) }

  /// What a look adds to what the style says itself.
  var isSetBold: Bool { isBold || look == .title || look == .total || look == .header }
  var isSetItalic: Bool { isItalic || look == .note }

  /// 0xRRGGBB; nil: none.
  var background: UInt32? {
    if mark != nil { return 0xFFF2CC }
    return switch look {
    case .header: 0xDDEBF7
    case .total: 0xF2F2F2
    case .fault: 0xFFC7CE
    case .warning: 0xFFEB9C
    case .plain, .title, .note, .link: nil
    }
  }

  /// 0xRRGGBB; nil: black.
  var color: UInt32? {
    switch look {
    case .fault: 0x9C0006
    case .warning: 0x7F6000
    case .note: 0x595959
    case .link: 0x0563C1
    case .plain, .title, .header, .total: nil
    }
  }
}

/// How a cell of a written workbook looks: a small set that a table, a form and a list of faults need.

import CXLSXWriter

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

    /// The code that the file has (ECMA-376 part 1, 18.8.31).
    var code: String? {
      switch self {
      case .general: nil
      case .text: "@"
      case .integer: "0"
      case .money: "#,##0"
      case .decimal(let places): Format.point("#,##0", places)
      case .percent(let places): Format.point("0", places) + "%"
      case .date: "dd/mm/yyyy"
      }
    }

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
  private static let font = "Times New Roman"

  /// Sets a format of the file to this style.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, CellStyle.font)
    format_set_font_size(format, look == .title ? 14 : 12)
    if let code = self.format.code { format_set_num_format(format, code) }
    switch look {
    case .plain: break
    case .title, .total: format_set_bold(format)
    case .header:
      format_set_bold(format)
      format_set_bg_color(format, 0xDDEBF7)
    case .fault:
      format_set_bg_color(format, 0xFFC7CE)
      format_set_font_color(format, 0x9C0006)
    case .warning:
      format_set_bg_color(format, 0xFFEB9C)
      format_set_font_color(format, 0x7F6000)
    case .note:
      format_set_italic(format)
      format_set_font_color(format, 0x595959)
    case .link:
      format_set_font_color(format, 0x0563C1)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    if hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if isWrapped { format_set_text_wrap(format) }
    switch alignment {
    case .automatic: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    format_set_align(
      format, UInt8((look == .header ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP).rawValue))
  }
}

import CXLSXWriter
import Foundation
import Vietnamese

/// A workbook as offices make them in Excel, with all that our own writer has no use for: cells merged downwards,
/// formulas with and without a value, hidden rows, columns and sheets.
final class OfficeWorkbook {
  enum Cell: ExpressibleByStringLiteral {
    case text(String)
    case number(Double)
    /// Shown as a day.
    case date(String)
    case formula(String, value: Double)
    /// A formula that failed: "#REF!".
    case failed(String)

    init(stringLiteral value: String) { self = .text(value) }
  }

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let dateFormat: UnsafeMutablePointer<lxw_format>
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var row = 0

  init(_ path: String) throws {
    guard let workbook = workbook_new(path), let format = workbook_add_format(workbook) else {
      throw CocoaError(.fileWriteUnknown)
    }
    self.workbook = workbook
    dateFormat = format
    format_set_num_format(format, "dd/mm/yyyy")
  }

  func addSheet(_ name: String, isHidden: Bool = false) {
    sheet = workbook_add_worksheet(workbook, name)
    if isHidden { worksheet_hide(sheet) }
    row = 0
  }

  /// Writes the next row; an empty text is an empty cell.
  func append(_ cells: [Cell]) {
    for (column, cell) in cells.enumerated() {
      let (line, place) = (lxw_row_t(row), lxw_col_t(column))
      switch cell {
      case .text(""): continue
      case .text(let text): worksheet_write_string(sheet, line, place, text, nil)
      case .number(let number): worksheet_write_number(sheet, line, place, number, nil)
      case .date(let iso):
        let serial = Double((Day(iso: iso)?.number ?? 0) + 25_569)
        worksheet_write_number(sheet, line, place, serial, dateFormat)
      case .formula(let text, let value): worksheet_write_formula_num(sheet, line, place, text, nil, value)
      case .failed(let text): worksheet_write_formula_str(sheet, line, place, "=1/0", nil, text)
      }
    }
    row += 1
  }

  func skip() { row += 1 }

  /// Merges a range, rows and columns from 0, and gives it a text.
  func merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ text: String) {
    worksheet_merge_range(
      sheet, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound), lxw_row_t(rows.upperBound),
      lxw_col_t(columns.upperBound), text, nil)
  }

  func hide(row: Int) {
    var options = lxw_row_col_options()
    options.hidden = 1
    worksheet_set_row_opt(sheet, lxw_row_t(row), 15, nil, &options)
  }

  func hide(column: Int) {
    var options = lxw_row_col_options()
    options.hidden = 1
    worksheet_set_column_opt(sheet, lxw_col_t(column), lxw_col_t(column), 8, nil, &options)
  }

  func close() throws {
    guard workbook_close(workbook) == LXW_NO_ERROR else { throw CocoaError(.fileWriteUnknown) }
  }

  // MARK: The register of poor households

  /// 16 households under four title rows and a merged head of two rows, with a true date cell among text dates, an
  /// identity number that lost its zero in a number cell, three wrong cells, a totals row and signatures.
  static func householdRegister(at path: String) throws {
    let book = try OfficeWorkbook(path)
    book.addSheet("Hướng dẫn")
    book.append(["Cách ghi sổ: mỗi hộ một dòng, không bỏ trống mã hộ"])
    book.addSheet("Sổ hộ nghèo")
    book.append(["UBND XÃ LÝ NHƠN", "", "", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
    book.append(["BAN CHỈ ĐẠO GIẢM NGHÈO", "", "", "", "", "Độc lập - Tự do - Hạnh phúc"])
    book.merge(rows: 2...2, columns: 0...9, "SỔ THEO DÕI HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2024")
    book.skip()
    book.skip()
    for (column, text) in [(0, "STT"), (1, "Mã hộ"), (5, "Xã"), (6, "Ấp"), (9, "Phân loại")] {
      book.merge(rows: 4...5, columns: column...column, text)
    }
    book.merge(rows: 4...4, columns: 2...4, "Chủ hộ")
    book.merge(rows: 4...4, columns: 7...8, "Kinh tế hộ")
    book.skip()
    book.append(["", "", "Họ và tên", "Ngày sinh", "CCCD", "", "", "Số nhân khẩu", "Thu nhập (đồng/người/năm)", ""])
    for number in 1...16 {
      let line = number + 6
      var cells: [Cell] = [
        .number(Double(number)), .text("LN-\(100 + number)"), .text("Nguyễn Văn \(number)"),
        .text(number < 10 ? "0\(number)/03/1980" : "\(number)/03/1980"), .text("0790770001\(10 + number)"),
        "Lý Nhơn", "Lý Thái Bửu", .number(4), .number(18_000_000 + Double(number)), "Hộ nghèo",
      ]
      switch line {
      case 9: cells[3] = .date("1975-11-17")
      case 10: cells[3] = "31/02/1980"
      case 14: cells[7] = "bốn"
      case 19: cells[5] = "Lý Nhươn"
      case 20: cells[4] = .number(79_077_000_141)
      default: break
      }
      book.append(cells)
    }
    book.append([
      "", "Tổng cộng", "", "", "", "", "", .formula("=SUM(H7:H22)", value: 60),
      .formula("=SUM(I7:I22)", value: 288_000_136),
    ])
    book.skip()
    book.append(["", "", "", "", "", "", "", "Lý Nhơn, ngày 14 tháng 12 năm 2024"])
    book.append(["", "Người lập biểu", "", "", "", "", "", "TM. ỦY BAN NHÂN DÂN"])
    try book.close()
  }
}

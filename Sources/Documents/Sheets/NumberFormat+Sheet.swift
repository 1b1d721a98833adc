/// A document's values as typed cells of a sheet.

import Messages
import Spreadsheets
import Vietnamese

extension NumberFormat {
  /// The value as a cell and how the cell shows it: a number shows the figure that the document prints.
  ///
  /// The cell's value is in the unit of the head. Under "triệu đồng" 42,150,000 đồng is the number 42.15, so that who
  /// reads it, adds to it or draws it goes by what stands above it; a million has six decimals, so no đồng is lost. What
  /// is no number, is missing or hidden is the text that the document prints ("-", "…"): a formula over it then says
  /// so, where an empty cell would count as zero.
  func cell(for value: Value, in language: Language) -> (value: CellValue, format: CellStyle.Format) {
    switch value {
    case .integer(let number) where self != .words:
      if number.magnitude >= Self.exactlyCounted { break }
      if self == .text { return (.integer(number), .integer) }
      return (shift < 0 ? .decimal(Double(number) / 1e6) : .integer(number), cellFormat)
    case .ratio(let numerator, let denominator) where self != .words && denominator != 0:
      let number = Double(numerator) / Double(denominator)
      return (.decimal(scaled(number)), cellFormat(for: number))
    case .decimal(let number) where self != .words && number.isFinite:
      return (.decimal(scaled(number)), cellFormat(for: number))
    case .date(let day) where day != .unknownStart:
      return (.date(day), language == .en ? .englishDate : .date)
    case .text(let text):
      let printed = text.printableLines
      // Longer texts in cells that are set to text are shown as "####" by older programs.
      return (.text(printed), printed.utf8.count <= 255 ? .text : .general)
    case .null, .hidden, .boolean, .integer, .ratio, .decimal, .date: break
    }
    return (.text(string(for: value, in: language)), .general)
  }

  /// Excel counts in 15 digits; longer figures are printed.
  private static let exactlyCounted: UInt64 = 1_000_000_000_000_000

  private func scaled(_ number: Double) -> Double { shift < 0 ? number / 1e6 : number }

  private func cellFormat(for number: Double) -> CellStyle.Format {
    let places = places(for: number)
    return self == .number && places > 0 ? .decimal(places) : cellFormat
  }

  /// How cells show numbers of this format.
  var cellFormat: CellStyle.Format {
    switch self {
    case .percent1, .percent2: .percent(places)
    case .integer, .number, .vnd, .date, .words: .money
    case .text, .decimal1, .decimal2, .decimal3, .millionVND: .decimal(places)
    }
  }
}

/// Cells of a workbook, which say whether they are text, a number, a day or an error.

import Messages
import Programme
import Spreadsheets
import Vietnamese

extension Importer {
  func typedCell(_ bytes: CellBytes, _ record: SheetRecord, _ column: ImportPlan.Column, _ index: Int) throws -> Cell {
    switch record.kind(column.place) {
    case .text, .boolean: return try cell(bytes, column, index)
    case .error: throw Importer.failedFormula
    case .date: return try dateCell(bytes, column, index)
    case .number: return try numberCell(bytes, column, index)
    }
  }

  private func dateCell(_ bytes: CellBytes, _ column: ImportPlan.Column, _ index: Int) throws -> Cell {
    let text = bytes.text
    switch column.kind {
    case .date: return try cell(CellBytes(rebasing: bytes.prefix(10)), column, index)
    case .text:
      // "3/5" in a column of text: Excel has made a day of it.
      let shown = Day(iso: String(text.prefix(10)))?.vietnamese ?? text
      tell(CellFault(.importDateInText, ["value": shown]), column: index)
      return .value(.text(shown))
    default: return try cell(bytes, column, index)
    }
  }

  private func numberCell(_ bytes: CellBytes, _ column: ImportPlan.Column, _ index: Int) throws -> Cell {
    switch column.kind {
    case .integer:
      let number = try NumberReading.number(bytes, times: 1, rounding: column.field.type.isMoney)
      return .value(.integer(try bounded(number, column.field)))
    case .perMonth:
      return .value(.integer(try bounded(NumberReading.number(bytes, times: 12, rounding: true), column.field)))
    case .scaled(let factor):
      return .value(.integer(try bounded(NumberReading.number(bytes, times: factor, rounding: true), column.field)))
    case .decimal:
      guard let number = Double(bytes.text), number.isFinite else { throw CellFault(.importNotNumber) }
      try checkBounds(number, column.field)
      return .value(.decimal(number))
    case .date:
      // A day whose cell lost its format is a number of days since 30 December 1899.
      let serial = Double(bytes.text).map { Int32(clamping: Int64($0)) }
      let day = serial.flatMap { (10_000...80_000).contains($0) ? Day(number: $0 - 25_569) : nil }
      throw CellFault(.importNotDate, suggestion: day?.vietnamese)
    case .text where column.field.name == "id_number" && [10, 11].contains(bytes.count):
      tell(CellFault(.importShortIdentityNumber, ["count": String(bytes.count)]), column: index)
      return .value(.text(bytes.text))
    default:
      return try cell(bytes, column, index)
    }
  }
}

extension FieldType {
  var isMoney: Bool {
    if case .money = self { return true }
    return false
  }
}

extension NumberReading {
  /// A number cell's digits ("1.5", "18166666.666666668"), times a factor, as a whole number.
  ///
  /// - Parameter rounding: of money: what a formula leaves below one đồng is rounded half up.
  static func number(_ bytes: CellBytes, times factor: Int64, rounding: Bool) throws(CellFault) -> Int64 {
    let text = bytes.text
    let sign: Int64 = text.hasPrefix("-") ? -1 : 1
    let halves = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1).map(String.init)
    guard let whole = halves.first, whole.utf8.allSatisfy({ (48...57).contains($0) }) else {
      guard let number = Double(text) else { throw CellFault(.importNotNumber) }
      throw CellFault(abs(number) < 1 ? .importNotInteger : .importTooBig)
    }
    let decimals = halves.count > 1 ? halves[1] : ""
    if let exact = try? scaled(sign: sign, whole: whole, decimals: decimals, by: factor) { return exact }
    guard rounding, let number = Double(text) else { throw CellFault(.importNotInteger) }
    let product = (abs(number) * Double(factor) + 0.5).rounded(.down)
    guard product < 9e15 else { throw CellFault(.importTooBig) }
    return sign * Int64(product)
  }
}

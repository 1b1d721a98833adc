/// From the bytes of a cell to its value.

import Messages
import Programme
import Spreadsheets
import Vietnamese

extension Importer {
  func readCell(_ index: Int, _ record: SheetRecord) throws {
    let column = plan.columns[index]
    if column.place < 0 {
      cells[index] = carriedUnit.map(Cell.namedUnit) ?? .empty
      return
    }
    let bytes = record[column.place].trimmed
    guard !bytes.isEmpty else {
      if sheet.isTyped, record.kind(column.place) == .error {
        cells[index] = .faulty
        tell(
          CellFault(
            .importFormulaWithoutValue,
            hint: LocalizedText(
              vi: "mở tệp bằng Excel hoặc LibreOffice rồi lưu lại, để công thức được tính",
              en: "open the file in Excel or LibreOffice and save it, so that the formula is computed")), column: index)
        return
      }
      cells[index] = .empty
      if column.isRequired { tell(CellFault(.importRequired), column: index) }
      return
    }
    do {
      if bytes[0] == 0x23, Importer.failures.contains(bytes.text) { throw Importer.failedFormula }
      // A workbook knows text from formulas; a CSV file that was made safe for Excel has an apostrophe before it.
      cells[index] =
        try sheet.isTyped
        ? typedCell(bytes, record, column, index) : cell(FormulaGuard.unguarded(bytes), column, index)
    } catch let fault as CellFault {
      cells[index] = .faulty
      tell(Importer.legacyText(bytes.text) ?? fault, column: index)
    }
  }

  func cell(_ bytes: CellBytes, _ column: ImportPlan.Column, _ index: Int) throws -> Cell {
    switch column.kind {
    case .text:
      let text = bytes.text
      try checkText(bytes, text)
      // An identity card has 12 digits, the older one 9.
      if column.field.name == "id_number", [10, 11].contains(text.utf8.count),
        text.utf8.allSatisfy({ (48...57).contains($0) })
      {
        tell(CellFault(.importShortIdentity, ["count": String(text.utf8.count)]), column: index)
      }
      return .value(.text(text))
    case .integer:
      return .value(.integer(try bounded(NumberReading.integer(bytes), column.field)))
    case .perMonth:
      return .value(.integer(try bounded(NumberReading.integer(bytes, times: 12), column.field)))
    case .scaled(let factor):
      return .value(.integer(try bounded(NumberReading.scaled(bytes, by: factor), column.field)))
    case .decimal:
      let number = try NumberReading.decimal(bytes)
      try checkBounds(number, column.field)
      return .value(.decimal(number))
    case .date:
      return try date(bytes, column, index)
    case .boolean:
      return .value(.boolean(try BooleanReading.boolean(bytes)))
    case .flag(let code):
      return try BooleanReading.boolean(bytes) ? .value(.text(code)) : .value(.text(""))
    case .code(let reading):
      return .value(try reading.value(bytes))
    case .codes(let reading):
      return .value(try reading.codes(bytes))
    case .classOrExit(let reading):
      let result = try reading.read(bytes)
      rowIsExit = result.isExit
      rowClass = result.code
      return .value(.text(result.code))
    case .unit:
      return .unit(bytes)
    case .reference(let finder):
      return .value(.integer(try finder.row(bytes)))
    }
  }

  /// Refuses what no person wrote: control characters, text damaged on its way, rows swallowed by a quote. One pass over
  /// the bytes: nearly every cell of a sheet comes through here.
  private func checkText(_ bytes: CellBytes, _ text: String) throws(CellFault) {
    var lines = 1
    var hasPlus = false
    var isStrange = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A: lines += 1
      case 0x09, 0x0D: continue
      case 0x2B: hasPlus = true
      case 0..<0x20, 0x7F: throw CellFault(.importControlCharacter)
      case 0xC3 where Importer.isDamaged(bytes, at: index), 0xEF where Importer.isDamaged(bytes, at: index):
        throw CellFault(
          .importGarbledText,
          hint: LocalizedText(
            vi: "mở tệp gốc và lưu lại thành \"CSV UTF-8\"", en: "open the original and save it as \"CSV UTF-8\""))
      case 0xC2: isStrange = true
      case 0xC3: isStrange = isStrange || index + 1 < bytes.count && LegacyEncoding.isStrange(second: bytes[index + 1])
      default: continue
      }
    }
    if isStrange, let fault = Importer.legacyText(text) { throw fault }
    if lines > Importer.maximumLines { throw CellFault(.importSwallowedRows, ["count": String(lines)]) }
    if hasPlus, text.wholeMatch(of: /[0-9]([.,][0-9]+)?[eE]\+[0-9]+/) != nil {
      throw CellFault(
        .importScientific,
        hint: LocalizedText(
          vi: "định dạng cột là Văn bản (Text) rồi nhập lại các số",
          en: "format the column as Text and enter the numbers again"))
    }
  }

  /// What stands in a cell whose formula failed, in a CSV file too (ECMA-376 part 1, 18.18.11).
  private static let failures: Set<String> = [
    "#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!", "#CALC!",
  ]

  static let failedFormula = CellFault(
    .importErrorCell,
    hint: LocalizedText(vi: "sửa công thức của ô, hoặc ghi giá trị", en: "mend the cell's formula, or write the value"))

  /// Vietnamese in an encoding from before Unicode, which only a special font shows right.
  private static func legacyText(_ text: String) -> CellFault? {
    LegacyEncoding.recognise(text).map { encoding in
      CellFault(
        .importLegacyText, ["encoding": encoding.name], suggestion: encoding.decoded(text), hint: encoding.wayOut)
    }
  }

  private static let maximumLines = 20

  /// U+FFFD, and Vietnamese UTF-8 that was read as Latin: "áº", "á»", "Ä‘", "Æ°", as bytes.
  private static let damage: [[UInt8]] = ["\u{FFFD}", "áº", "á»", "Ä‘", "Æ°"].map { Array($0.utf8) }

  private static func isDamaged(_ bytes: CellBytes, at index: Int) -> Bool {
    damage.contains { bytes[index...].starts(with: $0) }
  }

  func bounded(_ number: Int64, _ field: Field) throws(CellFault) -> Int64 {
    try checkBounds(Double(number), field)
    return number
  }

  func checkBounds(_ number: Double, _ field: Field) throws(CellFault) {
    if let minimum = field.minimum, number < minimum { throw outOfBounds(field) }
    if let maximum = field.maximum, number > maximum { throw outOfBounds(field) }
  }

  private func outOfBounds(_ field: Field) -> CellFault {
    func shown(_ bound: Double?, _ none: String) -> String {
      guard let bound else { return none }
      guard bound == bound.rounded(), abs(bound) < 1e15 else { return String(bound).replacing(".", with: ",") }
      return Importer.grouped(Int64(bound))
    }
    return CellFault(
      .importOutOfBounds, ["minimum": shown(field.minimum, "-∞"), "maximum": shown(field.maximum, "∞")],
      hint: field.hasCeiling
        ? LocalizedText(
          vi: "xem lại số chữ số và đơn vị tính (đồng, nghìn đồng, triệu đồng)",
          en: "look at the number of digits and at the unit (VND, thousand or million VND)") : nil)
  }

  /// 1586336 as "1.586.336".
  static func grouped(_ number: Int64) -> String {
    var digits = Array(String(number.magnitude))
    var at = digits.count - 3
    while at > 0 {
      digits.insert(".", at: at)
      at -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }

  private func date(_ bytes: CellBytes, _ column: ImportPlan.Column, _ index: Int) throws -> Cell {
    switch try DateReading.read(bytes, order: dateOrders[column.place] ?? .dayFirst) {
    case .day(let day):
      guard (1850...2200).contains(day.year) || column.field.allowsEmpty && day == .unknownStart else {
        throw CellFault(.importUnlikelyYear)
      }
      if column.isOfThePast, day > options.now.day { tell(CellFault(.importFutureDate), column: index) }
      return .value(.day(day))
    case .otherOrder:
      // The column has been looked at as a whole already: this cell stands against most others.
      if dateOrders[column.place] != nil { throw CellFault(.importNoSuchDay) }
      throw DateOrderUnclear(place: column.place)
    }
  }

  /// Points B are ten for each deprivation (Circular 07/2021/TT-BLĐTBXH).
  func checkPoints() {
    guard let points = plan.pointsColumn, case .value(.integer(let given)) = cells[points] else { return }
    guard let count = deprivationCount(points: given), given != Int64(count) * 10 else { return }
    tell(
      CellFault(
        .importPointsDisagree,
        ["value": String(given), "count": String(count), "expected": String(count * 10)]), column: points)
  }

  /// How many deprivations the row lists; nil where it does not say.
  private func deprivationCount(points: Int64) -> Int? {
    var listed: String?
    if let column = plan.listColumn, case .value(.text(let list)) = cells[column] { listed = list }
    guard !plan.flagColumns.isEmpty else {
      return listed.map { $0.isEmpty ? 0 : 1 + $0.utf8.count { $0 == 0x2C } }
    }
    var items = Set((listed ?? "").split(separator: ",").map(String.init))
    for column in plan.flagColumns {
      if case .value(.text(let code)) = cells[column], !code.isEmpty { items.insert(code) }
    }
    return items.count
  }
}

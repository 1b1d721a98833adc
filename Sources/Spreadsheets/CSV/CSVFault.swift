/// What can be wrong with a CSV file as a file, before anyone looks at what its cells mean.

import Messages

/// A fault after which a CSV file cannot be read further.
public enum CSVFault: Error, Hashable, Sendable {
  /// There is no such file, or it may not be read.
  case unreadable(reason: LocalizedText)
  case empty
  /// The first bytes are those of another kind of file.
  case binary(BinaryKind)
  /// A byte that no UTF-8 text has at this place; `offset` counts from 0.
  case brokenText(line: Int, offset: Int, byte: UInt8)
  /// The same in text of an encoding from before Unicode.
  case legacyText(line: Int, LegacyEncoding)
  /// A byte 0, which no text has.
  case nulByte(line: Int)
  /// A quote that is opened and never closed.
  case unclosedQuote(startLine: Int)
  /// Letters between the closing quote of a cell and its end.
  case textAfterQuote(line: Int)
  case cellTooLong(line: Int)
  case recordTooLong(line: Int)
  case tooManyColumns(line: Int)
}

extension CSVFault {
  /// The fault as a message about the file of this name.
  public func diagnostic(file: String) -> Diagnostic {
    switch self {
    case .unreadable(let reason):
      Diagnostic(.fileUnreadable, ["file": file, "reason": reason.vi, "reason_en": reason.en])
    case .empty:
      Diagnostic(.csvEmpty, place: Place(file: file), hint: CSVFault.saveAgain)
    case .binary(let kind):
      Diagnostic(
        .csvBinary, ["kind": kind.name.vi, "kind_en": kind.name.en], place: Place(file: file), hint: kind.wayOut)
    case .brokenText(let line, let offset, let byte):
      Diagnostic(
        .csvBrokenText, ["byte": CSVFault.hexadecimal(byte), "offset": String(offset + 1)],
        place: Place(file: file, line: line),
        hint: LocalizedText(
          vi: "trong Excel: Lưu thành \"CSV UTF-8\"", en: "in Excel: Save as \"CSV UTF-8\""))
    case .legacyText(let line, let encoding):
      Diagnostic(
        .csvLegacyText, ["encoding": encoding.name], place: Place(file: file, line: line), hint: encoding.wayOut)
    case .nulByte(let line):
      Diagnostic(.csvNulByte, place: Place(file: file, line: line), hint: CSVFault.saveAgain)
    case .unclosedQuote(let startLine):
      Diagnostic(.csvUnclosedQuote, place: Place(file: file, line: startLine))
    case .textAfterQuote(let line):
      Diagnostic(
        .csvTextAfterQuote, place: Place(file: file, line: line),
        hint: LocalizedText(
          vi: "trong ô có ngoặc kép, mỗi dấu \" của nội dung phải viết thành \"\"",
          en: "inside a quoted cell, each \" of its own is written \"\""))
    case .recordTooLong(let line):
      Diagnostic(.csvRecordTooLong, place: Place(file: file, line: line))
    case .cellTooLong(let line):
      Diagnostic(.csvCellTooLong, place: Place(file: file, line: line))
    case .tooManyColumns(let line):
      Diagnostic(.csvTooManyColumns, place: Place(file: file, line: line))
    }
  }

  private static let saveAgain = LocalizedText(
    vi: "mở tệp gốc bằng Excel hoặc LibreOffice và lưu thành \"CSV UTF-8\"",
    en: "open the original in Excel or LibreOffice and save it as \"CSV UTF-8\"")

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }
}

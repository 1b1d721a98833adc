/// CSV out: records of fields as bytes, RFC 4180.
///
/// Numbers are written with a decimal point and fields are separated by commas unless another dialect is chosen. The
/// point is kept although a Vietnamese Excel expects a comma: CSV is the format for programs and for the way back into
/// a register, a figure must read the same on every machine, and many offices run Excel with English regional
/// settings. Who opens the file by double click in a Vietnamese Excel chooses ``CSVWriter/Dialect/excelVietnamese``.

import Vietnamese

/// Writes records one after another into a growing array of bytes.
public struct CSVWriter: Sendable {
  /// How fields and decimals are separated.
  public struct Dialect: Sendable, Hashable {
    public var delimiter: UInt8
    public var decimalSeparator: UInt8

    public init(delimiter: UInt8, decimalSeparator: UInt8) {
      self.delimiter = delimiter
      self.decimalSeparator = decimalSeparator
    }

    /// Comma between fields, decimal point.
    public static let standard = Dialect(delimiter: UInt8(ascii: ","), decimalSeparator: UInt8(ascii: "."))
    /// Semicolon between fields, decimal comma.
    public static let excelVietnamese = Dialect(delimiter: UInt8(ascii: ";"), decimalSeparator: UInt8(ascii: ","))
  }

  /// One field of a record: text is guarded against being taken for a formula and quoted where needed, a day is
  /// written as 2024-12-31.
  public typealias Field = CellValue

  /// The bytes written so far.
  public private(set) var bytes: [UInt8] = []
  private let dialect: Dialect
  private let guardsFormulas: Bool

  /// - Parameters:
  ///   - byteOrderMark: Begins the output with EF BB BF, by which Excel knows UTF-8.
  ///   - guardsFormulas: Puts an apostrophe before text that a spreadsheet would run as a formula.
  public init(dialect: Dialect = .standard, byteOrderMark: Bool = false, guardsFormulas: Bool = true) {
    self.dialect = dialect
    self.guardsFormulas = guardsFormulas
    if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Writes one record and its line end (CR LF). A record of one empty field is written as `""`, because an empty line
  /// would be no record to most readers.
  public mutating func write(_ record: some Sequence<Field>) {
    var count = 0
    let start = bytes.count
    for field in record {
      if count > 0 { bytes.append(dialect.delimiter) }
      append(field)
      count += 1
    }
    if count == 1, bytes.count == start { bytes.append(contentsOf: [0x22, 0x22]) }
    endLine()
  }

  /// Writes an empty line: the gap between two tables of one file.
  public mutating func writeGap() { endLine() }

  private mutating func endLine() { bytes.append(contentsOf: [0x0D, 0x0A]) }

  private mutating func append(_ field: Field) {
    switch field {
    case .empty: break
    case .text(let text): append(text: text)
    case .integer(let value): append(number: String(value))
    case .decimal(let value): if value.isFinite { append(number: value.description) }
    case .date(let day): bytes.append(contentsOf: day.iso.utf8)
    case .boolean(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }
  }

  private mutating func append(number: String) {
    var text = Substring(number)
    if text.hasSuffix(".0") { text = text.dropLast(2) }
    for byte in text.utf8 { bytes.append(byte == UInt8(ascii: ".") ? dialect.decimalSeparator : byte) }
  }

  private mutating func append(text: String) {
    let bare = CSVWriter.withoutControls(text)
    let clean = guardsFormulas ? FormulaGuard.guarded(bare) : bare
    let needsQuotes = clean.utf8.contains { byte in
      byte == 0x22 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x2C || byte == 0x3B
        || byte == dialect.delimiter
    }
    let hasOuterSpace = bare.utf8.first == 0x20 || bare.utf8.last == 0x20
    guard needsQuotes || hasOuterSpace else {
      bytes.append(contentsOf: clean.utf8)
      return
    }
    bytes.append(0x22)
    for byte in clean.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// The text with control characters other than tab and line ends shown as symbols (ESC as ␛), so that no program
  /// that prints the file runs them.
  static func withoutControls(_ text: String) -> String {
    let suspicious = text.utf8.contains { byte in
      (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F || byte == 0xC2
    }
    guard suspicious else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result.append(scalar)
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("\u{2421}")
      case 0x80..<0xA0: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

/// How a value is printed: the one place of number and date formats for all outputs.

import Messages
import Vietnamese

/// What a number is.
///
/// Percentages are fractions: 0.057 and the ratio 57/1000 print as "5,7%". Money is whole đồng. Values of another type
/// than the format expects print as what they are (a text in a column of numbers stays that text).
public enum NumberFormat: String, Sendable, CaseIterable, Codable {
  /// Whole numbers without groups ("2024"): years, codes.
  case text
  case integer, decimal1, decimal2, decimal3, percent1, percent2
  /// Figures of different size below one head: whole from 100 on, else as many decimals as they need, at most two, or
  /// four below 1.
  case number
  /// Whole đồng; the unit stands in the header.
  case vnd
  /// Given in đồng, printed in millions with one decimal; the unit stands in the header.
  case millionVND = "million_vnd"
  case date
  /// An amount of đồng in words: "Ba mươi triệu đồng chẵn".
  case words

  /// Where a column of this format stands in its box.
  public var alignment: Alignment {
    switch self {
    case .text, .words, .date: .leading
    case .integer, .decimal1, .decimal2, .decimal3, .percent1, .percent2, .number, .vnd, .millionVND: .trailing
    }
  }

  /// The unit that a header or a figure standing alone needs; nil where the figure says it itself.
  public func unit(in language: Language) -> String? {
    switch self {
    case .vnd: language == .vi ? "đồng" : "VND"
    case .millionVND: language == .vi ? "triệu đồng" : "million VND"
    case .text, .integer, .decimal1, .decimal2, .decimal3, .percent1, .percent2, .number, .date, .words: nil
    }
  }

  /// The value as a table prints it, without unit; "-" for nulls and for what is no number, "…" for hidden values.
  public func string(for value: Value, in language: Language) -> String {
    switch value {
    case .null: NumberFormat.empty
    case .hidden: "…"
    case .text(let text): text
    case .boolean(let flag): (flag ? Phrases.yes : Phrases.no)[language]
    case .date(let day): NumberFormat.string(for: day, in: language)
    case .integer(let number): integerString(number, in: language)
    case .ratio(let numerator, let denominator):
      rounded(numerator, over: denominator).map { print($0, in: language) } ?? NumberFormat.empty
    case .decimal(let number): decimalString(number, in: language)
    }
  }

  /// The value with its unit, as a sentence or a key figure needs it: "30.000.000 đồng".
  public func stringWithUnit(for value: Value, in language: Language) -> String {
    let text = string(for: value, in: language)
    guard let unit = unit(in: language), value.number != nil else { return text }
    return text + "\u{A0}" + unit
  }

  /// What stands for a missing value.
  public static let empty = "-"

  /// Vietnamese 31/12/2024; English 31 Dec 2024, which no reader takes for another day.
  static func string(for day: Day, in language: Language) -> String {
    guard day != .unknownStart else { return empty }
    guard language == .en else { return day.vietnamese }
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let (year, month, dayOfMonth) = day.parts
    return "\(dayOfMonth) \(months[month - 1]) \(year)"
  }

  var places: Int {
    switch self {
    case .integer, .number, .vnd, .date, .words: 0
    case .decimal1, .percent1, .millionVND: 1
    case .decimal2, .percent2, .text: 2
    case .decimal3: 3
    }
  }

  var shift: Int {
    switch self {
    case .percent1, .percent2: 2
    case .millionVND: -6
    default: 0
    }
  }

  private func integerString(_ number: Int64, in language: Language) -> String {
    if self == .text { return String(number) }
    return rounded(number, over: 1).map { print($0, in: language) } ?? NumberFormat.empty
  }

  private func decimalString(_ number: Double, in language: Language) -> String {
    RoundedDecimal(number, places: places(for: number), shift: shift).map { print($0, in: language) }
      ?? NumberFormat.empty
  }

  /// The decimals that a figure is printed with.
  func places(for number: Double) -> Int {
    guard self == .number else { return places }
    let size = abs(number)
    guard size < 99.995, let rounded = RoundedDecimal(number, places: size < 1 ? 4 : 2) else { return 0 }
    return rounded.fraction.count - rounded.fraction.reversed().prefix { $0 == "0" }.count
  }

  private func rounded(_ numerator: Int64, over denominator: Int64) -> RoundedDecimal? {
    RoundedDecimal(numerator, over: denominator, places: places, shift: shift)
  }

  private func print(_ number: RoundedDecimal, in language: Language) -> String {
    switch self {
    case .words: AmountInWords.text(number, in: language)
    case .percent1, .percent2: number.text(in: language) + "%"
    default: number.text(in: language)
    }
  }
}

/// Where text stands in its box.
public enum Alignment: Sendable, Hashable { case leading, trailing }

extension RoundedDecimal {
  /// Vietnamese 1.586.336,5; English 1,586,336.5.
  func text(in language: Language) -> String {
    language == .vi ? text(groupedBy: ".", point: ",") : text(groupedBy: ",", point: ".")
  }
}

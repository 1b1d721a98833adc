/// Reading a parameter's value: from the words of a command line, or from a data file.

import Documents
import Messages
import Vietnamese

/// A plain value of a data file.
enum DataValue: Hashable, Sendable {
  case text(String)
  case integer(Int64)
  case number(Double)
  case boolean(Bool)

  var description: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .boolean(let flag): String(flag)
    }
  }

  /// As a manifest would write it.
  init(_ value: ParameterValue) {
    switch value {
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .number(number)
    case .boolean(let flag): self = .boolean(flag)
    case .text, .date, .period, .latest: self = .text(value.text)
    }
  }
}

extension Parameter {
  /// Reads what a person typed: 1.586.336 or 1586336, 5,71 or 5.71, 5%, 31/12/2024 or 2024-12-31.
  ///
  /// - Throws: ``Diagnostic`` E0205–E0208, which names the flag, the value and the rule.
  public func read(_ typed: String) throws(Diagnostic) -> ParameterValue {
    let text = typed.composed
    switch type {
    case .text, .area, .standard: return try checked(text)
    case .choice: return try choice(text)
    case .integer, .money:
      var reading = NumberWord(text)
      if type == .money { reading.dropCurrency() }
      guard let number = reading.integer else {
        throw wrong(text, "cần số nguyên", "must be a whole number", suggestion: reading.suggestion)
      }
      return try bounded(.integer(number), Double(number), text)
    case .number: return try bounded(number(text), text)
    case .percent: return try bounded(percent(text), text)
    case .boolean:
      guard let value = Parameter.boolean(text) else { throw wrong(text, "cần có hoặc không", "must be yes or no") }
      return .boolean(value)
    case .year:
      if text == "latest" { return .latest }
      guard let year = Int64(text), (1900...2200).contains(year) else {
        throw wrong(text, "cần một năm như 2024, hoặc latest", "must be a year such as 2024, or latest")
      }
      return try bounded(.integer(year), Double(year), text)
    case .period:
      if text == "latest" { return .latest }
      guard let period = Period(text) else {
        throw wrong(text, Period.rule.vi + "; hoặc latest", Period.rule.en + "; or latest")
      }
      return .period(period)
    case .date:
      if text == "latest" { return .latest }
      guard let day = Parameter.day(text) else {
        throw wrong(
          text, "không có ngày này; viết 31/12/2024 hoặc 2024-12-31",
          "there is no such day; write 31/12/2024 or 2024-12-31")
      }
      return .date(day)
    }
  }

  /// Reads a value of a manifest or of a parameter file, where numbers are numbers.
  func read(_ value: DataValue) throws(Diagnostic) -> ParameterValue {
    switch (type, value) {
    case (_, .text(let text)): return try read(text)
    case (.boolean, .boolean(let flag)): return .boolean(flag)
    case (.integer, .integer(let number)), (.money, .integer(let number)), (.year, .integer(let number)):
      return try bounded(.integer(number), Double(number), value.description)
    case (.period, .integer(let number)): return try read(String(number))
    case (.number, .integer(let number)), (.percent, .integer(let number)):
      return try bounded(.number(Double(number)), Double(number), value.description)
    case (.number, .number(let number)), (.percent, .number(let number)):
      guard number.isFinite else { throw wrong(value.description, "cần số", "must be a number") }
      return try bounded(.number(number), number, value.description)
    case (.integer, .number(let number)), (.money, .number(let number)):
      guard let whole = Int64(exactly: number) else {
        throw wrong(value.description, "cần số nguyên", "must be a whole number")
      }
      return try bounded(.integer(whole), number, value.description)
    default:
      throw wrong(
        value.description, "không phải giá trị kiểu \(type.rawValue)", "is no value of type \(type.rawValue)")
    }
  }

  static func boolean(_ text: String) -> Bool? {
    switch text.folded {
    case "true", "yes", "y", "1", "co", "dung": true
    case "false", "no", "n", "0", "khong", "sai": false
    default: nil
    }
  }

  /// A day written 31/12/2024, 31-12-2024, 31.12.2024 or 2024-12-31.
  static func day(_ text: String) -> Day? {
    if let day = Day(iso: text) { return day }
    let parts = text.split(whereSeparator: { "/-.".contains($0) }).map(String.init)
    guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private func number(_ text: String) throws(Diagnostic) -> ParameterValue {
    let reading = NumberWord(text)
    if let (grouped, decimal) = reading.twoMeanings {
      throw Diagnostic(.ambiguousNumber, ["flag": flag, "value": text, "grouped": grouped, "decimal": decimal])
    }
    guard let number = reading.number else { throw wrong(text, "cần số", "must be a number") }
    return .number(number)
  }

  private func percent(_ text: String) throws(Diagnostic) -> ParameterValue {
    if text.hasSuffix("%") {
      guard case .number(let number) = try number(String(text.dropLast()).trimmingSpaces) else { return .number(0) }
      return .number(number / 100)
    }
    guard case .number(let number) = try number(text), abs(number) <= 1 else {
      throw wrong(text, "viết với dấu %, như 5%", "write it with a % sign, such as 5%", suggestion: text + "%")
    }
    return .number(number)
  }

  private func choice(_ text: String) throws(Diagnostic) -> ParameterValue {
    guard choices.contains(text) else {
      throw Diagnostic(
        .unknownChoice, ["flag": flag, "value": text, "choices": choices.joined(separator: ", ")],
        suggestion: choices.closest(to: text))
    }
    return .text(text)
  }

  private func checked(_ text: String) throws(Diagnostic) -> ParameterValue {
    if type != .text, text.trimmingSpaces.isEmpty { throw wrong(text, "không được để trống", "may not be empty") }
    guard text.utf8.count <= 10_000 else {
      throw wrong(String(text.prefix(40)) + "…", "dài quá", "is too long")
    }
    guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }) else {
      throw wrong(
        String(text.unicodeScalars.map { $0.value < 0x20 ? "␀" : Character($0) }), "có ký tự điều khiển",
        "has control characters")
    }
    return .text(text)
  }

  private func bounded(_ value: ParameterValue, _ text: String) throws(Diagnostic) -> ParameterValue {
    guard case .number(let number) = value else { return value }
    return try bounded(value, number, text)
  }

  private func bounded(
    _ value: ParameterValue, _ number: Double, _ text: String
  ) throws(Diagnostic) -> ParameterValue {
    guard number < minimum ?? -.infinity || number > maximum ?? .infinity else { return value }
    func words(_ language: Language) -> String {
      let (low, high) = (minimum.map { bound($0, language) }, maximum.map { bound($0, language) })
      let text: LocalizedText =
        switch (low, high) {
        case (let low?, let high?): .init(vi: "từ \(low) đến \(high)", en: "from \(low) to \(high)")
        case (let low?, nil): .init(vi: "ít nhất là \(low)", en: "at least \(low)")
        default: .init(vi: "nhiều nhất là \(high ?? "")", en: "at most \(high ?? "")")
        }
      return text[language]
    }
    throw Diagnostic(
      .parameterOutOfBounds, ["flag": flag, "value": text, "bounds": words(.vi), "bounds_en": words(.en)])
  }

  private func bound(_ number: Double, _ language: Language) -> String {
    let shown = type == .percent ? number * 100 : number
    let value = Int64(exactly: shown).map(Value.integer) ?? .decimal(shown)
    // A whole number may be a year, whatever its type.
    let format: NumberFormat = value.number == shown.rounded() && abs(shown) < 10_000 ? .text : .number
    return format.string(for: value, in: language) + (type == .percent ? "%" : "")
  }

  private func wrong(_ value: String, _ vi: String, _ en: String, suggestion: String? = nil) -> Diagnostic {
    Diagnostic(
      .wrongParameterValue, ["flag": flag, "value": value, "rule": vi, "rule_en": en], suggestion: suggestion)
  }
}

extension String {
  var trimmingSpaces: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

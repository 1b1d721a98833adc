/// A parameter of a plugin as its manifest declares it: from it come the flag, its help and its validation.

import Messages
import Vietnamese

/// The value of a parameter, checked.
public enum ParameterValue: Hashable, Sendable {
  /// Also an area, a choice and a standard.
  case text(String)
  /// Also a year, and money in whole đồng.
  case integer(Int64)
  /// Also a percentage, as a fraction: 5% is 0.05.
  case number(Double)
  case boolean(Bool)
  case date(Day)
  case period(Period)
  /// The latest year or date of the register: resolved before the run.
  case latest

  /// As the command line would take it.
  public var text: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
    case .boolean(let flag): String(flag)
    case .date(let day): day.iso
    case .period(let period): period.code
    case .latest: "latest"
    }
  }
}

/// A declared parameter.
public struct Parameter: Hashable, Sendable {
  /// What it takes.
  public enum Kind: String, CaseIterable, Sendable {
    case text, integer, number, money, percent, boolean, date, year, period, area, choice, standard
  }

  /// The name in scripts: "cycles_per_year".
  public let name: String
  public let type: Kind
  public let `default`: ParameterValue?
  /// Without a default: whether it must be given.
  public let isRequired: Bool
  /// Bounds of a number, inclusive; of percentages as fractions.
  public let minimum: Double?
  public let maximum: Double?
  public let choices: [String]
  public let unit: LocalizedText?
  public let help: LocalizedText?
  /// Where the default comes from.
  public let source: LocalizedText?
  /// Whether a batch makes one document for each of its values.
  public let each: Bool

  public init(
    name: String, type: Kind, default: ParameterValue? = nil, required: Bool = false, minimum: Double? = nil,
    maximum: Double? = nil, choices: [String] = [], unit: LocalizedText? = nil, help: LocalizedText? = nil,
    source: LocalizedText? = nil, each: Bool = false
  ) {
    self.name = name
    self.type = type
    self.default = `default`
    isRequired = required
    self.minimum = minimum
    self.maximum = maximum
    self.choices = choices
    self.unit = unit
    self.help = help
    self.source = source
    self.each = each
  }

  /// The flag on the command line: "--cycles-per-year".
  public var flag: String { "--" + flagName }
  var flagName: String { name.replacing("_", with: "-") }

  func with(default standard: ParameterValue?) -> Parameter {
    Parameter(
      name: name, type: type, default: standard, required: isRequired, minimum: minimum, maximum: maximum,
      choices: choices, unit: unit, help: help, source: source, each: each)
  }
}

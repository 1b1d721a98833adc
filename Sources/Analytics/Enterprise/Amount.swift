/// A figure of a budget: one number, or one for each of some imagined courses of the enterprise.

import Foundation

/// Arithmetic is that of numbers, draw by draw; two lists of draws have the same length.
public enum Amount: Sendable, Hashable {
  case fixed(Double)
  case drawn([Double])

  /// The figure in one draw; a fixed one is the same in all. NaN for a draw it has not: a script may keep a figure of an
  /// earlier call.
  public func value(_ draw: Int) -> Double {
    switch self {
    case .fixed(let value): value
    case .drawn(let values): draw < values.count ? values[draw] : .nan
    }
  }

  /// The first draw's.
  public var first: Double { value(0) }

  /// The number of draws; nil: fixed.
  public var draws: Int? { if case .drawn(let values) = self { values.count } else { nil } }

  /// Both at once; draws of different lengths are cut to the shorter, which no caller makes.
  public static func combined(_ left: Amount, _ right: Amount, _ operation: (Double, Double) -> Double) -> Amount {
    switch (left, right) {
    case (.fixed(let one), .fixed(let other)): .fixed(operation(one, other))
    case (.fixed(let one), .drawn(let others)): .drawn(others.map { operation(one, $0) })
    case (.drawn(let ones), .fixed(let other)): .drawn(ones.map { operation($0, other) })
    case (.drawn(let ones), .drawn(let others)): .drawn(zip(ones, others).map { operation($0, $1) })
    }
  }

  public static func + (left: Amount, right: Amount) -> Amount { combined(left, right, +) }
  public static func - (left: Amount, right: Amount) -> Amount { combined(left, right, -) }
  public static func * (left: Amount, right: Amount) -> Amount { combined(left, right, *) }
  public static func / (left: Amount, right: Amount) -> Amount { combined(left, right, /) }

  public func map(_ transform: (Double) -> Double) -> Amount {
    switch self {
    case .fixed(let value): .fixed(transform(value))
    case .drawn(let values): .drawn(values.map(transform))
    }
  }

  public static prefix func - (amount: Amount) -> Amount { amount.map { -$0 } }

  /// The first figure that breaks a rule.
  public func first(where isBad: (Double) -> Bool) -> Double? {
    switch self {
    case .fixed(let value): isBad(value) ? value : nil
    case .drawn(let values): values.first(where: isBad)
    }
  }

  /// Whether it is 0 in every draw.
  public var isZero: Bool { first { $0 != 0 } == nil }
}

extension Amount: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  public init(floatLiteral value: Double) { self = .fixed(value) }
  public init(integerLiteral value: Int) { self = .fixed(Double(value)) }
}

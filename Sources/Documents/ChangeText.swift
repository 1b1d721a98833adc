/// A change between two figures as a sentence says it.

import Messages

/// "giảm 3 hộ, tương ứng 12,5%": what rose or fell, by how much, and by which part of what was before.
public struct ChangeText: Sendable, Hashable {
  public var now, before: Value
  public var format: NumberFormat
  /// What is counted: "hộ"; empty where the format says it.
  public var noun: String

  public init(now: Value, before: Value, format: NumberFormat, noun: String = "") {
    (self.now, self.before, self.format, self.noun) = (now, before, format, noun)
  }

  /// The words. Percentages change by points and have no percentage of their own; a change from nothing has none
  /// either. Without one of the figures: that there is nothing to compare.
  public func text(in language: Language) -> String {
    guard let now = now.number, let before = before.number else {
      return language == .vi ? "không có số liệu để so sánh" : "nothing to compare with"
    }
    guard let difference else { return language == .vi ? "không thay đổi" : "unchanged" }
    let amount = noun.isEmpty ? difference.text(in: language) : difference.text(in: language) + " " + noun
    let verb = language == .vi ? (now > before ? "tăng" : "giảm") : (now > before ? "up" : "down")
    guard format != .percent1, format != .percent2, before != 0 else { return "\(verb) \(amount)" }
    let part = NumberFormat.percent1.string(for: share(now, before), in: language)
    return language == .vi ? "\(verb) \(amount), tương ứng \(part)" : "\(verb) \(amount) (\(part))"
  }

  /// How far the figures lie apart as they are printed; nil where that is nothing.
  private var difference: Amount? {
    guard let now = now.number, let before = before.number else { return nil }
    let isPercent = format == .percent1 || format == .percent2
    let value: Value
    if case .integer(let now) = self.now, case .integer(let before) = self.before, !isPercent {
      let (apart, overflows) = now.subtractingReportingOverflow(before)
      value = overflows || apart == .min ? .decimal(abs(Double(now) - Double(before))) : .integer(abs(apart))
    } else {
      value = .decimal(isPercent ? abs(now - before) * 100 : abs(now - before))
    }
    let own: NumberFormat = format == .percent1 ? .decimal1 : format == .percent2 ? .decimal2 : format
    let amount = Amount(value: value, format: own, isPoints: isPercent)
    let nothing = Amount(value: .integer(0), format: own, isPoints: isPercent)
    return amount.text(in: .vi) == nothing.text(in: .vi) ? nil : amount
  }

  private func share(_ now: Double, _ before: Double) -> Value {
    if case .integer(let now) = self.now, case .integer(let before) = self.before {
      let (apart, overflows) = now.subtractingReportingOverflow(before)
      if !overflows, apart != .min, before != .min { return .ratio(abs(apart), abs(before)) }
    }
    return .decimal(abs(now - before) / abs(before))
  }

  private struct Amount {
    let value: Value
    let format: NumberFormat
    let isPoints: Bool

    func text(in language: Language) -> String {
      let text = format.stringWithUnit(for: value, in: language)
      guard isPoints else { return text }
      return text + (language == .vi ? " điểm phần trăm" : " percentage points")
    }
  }
}

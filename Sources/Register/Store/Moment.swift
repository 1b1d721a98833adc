/// A point in time as the register writes it: UTC, to the second. Given by the caller; nothing here reads a clock.

import Vietnamese

public struct Moment: Hashable, Comparable, Sendable {
  public let day: Day
  /// Seconds since midnight UTC, 0 to 86,399.
  public let second: Int

  public init(day: Day, second: Int = 0) {
    self.day = day
    self.second = min(max(second, 0), 86_399)
  }

  /// Seconds since 1970-01-01T00:00:00Z, as clocks count.
  public init(secondsSince1970 seconds: Int64) {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    self.init(day: Day(number: Int32(clamping: days)), second: Int(seconds - days * 86_400))
  }

  /// A moment from "2026-01-15T08:30:00Z", or nil.
  public init?(iso text: String) {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, let day = Day(iso: parts[0]), parts[1].hasSuffix("Z") else { return nil }
    let clock = parts[1].dropLast().split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3 else { return nil }
    self.init(day: day, second: clock[0] * 3600 + clock[1] * 60 + clock[2])
  }

  /// "2026-01-15T08:30:00Z"
  public var iso: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(day.iso)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }

  public static func < (left: Moment, right: Moment) -> Bool {
    (left.day, left.second) < (right.day, right.second)
  }
}

/// What a pledge still owes by its own words, on a day. A pledge is voluntary: "overdue" is somebody to remind, never a
/// debt.

import Vietnamese

/// A pledge with its instalments and what came of it. Money is whole đồng.
public struct PledgeSchedule: Hashable, Sendable {
  /// A part of a pledge and the day by which it was promised; without a day it is never overdue.
  public struct Part: Hashable, Sendable {
    public let due: Day?
    public let amount: Int64

    public init(due: Day?, amount: Int64) { (self.due, self.amount) = (due, amount) }
  }

  public let amount: Int64
  public let received: Int64
  /// In the order of their days, those without one last. They add up to the amount.
  public let parts: [Part]

  /// - Parameters:
  ///   - due: of the whole pledge; what the instalments do not cover is due then.
  ///   - instalments: none: the pledge is one part.
  ///   - received: what was given on it by the day asked about. It pays the earliest parts first.
  public init(amount: Int64, due: Day?, instalments: [Part] = [], received: Int64) {
    self.amount = amount
    self.received = received
    var left = amount
    var parts: [Part] = []
    for part in instalments.sorted(by: { ($0.due?.number ?? .max) < ($1.due?.number ?? .max) }) where left > 0 {
      parts.append(Part(due: part.due, amount: min(left, part.amount)))
      left -= min(left, part.amount)
    }
    if left > 0 { parts.append(Part(due: due, amount: left)) }
    self.parts = parts.sorted { ($0.due?.number ?? .max) < ($1.due?.number ?? .max) }
  }

  /// What is still to come; never below 0, also where more was given than promised.
  public var outstanding: Int64 { max(0, amount - received) }

  /// What was due before a day, and how much of it was given.
  public func kept(by day: Day) -> (due: Int64, given: Int64) {
    let due = parts.reduce(0) { $0 + (($1.due.map { $0 < day } ?? false) ? $1.amount : 0) }
    return (due, min(due, max(0, received)))
  }

  /// What was due before a day and did not come, and since when; nil where nothing is overdue.
  public func overdue(on day: Day) -> (amount: Int64, since: Day)? {
    let late = unpaid.filter { $0.due.map { $0 < day } ?? false }
    guard let since = late.first?.due else { return nil }
    return (late.reduce(0) { $0 + $1.amount }, since)
  }

  /// The parts that are still to come from a day on.
  public func coming(from day: Day) -> [Part] { unpaid.filter { $0.due.map { $0 >= day } ?? true } }

  /// What is not given yet of each part that is not given whole.
  private var unpaid: [Part] {
    var left = max(0, received)
    return parts.compactMap { part in
      let paid = min(left, part.amount)
      left -= paid
      return paid < part.amount ? Part(due: part.due, amount: part.amount - paid) : nil
    }
  }
}

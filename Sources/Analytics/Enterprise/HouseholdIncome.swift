/// What an enterprise does to the income of a household.

import Messages

/// Income per member before and after, against a poverty line. All đồng per person and year.
public struct HouseholdIncome: Sendable, Hashable {
  public let members: Double
  public let before: Double
  public let gain: Double
  /// nil: none was given.
  public let line: Double?
  public var after: Double { before + gain }
  /// Whether the income is above the line; on the line is still poor (Decree 07/2021/NĐ-CP: "from … down").
  public var isAbove: Bool? { line.map { after > $0 } }

  /// - Parameter annualNet: what the household has more in a year.
  /// - Throws: `enterpriseInvalid` for a household without members, or a negative line.
  public init(annualNet: Double, members: Double, before: Double, line: Double? = nil) throws(Diagnostic) {
    try EnterpriseBudget.require(members > 0 && members.isFinite, "members", members, "> 0")
    if let line { try EnterpriseBudget.require(line >= 0, "line", line, "≥ 0") }
    self.members = members
    self.before = before
    self.line = line
    gain = annualNet / members
  }

  /// What the household must have more in a year to stand on the line; 0 where it does.
  public static func needed(members: Double, before: Double, line: Double) -> Double {
    max(0, (line - before) * members)
  }
}

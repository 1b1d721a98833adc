/// Loans and how they are paid back.

import Foundation
import Messages

/// Money lent for an enterprise, paid back month by month. Interest is nominal: a twelfth of the rate each month on
/// what is still owed, as the Vietnam Bank for Social Policies counts it.
public struct Loan: Sendable, Hashable {
  public enum Schedule: String, Sendable, Hashable, CaseIterable {
    /// The same part of the principal at each instalment; interest monthly.
    case equalPrincipal = "equal_principal"
    /// The same payment at each month after the grace.
    case annuity
    /// Interest monthly, the principal at the end.
    case bullet
  }

  public var name: String
  /// Đồng for the whole enterprise.
  public var principal: Amount
  /// A fraction a year.
  public var rate: Double
  public var months: Int
  /// Months at the beginning in which only interest is paid.
  public var graceMonths: Int
  public var schedule: Schedule
  /// Months between two payments of principal; 6 in many programme loans.
  public var instalmentMonths: Int

  /// - Parameter ceiling: the most that the programme lends; nil: none.
  /// - Throws: `enterpriseInvalid` for a rate, term or grace that cannot be, or a principal above the ceiling.
  public init(
    name: String, principal: Amount, rate: Double, months: Int, graceMonths: Int = 0,
    schedule: Schedule = .equalPrincipal, instalmentMonths: Int = 1, ceiling: Double? = nil
  ) throws(Diagnostic) {
    try EnterpriseBudget.requireAmount(principal, "amount")
    try EnterpriseBudget.require(
      rate >= 0 && rate <= 1, "rate", rate, "0–1",
      hint: LocalizedText(vi: "rate = 0.066 là 6,6 % một năm", en: "rate = 0.066 is 6.6 % a year"))
    try EnterpriseBudget.require((1...600).contains(months), "months", Double(months), "1–600")
    try EnterpriseBudget.require(
      graceMonths >= 0 && graceMonths < months, "grace_months", Double(graceMonths), "0–\(months - 1)")
    try EnterpriseBudget.require(
      instalmentMonths >= 1 && instalmentMonths <= months - graceMonths, "every", Double(instalmentMonths),
      "1–\(months - graceMonths)")
    if let ceiling, let above = principal.first(where: { $0 > ceiling }) {
      throw Diagnostic(
        .loanAboveCeiling,
        ["name": name, "value": EnterpriseBudget.plain(above), "ceiling": EnterpriseBudget.plain(ceiling)])
    }
    self.name = name
    self.principal = principal
    self.rate = rate
    self.months = months
    self.graceMonths = graceMonths
    self.schedule = schedule
    self.instalmentMonths = instalmentMonths
  }

  /// One month of a loan.
  public struct Payment: Sendable, Hashable {
    /// From 1.
    public let month: Int
    public let opening: Double
    public let interest: Double
    public let principal: Double
    public var payment: Double { interest + principal }
    public var closing: Double { opening - principal }
  }

  /// The schedule of 1 đồng; amounts of the loan are multiples of it.
  public var unitPayments: [Payment] {
    let monthly = rate / 12
    let paying = months - graceMonths
    let instalments = (paying + instalmentMonths - 1) / instalmentMonths
    // PMT = P r / (1 - (1 + r)⁻ⁿ)
    let level = monthly == 0 ? 1 / Double(paying) : monthly / (1 - pow(1 + monthly, -Double(paying)))
    var owed = 1.0
    return (1...months).map { month in
      let interest = owed * monthly
      let after = month - graceMonths
      var principal = 0.0
      if month == months {
        principal = owed
      } else if after > 0 {
        switch schedule {
        case .equalPrincipal: principal = after % instalmentMonths == 0 ? 1 / Double(instalments) : 0
        case .annuity: principal = level - interest
        case .bullet: principal = 0
        }
      }
      let payment = Payment(month: month, opening: owed, interest: interest, principal: principal)
      owed -= principal
      return payment
    }
  }

  /// The schedule in đồng, of the first draw.
  public var payments: [Payment] {
    let amount = principal.first
    return unitPayments.map {
      Payment(
        month: $0.month, opening: $0.opening * amount, interest: $0.interest * amount, principal: $0.principal * amount)
    }
  }
}

import Foundation
import Messages
import Testing

@testable import Analytics

/// A number as it was printed: rounded to the same digits.
private func printed(_ value: Double?, _ digits: Int) -> String {
  value.map { String(format: "%.\(digits)f", $0) } ?? "none"
}

/// Cases that others have published, to their last printed digit.
@Suite("Published cases of discounted cash flow")
struct EnterprisePublishedTests {
  // numpy-financial 1.0, numpy_financial/_financial.py, documentation of irr and npv; tests/test_financial.py, test_npv.
  @Test("NPV and IRR as numpy-financial prints them")
  func numpyFinancial() {
    #expect(printed(CashFlow.netPresentValue([-15000, 1500, 2500, 3500, 4500, 6000], rate: 0.05), 2) == "122.89")
    let rates = CashFlow.internalRates([-250000, 100000, 150000, 200000, 250000, 300000])
    #expect(printed(rates.first, 14) == "0.56723033443585")
  }

  // https://support.microsoft.com/en-us/office/irr-function: A2:A7 = -70,000; 12,000; 15,000; 18,000; 21,000; 26,000.
  @Test("IRR as the Excel manual prints it, after four and after five years")
  func excel() {
    let flows: [Double] = [-70000, 12000, 15000, 18000, 21000, 26000]
    #expect(printed((CashFlow.internalRates(Array(flows.prefix(5))).first ?? 0) * 100, 1) == "-2.1")
    #expect(printed((CashFlow.internalRates(flows).first ?? 0) * 100, 1) == "8.7")
    #expect(printed((CashFlow.internalRates(Array(flows.prefix(3))).first ?? 0) * 100, 1) == "-44.4")
  }

  // The same flows in the Excel manual (https://support.microsoft.com/en-us/excel/functions/mirr-function: 13 %, -5 %,
  // 13 %) and, with more digits, in numpy-financial's test_mirr and test_mirr_decimal.
  @Test("MIRR as Excel and numpy-financial print it; none where money flows one way")
  func modified() {
    let flows: [Double] = [-120000, 39000, 30000, 21000, 37000, 46000]
    func rate(_ flows: [Double], _ finance: Double, _ reinvest: Double) -> Double? {
      CashFlow.modifiedInternalRate(flows, finance: finance, reinvest: reinvest)
    }
    #expect(printed(rate(flows, 0.10, 0.12), 6) == "0.126094")
    #expect(printed((rate(flows, 0.10, 0.12) ?? 0) * 100, 0) == "13")
    #expect(printed((rate(Array(flows.prefix(4)), 0.10, 0.12) ?? 0) * 100, 0) == "-5")
    #expect(printed((rate(flows, 0.10, 0.14) ?? 0) * 100, 0) == "13")
    let long: [Double] = [-4500, -800, 800, 800, 600, 600, 800, 800, 700, 3000]
    #expect(printed(rate(long, 0.08, 0.055), 14) == "0.06659717503155")
    #expect(printed(rate([100, 200, -50, 300, -200], 0.05, 0.06), 15) == "0.342823387842177")
    #expect(rate([39000, 30000, 21000, 37000, 46000], 0.10, 0.12) == nil)
  }

  // numpy-financial 1.0, documentation of ipmt: 2,500 at 8.24 % a year compounded monthly, one year.
  @Test("a level loan's schedule is the one numpy-financial prints")
  func annuity() throws {
    let loan = try Loan(name: "loan", principal: 2500, rate: 0.0824, months: 12, schedule: .annuity)
    let table = loan.payments.map { [printed($0.principal, 2), printed($0.interest, 2), printed(abs($0.closing), 2)] }
    #expect(
      table == [
        ["200.58", "17.17", "2299.42"], ["201.96", "15.79", "2097.46"], ["203.35", "14.40", "1894.11"],
        ["204.74", "13.01", "1689.37"], ["206.15", "11.60", "1483.22"], ["207.56", "10.18", "1275.66"],
        ["208.99", "8.76", "1066.67"], ["210.42", "7.32", "856.25"], ["211.87", "5.88", "644.38"],
        ["213.32", "4.42", "431.05"], ["214.79", "2.96", "216.26"], ["216.26", "1.49", "0.00"],
      ])
    #expect(printed(loan.payments.reduce(0) { $0 + $1.interest }, 2) == "112.98")
    // The same documentation, pmt: 200,000 in 15 years at 7.5 %.
    #expect(
      printed(CashFlow.payment(principal: 200_000, rate: 0.075 / 12, periods: 180), 10) == "1854.0247200055")
  }

  // No table of this kind could be read; by hand. 12,000,000 at 12 %, 12 months, 6 of them grace, instalments every 3
  // months: interest 1 % a month: 120,000 in months 1 to 9 (first instalment 6,000,000 at the end of month 9), then 60,000
  // in 10 to 12; in all 9 × 120,000 + 3 × 60,000 = 1,260,000.
  @Test("a programme loan with grace pays interest only, then equal parts of the principal")
  func grace() throws {
    let loan = try Loan(
      name: "loan", principal: 12_000_000, rate: 0.12, months: 12, graceMonths: 6, instalmentMonths: 3)
    let payments = loan.payments
    #expect(payments.filter { $0.principal > 0 }.map(\.month) == [9, 12])
    #expect(payments.filter { $0.principal > 0 }.map(\.principal) == [6_000_000, 6_000_000])
    #expect(abs(payments.reduce(0) { $0 + $1.interest } - 1_260_000) < 1e-6)
    let bullet = try Loan(name: "loan", principal: 1_000, rate: 0.12, months: 3, schedule: .bullet)
    #expect(bullet.payments.map(\.payment) == [10, 10, 1010])
  }

  @Test("loans that cannot be are refused with their rule")
  func wrongLoans() {
    func fault(_ loan: () throws -> Loan) -> String? {
      do {
        _ = try loan()
        return nil
      } catch { return (error as? Diagnostic)?.message(in: .en) }
    }
    #expect(fault { try Loan(name: "x", principal: 1, rate: 6.6, months: 12) } == "rate = 6.6: must be 0–1")
    #expect(
      fault { try Loan(name: "x", principal: 1, rate: 0, months: 12, graceMonths: 12) }
        == "grace_months = 12: must be 0–11")
    #expect(
      fault { try Loan(name: "x", principal: 120, rate: 0, months: 12, ceiling: 100) }
        == "x: a loan of 120 đồng is above the programme's ceiling of 100 đồng")
  }
}

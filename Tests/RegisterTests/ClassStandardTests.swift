import Messages
import Programme
import Testing
import Vietnamese

@testable import Register

@Suite("the standard of a class column that names none")
struct ClassStandardTests {
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  private static let head = "Mã hộ,Xã,Ngày rà soát,Phân loại\n"

  private static func standard(_ id: String, from: String, to: String?) throws -> PovertyStandard {
    PovertyStandard(
      id: id, jurisdiction: "national", name: LocalizedText(both: id), validFrom: try #require(Day(iso: from)),
      validTo: try to.map { try #require(Day(iso: $0)) }, source: LocalizedText(both: ""), isConfirmed: true, lines: [],
      indicators: [], rules: [])
  }

  private func run(_ text: String, _ change: (inout ImportOptions) -> Void = { _ in }) throws -> ImportReport {
    let standards = try [
      Self.standard("VN-2016", from: "2016-01-01", to: "2021-12-31"),
      Self.standard("VN-2022", from: "2022-01-01", to: "2026-12-31"),
    ]
    return try fixture.run(Self.head + text) {
      $0.year = nil
      $0.standard = nil
      $0.standards = standards
      change(&$0)
    }
  }

  @Test("each row is classified by the standard of the jurisdiction in force on its date, and the report says which")
  func byDate() throws {
    let report = try run("A1,Lý Nhơn,14/12/2024,Hộ nghèo\nA2,Lý Nhơn,31/12/2021,Hộ cận nghèo\n")
    #expect(report.isWritten && report.standardsTaken == ["VN-2022", "VN-2016"])
    #expect(
      try fixture.rows("SELECT standard, class FROM review_classes ORDER BY date DESC") == [
        "VN-2022|poor", "VN-2016|near_poor",
      ])
  }

  @Test("the year of a sheet without dates decides it too")
  func byYear() throws {
    let report = try fixture.run("Mã hộ,Xã,Phân loại\nA1,Lý Nhơn,Hộ nghèo\n") {
      $0.year = 2021
      $0.standard = nil
      $0.standards = [try? Self.standard("VN-2016", from: "2016-01-01", to: "2021-12-31")].compactMap { $0 }
    }
    #expect(report.standardsTaken == ["VN-2016"])
    #expect(try fixture.rows("SELECT standard FROM review_classes") == ["VN-2016"])
  }

  @Test("a standard that is named is taken for every row, and nothing is said of others")
  func named() throws {
    let report = try run("A1,Lý Nhơn,14/12/2024,Hộ nghèo\n") { $0.standard = "HCMC-2021" }
    #expect(report.standardsTaken.isEmpty)
    #expect(try fixture.rows("SELECT standard FROM review_classes") == ["HCMC-2021"])
  }

  @Test("a row with a class on a date that no standard covers is a fault with cell, class, date and way out")
  func noneThen() throws {
    let report = try run("A1,Lý Nhơn,14/12/2015,Hộ nghèo\nA2,Lý Nhơn,14/12/2015,\n")
    #expect(
      fixture.messages(report) == [
        "2 E0750 Phân loại \"Hộ nghèo\": không có chuẩn nghèo nào của sổ có hiệu lực ngày 14/12/2015"
      ])
    #expect(report.faults.first?.place?.cell == "D2")
    #expect(report.faults.first?.hint?.vi.contains("--standard") == true)
    #expect(!report.isWritten)
  }

  @Test("a wrong date is one fault, not two")
  func wrongDate() throws {
    let report = try run("A1,Lý Nhơn,31/02/2024,Hộ nghèo\n")
    #expect(report.faults.map(\.code) == [.importNoSuchDay])
  }

  @Test("without standards of the jurisdiction the person is asked, as before")
  func ambiguous() throws {
    let report = try run("A1,Lý Nhơn,14/12/2024,Hộ nghèo\n") { $0.standards = [] }
    #expect(report.faults.map(\.code) == [.importNeedsStandard])
  }

  @Test("rows without a class take no standard")
  func noClass() throws {
    let report = try run("A1,Lý Nhơn,14/12/2024,\n")
    #expect(report.isWritten && report.standardsTaken.isEmpty)
    #expect(try fixture.rows("SELECT standard FROM review_classes").isEmpty)
  }
}

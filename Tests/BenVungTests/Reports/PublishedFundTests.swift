import Documents
import Foundation
import Messages
import Testing
import Vietnamese

@testable import BenVung
@testable import Register

/// The provincial fund of Bà Rịa-Vũng Tàu in the first nine months of 2023, as published
/// (baomoi.com/thong-qua-quy-che-van-dong-quan-ly-va-su-dung-quy-vi-nguoi-ngheo-c46982796.epi): 8.7 billion at the start,
/// 4.1 received, 6.0 spent, 6.8 left.
@Suite("the published fund balance of 2023 from a register made to match it")
struct PublishedFundTests {
  private func register(in folder: String, publishing closing: Int) throws -> RegisterStore {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let store = try RegisterStore.create(
      at: folder + "/register.db", settings: .init(title: "Tỉnh", jurisdiction: "national", area: ""))
    let note = WriteNote(
      kind: .demo, who: "thử", at: Moment(day: demoDay(2024, 1, 31), second: 0), program: "", reason: "")
    try store.write(note) { writer in
      let unit = StoredValue.integer(
        try writer.insert(
          "units",
          named: [
            "code": .text("77"), "valid_from": .day(demoDay(2000, 1, 1)), "name": .text("Tỉnh Bà Rịa - Vũng Tàu"),
            "level": .text("province"),
          ]))
      let fund = StoredValue.integer(
        try writer.insert(
          "funds",
          named: [
            "code": .text("VNN-77"), "name": .text("Quỹ Vì người nghèo tỉnh"), "kind": .text("poor_fund"),
            "level": .text("city"), "unit": unit,
          ]))
      let donor = try writer.insert(
        "donors", named: ["code": .text("NHT-1"), "name": .text("Các đơn vị"), "kind": .text("organization")])
      for year in [2022, 2023] {
        try writer.insert(
          "fund_balances",
          named: [
            "fund": fund, "year": .integer(year), "opening": .integer(year == 2022 ? 0 : 8_700_000_000),
            "closing": .integer(year == 2022 ? 8_700_000_000 : closing),
          ])
      }
      for (place, month) in [2, 5, 9].enumerated() {
        try writer.insert(
          "receipts",
          named: [
            "number": .text("PT-\(month)"), "donor": .integer(donor), "date": .day(demoDay(2023, month, 20)),
            "kind": .text("cash"), "amount": .integer([1_000_000_000, 2_000_000_000, 1_100_000_000][place]),
            "unit": unit,
            "fund": fund,
          ])
        try writer.insert(
          "fund_expenses",
          named: [
            "number": .text("PC-\(month)"), "fund": fund, "date": .day(demoDay(2023, month, 25)),
            "purpose": .text("house_building"), "kind": .text("cash"), "amount": .integer(2_000_000_000), "unit": unit,
            "decision": .text("\(month)/QĐ"), "proof": .text("Biên bản \(month)"),
          ])
      }
    }
    return store
  }

  private func statement(_ code: String, publishing closing: Int) throws -> Document {
    let folder = NSTemporaryDirectory() + "benvung-fund-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try register(in: folder, publishing: closing)
    return try ReportRuns.run("fund-statement", ["period": .period(#require(Period(code)))], on: .success(store))
  }

  @Test("8.7 + 4.1 - 6.0 = 6.8 billion for nine months, in the table and in the sentence")
  func balance() throws {
    let document = try statement("2023-9M", publishing: 6_800_000_000)
    let table = try #require(document.table("statement"))
    #expect(table.total("opening") == .integer(8_700_000_000) && table.total("received") == .integer(4_100_000_000))
    #expect(table.total("spent") == .integer(6_000_000_000) && table.total("closing") == .integer(6_800_000_000))
    let lead = document.blocks.lazy.compactMap { if case .text(let text) = $0 { text } else { nil } }.first
    #expect(lead?.contains("6.800,0\u{A0}triệu\u{A0}đồng") == true || lead?.contains("6.800,0") == true)
  }

  @Test("a quarter opens with what the books say on its first day")
  func quarter() throws {
    let table = try #require(try statement("2023-Q3", publishing: 6_800_000_000).table("statement"))
    // 8.7 + 1.0 + 2.0 - 2.0 - 2.0 by June; 1.1 received and 2.0 spent in September.
    #expect(table.total("opening") == .integer(7_700_000_000) && table.total("closing") == .integer(6_800_000_000))
  }

  @Test("a published balance that the books do not give stands in a table of its own; an equal one does not")
  func differing() throws {
    #expect(try statement("2023", publishing: 6_800_000_000).table("differing") == nil)
    let table = try #require(try statement("2023", publishing: 6_900_000_000).table("differing"))
    #expect(table.rows == [[.text("Quỹ Vì người nghèo tỉnh"), .integer(6_800_000_000), .integer(6_900_000_000)]])
  }
}

/// Sheets of more rows than are added at once: what rows say of each other must not depend on when they are added.

import Foundation
import GRDB
import Messages
import Programme
import Testing

@testable import Register

@Suite("long sheets of one entity")
struct LongSheetTests {
  private let fixture: ImportFixture

  /// 400 households, H000 to H399.
  init() throws {
    fixture = try ImportFixture()
    try fixture.store.write(.test) { writer in
      for number in 0..<400 {
        _ = try writer.insertNew("households", named: ["code": .text("H\(String(1_000 + number).dropFirst())")])
      }
    }
  }

  /// Row n of the sheet stands in line n + 2: household n of 400, in the year 2000 + n / 400.
  private func rows(_ count: Int) -> [String] {
    (0..<count).map { "H\(String(1_000 + $0 % 400).dropFirst()),01/12/\(2_000 + $0 / 400),\(1_000_000 + $0)" }
  }

  @discardableResult
  private func run(
    _ rows: [String], _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> ImportReport {
    let head = "Mã hộ,Ngày rà soát,Xã,Loại rà soát,Thu nhập bình quân đầu người/năm"
    let lines = rows.map { row in
      let cells = row.split(separator: ",")
      return "\(cells[0]),\(cells[1]),27682,periodic,\(cells[2])"
    }
    return try fixture.run(([head] + lines).joined(separator: "\n") + "\n", as: "review_events", change)
  }

  private func stored() throws -> String {
    try fixture.rows(
      "SELECT count(*), min(batch_row), max(batch_row), sum(income_per_person), max(id) - min(id) FROM review_events"
    ).joined()
  }

  @Test("every row is there once, in the order of the file, with its line")
  func all() throws {
    let report = try run(rows(3_000))
    #expect(report.inserted == 3_000 && report.rows == 3_000 && report.faultCount == 0)
    #expect(try stored() == "3000|2|3001|\(3_000 * 1_000_000 + 2_999 * 1_500)|2999")
    #expect(
      try fixture.rows("SELECT count(*) FROM review_events e WHERE e.income_per_person <> 999998 + e.batch_row")
        == ["0"])
    let batch = try fixture.rows("SELECT inserted, updated, unchanged FROM batches ORDER BY id DESC LIMIT 1")
    #expect(batch == ["3000|0|0"])
  }

  @Test("faults of all kinds come in the order of the file, each with its own line")
  func order() throws {
    var sheet = rows(3_000)
    sheet[10] = "H010,01/12/2000,nhiều"  // Not a number.
    sheet[700] = sheet[3]  // The same household and day as line 5.
    sheet[701] = sheet[3]
    sheet[702] = "X999,01/12/2001,5"  // No such household.
    sheet[1_500] = sheet[10].replacing("nhiều", with: "7")  // The key of a row with a fault.
    sheet[2_999] = sheet[2_998]
    let report = try run(sheet)
    #expect(
      report.faults.map { "\($0.place?.line ?? 0) \($0.code.code)" } == [
        "12 \(MessageCode.importNotInteger.code)", "702 \(MessageCode.importDuplicate.code)",
        "703 \(MessageCode.importDuplicate.code)", "704 \(MessageCode.importUnknownReference.code)",
        "1502 \(MessageCode.importDuplicate.code)", "3001 \(MessageCode.importDuplicate.code)",
      ])
    #expect(report.faults[1].arguments["line"] == "5" && report.faults[2].arguments["line"] == "702")
    #expect(report.faults[4].arguments["line"] == "12" && report.faults[5].arguments["line"] == "3000")
    #expect(!report.isWritten)
    #expect(try stored() == "0|-|-|-|-")
  }

  @Test(
    "with faulty rows skipped, the others are there and nothing of the faulty ones is",
    arguments: [
      FaultPolicy.skip, .quarantine,
    ])
  func skipped(policy: FaultPolicy) throws {
    var sheet = rows(2_000)
    sheet[600] = sheet[0]
    sheet[1_300] = "H100,01/12/2003,-"
    sheet[1_301] = "H100,01/12/2003,8"
    let report = try run(sheet) { $0.onFault = policy }
    // Line 1303 has the key of a row with a fault: which of the two is meant, a person must say.
    #expect(report.faultyRows == 3 && report.inserted == 1_997 && report.isWritten)
    #expect(try fixture.rows("SELECT count(*), count(DISTINCT batch_row) FROM review_events") == ["1997|1997"])
    let waiting = try fixture.rows("SELECT row FROM quarantine ORDER BY row")
    #expect(waiting == (policy == .quarantine ? ["602", "1302", "1303"] : []))
  }

  @Test("rows that are there already are compared: equal ones left alone, others changed with their old values kept")
  func known() throws {
    try run(rows(1_500))
    let again = try run(rows(1_500))
    #expect(again.unchanged == 1_500 && again.inserted == 0 && again.updated == 0 && again.faultCount == 0)
    var sheet = rows(2_500)
    for number in stride(from: 100, to: 1_500, by: 200) { sheet[number] += "0" }
    let third = try run(sheet)
    #expect(third.inserted == 1_000 && third.updated == 7 && third.unchanged == 1_493)
    let changes = try fixture.rows("SELECT batch_row, old_values FROM changes WHERE batch = \(third.batch ?? 0)")
    #expect(changes.first == "102|{\"income_per_person\":1000100}" && changes.count == 7)
  }

  @Test("a row that the register itself refuses is told with its line and the refusal")
  func refused() throws {
    try fixture.store.writing { database in
      try database.execute(
        sql: """
          CREATE TRIGGER office BEFORE INSERT ON review_events WHEN NEW.income_per_person = 1000900
          BEGIN SELECT RAISE(ABORT, 'thu nhập bị chặn'); END
          """)
    }
    let report = try run(rows(1_500)) { $0.onFault = .skip }
    #expect(report.inserted == 1_499 && report.faultyRows == 1)
    #expect(report.faults.map { $0.place?.line } == [902])
    #expect(report.faults.first?.code == .registerRefused)
    #expect(report.faults.first?.message(in: .vi).contains("thu nhập bị chặn") == true)
  }

  @Test("an import that is cancelled while rows are on their way leaves nothing, and the register can be written")
  func cancelled() throws {
    let path = fixture.store.path
    let canceller = Thread { [store = fixture.store] in
      usleep(30_000)
      store.cancel()
    }
    canceller.start()
    // Long enough for the cancellation to come in the middle, whatever the machine.
    #expect(throws: Diagnostic.self) {
      while true { try run(rows(20_000)) { $0.isDryRun = true } }
    }
    let other = try RegisterStore.open(path)
    #expect(try other.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM review_events") } == 0)
    try other.write(.test) { _ = try $0.insertNew("households", named: ["code": .text("H999")]) }
  }

  @Test("a dry run counts the new rows and keeps none")
  func dryRun() throws {
    let report = try run(rows(1_200)) { $0.isDryRun = true }
    #expect(report.inserted == 1_200 && !report.isWritten)
    #expect(try stored() == "0|-|-|-|-")
  }
}

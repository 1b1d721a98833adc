import Analytics
import Foundation
import GRDB
import Testing
import Vietnamese

@testable import Register

@Suite("the register as columns")
struct SnapshotTests {
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  private static let first = """
    Mã hộ,Chủ hộ,Xã,Ngày rà soát,Số nhân khẩu,Thu nhập,Thiếu hụt,Phân loại
    B,Bình,Lý Nhơn,14/12/2023,3,10.000.000,"Việc làm, Dinh dưỡng",Hộ nghèo
    A,An,Lý Nhơn,14/12/2023,4,,,Hộ nghèo

    """
  private static let second = """
    Mã hộ,Chủ hộ,Xã,Ngày rà soát,Số nhân khẩu,Thu nhập,Thiếu hụt,Phân loại
    A,An,Lý Nhơn,14/12/2024,4,50.000.000,,Hộ mới thoát nghèo
    A,An,Lý Nhơn,15/06/2024,4,20.000.000,,Hộ cận nghèo

    """

  private func fill(_ store: RegisterStore, _ texts: [String]) throws {
    for text in texts {
      // Two reviews of one household go in as two files: a household twice in one is a fault.
      let lines = text.split(separator: "\n").map(String.init)
      for line in lines.dropFirst() {
        let path = try fixture.folder.write("so.csv", lines[0] + "\n" + line + "\n")
        #expect(try store.importFile(path, form: "households", options: ImportFixture.options).isWritten)
      }
    }
  }

  @Test("reviews lie by year, then parent; references are row numbers, lists are bits, the head is found")
  func tables() throws {
    try fill(fixture.store, [Self.first, Self.second])
    let snapshot = try fixture.store.snapshot()
    let households = try #require(snapshot.table("households"))
    let members = try #require(snapshot.table("members"))
    let events = try #require(snapshot.table("review_events"))
    #expect((0..<2).map { households.column("code")?.text($0) } == ["A", "B"])
    #expect((0..<4).map { events.column("household")?.integer($0) } == [0, 1, 0, 0])
    #expect(
      (0..<4).map { events.column("date")?.integer($0).map { Day(number: Int32($0)).iso } } == [
        "2023-12-14", "2023-12-14", "2024-06-15", "2024-12-14",
      ])
    #expect(households.collections["review_events"]?.rows(of: 0) == [0, 2, 3])
    #expect(households.collections["review_events"]?.rows(of: 1) == [1])
    #expect(
      (0..<2).map { households.column("head")?.integer($0).flatMap { members.column("name")?.text(Int($0)) } } == [
        "An", "Bình",
      ])
    #expect(events.column("income_per_person")?.integer(0) == nil)
    #expect(events.column("deprivations")?.integer(1) == 0b101, "employment is bit 0, nutrition bit 2")
    let unit = try #require(events.column("unit")?.integer(0))
    #expect(snapshot.table("units")?.column("name")?.text(Int(unit)) == "Xã Lý Nhơn")
  }

  @Test("of several reviews in a year the last one is the year's")
  func yearly() throws {
    try fill(fixture.store, [Self.first, Self.second])
    let snapshot = try fixture.store.snapshot()
    let reviews = try #require(snapshot.table("reviews"))
    #expect(
      (0..<reviews.rowCount).map { reviews.column("income_per_person")?.integer($0) } == [nil, 10_000_000, 50_000_000])
    #expect(snapshot.table("households")?.collections["reviews"]?.rows(of: 0) == [0, 2])
  }

  @Test("a collection by another parent than the one it is sorted by goes through a permutation, without the nulls")
  func permutation() throws {
    let store = fixture.store
    try store.write(.test) { writer in
      let unit: StoredValue = .integer(2)
      let day: StoredValue = .day(Day(iso: "2024-10-17"))
      let campaign = try writer.insert(
        "campaigns",
        named: ["code": .text("c"), "name": .text("Đợt"), "unit": unit, "starts_on": day, "ends_on": day])
      let donors = try ["d2", "d1"].map { code in
        try writer.insert("donors", named: ["code": .text(code), "name": .text(code), "kind": .text("person")])
      }
      let pledge = try writer.insert(
        "pledges",
        [.text("p1"), .integer(campaign), .integer(donors[0]), day, .null, .text("cash"), .integer(10), unit])
      for (number, donor, pledged) in [("r1", donors[0], true), ("r2", donors[1], false), ("r3", donors[0], true)] {
        try writer.insert(
          "receipts",
          named: [
            "number": .text(number), "campaign": .integer(campaign), "donor": .integer(donor),
            "pledge": pledged ? .integer(pledge) : .null, "date": day, "kind": .text("cash"), "amount": .integer(1),
            "unit": unit,
          ])
      }
    }
    let snapshot = try store.snapshot()
    #expect(snapshot.table("donors")?.collections["receipts"]?.rows(of: 0) == [1])
    #expect(snapshot.table("donors")?.collections["receipts"]?.rows(of: 1) == [0, 2])
    #expect(snapshot.table("pledges")?.collections["receipts"]?.rows(of: 0) == [0, 2])
    #expect(snapshot.table("campaigns")?.collections["receipts"]?.rows(of: 0) == [0, 1, 2])
  }

  @Test("equal data gives an equal identity, whatever order it was entered in; other data another")
  func identity() throws {
    try fill(fixture.store, [Self.first, Self.second])
    let other = try fixture.folder.store("other.db")
    try other.loadReference(folder: ImportFixture.assets, options: ImportFixture.options)
    let reversed = [Self.second, Self.first].map { text -> String in
      let lines = text.split(separator: "\n").map(String.init)
      return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    }
    try fill(other, reversed)
    // Residences say where a household lives from the first sheet on; told backwards they are more rows that say the same.
    try other.write(.test) { try $0.database.execute(sql: "DELETE FROM residences") }
    try fixture.store.write(.test) { try $0.database.execute(sql: "DELETE FROM residences") }
    #expect(try fixture.store.snapshot().identity == other.snapshot().identity)
    try other.write(.test) { try $0.database.execute(sql: "UPDATE members SET name = 'Bảo' WHERE name = 'Bình'") }
    #expect(try fixture.store.snapshot().identity != other.snapshot().identity)
  }

  @Test("it is built once for a state, and again when another program writes or an older copy is put back")
  func cache() throws {
    let store = fixture.store
    func built() throws -> Date? {
      _ = try store.snapshot()
      return try FileManager.default.attributesOfItem(atPath: store.path + ".snapshot")[.modificationDate] as? Date
    }
    let first = try built()
    #expect(try built() == first)
    try DatabaseQueue(path: store.path).write {
      try $0.execute(sql: "INSERT INTO households VALUES (1,'X',NULL,1,NULL)")
    }
    #expect(try built() != first)
    #expect(try store.snapshot().table("households")?.rowCount == 1)
    #expect(try store.snapshot().revision == store.revision())
    try DatabaseQueue(path: store.path).write {
      try $0.execute(sql: "DELETE FROM households; UPDATE revision SET number = number - 1, token = 7")
    }
    #expect(try store.snapshot().table("households")?.rowCount == 0)
    var status = stat()
    #expect(stat(store.path + ".snapshot", &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test("a damaged snapshot is built again")
  func damaged() throws {
    _ = try fixture.store.snapshot()
    try Data("rubbish".utf8).write(to: URL(fileURLWithPath: fixture.store.path + ".snapshot"))
    #expect(try fixture.store.snapshot().table("units")?.rowCount == 177)
  }
}

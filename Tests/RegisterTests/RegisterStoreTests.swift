import Foundation
import GRDB
import Messages
import Programme
import Testing
import Vietnamese

@testable import Register

@Suite("the register's file")
struct RegisterStoreTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let diagnostic as Diagnostic {
      return diagnostic.code.code
    } catch {
      return "\(error)"
    }
  }

  @Test("a new register is private, writes ahead, syncs fully, and keeps its settings")
  func creation() throws {
    let store = try folder.store()
    var status = stat()
    #expect(stat(store.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    let pragmas = try store.reading { database in
      try ["journal_mode", "synchronous", "foreign_keys", "user_version"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(pragmas == ["wal", "2", "1", "\(Schema.version)"])
    try store.update(settings: .init(title: "Xã Lý Nhơn", jurisdiction: "national", area: "27682", language: .en))
    let again = try RegisterStore.open(store.path)
    #expect(again.settings == .init(title: "Xã Lý Nhơn", jurisdiction: "national", area: "27682", language: .en))
    #expect(try again.revision() == 0)
    #expect(try again.lastWriteDay() == nil)
  }

  @Test("every stored entity is a table with its fields, its key unique and never null")
  func schema() throws {
    let store = try folder.store()
    for entity in Model.programme.storedEntities {
      let columns = try store.reading { try $0.columns(in: entity.name).map(\.name) }
      #expect(columns == ["id"] + entity.storedFields.map(\.name) + ["batch", "batch_row"])
    }
    try store.write(.test) { try $0.insert("households", [.text("H1"), .null]) }
    #expect(code { _ = try store.write(.test) { try $0.insert("households", [.text("H1"), .null]) } } == "E0458")
    #expect(code { _ = try store.write(.test) { try $0.insert("households", [.null, .null]) } } == "E0458")
    #expect(try store.count("households") == 1)
  }

  @Test("a bound, a boolean and a reference of the declaration hold in SQL too")
  func checks() throws {
    let store = try folder.store()
    let unit: [StoredValue] = [.text("79"), .integer(0), .null, .text("A"), .null, .text("province")]
    let rest: [StoredValue] = [.null, .null, .decimal(-1), .null, .null]
    #expect(code { _ = try store.write(.test) { try $0.insert("units", unit + rest) } } == "E0458")
    #expect(
      code {
        _ = try store.write(.test) { try $0.insert("unit_years", [.integer(9), .integer(2024), .null, .null, .null]) }
      }
        == "E0458")
    #expect(try store.count("units") == 0 && store.count("unit_years") == 0)
  }

  @Test("the revision grows with every row, also when another program writes it, and not when a write is undone")
  func revision() throws {
    let store = try folder.store()
    try store.insert([[.text("H1"), .null], [.text("H2"), .null]], entity: "households", note: .test)
    #expect(try store.revision() == 2)
    #expect(try store.lastWriteDay()?.iso == "2026-01-15")
    let other = try DatabaseQueue(path: store.path)
    try other.write { try $0.execute(sql: "UPDATE households SET dissolved_on = 1; DELETE FROM households") }
    #expect(try store.revision() == 6)
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try store.write(.test) { writer in
        try writer.insert("households", [.text("H3"), .null])
        throw Stop()
      }
    }
    #expect(try store.revision() == 6)
    #expect(try store.batches().count == 1)
  }

  @Test("a row is found by the key that people know, through references")
  func lookup() throws {
    let store = try folder.store()
    try store.write(.test) { writer in
      let household = try writer.insert("households", [.text("H1"), .null])
      let model = try writer.insert(
        "livelihood_models",
        named: [
          "code": .text("oyster"), "name": .text("Hàu"), "kind": .text("aquaculture"), "scale_unit": .text("bè"),
        ])
      let unit = try writer.insert(
        "units",
        [
          .text("27682"), .integer(-719_162), .null, .text("Xã Lý Nhơn"), .null, .text("commune"), .null, .null, .null,
          .null, .null,
        ])
      try writer.insert(
        "enrolments",
        [
          .integer(household), .integer(model), .integer(100), .null, .integer(unit), .null, .null, .null,
          .text("active"),
        ])
    }
    func key(_ household: String) -> [KeyPart] {
      [.reference([.value(.text(household))]), .reference([.value(.text("oyster"))]), .value(.integer(100))]
    }
    #expect(try store.existing("enrolments", keys: [key("H1"), key("H2")]) == [true, false])
  }

  @Test("what is there is not overwritten; what is missing, no register, or newer is refused with its reason")
  func refusals() throws {
    let store = try folder.store()
    #expect(code { _ = try folder.store() } == "E0602")
    #expect(code { _ = try RegisterStore.open(folder.file("none.db")) } == "E0601")
    #expect(
      code {
        _ = try RegisterStore.create(
          at: "/nowhere/at/all.db", settings: .init(title: "", jurisdiction: "HCMC", area: ""))
      } == "E0605")
    #expect(code { _ = try RegisterStore.open(try folder.write("a.db", "Mã hộ,Xã")) } == "E0455")
    #expect(code { _ = try RegisterStore.open(try folder.write("b.db", "")) } == "E0455")
    let foreign = folder.file("foreign.db")
    try DatabaseQueue(path: foreign).write { try $0.execute(sql: "CREATE TABLE x (y)") }
    #expect(code { _ = try RegisterStore.open(foreign) } == "E0455")
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(code { _ = try RegisterStore.open(store.path) } == "E0456")
    #expect(MessageCode.registerNewer.exitCode == 4 && MessageCode.registerMissing.exitCode == 6)
  }

  @Test("a register opened for reading reads, and refuses to write")
  func readOnly() throws {
    try folder.store().insert([[.text("H1"), .null]], entity: "households", note: .test)
    let store = try RegisterStore.open(folder.file("register.db"), readOnly: true)
    #expect(try store.count("households") == 1 && !store.isWritable)
    #expect(
      code { try store.insert([[.text("H2"), .null]], entity: "households", note: .test) } == "E0603")
  }

  @Test("a folder without write permission can be read", .enabled(if: geteuid() != 0, "root may write anywhere"))
  func readOnlyFolder() throws {
    try folder.store().insert([[.text("H1"), .null]], entity: "households", note: .test)
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    let store = try RegisterStore.open(folder.file("register.db"))
    #expect(try store.count("households") == 1 && !store.isWritable)
  }

  @Test("a register that another program is writing is named as locked")
  func locked() throws {
    let store = try folder.store()
    let other = try DatabaseQueue(path: store.path)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      #expect(code { try store.insert([[.text("H1"), .null]], entity: "households", note: .test) } == "E0604")
      try database.execute(sql: "ROLLBACK")
    }
  }

  @Test("moments are written and read as UTC")
  func moments() {
    #expect(Moment(secondsSince1970: 1_768_466_096).iso == "2026-01-15T08:34:56Z")
    #expect(Moment(iso: "2026-01-15T08:34:56Z") == Moment(secondsSince1970: 1_768_466_096))
    #expect(Moment(secondsSince1970: -1).iso == "1969-12-31T23:59:59Z")
  }
}

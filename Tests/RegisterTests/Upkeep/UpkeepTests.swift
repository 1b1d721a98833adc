import Foundation
import GRDB
import Messages
import Programme
import Testing
import Vietnamese

@testable import Register

@Suite("copies, mending, differences, forgetting")
struct UpkeepTests {
  private let fixture: ImportFixture
  init() throws {
    fixture = try ImportFixture()
    let report = try fixture.run(
      """
      Mã hộ,Họ và tên chủ hộ,CCCD,Xã,Địa chỉ,Ngày rà soát,Số nhân khẩu
      LN-001,Nguyễn Văn Một,079077000141,Lý Nhơn,12 ấp Tiền Giang,14/12/2023,4
      LN-002,Trần Thị Hai,079077000142,Lý Nhơn,34 ấp Lý Hòa Hiệp,14/12/2024,2
      """)
    try #require(report.isWritten)
  }

  private let personal = [
    "LN-001", "LN-002", "Nguyễn Văn Một", "Trần Thị Hai", "079077000141", "12 ấp Tiền Giang", "so.csv",
  ]
  private func file(_ name: String) -> String { fixture.folder.file(name) }
  private func holds(_ path: String, _ text: String) throws -> Bool {
    try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(text.utf8)) != nil
  }

  private func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let error as Diagnostic {
      return error.code.code
    } catch let error as Diagnostics {
      return error.list.first?.code.code
    } catch {
      return "\(error)"
    }
  }

  private func set(_ entity: String, _ key: String, _ field: String, _ text: String, dryRun: Bool = false) throws
    -> SetReport
  {
    try fixture.store.set(
      entity, key: key, to: [(field, text)], dryRun: dryRun, note: .test, show: ShowOptions(personal: true))
  }

  @Test("a record is mended as an import would read it; the old value stays in the history with the reason")
  func mending() throws {
    var note = WriteNote.test
    note.reason = "đối chiếu căn cước"
    let report = try fixture.store.set(
      "members", key: "LN-001|1", to: [("birth_date", "5/3/1980"), ("sex", "Nam")], dryRun: false, note: note,
      show: ShowOptions(personal: true))
    #expect(report.fields.map { "\($0.field) \($0.before) \($0.after)" } == ["birth_date - 1980-03-05", "sex - Nam"])
    let last = try #require(try fixture.store.batches(limit: 1).first)
    #expect(last.kind == .set && last.reason == "đối chiếu căn cước" && last.file == nil && last.updated == 1)
    #expect(try set("members", "LN-001|1", "sex", "Nữ", dryRun: true).batch == nil)
    #expect(try fixture.rows("SELECT sex FROM members ORDER BY id")[0] == "male")
    #expect(try set("members", "LN-001|1", "sex", "").batch != nil)
    #expect(try fixture.rows("SELECT sex FROM members ORDER BY id")[0] == "-")
  }

  @Test("wrong fields, keys and values are refused and nothing is written")
  func wrongMending() throws {
    let before = try fixture.store.revision()
    #expect(try set("members", "LN-001|1", "birth_date", "31/02/1980").faults.map(\.code.code) == ["E0434"])
    #expect(try set("members", "LN-001|1", "sex", "nua").faults.map(\.code.code) == ["E0437"])
    #expect(code { _ = try set("members", "LN-009|1", "sex", "Nam") } == "E0255")
    #expect(code { _ = try set("members", "LN-001|1", "sexx", "Nam") } == "E0251")
    #expect(code { _ = try set("members", "LN-001|1", "number", "2") } == "E0252")
    #expect(code { _ = try set("member", "LN-001|1", "sex", "Nam") } == "E0215")
    #expect(try fixture.store.revision() == before)
  }

  @Test("the register after an earlier batch is known: added, changed and removed rows with their fields")
  func differences() throws {
    let start = try fixture.store.lastBatch()
    let mended = try #require(try set("members", "LN-002|1", "phone", "0901234567").batch)
    let child = "Mã hộ,Số thứ tự,Họ và tên,Quan hệ với chủ hộ\nLN-002,2,Lê Ba,Con"
    #expect(try fixture.run(child, as: "members").isWritten)
    let now = try fixture.store.lastBatch()
    let found = try fixture.store.differences(after: start, and: now, options: ShowOptions(personal: true))
    #expect(found.map { "\($0.entity) \($0.added) \($0.changed) \($0.removed)" } == ["members 1 1 0"])
    #expect(found[0].rows.map(\.key) == ["LN-002|1", "LN-002|2"])
    #expect(found[0].rows[0].fields.map { "\($0.field) \($0.before) \($0.after)" } == ["phone - 0901234567"])
    let masked = try fixture.store.differences(after: start, and: now, options: ShowOptions())
    #expect(masked[0].rows[0].fields[0].after == "•••567")
    _ = try fixture.store.undo(batch: now, note: .test)
    let undone = try fixture.store.lastBatch()
    #expect(
      try fixture.store.differences(after: now, and: undone, options: ShowOptions()).map(\.removed) == [1])
    #expect(try fixture.store.differences(after: mended, and: undone, options: ShowOptions()).isEmpty)
    #expect(try fixture.store.differences(after: undone, and: undone, options: ShowOptions()).isEmpty)
  }

  @Test("a backup is whole, private and noted; put back, it takes the place of the register, which is kept")
  func backup() throws {
    let copy = try fixture.store.backup(to: file("b.db"), note: .test)
    var status = stat()
    #expect(stat(copy.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(try RegisterStore.open(copy.path, readOnly: true).count("households") == 2)
    #expect(code { _ = try fixture.store.backup(to: file("b.db"), note: .test) } == "E0642")
    _ = try set("members", "LN-001|1", "phone", "0901234567")
    let before = try fixture.store.revision()
    // Someone reads throughout.
    let reader = try RegisterStore.open(fixture.store.path, readOnly: true)
    let report = try reader.reading { database in
      let seen = try String.fetchOne(database, sql: "SELECT phone FROM members ORDER BY id")
      let report = try RegisterStore.restore(copy.path, to: fixture.store.path, note: .test)
      #expect(try String.fetchOne(database, sql: "SELECT phone FROM members ORDER BY id") == seen)
      return report
    }
    let restored = try RegisterStore.open(fixture.store.path, readOnly: true)
    #expect(try restored.revision() > before)
    #expect(try restored.batches(limit: 1).first?.kind == .restore)
    #expect(
      try restored.reading { try String.fetchOne($0, sql: "SELECT phone FROM members ORDER BY id") } == nil)
    let kept = try RegisterStore.open(try #require(report.kept), readOnly: true)
    #expect(
      try kept.reading { try String.fetchOne($0, sql: "SELECT phone FROM members ORDER BY id") } == "0901234567")
  }

  @Test("what another program commits while a restore waits for it is in the register kept aside")
  func restoreBesideWriter() throws {
    let copy = try fixture.store.backup(to: file("b.db"), note: .test)
    let path = fixture.store.path
    let (begun, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let writer = Thread {
      let other = try? DatabaseQueue(path: path)
      try? other?.inDatabase { database in
        try database.execute(sql: "BEGIN IMMEDIATE; UPDATE members SET phone = '0909999999' WHERE name LIKE 'Trần%'")
        begun.signal()
        usleep(700_000)
        try database.execute(sql: "COMMIT")
      }
      ended.signal()
    }
    writer.start()
    begun.wait()
    let report = try RegisterStore.restore(copy.path, to: path, note: .test)
    ended.wait()
    let phones = "SELECT phone FROM members WHERE phone IS NOT NULL"
    let kept = try RegisterStore.open(try #require(report.kept), readOnly: true)
    #expect(try kept.reading { try String.fetchAll($0, sql: phones) } == ["0909999999"])
    #expect(try RegisterStore.open(path, readOnly: true).reading { try String.fetchAll($0, sql: phones) } == [])
  }

  @Test("a restore while another program goes on writing is refused; nothing is changed and nothing left beside")
  func restoreBesideLongWriter() throws {
    let copy = try fixture.store.backup(to: file("b.db"), note: .test)
    let path = fixture.store.path
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE; UPDATE members SET phone = '0909999999'")
      #expect(code { _ = try RegisterStore.restore(copy.path, to: path, note: .test) } == "E0604")
      try database.execute(sql: "COMMIT")
    }
    #expect(try fixture.rows("SELECT DISTINCT phone FROM members") == ["0909999999"])
    let beside = try FileManager.default.contentsOfDirectory(atPath: (path as NSString).deletingLastPathComponent)
    #expect(beside.filter { $0.contains("before-restore") || $0.hasSuffix(".tmp") } == [])
  }

  @Test("what is no whole register is not put back")
  func wrongRestore() throws {
    let path = fixture.store.path
    #expect(code { _ = try RegisterStore.restore(path, to: path, note: .test) } == "E0647")
    let text = try fixture.folder.write("x.db", "no register")
    #expect(code { _ = try RegisterStore.restore(text, to: path, note: .test) } == "E0455")
    let copy = try fixture.store.exportPseudonymous(to: file("p.db"), note: .test)
    #expect(code { _ = try RegisterStore.restore(copy.path, to: path, note: .test) } == "E0648")
    #expect(try fixture.store.count("households") == 2)
  }

  @Test(
    "a copy without personal data has none of it in its bytes, hangs together, and two of them have nothing in common")
  func pseudonymous() throws {
    // Rows kept aside, old values, and reasons name people too.
    let kept = try fixture.run(
      "Mã hộ,Họ và tên chủ hộ,CCCD,Xã,Số nhân khẩu\nLN-003,Phan Văn Sáu,079077000143,Lý Nhơn,bốn\n"
        + "LN-001,Nguyễn Văn Một,079077000144,Lý Nhơn,4"
    ) { $0.onFault = .quarantine }
    try #require(kept.isWritten && kept.faultyRows == 1)
    var mending = WriteNote.test
    mending.reason = "theo đơn của ông Một"
    _ = try fixture.store.set(
      "members", key: "LN-001|1", to: [("phone", "0901234567")], dryRun: false, note: mending,
      show: ShowOptions(personal: true))
    try #require(
      try fixture.rows("SELECT (SELECT count(*) FROM quarantine), (SELECT count(*) FROM changes)") == ["1|2"])
    let first = try fixture.store.exportPseudonymous(to: file("p1.db"), note: .test)
    let second = try fixture.store.exportPseudonymous(to: file("p2.db"), note: .test)
    let more = ["LN-003", "Phan Văn Sáu", "079077000143", "079077000144", "0901234567", "ông Một", "thử"]
    for text in personal + more { #expect(try !holds(first.path, text), "\(text)") }
    let codes = try [first, second].map { copy in
      try RegisterStore.open(copy.path, readOnly: true).reading { database in
        for table in ["changes", "quarantine", "quarantine_heads"] {
          #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") == 0)
        }
        #expect(
          try Int.fetchOne(
            database, sql: "SELECT count(*) FROM members JOIN households ON households.id = members.household") == 2)
        return try String.fetchSet(database, sql: "SELECT code FROM households UNION SELECT name FROM members")
      }
    }
    #expect(codes[0].count == 4 && codes[0].isDisjoint(with: codes[1]))
    #expect(codes[0].allSatisfy { $0.hasPrefix("BD-") })
  }

  @Test("what is forgotten stands nowhere in the register's files; the row and its figures stay, with a trace")
  func forgetting() throws {
    _ = try set("members", "LN-001|1", "phone", "0901234567")
    _ = try set("members", "LN-001|1", "phone", "0907654321")
    _ = try fixture.store.snapshot()
    // Columns worked out beforehand hold folded names.
    let prepared = fixture.store.path + ".snapshot-prepared"
    try Data("nguyen van mot".utf8).write(to: URL(fileURLWithPath: prepared))
    var note = WriteNote.test
    note.reason = "theo đơn"
    let report = try fixture.store.forget("households", key: "LN-001", note: note)
    #expect(report.key.hasPrefix("XOA-") && report.oldValues > 0)
    #expect(!FileManager.default.fileExists(atPath: prepared) && !report.copies.contains(prepared))
    for suffix in ["", "-wal", ".snapshot"] where FileManager.default.fileExists(atPath: fixture.store.path + suffix) {
      for text in ["LN-001", "Nguyễn Văn Một", "079077000141", "12 ấp Tiền Giang", "0901234567", "0907654321"] {
        #expect(try !holds(fixture.store.path + suffix, text), "\(text) in \(suffix)")
      }
    }
    #expect(try fixture.rows("SELECT members FROM review_events ORDER BY id") == ["4", "2"])
    let last = try #require(try fixture.store.batches(limit: 1).first)
    #expect(last.kind == .forget && last.reason == "theo đơn" && last.updated == report.rows)
    #expect(try fixture.rows("SELECT name FROM members WHERE name = 'Trần Thị Hai'").count == 1)
    #expect(code { _ = try fixture.store.forget("households", key: "LN-001", note: note) } == "E0255")
    #expect(code { _ = try fixture.store.forget("units", key: "79", note: note) } == "E0215")
  }
}

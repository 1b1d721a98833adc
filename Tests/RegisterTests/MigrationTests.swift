import Foundation
import GRDB
import Messages
import Programme
import Testing
import Vietnamese

@testable import Register

@Suite("migration of registers")
struct MigrationTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private static let howToUpdate = """
    The schema is no longer the one of Tests/RegisterTests/Schemas/schema-\(Schema.version).sql: the declared model or \
    the tables of Schema.swift changed. While nobody outside has a register of schema \(Schema.version), write the file \
    anew and commit it:
        BENVUNG_UPDATE_SCHEMA=1 swift test --filter MigrationTests
    Once a program that makes such registers has been given away, even to be tried: at its commit write \
    rows-\(Schema.version).sql with BENVUNG_UPDATE_SCHEMA=rows, raise Schema.version, then write the new golden file \
    with BENVUNG_UPDATE_SCHEMA=1.
    """

  @Test("the schema is the one of its version's golden file: it does not change without the version")
  func golden() throws {
    let file = SchemaFixture.folder + "/schema-\(Schema.version).sql"
    switch ProcessInfo.processInfo.environment["BENVUNG_UPDATE_SCHEMA"] {
    case nil: break
    case "rows":
      let rows = SchemaFixture.folder + "/rows-\(Schema.version).sql"
      try SchemaFixture.demoRows().write(toFile: rows, atomically: true, encoding: .utf8)
    default: try SchemaFixture.declared.write(toFile: file, atomically: true, encoding: .utf8)
    }
    let golden = (try? SchemaFixture.text("schema-\(Schema.version).sql")) ?? ""
    #expect(golden == SchemaFixture.declared, "\(Self.howToUpdate)")
  }

  @Test("the register from which the rows of the next fixture are taken has rows in every table")
  func demo() throws {
    let fixture = try SchemaFixture.demo()
    #expect(try SchemaFixture.rows(fixture.store.path).filter(\.value.isEmpty).map(\.key) == [])
  }

  @Test("the fixture of an older schema holds rows of every table", arguments: SchemaFixture.older)
  func fixture(version: Int) throws {
    let rows = try SchemaFixture.rows(SchemaFixture.register(version: version, in: folder))
    #expect(rows.count > 10 && rows.filter(\.value.isEmpty).map(\.key) == [])
  }

  @Test("opening for writing migrates: data and history kept, references whole", arguments: SchemaFixture.older)
  func migrates(version: Int) throws {
    let path = try SchemaFixture.register(version: version, in: folder)
    let before = try SchemaFixture.rows(path)
    let store = try RegisterStore.open(path)
    #expect(store.isWritable)
    #expect(store.notices.map(\.code) == [.registerMigrated])
    let copy = "\(path).\(version).bak"
    #expect(store.notices.first?.arguments["copy"] == copy)
    #expect(try SchemaFixture.rows(path, columnsOf: copy) == before)
    let (integrity, references, revision, settled) = try store.reading { database in
      (
        try String.fetchAll(database, sql: "PRAGMA integrity_check"),
        try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count,
        try Row.fetchOne(database, sql: "SELECT number, token FROM revision"),
        try Int.fetchOne(database, sql: "PRAGMA user_version")
      )
    }
    #expect(integrity == ["ok"] && references == 0 && settled == Schema.version)
    #expect(revision?["number"] == 1250 && revision?["token"] != 4_459_549_518_792_654_406)
    #expect(try RegisterStore.open(path).notices == [])
  }

  @Test("a register that has tables and columns of the present under an older number keeps what they hold")
  func between() throws {
    let fixture = try SchemaFixture.demo()
    let path = fixture.store.path
    let before = try SchemaFixture.rows(path)
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "PRAGMA user_version = \(Schema.version - 1)") }
    try queue.close()
    let read = try RegisterStore.open(path, readOnly: true)
    #expect(try read.count("pledge_instalments") == before["pledge_instalments"]?.count)
    #expect(try RegisterStore.open(path).notices.map(\.code) == [.registerMigrated])
    #expect(try SchemaFixture.rows(path) == before)
    #expect(try SchemaFixture.schema(path) == SchemaFixture.schema(folder.store("fresh.db").path))
  }

  @Test("a migrated register has the very schema of a new one", arguments: SchemaFixture.older)
  func sameSchema(version: Int) throws {
    let path = try SchemaFixture.register(version: version, in: folder)
    _ = try RegisterStore.open(path)
    #expect(try SchemaFixture.schema(path) == SchemaFixture.schema(folder.store("fresh.db").path))
  }

  @Test("the copy is the old register, private to its owner, and can be read", arguments: SchemaFixture.older)
  func copy(version: Int) throws {
    let path = try SchemaFixture.register(version: version, in: folder)
    let before = try SchemaFixture.rows(path)
    _ = try RegisterStore.open(path)
    let copy = "\(path).\(version).bak"
    var status = stat()
    #expect(stat(copy, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(try SchemaFixture.rows(copy) == before)
    #expect(try RegisterStore.open(copy, readOnly: true).count("households") == before["households"]?.count)
    #expect(!FileManager.default.fileExists(atPath: copy + ".partial"))
  }

  @Test("a copy that another state of the register left is not overwritten, one of this state is used again")
  func copies() throws {
    let path = try SchemaFixture.register(version: 1, in: folder)
    try FileManager.default.copyItem(atPath: path, toPath: folder.file("first.db"))
    _ = try RegisterStore.open(path)
    // The old register is put back, once as it was, once with another revision.
    for (change, expected) in [("", "\(path).1.bak"), ("UPDATE revision SET number = 7", "\(path).1-2.bak")] {
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      try FileManager.default.copyItem(atPath: folder.file("first.db"), toPath: path)
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: change) }
      try queue.close()
      #expect(try RegisterStore.open(path).notices.first?.arguments["copy"] == expected)
    }
  }

  @Test(
    "an older register is read as it is: what it lacks is empty, nothing is changed", arguments: SchemaFixture.older)
  func readOnly(version: Int) throws {
    let path = try SchemaFixture.register(version: version, in: folder)
    let rows = try SchemaFixture.rows(path).mapValues(\.count)
    let store = try RegisterStore.open(path, readOnly: true)
    #expect(try store.batches().count == rows["batches"] && store.history(limit: 99).count == rows["changes"])
    let snapshot = try store.snapshot(cacheFolder: folder.path)
    for entity in Model.programme.storedEntities {
      #expect(try store.count(entity.name) == rows[entity.name] ?? 0)
      #expect(snapshot.table(entity.name)?.rowCount == rows[entity.name] ?? 0)
    }
    let queue = try DatabaseQueue(path: path)
    #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == version)
    #expect(!FileManager.default.fileExists(atPath: "\(path).\(version).bak"))
  }

  @Test("no column or table of an older schema is gone: a renamed one would leave its values behind")
  func nothingVanishes() throws {
    for version in SchemaFixture.older {
      let folder = try TemporaryFolder()
      let path = try SchemaFixture.register(version: version, in: folder)
      for (table, columns) in try DatabaseQueue(path: path).read({ database in
        try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'").map {
          ($0, try database.columns(in: $0).map(\.name))
        }
      }) {
        guard let entity = Model.programme.entity(table) else { continue }
        #expect(
          Set(columns).subtracting(Schema.columns(of: entity) + ["id", "batch", "batch_row"]) == [],
          "\(table): teach Migration to carry the values into the new name")
      }
    }
  }

  // MARK: Changes of a declared table

  private func model(_ change: (inout [Field]) -> Void) throws -> Model {
    let entities = Model.programme.entities.map { entity in
      guard entity.name == "donors" else { return entity }
      var fields = entity.fields
      change(&fields)
      return Entity(
        entity.name, singular: entity.singular, vi: entity.label.vi, en: entity.label.en, display: entity.displayField,
        code: entity.codeField, key: entity.key, order: entity.order, date: entity.dateField,
        selectedFrom: entity.selectedFrom, collections: entity.collections, fields: fields)
    }
    return Model(entities: entities, codeLists: Model.programme.codeLists, forms: Model.programme.forms)
  }

  @Test("a new field is null, a new one that may be empty is empty; a field declared no more keeps its values")
  func fields() throws {
    let path = try SchemaFixture.register(version: 1, in: folder)
    let changed = try model { fields in
      fields.removeAll { $0.name == "name" }
      fields.append(Field("website", .text, vi: "Trang mạng", en: "Website"))
      fields.append(Field("branch", .text, vi: "Chi nhánh", en: "Branch", required: true, allowsEmpty: true))
    }
    let store = try RegisterStore.open(path, model: changed)
    let rows = try store.reading {
      try Row.fetchAll($0, sql: "SELECT website IS NULL AS lacks, branch, name FROM donors")
    }
    #expect(rows.count == 12)
    #expect(rows.allSatisfy { $0["lacks"] == 1 && $0["branch"] == "" && ($0["name"] as String?)?.isEmpty == false })
    #expect(try store.reading { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
  }

  @Test("rows that do not fit the declared table end the migration; the register stays whole and old")
  func refused() throws {
    let path = try SchemaFixture.register(version: 1, in: folder)
    let before = try SchemaFixture.rows(path)
    let changed = try model { $0.append(Field("rank", .integer, vi: "Hạng", en: "Rank", required: true)) }
    do {
      _ = try RegisterStore.open(path, model: changed)
      Issue.record("the migration was not refused")
    } catch let diagnostic as Diagnostic {
      #expect(diagnostic.code == .migrationRefused)
      #expect(diagnostic.message(in: .vi).contains("donors"))
    }
    #expect(try SchemaFixture.rows(path) == before)
    #expect(try RegisterStore.open(path, readOnly: true).count("donors") == 12)
  }

  @Test("what somebody else put into the file stays: a table, a view, an index, a trigger")
  func foreign() throws {
    let path = try SchemaFixture.register(version: 1, in: folder)
    let other = try DatabaseQueue(path: path)
    try other.write { database in
      try database.execute(
        sql: """
          CREATE TABLE notes (household INTEGER REFERENCES households(id), text TEXT);
          INSERT INTO notes VALUES (1, 'a');
          CREATE VIEW listed AS SELECT code FROM households;
          CREATE INDEX batches_at ON batches (at);
          CREATE TRIGGER noted AFTER UPDATE ON batches BEGIN INSERT INTO notes VALUES (NULL, 'b'); END;
          """)
    }
    try other.close()
    let store = try RegisterStore.open(path)
    let names = try store.reading { try String.fetchSet($0, sql: "SELECT name FROM sqlite_schema") }
    #expect(names.isSuperset(of: ["notes", "listed", "batches_at", "noted"]))
    #expect(try store.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM listed") } == 10)
  }

  @Test("two processes that open an old register at once: one migrates it, the other finds it done")
  func twice() throws {
    let path = try SchemaFixture.register(version: 1, in: folder)
    #expect(try RegisterStore.migrate(path, model: .programme) != nil)
    #expect(try RegisterStore.migrate(path, model: .programme) == nil)
  }
}

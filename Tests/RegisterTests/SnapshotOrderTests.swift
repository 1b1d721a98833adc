/// A snapshot holds what SQLite holds, in the declared order, however and wherever the rows were written.

import Analytics
import Foundation
import GRDB
import Testing

@testable import Register

@Suite("rows come into a snapshot from anywhere")
struct SnapshotOrderTests {
  /// Numbers that are the same in every run (SplitMix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }
  }
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  /// Households and reviews made of a seed, written in the order and with the ids of another one.
  private func fill(_ store: RegisterStore, _ seed: UInt64, order: UInt64, households: Int) throws {
    var random = Numbers(state: seed)
    let kinds = ["periodic", "regular", "không có trong danh mục"]
    let lists = ["employment,nutrition", "nutrition", "", "toilet,gì đó khác"]
    let texts = ["", "Hộ A", "hộ a", "Đặng", "D", "Ă"]
    var codes: [(String, Int?)] = []
    var reviews: [(String, [(any DatabaseValueConvertible)?])] = []
    for number in 0..<households {
      let code = "\(texts.randomElement(using: &random) ?? "")\(number % 7)-\(number)"
      codes.append((code, Bool.random(using: &random) ? number * 1_000 : nil))
      for year in 2020...2025 where Bool.random(using: &random) {
        for day in 0..<Int.random(in: 1...2, using: &random) {
          reviews.append(
            (
              code,
              [
                (year - 1970) * 365 + 300 + day, Int.random(in: 1...100, using: &random),
                kinds.randomElement(using: &random), Bool.random(using: &random) ? 4 : nil,
                Bool.random(using: &random) ? Int.random(in: 0...10_000_000_000, using: &random) : nil,
                lists.randomElement(using: &random).flatMap { $0.isEmpty ? nil : $0 },
              ]
            ))
        }
      }
    }
    var other = Numbers(state: order)
    codes.shuffle(using: &other)
    reviews.shuffle(using: &other)
    // Far apart, close together, at the ends: the parts that are read hold one row, or many.
    var ids = Set([Int64.max, -5])
    while ids.count < max(codes.count, reviews.count) + 2 {
      ids.insert(
        Bool.random(using: &other)
          ? Int64.random(in: 1...5_000, using: &other) : Int64.random(in: -9_000_000...9_000_000_000, using: &other))
    }
    let pool = ids.shuffled(using: &other)
    try store.writing { database in
      var of: [String: Int64] = [:]
      for (place, (code, end)) in codes.enumerated() {
        of[code] = pool[place]
        try database.execute(
          sql: "INSERT INTO households (id, code, dissolved_on, batch) VALUES (?, ?, ?, 1)",
          arguments: [pool[place], code, end])
      }
      for (place, (code, values)) in reviews.enumerated() {
        try database.execute(
          sql: """
            INSERT INTO review_events
            (id, household, date, unit, kind, members, income_per_person, deprivations, batch)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)
            """, arguments: StatementArguments([pool[place + 1], of[code]]) + StatementArguments(values))
      }
    }
  }

  private static let sql = """
    SELECT h.code, h.dissolved_on, e.date, u.code || u.valid_from, e.kind, e.members, e.income_per_person,
    CASE WHEN e.deprivations IS NULL THEN NULL ELSE
    (e.deprivations LIKE '%employment%') + 4 * (e.deprivations LIKE '%nutrition%')
    + 512 * (e.deprivations LIKE '%toilet%') END
    FROM review_events e JOIN households h ON h.id = e.household JOIN units u ON u.id = e.unit
    ORDER BY strftime('%Y', e.date * 86400, 'unixepoch'), h.code, e.date
    """

  private func expected(_ store: RegisterStore) throws -> [String] {
    try store.reading { database in
      try Row.fetchAll(database, sql: Self.sql).map { row in
        row.databaseValues.map { $0.isNull ? "-" : "\($0.storage.value ?? "-")" }.joined(separator: "|")
      }
    }
  }

  private func found(_ snapshot: Snapshot) throws -> [String] {
    let events = try #require(snapshot.table("review_events"))
    let households = try #require(snapshot.table("households"))
    let units = try #require(snapshot.table("units"))
    func text(_ table: Analytics.Table, _ name: String, _ row: Int64?) -> String {
      row.flatMap { table.column(name)?.text(Int($0)) } ?? "-"
    }
    func number(_ name: String, _ row: Int) -> String { events.column(name)?.integer(row).map(String.init) ?? "-" }
    return (0..<events.rowCount).map { row in
      let (household, unit) = (events.column("household")?.integer(row), events.column("unit")?.integer(row))
      let end = household.flatMap { households.column("dissolved_on")?.integer(Int($0)) }
      let from = unit.flatMap { units.column("valid_from")?.integer(Int($0)) }
      return [
        text(households, "code", household), end.map(String.init) ?? "-", number("date", row),
        text(units, "code", unit) + (from.map(String.init) ?? "-"), events.column("kind")?.text(row) ?? "-",
        number("members", row), number("income_per_person", row), number("deprivations", row),
      ].joined(separator: "|")
    }
  }

  @Test("whatever the ids and the order of writing, rows are as SQLite sorts them", arguments: [1, 2, 3, 4, 5, 6])
  func values(seed: UInt64) throws {
    try fill(fixture.store, seed, order: seed &* 7, households: seed == 6 ? 400 : 30)
    let snapshot = try fixture.store.snapshot()
    let expected = try expected(fixture.store)
    #expect(expected.count > 30)
    #expect(try found(snapshot) == expected)
    // The last of each household and year.
    let years = Set(
      expected.map { line in
        let parts = line.split(separator: "|", omittingEmptySubsequences: false)
        return "\(parts[0]) \((Int(parts[2]) ?? 0) / 365)"
      })
    #expect(snapshot.table("reviews")?.rowCount == years.count)
  }

  @Test("equal rows under other ids, written in another order, give columns and an identity that are equal")
  func identity() throws {
    let other = try fixture.folder.store("other.db")
    try other.loadReference(folder: ImportFixture.assets, options: ImportFixture.options)
    try fill(fixture.store, 11, order: 1, households: 200)
    try fill(other, 11, order: 2, households: 200)
    let (first, second) = (try fixture.store.snapshot(), try other.snapshot())
    #expect(first.identity == second.identity)
    #expect(first.tableNames == second.tableNames)
    for name in first.tableNames where name != "_register" {
      let (table, same) = (try #require(first.table(name)), try #require(second.table(name)))
      for column in table.columns {
        var (bytes, others): ([UInt8], [UInt8]) = ([], [])
        column.withContent { bytes += $0 }
        same.column(column.name)?.withContent { others += $0 }
        #expect(bytes == others, "\(name).\(column.name)")
      }
    }
    try other.writing {
      try $0.execute(sql: "UPDATE review_events SET members = 5 WHERE rowid = (SELECT max(rowid) FROM review_events)")
    }
    #expect(try other.snapshot().identity != first.identity)
  }

  @Test("a folder that takes no file leaves the old snapshot, and the reader still gets one")
  func unwritable() throws {
    try fill(fixture.store, 3, order: 1, households: 10)
    let path = fixture.store.path + ".snapshot"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(try found(fixture.store.snapshot()) == expected(fixture.store))
    var isFolder: ObjCBool = false
    #expect(FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue)
    let left = try FileManager.default.contentsOfDirectory(atPath: (path as NSString).deletingLastPathComponent)
    #expect(left.filter { $0.hasSuffix(".tmp") } == [])
  }
}

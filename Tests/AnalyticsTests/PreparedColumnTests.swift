/// Columns worked out beforehand stand for their expressions and say the same.

import Foundation
import Messages
import Programme
import Synchronization
import Testing
import Vietnamese

@testable import Analytics

@Suite struct PreparedColumnTests {
  private static func prepared(_ context: QueryContext, key: String = "k") throws -> (PreparedColumns?, String) {
    let path = NSTemporaryDirectory() + "prepared-\(UUID().uuidString)"
    try PreparedColumns.write(context, key: key, to: path, leastRows: 1)
    defer { unlink(path) }
    return (PreparedColumns(path: path, key: "k"), path)
  }

  private static func with(_ prepared: PreparedColumns, _ context: QueryContext, override: String? = nil)
    -> QueryContext
  {
    QueryContext(
      snapshot: context.snapshot, standards: context.standards, jurisdiction: context.jurisdiction,
      standardOverride: override, asOf: context.asOf, prepared: prepared)
  }

  @Test("each prepared field answers as its expression does, by hand: poor, average, poor, poor, near poor, …")
  func same() throws {
    let plain = HandRegister.context()
    let context = Self.with(try #require(try Self.prepared(plain).0), plain)
    #expect(context.prepared.column("reviews", "class", of: context.table("reviews")) != nil)
    for field in ["class", "year", "deprivation_count", "newly_escaped"] {
      let values = try Query("reviews", context: context).values(of: field)
      #expect(values == (try Query("reviews", context: plain).values(of: field)), "\(field)")
    }
    let classes = try Query("reviews", context: context).values(of: "class").prefix(5)
    #expect(
      classes.map { if case .code(_, let code) = $0 { code } else { "" } }
        == ["poor", "average", "poor", "poor", "near_poor"])
  }

  @Test("a filter, a group and a path by prepared columns give what they give without")
  func queries() throws {
    let plain = HandRegister.context()
    let context = Self.with(try #require(try Self.prepared(plain).0), plain)
    func answer(_ context: QueryContext) throws -> ([[Cell]], [String]) {
      let table = try Query("reviews", context: context).filtered("class in {'poor', 'near_poor'}").summarised(
        by: [("year", "year"), ("before", "household.review(2022).class")],
        [("count", .count(nil)), ("lacking", .sum("deprivation_count"))]
      ).withTotal(nil).result()
      return (table.rows + [table.total ?? []], table.notes.map(\.code.code))
    }
    let (expected, found) = (try answer(plain), try answer(context))
    #expect(found.0 == expected.0)
    #expect(found.1 == expected.1)
    #expect(expected.0.count > 3)
  }

  @Test(
    "the note of standards is the same with prepared years, whatever the filters leave of them",
    arguments: [
      [], ["year == 2024"], ["year == 2022"], ["year >= 2022"], ["year > 2022 and members > 0"],
      ["year < 2024", "year ~= 2021"],
      ["year <= 2024 and year >= 2024"], ["year == 2022 or year == 2024"], ["year == 2022", "year == 2024"],
    ] as [[String]])
  func notes(_ conditions: [String]) throws {
    let plain = HandRegister.context(standards: [
      HandRegister.standard("VN-A", from: "2022-01-01", to: "2023-12-31"),
      HandRegister.standard("VN-B", from: "2024-01-01", to: "2025-12-31"),
    ])
    let context = Self.with(try #require(try Self.prepared(plain).0), plain)
    func notes(_ context: QueryContext) throws -> [String] {
      try conditions.reduce(try Query("reviews", context: context)) { try $0.filtered($1) }
        .summarised(by: [], [("poor", .count("class == 'poor'"))]).result().notes.map { $0.message(in: .en) }
    }
    #expect(try notes(context) == notes(plain))
  }

  @Test("a file of another key is not opened, and with another standard in place of those in force none is read")
  func otherKey() throws {
    let plain = HandRegister.context()
    #expect(try Self.prepared(plain, key: "other").0 == nil)
    let context = Self.with(try #require(try Self.prepared(plain).0), plain, override: "VN-2022")
    #expect(
      try Query("reviews", context: context).filtered("year == 2024").values(of: "class")
        == Query("reviews", context: plain).filtered("year == 2024").values(of: "class"))
  }

  @Test("contains() finds a part of a text, never across two texts, and of folded texts whatever the accents")
  func containing() throws {
    let context = HandRegister.context()
    func names(_ condition: String) throws -> [Cell] {
      try Query("units", context: context).filtered(condition).values(of: "name")
    }
    #expect(try names("contains(name, 'B')") == [.text("B")])
    // The codes lie one after the other: …10001 10002…; "0110" is in none of them.
    #expect(try names("contains(code, '0110')") == [])
    #expect(try names("contains(code, '000')") == ["A", "B", "C", "D", "E"].map { .text($0) })
    #expect(try names("contains(fold(name), 'p')") == [.text("P")])
    #expect(try names("contains(name, '')").count == 6)
    #expect(throws: Diagnostic.self) { try names("contains(population, 'a')") }
    #expect(throws: Diagnostic.self) { try names("contains(name, code)") }
  }

  @Test("reviews selected from events have the prepared values that they compute themselves")
  func selected() throws {
    let plain = HandRegister.context()
    let context = Self.with(try #require(try Self.prepared(plain).0), plain)
    for entity in ["reviews", "review_events"] {
      for field in ["class", "year", "deprivation_count", "newly_escaped"] {
        #expect(context.prepared.column(entity, field, of: context.table(entity)) != nil, "\(entity).\(field)")
        #expect(
          try Query(entity, context: context).values(of: field) == Query(entity, context: plain).values(of: field),
          "\(entity).\(field)")
      }
    }
  }

  @Test("who looks on hears of each block, and what he throws ends the work without a file")
  func watched() throws {
    struct Enough: Error {}
    let path = NSTemporaryDirectory() + "watched-\(UUID().uuidString)"
    let heard = Mutex(0)
    try PreparedColumns.write(
      HandRegister.context(), key: "k", to: path, leastRows: 1,
      watch: BuildWatch(advance: { heard.withLock { $0 += 1 } }))
    #expect(heard.withLock(\.self) > 3)
    unlink(path)
    #expect(throws: Enough.self) {
      try PreparedColumns.write(
        HandRegister.context(), key: "k", to: path, leastRows: 1, watch: BuildWatch(check: { throw Enough() }))
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("prepared folded names are found as computed ones are")
  func folded() throws {
    let plain = HandRegister.context()
    let context = Self.with(try #require(try Self.prepared(plain).0), plain)
    #expect(context.prepared.column("units", PreparedColumns.folded("name"), of: context.table("units")) != nil)
    #expect(
      try Query("units", context: context).filtered("contains(fold(name), 'd')").values(of: "name") == [.text("D")])
  }
}

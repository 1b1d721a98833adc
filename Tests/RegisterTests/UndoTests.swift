import Foundation
import GRDB
import Messages
import Programme
import Testing
import Vietnamese

@testable import Register

@Suite("taking a batch back")
struct UndoTests {
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  private static let first = """
    Mã hộ,Chủ hộ,Xã,Số nhân khẩu,Thu nhập
    H1,Nguyễn Văn Ba,Lý Nhơn,4,30000000
    H2,Trần Thị Tư,Lý Nhơn,2,20000000
    """

  @discardableResult
  private func undo(_ batch: Int64?, dryRun: Bool = false) throws -> UndoReport {
    try fixture.store.undo(batch: try #require(batch), dryRun: dryRun, note: .test)
  }

  private func faults(_ batch: Int64?) throws -> [String] {
    do {
      try undo(batch)
      return []
    } catch let diagnostics as Diagnostics {
      return diagnostics.list.map { "\($0.code.code) \($0.arguments["later"] ?? "") \($0.arguments["rows"] ?? "")" }
    } catch let diagnostic as Diagnostic {
      return [diagnostic.code.code]
    }
  }

  /// Everything that the register holds, the history aside.
  private func content() throws -> [String] {
    try Model.programme.storedEntities.flatMap { entity in
      try fixture.rows("SELECT '\(entity.name)', * FROM \"\(entity.name)\" ORDER BY id")
    }
  }

  @Test("rows that an import added are deleted, and are there again with the undo taken back, under the same ids")
  func inserted() throws {
    let before = try content()
    let batch = try fixture.run(Self.first).batch
    let after = try content()
    let report = try undo(batch)
    #expect(report.deleted == 8 && report.restored == 0 && report.insertedAgain == 0)
    #expect(try content() == before)
    let again = try undo(report.batch)
    #expect(again.insertedAgain == 8 && again.deleted == 0)
    #expect(try content() == after)
    #expect(try undo(batch).deleted == 8)
    #expect(try content() == before)
  }

  @Test("rows that an import changed get their old values, the rest of the register stays")
  func updated() throws {
    try fixture.run(Self.first)
    let before = try content()
    let second = try fixture.run(Self.first.replacing("20000000", with: "21000000") + "\nH3,Lê Văn Năm,Lý Nhơn,1,9")
    let changed = try content()
    let report = try undo(second.batch)
    #expect(report.restored == 1 && report.deleted == 4)
    #expect(try content() == before)
    #expect(try undo(report.batch).restored == 1)
    #expect(try content() == changed)
  }

  @Test("an import is not taken back while a later one changed its rows, which is named with them; afterwards it is")
  func laterChange() throws {
    let before = try content()
    let first = try fixture.run(Self.first).batch
    let second = try fixture.run(Self.first.replacing("20000000", with: "21000000")).batch
    let state = try content()
    #expect(try faults(first) == ["E0469 \(second ?? 0) Các lần rà soát H2, 14/12/2024"])
    #expect(try content() == state)
    try undo(second)
    #expect(try faults(first) == [])
    #expect(try content() == before)
  }

  @Test("an undo that was taken back stands in the way again")
  func laterChangeAgain() throws {
    let first = try fixture.run(Self.first).batch
    let second = try fixture.run(Self.first.replacing("20000000", with: "21000000")).batch
    let undo = try undo(second)
    try self.undo(undo.batch)
    #expect(try faults(first).first?.hasPrefix("E0469 \(second ?? 0) ") == true)
  }

  @Test("rows to which later rows refer are not deleted: the later batch is named")
  func references() throws {
    let first = try fixture.run(Self.first).batch
    let later = try fixture.run("Mã hộ,Chủ hộ,Xã,Số nhân khẩu\nH1,Nguyễn Văn Ba,Lý Nhơn,5") { $0.year = 2023 }
    #expect(
      try faults(first) == ["E0469 \(later.batch ?? 0) Nơi ở của hộ H1, 14/12/2023; Các lần rà soát H1, 14/12/2023"])
    try undo(later.batch)
    #expect(try faults(first) == [])
  }

  @Test("a row that somebody entered again under the same key keeps the undo of its deletion from being taken back")
  func keyTaken() throws {
    let undo = try undo(try fixture.run(Self.first).batch)
    try fixture.run(Self.first)
    #expect(try faults(undo.batch) == ["E0464"])
  }

  @Test("an unknown batch and one that is taken back already are refused")
  func refused() throws {
    #expect(try faults(999) == ["E0462"])
    let batch = try fixture.run(Self.first).batch
    try undo(batch)
    #expect(try faults(batch) == ["E0463"])
  }

  @Test("a dry run tells the same counts and writes nothing")
  func dryRun() throws {
    let batch = try fixture.run(Self.first).batch
    let (before, batches) = (try content(), try fixture.store.batches().count)
    let report = try undo(batch, dryRun: true)
    #expect(report.deleted == 8 && report.batch == nil)
    #expect(try content() == before)
    #expect(try fixture.store.batches().count == batches)
  }

  @Test("the history says who took what back, and keeps what the deleted rows held")
  func history() throws {
    let batch = try #require(try fixture.run(Self.first).batch)
    let undo = try undo(batch).batch
    let batches = try fixture.store.imports()
    #expect(batches[0].kind == .undo && batches[0].undoes == batch && batches[0].deleted == 8)
    #expect(batches[1].undoneBy == undo && batches[0].undoneBy == nil)
    let deleted = try fixture.store.history(limit: 20).filter { $0.entity == "households" }
    #expect(deleted.map { $0.oldValues["code"] } == [.text("H2"), .text("H1")])
    #expect(deleted[0].oldValues["batch"] == .integer(batch))
  }

  @Test("the same file again: 0 new, and the earlier import is named; not once that was taken back")
  func sameFile() throws {
    let first = try fixture.run(Self.first)
    let second = try fixture.run(Self.first)
    #expect(second.inserted == 0 && second.updated == 0 && second.unchanged == 2)
    #expect(second.warnings.map(\.code) == [.importedBefore])
    #expect(second.warnings[0].arguments["batch"] == String(first.batch ?? 0))
    try undo(second.batch)
    try undo(first.batch)
    #expect(try fixture.run(Self.first).warnings == [])
  }

  @Test("the ids of deleted rows are not given to others")
  func identifiers() throws {
    try undo(try fixture.run(Self.first).batch)
    try fixture.run("Mã hộ,Chủ hộ,Xã\nH9,Võ Văn Chín,Lý Nhơn")
    #expect(try fixture.rows("SELECT id, code FROM households") == ["3|H9"])
  }

  @Test("old values come back as they were: quotes, line ends, tabs, decimals, nothing")
  func values() {
    let values: [String: StoredValue] = [
      "a": .text("Ấp \"1\"\\ dòng\nhai\t\u{1}😀"), "b": .null, "c": .integer(-9_007_199_254_740_993),
      "d": .decimal(0.1 + 0.2), "e": .text(""),
    ]
    #expect(OldValues.decode(OldValues.encode(values)) == values)
  }
}

/// Texts are numbered once each, and columns in parts read back as they went in.

import Foundation
import Messages
import Programme
import Testing

@testable import Analytics

@Suite struct TextIndexTests {
  @Test("a text has the number of its first sight, the empty one too, and however many there are")
  func numbers() {
    let index = TextIndex()
    #expect(["b", "", "a", "b", "", "Đặng", "đặng"].map { index.index(of: $0) } == [0, 1, 2, 0, 1, 3, 4])
    for number in 0..<100_000 { #expect(index.index(of: "t\(number)") == number + 5) }
    #expect(index.count == 100_005)
    #expect(index.index(of: "t99999") == 100_004)
    index.removeAll()
    #expect(index.index(of: "t5") == 0)
    #expect(index.count == 1)
  }

  @Test("texts compare by their bytes, a beginning before the whole")
  func order() {
    let index = TextIndex()
    for text in ["ab", "a", "", "b", "á"] { _ = index.index(of: text) }
    #expect((0..<5).sorted { index.precedes($0, $1) } == [2, 1, 0, 3, 4])
  }

  /// The values of a column by way of parts, a scratch file and a snapshot's file.
  private func throughFile(
    _ values: [[Int64?]], _ type: FieldType, order: [Int32]? = nil
  ) throws -> (Column, [Int64?]) {
    let path = NSTemporaryDirectory() + "parts-\(UUID().uuidString)"
    defer { unlink(path) }
    let (scratch, buffer) = (try ScratchFile(beside: path), PartBuffer())
    let parts = try values.map { part in
      for (row, value) in part.enumerated() {
        buffer.values[row] = value ?? 0
        buffer.valid[row] = value == nil ? 0 : 1
      }
      return try buffer.finish(part.count, into: scratch)
    }
    let column = try PartedColumn(parts, in: ScratchRooms(scratch), name: "c", isText: false)
    let writer = try SnapshotWriter(path: path)
    let written = try writer.write(
      ColumnShape("c", type, rowCount: column.count, range: column.range, hasNulls: column.hasNulls)
    ) { start, out, valid in
      guard let base = out.baseAddress else { return }
      column.load(start, out.count, order, base, valid)
    }
    writer.add(table: "t", rowCount: column.count, columns: [written])
    try writer.finish(revision: 1, identity: "x")
    let read = try #require(try Snapshot(path: path).table("t")?.column("c"))
    return (read, (0..<read.count).map(read.integer))
  }

  @Test(
    "parts of different widths, of one value, of none and with gaps come out as they went in",
    arguments: [
      [[1, 2, 3]], [[7, 7, 7], [nil, nil], [nil, 0, -129]], [[nil]], [[.max, .min, nil], [0]],
      [[32_768], [-1], [2_147_483_648, nil], [5]], [],
    ] as [[[Int64?]]])
  func parts(values: [[Int64?]]) throws {
    let (column, found) = try throughFile(values, .integer)
    let flat = values.flatMap(\.self)
    #expect(found == flat)
    #expect(column.bounds?.upperBound == flat.compactMap(\.self).max())
    let reversed = (0..<Int32(flat.count)).reversed().map(\.self)
    #expect(try throughFile(values, .integer, order: reversed).1 == flat.reversed())
  }

  @Test(
    "whether a column ascends is found as it is written, over its parts too",
    arguments: [
      ([[1, 1, 2], [2, 3]], true), ([[-5], [7]], true), ([[1, 2], [1, 3]], false), ([[2, 1]], false),
      ([[1, nil, 2]], false), ([[.min, .max]], true), ([[nil]], false),
      ([0..<60_000, 60_000..<90_000].map { $0.map { Int64($0 / 1_000) } }, true),
      ([0..<60_000, 60_000..<90_000].map { $0.map { Int64($0 % 65_536) } }, false),
    ] as [([[Int64?]], Bool)])
  func ascending(values: [[Int64?]], ascends: Bool) throws {
    #expect(try throughFile(values, .integer).0.isAscending == ascends)
  }

  @Test(
    "a comparison with a column that ascends keeps the rows that it holds for one by one",
    arguments: [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual] as [Comparison])
  func ascendingComparison(comparison: Comparison) throws {
    let numbers = [(2, 1_000), (3, 3_000), (5, 2_500), (6, 1)].flatMap { [Int64](repeating: $0.0, count: $0.1) }
    let column = try throughFile([numbers], .integer).0
    #expect(column.isAscending)
    for constant in Int64(1)...7 {
      let expected = numbers.indices.filter { row in
        switch comparison {
        case .equal: numbers[row] == constant
        case .notEqual: numbers[row] != constant
        case .less: numbers[row] < constant
        case .lessOrEqual: numbers[row] <= constant
        case .greater: numbers[row] > constant
        case .greaterOrEqual: numbers[row] >= constant
        }
      }
      let node = CompareIntegersNode(
        slot: 0, comparison, ColumnNode(slot: 0, column), ConstantNode(slot: 1, .integer(constant)))
      let frame = Frame(slots: 2)
      var found: [Int] = []
      for start in stride(from: 0, to: numbers.count, by: 500) {
        var rows = [Int32](repeating: -1, count: 508)
        let space = RowSpace(
          count: min(500, numbers.count - start), start: start, rows: nil, outer: nil, items: nil)
        let kept = try #require(node.select(space, frame, into: &rows))
        // Where all are kept nothing need be written.
        found += kept == space.count ? Array(start..<start + kept) : rows.prefix(kept).map(Int.init)
      }
      #expect(found == expected, "\(constant)")
      for part in [0..<numbers.count, 10..<20, 500..<4_500, 3_999..<4_000, 6_500..<6_501, 7..<7] {
        let (rows, holds) = node.narrowed(part, frame)
        let wanted = expected.filter(part.contains)
        #expect(rows.lowerBound >= part.lowerBound && rows.upperBound <= part.upperBound)
        #expect(holds ? Array(rows) == wanted : rows == part, "\(constant), \(part)")
        #expect(holds == (comparison != .notEqual && !part.isEmpty))
      }
    }
  }

  @Test("booleans come out of bits, across parts that end within a byte")
  func booleans() throws {
    let values: [[Int64?]] = [[1, 0, nil], [1, 1, 1, 0, 0, 0, 1, nil, 1], [0]]
    #expect(try throughFile(values, .boolean).1 == values.flatMap(\.self))
  }

  @Test("a folder that is not there takes no file, and the message names the file")
  func missingFolder() {
    let fault = #expect(throws: Diagnostic.self) { try SnapshotWriter(path: "/không-có/thư-mục/a.snapshot") }
    #expect(fault?.code == .snapshotNotWritable)
    #expect(fault?.message(in: .vi).contains("/không-có/thư-mục/a.snapshot") == true)
  }

  @Test("what is not finished leaves no file, and the one that was there stays")
  func unfinished() throws {
    let folder = NSTemporaryDirectory() + "snapshot-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/a"
    func write(_ values: [Int64?], finished: Bool) throws {
      let writer = try SnapshotWriter(path: path)
      var builder = ColumnBuilder(type: .integer)
      for value in values { builder.append(integer: value) }
      try writer.write(table: "t", rowCount: values.count, columns: [("c", builder.finish())])
      if finished { try writer.finish(revision: 1, identity: "x") }
    }
    try write([1, 2], finished: true)
    let open = try Snapshot(path: path)
    try write([3], finished: false)
    #expect(try Snapshot(path: path).table("t")?.rowCount == 2)
    try write([4, 5, 6], finished: true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
    #expect(try Snapshot(path: path).table("t")?.column("c")?.integer(2) == 6)
    #expect(open.table("t")?.column("c")?.integer(1) == 2, "who has the old one open goes on reading it")
  }

  @Test("a snapshot cut short anywhere is not opened")
  func cutShort() throws {
    let path = NSTemporaryDirectory() + "cut-\(UUID().uuidString)"
    defer { unlink(path) }
    let writer = try SnapshotWriter(path: path)
    var builder = ColumnBuilder(type: .text)
    for text in ["a", "b", nil] { builder.append(text: text) }
    try writer.write(table: "t", rowCount: 3, columns: [("c", builder.finish())])
    try writer.finish(revision: 1, identity: "x")
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for length in 0..<whole.count {
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      #expect(throws: Diagnostic.self) { try Snapshot(path: path) }
    }
  }
}

/// One entity's rows out of SQLite, some ids at a time, into parts of columns.

import Analytics
import GRDB
import GRDBSQLite
import Programme

/// Some neighbouring rows of an entity, by ascending id.
struct TablePart: Sendable {
  var ids: ColumnPart
  /// In the order of the stored fields. References are ids still, lists of codes are bits.
  var columns: [ColumnPart]
  let rowCount: Int
}

/// Lives inside one `read` of its database and never leaves it.
final class PartReader {
  private enum Kind { case whole, decimal, text }
  /// Where the values of one column go: pointers alone, so that a row counts no references.
  private struct Target {
    let kind: Kind
    let values: UnsafeMutablePointer<Int64>
    let valid: UnsafeMutablePointer<UInt8>
    let texts: Unmanaged<TextIndex>

    init(_ kind: Kind, _ buffer: PartBuffer) {
      (self.kind, values, valid) = (kind, buffer.values, buffer.valid)
      texts = .passUnretained(buffer.texts)
    }
  }
  /// The buffers that a thread fills again and again, whichever table it reads.
  final class Room {
    fileprivate let ids = PartBuffer()
    private var columns: [PartBuffer] = []

    fileprivate func columns(_ count: Int) -> [PartBuffer] {
      while columns.count < count { columns.append(PartBuffer()) }
      return Array(columns.prefix(count))
    }
  }
  private let rows: RawStatement
  private let next: RawStatement
  private let kinds: [Kind]
  /// For each field that is a list of codes the bit of each code.
  private let lists: [[String: Int64]?]
  private let room: Room
  private let scratch: ScratchFile

  init(_ database: Database, _ entity: Entity, model: Model, room: Room, scratch: ScratchFile) throws {
    let fields = entity.storedFields
    let names = fields.map { ", " + Schema.quoted($0.name) }.joined()
    let table = Schema.quoted(entity.name)
    rows = try RawStatement(database, "SELECT id\(names) FROM \(table) WHERE id BETWEEN ? AND ? ORDER BY id")
    next = try RawStatement(database, "SELECT id FROM \(table) WHERE id >= ? ORDER BY id LIMIT 1")
    kinds = fields.map { field in
      switch field.type {
      case .decimal: .decimal
      case .text, .code, .codes: .text
      case .boolean, .integer, .money, .date, .reference: .whole
      }
    }
    lists = fields.map { field in
      guard case .codes(let list) = field.type else { return nil }
      return Dictionary(
        (model.codeList(list)?.items ?? []).prefix(63).enumerated().map { ($1.code, Int64(1) << Int64($0)) }
      ) { first, _ in first }
    }
    self.room = room
    self.scratch = scratch
  }

  /// The first id that is not below another one; nil where there is none.
  func firstID(from id: Int64) throws -> Int64? {
    next.bind(integer: id, at: 1)
    defer { next.reset() }
    return try next.step() ? next.integer(0) : nil
  }

  /// The rows of no more ids than a part has room for; nil where none of them has a row.
  func read(_ ids: ClosedRange<Int64>) throws -> TablePart? {
    rows.bind(integer: ids.lowerBound, at: 1)
    rows.bind(integer: ids.upperBound, at: 2)
    let buffers = room.columns(kinds.count)
    let targets = zip(kinds, buffers).map { Target($0, $1) }
    let count = try withExtendedLifetime(buffers) { try targets.withUnsafeBufferPointer { try read(into: $0) } }
    guard count > 0 else { return nil }
    return TablePart(
      ids: try room.ids.finish(count, into: scratch),
      columns: try kinds.indices.map { place in
        if let bits = lists[place] { turnIntoBits(buffers[place], count, bits) }
        return try buffers[place].finish(count, into: scratch)
      }, rowCount: count)
  }

  /// Reads all rows; gives their number.
  private func read(into targets: UnsafeBufferPointer<Target>) throws -> Int {
    let (rows, ids, valid) = (rows, room.ids.values, room.ids.valid)
    var count = 0
    while try rows.step() {
      ids[count] = rows.integer(0)
      valid[count] = 1
      for place in targets.indices { Self.read(rows, place + 1, into: targets[place], count) }
      count += 1
    }
    return count
  }

  @inline(__always)
  private static func read(_ rows: RawStatement, _ column: Int, into target: Target, _ row: Int) {
    guard !rows.isNull(column) else {
      (target.values[row], target.valid[row]) = (0, 0)
      return
    }
    target.valid[row] = 1
    switch target.kind {
    case .whole: target.values[row] = rows.integer(column)
    case .decimal:
      let value = rows.decimal(column)
      (target.values[row], target.valid[row]) =
        value.isFinite ? (Int64(bitPattern: value.bitPattern), 1) : (0, 0)
    case .text:
      let bytes = rows.bytes(column)
      // An empty text may have no address.
      let start = bytes.baseAddress ?? UnsafePointer(target.valid)
      target.values[row] = target.texts._withUnsafeGuaranteedRef { Int64($0.index(of: start, count: bytes.count)) }
    }
  }

  /// The different lists of a part are few: each is taken apart once.
  private func turnIntoBits(_ buffer: PartBuffer, _ count: Int, _ bits: [String: Int64]) {
    let lists = buffer.takeTexts().map { text in
      text.split(separator: ",").reduce(Int64(0)) { $0 | (bits[String($1)] ?? 0) }
    }
    for row in 0..<count where buffer.valid[row] != 0 { buffer.values[row] = lists[Int(buffer.values[row])] }
  }
}

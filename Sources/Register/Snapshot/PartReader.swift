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
  private enum Kind {
    case whole, decimal, text
    /// The bit of each code.
    case list([String: Int64])
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
      case .text, .code: .text
      case .codes(let list):
        .list(
          Dictionary(
            (model.codeList(list)?.items ?? []).prefix(63).enumerated().map { ($1.code, Int64(1) << Int64($0)) }
          ) { first, _ in first })
      case .boolean, .integer, .money, .date, .reference: .whole
      }
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
    var count = 0
    while try rows.step() {
      room.ids.values[count] = rows.integer(0)
      room.ids.valid[count] = 1
      for place in kinds.indices { read(place, count, buffers[place]) }
      count += 1
    }
    guard count > 0 else { return nil }
    return TablePart(
      ids: try room.ids.finish(count, into: scratch),
      columns: try kinds.indices.map { place in
        if case .list(let bits) = kinds[place] { turnIntoBits(buffers[place], count, bits) }
        return try buffers[place].finish(count, into: scratch)
      }, rowCount: count)
  }

  private func read(_ place: Int, _ row: Int, _ buffer: PartBuffer) {
    guard !rows.isNull(place + 1) else {
      (buffer.values[row], buffer.valid[row]) = (0, 0)
      return
    }
    buffer.valid[row] = 1
    switch kinds[place] {
    case .whole: buffer.values[row] = rows.integer(place + 1)
    case .decimal:
      let value = rows.decimal(place + 1)
      (buffer.values[row], buffer.valid[row]) =
        value.isFinite ? (Int64(bitPattern: value.bitPattern), 1) : (0, 0)
    case .text, .list:
      let bytes = rows.bytes(place + 1)
      // An empty text may have no address.
      let start = bytes.baseAddress ?? UnsafePointer(buffer.valid)
      buffer.values[row] = Int64(buffer.texts.index(of: start, count: bytes.count))
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

/// One entity's rows on their way into a snapshot: columns of plain numbers, sorted as the entity declares.

import Crypto
import GRDB
import Programme

/// One column: whole numbers (row numbers for references, places in `pool` for texts, bits for lists), or decimals.
struct LoadedColumn {
  let field: Field
  /// The value of each row; 0 where there is none.
  var integers: [Int64] = []
  var decimals: [Double] = []
  var isPresent: [Bool] = []
  var pool = TextPool()

  init(_ field: Field) { self.field = field }

  /// The bits of each list of codes in `pool`.
  private var bitsOfLists: [Int64] = []

  /// The bits of a list, worked out once for each different list.
  mutating func listBits(_ bytes: UnsafeBufferPointer<UInt8>, bits: [String: Int64]) -> Int64 {
    let number = Int(pool.number(of: bytes))
    if number == bitsOfLists.count {
      let items = String(decoding: bytes, as: UTF8.self).split(separator: ",")
      bitsOfLists.append(items.reduce(0) { $0 | (bits[String($1)] ?? 0) })
    }
    return bitsOfLists[number]
  }

  var isDecimal: Bool { field.type == .decimal }
  var isText: Bool {
    switch field.type {
    case .text, .code: true
    default: false
    }
  }

  mutating func sort(by order: [Int32]) {
    if isDecimal { decimals = order.map { decimals[Int($0)] } } else { integers = order.map { integers[Int($0)] } }
    isPresent = order.map { isPresent[Int($0)] }
  }
}

struct LoadedTable {
  let entity: Entity
  var columns: [LoadedColumn] = []
  var rowCount = 0
  /// The row of the snapshot for an id of the register.
  private(set) var rows = RowMap()

  func column(_ name: String) -> LoadedColumn? { columns.first { $0.field.name == name } }

  /// Reads an entity's table. References are turned into rows of the tables loaded before it, or of itself.
  init(_ database: Database, _ entity: Entity, model: Model, loaded: [String: LoadedTable]) throws {
    self.entity = entity
    columns = entity.storedFields.map(LoadedColumn.init)
    let names = columns.map { Schema.quoted($0.field.name) }.joined(separator: ", ")
    let statement = try RawStatement(database, "SELECT id, \(names) FROM \(Schema.quoted(entity.name)) ORDER BY id")
    var ids: [Int64] = []
    let bits = columns.map { column -> [String: Int64] in
      guard case .codes(let list) = column.field.type, let items = model.codeList(list)?.items else { return [:] }
      return Dictionary(items.prefix(63).enumerated().map { ($1.code, Int64(1) << Int64($0)) }) { first, _ in first }
    }
    while try statement.step() {
      ids.append(statement.integer(0))
      for index in columns.indices {
        LoadedTable.load(statement, index + 1, into: &columns[index], bits: bits[index], loaded: loaded)
      }
    }
    rowCount = ids.count
    sort(ids: ids)
  }

  private static func load(
    _ statement: RawStatement, _ place: Int, into column: inout LoadedColumn, bits: [String: Int64],
    loaded: [String: LoadedTable]
  ) {
    let isNull = statement.isNull(place)
    column.isPresent.append(!isNull)
    switch column.field.type {
    case .decimal:
      column.decimals.append(isNull ? 0 : statement.decimal(place))
    case .text, .code:
      column.integers.append(isNull ? 0 : column.pool.number(of: statement.bytes(place)))
    case .codes:
      column.integers.append(isNull ? 0 : column.listBits(statement.bytes(place), bits: bits))
    case .reference(let target):
      guard !isNull, let rows = loaded[target]?.rows else {
        // A reference into the same table waits for its rows to be sorted.
        column.integers.append(isNull ? 0 : statement.integer(place))
        return
      }
      column.integers.append(Int64(rows[statement.integer(place)] ?? 0))
    case .boolean, .integer, .money, .date:
      column.integers.append(isNull ? 0 : statement.integer(place))
    }
  }

  /// Sorts the rows by the entity's order, then its key: the same rows come out in the same order however they came in.
  private mutating func sort(ids: [Int64]) {
    let fields = entity.order + entity.key.filter { !entity.order.contains($0) }
    let keys = fields.compactMap { name -> [Int64]? in
      guard let column = column(name), !column.isDecimal else { return nil }
      guard column.isText else { return column.integers }
      let ranks = column.pool.ranks
      return column.integers.map { ranks[Int($0)] }
    }
    func precedes(_ left: Int, _ right: Int) -> Bool {
      for key in keys where key[left] != key[right] { return key[left] < key[right] }
      return false
    }
    var order = (0..<Int32(rowCount)).map { $0 }
    let isSorted = rowCount < 2 || (1..<rowCount).allSatisfy { !precedes($0, $0 - 1) }
    if !isSorted {
      order.sort { precedes(Int($0), Int($1)) }
      for index in columns.indices { columns[index].sort(by: order) }
    }
    rows = RowMap(ids: ids, order: order)
    for index in columns.indices where columns[index].field.type == .reference(entity.name) {
      columns[index].integers = columns[index].integers.map { Int64(rows[$0] ?? 0) }
    }
  }

  /// Some rows of the table as a table of another entity with the same fields.
  func selecting(_ chosen: [Int32], as entity: Entity) -> LoadedTable {
    var table = self
    table = LoadedTable(entity: entity, columns: columns, rowCount: chosen.count)
    for index in table.columns.indices { table.columns[index].sort(by: chosen) }
    return table
  }

  private init(entity: Entity, columns: [LoadedColumn], rowCount: Int) {
    self.entity = entity
    self.columns = columns
    self.rowCount = rowCount
  }

  /// Adds the content to a hash: names, types and values, texts by their bytes and not by their places.
  func add(to hash: inout SHA256) {
    hash.update(data: Array("\(entity.name) \(rowCount)\n".utf8))
    for column in columns {
      hash.update(data: Array("\(column.field.name) \(column.field.type)\n".utf8))
      hash.update(data: column.isPresent.map { $0 ? 1 : 0 })
      if column.isDecimal {
        column.decimals.withUnsafeBytes { hash.update(bufferPointer: $0) }
      } else if column.isText {
        let ranks = column.pool.ranks
        // The ranks stand for the same texts whatever the order in which they were first seen.
        zip(column.integers, column.isPresent).map { $1 ? ranks[Int($0)] : -1 }.withUnsafeBytes {
          hash.update(bufferPointer: $0)
        }
        for text in column.pool.texts.sorted(by: { $0.lexicographicallyPrecedes($1) }) { hash.update(data: text + [0]) }
      } else {
        zip(column.integers, column.isPresent).map { $1 ? $0 : 0 }.withUnsafeBytes { hash.update(bufferPointer: $0) }
      }
    }
  }
}

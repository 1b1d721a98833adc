/// Turns the register at one revision into the columns of a snapshot (design decision 3).

import Analytics
import Crypto
import GRDB
import Messages
import Programme
import Vietnamese

struct SnapshotBuilder {
  /// A table of our own in the snapshot: which state of the register it shows.
  static let stateTable = "_register"

  let model: Model

  /// Reads everything and writes the file. Called within one transaction, which is what makes it one revision.
  func build(_ database: Database, state: String, revision: Int64, path: String) throws {
    let writer = try SnapshotWriter(path: path)
    var loaded: [String: LoadedTable] = [:]
    var hash = SHA256()
    for entity in model.entities {
      if let source = entity.selectedFrom {
        guard let events = loaded[source] else { continue }
        loaded[entity.name] = events.selecting(SnapshotBuilder.yearly(events), as: entity)
      } else {
        let table = try LoadedTable(database, entity, model: model, loaded: loaded)
        table.add(to: &hash)
        loaded[entity.name] = table
      }
    }
    for entity in model.entities {
      guard let table = loaded[entity.name] else { continue }
      var columns = table.columns.map { (name: $0.field.name, data: columnData($0)) }
      for field in entity.fields {
        guard case .firstOf(let collection, let child, let code) = field.source else { continue }
        columns.append((field.name, firstRows(entity, field, collection, child, code, loaded: loaded)))
      }
      let collections = entity.collections.compactMap { collection in
        loaded[collection.entity].map { (collection.name, SnapshotBuilder.index(collection, $0, table.rowCount)) }
      }
      try writer.write(table: entity.name, rowCount: table.rowCount, columns: columns, collections: collections)
    }
    var stateColumn = ColumnBuilder(type: .text)
    stateColumn.append(text: state)
    try writer.write(table: SnapshotBuilder.stateTable, rowCount: 1, columns: [("state", stateColumn.finish())])
    try writer.finish(revision: revision, identity: RegisterStore.hexadecimal(hash.finalize()))
  }

  private func columnData(_ column: LoadedColumn) -> ColumnData {
    var codes: [String]?
    switch column.field.type {
    case .code(let list), .codes(let list): codes = model.codeList(list)?.items.map(\.code)
    default: break
    }
    var builder = ColumnBuilder(type: column.field.type, codes: codes)
    builder.reserve(column.isPresent.count)
    for row in column.isPresent.indices {
      let isPresent = column.isPresent[row]
      if column.isDecimal {
        builder.append(decimal: isPresent ? column.decimals[row] : nil)
      } else if column.isText {
        if isPresent {
          column.pool.texts[Int(column.integers[row])].withUnsafeBufferPointer { builder.append(text: $0) }
        } else {
          builder.append(integer: nil)
        }
      } else {
        builder.append(integer: isPresent ? column.integers[row] : nil)
      }
    }
    return builder.finish()
  }

  /// Of events sorted by household and date, the last of each household and year: the review recognised at the year's
  /// end (language.md 3).
  private static func yearly(_ events: LoadedTable) -> [Int32] {
    guard let households = events.column("household")?.integers, let dates = events.column("date")?.integers else {
      return []
    }
    let years = dates.map { Day(number: Int32(clamping: $0)).year }
    return (0..<events.rowCount).filter { row in
      row + 1 == events.rowCount || households[row] != households[row + 1] || years[row] != years[row + 1]
    }
    .map(Int32.init)
  }

  /// For each row of an entity the first row of its collection whose code is the wanted one.
  private func firstRows(
    _ entity: Entity, _ field: Field, _ collectionName: String, _ child: String, _ code: String,
    loaded: [String: LoadedTable]
  ) -> ColumnData {
    let count = loaded[entity.name]?.rowCount ?? 0
    var first = [Int64?](repeating: nil, count: count)
    if let collection = entity.collection(collectionName), let table = loaded[collection.entity],
      let parents = table.column(collection.field), let codes = table.column(child),
      let wanted = codes.pool.texts.firstIndex(of: Array(code.utf8))
    {
      for row in 0..<table.rowCount where codes.isPresent[row] && codes.integers[row] == Int64(wanted) {
        let parent = Int(parents.integers[row])
        if parents.isPresent[row], parent < count, first[parent] == nil { first[parent] = Int64(row) }
      }
    }
    var builder = ColumnBuilder(type: field.type)
    for row in first { builder.append(integer: row) }
    return builder.finish()
  }

  /// Where the children of each parent are. The rows of a table sorted by this parent need no permutation.
  private static func index(_ collection: Collection, _ table: LoadedTable, _ parents: Int) -> CollectionData {
    var offsets = [Int32](repeating: 0, count: parents + 1)
    guard let column = table.column(collection.field) else { return CollectionData(offsets: offsets) }
    for row in 0..<table.rowCount where column.isPresent[row] { offsets[Int(column.integers[row]) + 1] += 1 }
    for parent in 0..<parents { offsets[parent + 1] += offsets[parent] }
    let isSorted = table.entity.order.first == collection.field && column.isPresent.allSatisfy { $0 }
    guard !isSorted else { return CollectionData(offsets: offsets) }
    var next = offsets
    var permutation = [Int32](repeating: 0, count: Int(offsets[parents]))
    for row in 0..<table.rowCount where column.isPresent[row] {
      let parent = Int(column.integers[row])
      permutation[Int(next[parent])] = Int32(row)
      next[parent] += 1
    }
    return CollectionData(offsets: offsets, permutation: permutation)
  }
}

/// Turns the register at one revision into the columns of a snapshot (design decision 3).

import Analytics
import Crypto
import Foundation
import GRDB
import Messages
import Programme
import Threads

/// In one pass over each table: rows are read once, by several threads, and wait in a scratch file, each part in the
/// narrowest numbers that hold it; then they are brought into order and written, column by column. What stands in memory
/// grows with the number of different texts of a column, and with four bytes a row where rows have to be sorted.
struct SnapshotBuilder {
  /// A table of our own in the snapshot: which state of the register it shows.
  static let stateTable = "_register"

  let model: Model
  /// Connections that read beside the given one.
  var helpers: TableScan.Helpers?
  var watch = BuildWatch()

  /// Reads everything and writes the file. Called within one transaction, which is what makes it one revision.
  func build(_ database: Database, state: String, revision: Int64, path: String) throws {
    let writer = try SnapshotWriter(path: path)
    var tables = try writeStored(database, writer, scratch: try ScratchFile(beside: path))
    for entity in model.entities {
      guard let source = entity.selectedFrom, let events = tables[source] else { continue }
      tables[entity.name] = try select(entity, from: events, writer)
    }
    try enter(tables, in: writer)
    var stateColumn = ColumnBuilder(type: .text)
    stateColumn.append(text: state)
    try writer.write(table: SnapshotBuilder.stateTable, rowCount: 1, columns: [("state", stateColumn.finish())])
    try writer.finish(revision: revision, identity: try identity(tables))
  }

  /// A table whose columns are in the file, and can be read.
  struct Written {
    var columns: [WrittenColumn]
    let table: Analytics.Table
  }

  private func writeStored(
    _ database: Database, _ writer: SnapshotWriter, scratch: ScratchFile
  ) throws -> [String: Written] {
    let entities = model.storedEntities
    var parts = try TableScan(entities, model: model, scratch: scratch, watch: watch).run(database, helpers: helpers)
    let rooms = ScratchRooms(scratch)
    var targets: [String: (rows: RowMap, count: Int)] = [:]
    var columns: [(Entity, Int, [WrittenColumn])] = []
    for (place, entity) in entities.enumerated() {
      try watch.check()
      let assembly = try TableAssembly(entity, model: model, parts: parts[place], in: rooms, targets: targets)
      parts[place] = []
      columns.append((entity, assembly.rowCount, try assembly.write(to: writer)))
      targets[entity.name] = (assembly.rows, assembly.rowCount)
    }
    var tables: [String: Written] = [:]
    for (entity, rowCount, columns) in columns {
      tables[entity.name] = Written(
        columns: columns, table: try writer.table(entity.name, rowCount: rowCount, columns: columns))
    }
    return tables
  }

  private func select(_ entity: Entity, from events: Written, _ writer: SnapshotWriter) throws -> Written {
    let rows = YearlySelection.rows(events.table)
    let columns = try Parallel.map(events.columns.count) {
      try writer.write(events.columns[$0], of: events.table, rows: rows)
    }
    let count = rows?.count ?? events.table.rowCount
    return Written(columns: columns, table: try writer.table(entity.name, rowCount: count, columns: columns))
  }

  /// Adds what derives from several tables, and enters them in the directory.
  private func enter(_ tables: [String: Written], in writer: SnapshotWriter) throws {
    for entity in model.entities {
      guard let own = tables[entity.name] else { continue }
      var columns = own.columns
      for field in entity.fields {
        guard case .firstOf(let collection, let child, let code) = field.source,
          let children = entity.collection(collection), let table = tables[children.entity]?.table
        else { continue }
        columns.append(
          try FirstRows(table, children, child, code, parents: own.table.rowCount).write(field, to: writer))
      }
      let collections = try entity.collections.compactMap { collection in
        try tables[collection.entity].map {
          try writer.write(
            CollectionData(collection, of: $0.table, in: model, parents: own.table.rowCount), name: collection.name)
        }
      }
      writer.add(table: entity.name, rowCount: own.table.rowCount, columns: columns, collections: collections)
    }
  }

  /// A hash over the content of all stored tables: equal data gives an equal one, in whatever order they were entered.
  private func identity(_ tables: [String: Written]) throws -> String {
    let stored = model.storedEntities.compactMap { entity in tables[entity.name].map { (entity, $0.table) } }
    let columns = stored.flatMap { entity, table in entity.storedFields.compactMap { table.column($0.name) } }
    let hashes = try Parallel.map(columns.count) { columns[$0].contentHash }
    var hash = SHA256()
    for (entity, table) in stored { hash.update(data: Array("\(entity.name) \(table.rowCount)\n".utf8)) }
    for column in hashes { hash.update(data: column) }
    return RegisterStore.hexadecimal(hash.finalize())
  }
}

extension Analytics.Column {
  /// SHA-256 over name, type, values and texts.
  fileprivate var contentHash: [UInt8] {
    var hash = SHA256()
    hash.update(data: Array("\(name) \(type) \(count)\n".utf8))
    withContent { hash.update(bufferPointer: $0) }
    return Array(hash.finalize())
  }
}

/// Computed fields of large tables, worked out once for a snapshot and its standards and kept as columns: the class of
/// each review takes dozens of steps, and every report asks for it.
///
/// What they hold is what the expressions give, row by row; nothing is summed. A query reads them in place of the
/// expressions, after the permissions of the field have been checked.

import Messages
import Programme
import Vietnamese

public struct PreparedColumns: Sendable {
  /// A table smaller than this is computed as it is asked for: sooner done than kept.
  static let leastRows = 20_000

  private let tables: [String: Table]

  public init() { tables = [:] }

  init(_ snapshot: Snapshot) {
    tables = Dictionary(
      snapshot.tableNames.compactMap { name in snapshot.table(name).map { (name, $0) } },
      uniquingKeysWith: { a, _ in a })
  }

  func column(_ entity: String, _ field: String, of table: Table) -> Column? {
    guard let prepared = tables[entity], prepared.rowCount == table.rowCount else { return nil }
    return prepared.column(field)
  }

  /// Opens a file of them.
  ///
  /// - Parameter key: what they depend on; nil is given for a file of another key, or none.
  public init?(path: String, key: String) {
    guard let snapshot = try? Snapshot(path: path), snapshot.identity == key else { return nil }
    self.init(snapshot)
  }

  /// Works out the fields and writes them to a file, a block of rows at a time.
  ///
  /// A field whose expression fails for some row is left out: queries then meet the fault themselves.
  ///
  /// - Parameters:
  ///   - context: the snapshot and the standards, without an override and with access to everything.
  ///   - watch: hears of the progress, and may end the work.
  /// - Throws: ``Diagnostic`` E0650, E0740 where the file cannot be written; what `watch` throws.
  public static func write(_ context: QueryContext, key: String, to path: String, watch: BuildWatch) throws {
    try write(context, key: key, to: path, leastRows: leastRows, watch: watch)
  }

  /// - Parameter leastRows: small in tests.
  static func write(
    _ context: QueryContext, key: String, to path: String, leastRows: Int, watch: BuildWatch = BuildWatch()
  ) throws {
    let writer = try SnapshotWriter(path: path)
    let entities = context.model.entities.filter { !fields(of: $0, context.table($0.name), leastRows).isEmpty }
    var written: [String: [WrittenColumn]] = [:]
    // A selection comes after what it is selected from.
    for entity in entities.filter(\.isStored) + entities.filter({ !$0.isStored }) {
      let table = context.table(entity.name)
      var columns: [WrittenColumn] = []
      if let source = entity.selectedFrom, let known = written[source] {
        let from = context.table(source)
        let rows = selection(entity, table, from)
        let view = try writer.table(source, rowCount: from.rowCount, columns: known)
        columns = try context.inParallel(known.count) { try writer.write(known[$0], of: view, rows: rows) }
      } else {
        for field in fields(of: entity, table, leastRows) {
          do {
            columns.append(
              try field.folds.map { try context.writeFolded($0, as: field.name, to: writer, watch) }
                ?? context.write(entity, table, field, to: writer, scratch: ScratchFile(beside: path), watch))
          } catch let fault as Diagnostic where [.snapshotNotWritable, .snapshotDiskFull].contains(fault.code) {
            throw fault
          } catch {
            try watch.check()
          }
        }
      }
      written[entity.name] = columns
      writer.add(table: entity.name, rowCount: table.rowCount, columns: columns)
    }
    try watch.check()
    try writer.finish(revision: context.snapshot.revision, identity: key)
  }

  /// The rows of a table in the one that it is selected from; nil: all of them. Both are in the order of the same key.
  private static func selection(_ entity: Entity, _ table: Table, _ source: Table) -> [Int32]? {
    guard table.rowCount < source.rowCount else { return nil }
    let keys = entity.key.map { (table.column($0), source.column($0)) }
    var (rows, place): ([Int32], Int) = ([], 0)
    for row in 0..<table.rowCount {
      while place < source.rowCount, !keys.allSatisfy({ $0.0?.integer(row) == $0.1?.integer(place) }) { place += 1 }
      rows.append(Int32(min(place, source.rowCount - 1)))
    }
    return rows
  }

  /// Whether a snapshot has anything to prepare.
  public static func isWorthwhile(_ context: QueryContext) -> Bool {
    context.model.entities.contains { !fields(of: $0, context.table($0.name), leastRows).isEmpty }
  }

  /// The fields of a large table that depend on nothing but the row, the standards and the jurisdiction, and the folded
  /// form of its texts.
  private static func fields(
    of entity: Entity, _ table: Table, _ leastRows: Int
  ) -> [PreparedField] {
    guard table.rowCount >= leastRows else { return [] }
    return entity.fields.compactMap { field in
      switch field.source {
      case .computed(let text):
        switch field.type {
        case .boolean, .integer, .money, .date: break
        default: return nil
        }
        return text.contains(":as_of") ? nil : PreparedField(name: field.name, type: field.type)
      case .classInForce: return PreparedField(name: field.name, type: field.type)
      case .stored where field.type == .text:
        guard let column = table.column(field.name), column.dictionary.count >= leastRows else { return nil }
        return PreparedField(name: Self.folded(field.name), type: .text, folds: column)
      default: return nil
      }
    }
  }

  /// The name of the column that holds a field's texts folded.
  static func folded(_ field: String) -> String { "fold \(field)" }
}

/// A column to be worked out: of the field of that name, or of another column's texts folded.
private struct PreparedField {
  let name: String
  let type: FieldType
  var folds: Column?
}

extension QueryContext {
  /// Writes a text column's folded texts, which is what `fold(…)` gives: each of its different texts is folded once, on
  /// all threads.
  fileprivate func writeFolded(
    _ column: Column, as name: String, to writer: SnapshotWriter, _ watch: BuildWatch
  ) throws -> WrittenColumn {
    let (texts, blockSize) = (column.dictionary, 16_384)
    let folded = try inParallel((texts.count + blockSize - 1) / blockSize) { block -> [String] in
      try watch.check()
      watch.advance()
      return (block * blockSize..<min(texts.count, (block + 1) * blockSize)).map { texts[$0].folded }
    }
    let index = TextIndex()
    let numbers = folded.flatMap { $0.map { Int32(index.index(of: $0)) } }
    var (low, high) = (Int64.max, Int64.min)
    column.forEachBlock { _, values, valid in
      for row in values.indices where valid[row] != 0 {
        low = min(low, Int64(numbers[Int(values[row])]))
        high = max(high, Int64(numbers[Int(values[row])]))
      }
    }
    let shape = ColumnShape(
      name, .text, rowCount: column.count, range: low > high ? nil : low...high, hasNulls: column.hasNulls)
    return try writer.write(shape, dictionary: try writer.write(index)) { start, values, valid in
      guard let out = values.baseAddress else { return }
      PartView(column).load(start, values.count, out, valid)
      for row in values.indices where valid[row] != 0 { values[row] = Int64(numbers[Int(values[row])]) }
    }
  }

  /// Writes the values of an expression for all rows of a table.
  fileprivate func write(
    _ entity: Entity, _ table: Table, _ field: PreparedField,
    to writer: SnapshotWriter, scratch: ScratchFile, _ watch: BuildWatch
  ) throws -> WrittenColumn {
    let compiled = try Compiler.compile(
      ParsedExpression(field.name), scope: Scope(entity: entity, table: table, trusted: true), context: self)
    let blockSize = min(execution.blockSize, PartBuffer.rows)
    let parts = try inParallel((table.rowCount + blockSize - 1) / blockSize) { block -> ColumnPart in
      try watch.check()
      let (frame, buffer) = (Frame(slots: compiled.slots), PartBuffer())
      let first = block * blockSize
      let end = min(table.rowCount, first + blockSize)
      for start in stride(from: first, to: end, by: batchSize) {
        let count = min(batchSize, end - start)
        try evaluate(compiled, frame, RowSpace(count: count, start: start, rows: nil, outer: nil, items: nil))
        compiled.keyValues(frame, count, into: buffer.values + (start - first))
      }
      for row in 0..<end - first {
        let isValid = buffer.values[row] != nullKey
        buffer.valid[row] = isValid ? 1 : 0
        if !isValid { buffer.values[row] = 0 }
      }
      watch.advance()
      return try buffer.finish(end - first, into: scratch)
    }
    let column = try PartedColumn(parts, in: ScratchRooms(scratch), name: field.name, isText: false)
    let shape = ColumnShape(
      field.name, field.type, rowCount: table.rowCount, range: column.range, hasNulls: column.hasNulls)
    let dictionary = compiled.type.isTextual ? try compiled.dictionary.map(writer.write) : nil
    return try writer.write(shape, dictionary: dictionary) { start, values, valid in
      guard let out = values.baseAddress else { return }
      column.load(start, values.count, order: nil, out, valid)
    }
  }
}

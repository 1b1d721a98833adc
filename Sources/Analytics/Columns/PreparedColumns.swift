/// Computed fields of large tables, worked out once for a snapshot and its standards and kept as columns: the class of
/// each review takes dozens of steps, and every report asks for it.
///
/// What they hold is what the expressions give, row by row; nothing is summed. A query reads them in place of the
/// expressions, after the permissions of the field have been checked.

import Programme

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

  /// Works out the fields and writes them to a file.
  ///
  /// A field whose expression fails for some row is left out: queries then meet the fault themselves.
  ///
  /// - Parameter context: the snapshot and the standards, without an override and with access to everything.
  /// - Throws: ``Diagnostic`` E0652 where the file cannot be written.
  public static func write(_ context: QueryContext, key: String, to path: String) throws {
    try write(context, key: key, to: path, leastRows: leastRows)
  }

  /// - Parameter leastRows: small in tests.
  static func write(_ context: QueryContext, key: String, to path: String, leastRows: Int) throws {
    let writer = try SnapshotWriter(path: path)
    for entity in context.model.entities {
      let table = context.table(entity.name)
      let fields = fields(of: entity, table, leastRows)
      guard !fields.isEmpty else { continue }
      let columns = fields.compactMap { field in
        (try? context.columnData(entity, table, field.text, field.type)).map { (name: field.name, data: $0) }
      }
      try writer.write(table: entity.name, rowCount: table.rowCount, columns: columns)
    }
    try writer.finish(revision: context.snapshot.revision, identity: key)
  }

  /// Whether a snapshot has anything to prepare.
  public static func isWorthwhile(_ context: QueryContext) -> Bool {
    context.model.entities.contains { !fields(of: $0, context.table($0.name), leastRows).isEmpty }
  }

  /// The fields of a large table that depend on nothing but the row, the standards and the jurisdiction, and the folded
  /// form of its texts.
  private static func fields(
    of entity: Entity, _ table: Table, _ leastRows: Int
  ) -> [(name: String, text: String, type: FieldType)] {
    guard table.rowCount >= leastRows else { return [] }
    return entity.fields.compactMap { field in
      switch field.source {
      case .computed(let text):
        switch field.type {
        case .boolean, .integer, .money, .date: break
        default: return nil
        }
        return text.contains(":as_of") ? nil : (field.name, field.name, field.type)
      case .classInForce: return (field.name, field.name, field.type)
      case .stored where field.type == .text:
        guard let column = table.column(field.name), column.dictionary.count >= leastRows else { return nil }
        return (Self.folded(field.name), "fold(\(field.name))", .text)
      default: return nil
      }
    }
  }

  /// The name of the column that holds a field's texts folded.
  static func folded(_ field: String) -> String { "fold \(field)" }
}

extension QueryContext {
  /// The values of an expression for all rows of a table.
  fileprivate func columnData(
    _ entity: Entity, _ table: Table, _ text: String, _ type: FieldType
  ) throws -> ColumnData {
    let compiled = try Compiler.compile(
      ParsedExpression(text), scope: Scope(entity: entity, table: table, trusted: true), context: self)
    let blockSize = execution.blockSize
    let parts = try inParallel((table.rowCount + blockSize - 1) / blockSize) { block -> [Int64] in
      let frame = Frame(slots: compiled.slots)
      let end = min(table.rowCount, (block + 1) * blockSize)
      var values = [Int64](repeating: 0, count: end - block * blockSize)
      try values.withUnsafeMutableBufferPointer { values in
        guard let out = values.baseAddress else { return }
        for start in stride(from: block * blockSize, to: end, by: batchSize) {
          let count = min(batchSize, end - start)
          try evaluate(compiled, frame, RowSpace(count: count, start: start, rows: nil, outer: nil, items: nil))
          compiled.keyValues(frame, count, into: out + (start - block * blockSize))
        }
      }
      return values
    }
    let isText = compiled.type.isTextual
    var builder = ColumnBuilder(type: type, codes: isText ? compiled.dictionary?.texts : nil)
    builder.reserve(table.rowCount)
    for part in parts { for value in part { builder.append(integer: value == nullKey ? nil : value) } }
    return builder.finish()
  }
}

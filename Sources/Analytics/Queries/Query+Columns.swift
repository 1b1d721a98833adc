/// Whole columns for the hands that read rows: stored ones as they are, computed ones worked out once.

import Messages
import Programme

extension Query {
  public var rowCount: Int { table.rowCount }

  /// A field or derived column over the entity's table, as a script may see it: personal fields masked without the
  /// grant, sensitive ones refused in rows.
  ///
  /// - Parameter rows: the only rows that will be read, where they are known: what is computed is computed for them
  ///   alone, so that a class asked for by name faults no row that the query left out.
  public func column(named name: String, rows: [Int32]? = nil) throws -> Column {
    if let selected = selected?.first(where: { $0.name == name }), selected.text != name {
      return try worked(name, refusingSensitive(selected.text), rows)
    }
    if let field = entity.field(name), derived.allSatisfy({ $0.name != name }) {
      switch field.privacy {
      case .personal where !context.access.allowsPersonal(entity.name, name):
        return masked(name)
      case .sensitive where !context.access.sensitiveRows:
        throw Diagnostic.sensitiveRows("\(entity.name).\(name)")
      default: break
      }
      if let column = table.column(name) { return column }
    }
    return try worked(name, refusingSensitive(name), rows)
  }

  private func refusingSensitive(_ text: String) throws -> CompiledExpression {
    let compiled = try compile(text)
    guard !compiled.usage.touchesSensitive || context.access.sensitiveRows else {
      throw Diagnostic.sensitiveRows(compiled.usage.fields.joined(separator: ", "))
    }
    return compiled
  }

  /// The values of an expression over the query's rows in their order, as a script may see them: a personal field named
  /// by itself reads masked without the grant, as in rows.
  ///
  /// - Throws: ``Diagnostic`` E0502 for a personal field inside an expression, E0503 for a sensitive one.
  public func values(of text: String) throws -> [Cell] {
    try refuseSensitiveRows()
    let selection = try ordered()
    let (vector, usage) = try shown(text, selection)
    guard !usage.touchesSensitive || context.access.sensitiveRows else {
      throw Diagnostic.sensitiveRows(usage.fields.joined(separator: ", "))
    }
    return selection.rows.indices.map(vector.cell)
  }

  private func masked(_ name: String) -> Column {
    var builder = ColumnBuilder(type: .text)
    let column = table.column(name)
    for row in 0..<table.rowCount { builder.append(text: column?.text(row).map(Mask.masked)) }
    return Column(name: name, builder.finish())
  }

  private func worked(_ name: String, _ compiled: CompiledExpression, _ rows: [Int32]?) throws -> Column {
    let type = compiled.type.fieldType
    var builder = ColumnBuilder(type: type, codes: compiled.dictionary?.texts)
    let frame = Frame(slots: compiled.slots)
    let slot = compiled.node.slot
    func append(_ index: Int?) {
      if type == .decimal {
        builder.append(decimal: index.map { frame.decimals(slot)[$0] })
      } else if type == .boolean {
        builder.append(integer: index.map { Int64(frame.booleans(slot)[$0]) })
      } else {
        builder.append(integer: index.map { frame.integers(slot)[$0] })
      }
    }
    let wanted = rows.map { Set($0).sorted() } ?? (0..<table.rowCount).map { Int32($0) }
    var next = 0
    for start in stride(from: 0, to: wanted.count, by: batchSize) {
      let part = Array(wanted[start..<min(wanted.count, start + batchSize)])
      try evaluate(compiled, frame, part, part.count)
      for index in 0..<part.count {
        while next < Int(part[index]) {
          append(nil)
          next += 1
        }
        append(frame.nulls(slot)[index] != 0 ? nil : index)
        next += 1
      }
    }
    while next < table.rowCount {
      append(nil)
      next += 1
    }
    return Column(name: name, builder.finish())
  }

  /// How a row reads in a document: its display field, masked where personal and not granted.
  public static func display(entity: String, row: Int, context: QueryContext) -> String {
    RowDisplay(entity, context)[row]
  }
}

/// How the rows of an entity read in a document; looked up once for all rows of a table.
public struct RowDisplay: Sendable {
  private let column: Column?
  private let isMasked: Bool

  public init(_ entity: String, _ context: QueryContext) {
    let declared = context.model.entity(entity)
    let field = declared?.displayField ?? ""
    let found = declared == nil ? nil : context.snapshot.table(entity)?.column(field)
    column = found.flatMap { $0.layout.dictionary.count > 0 ? $0 : nil }
    isMasked = declared?.field(field)?.privacy == .personal && !context.access.allowsPersonal(entity, field)
  }

  public subscript(row: Int) -> String { texts([row])[0] }

  /// How several rows read.
  public func texts(_ rows: [Int]) -> [String] {
    guard let column else { return rows.map { _ in "-" } }
    let (dictionary, count) = (column.dictionary, column.count)
    return rows.map { row in
      guard row >= 0, row < count, let place = column.integer(row) else { return "-" }
      let text = dictionary[Int(place)]
      return isMasked ? Mask.masked(text) : text
    }
  }
}

extension Query {
  /// The names of the columns added to the entity's, in the order written.
  public var derivedNames: [String] { attached.map(\.name) + derived.map(\.name) }
}

extension Query {
  /// What keeps the columns that rows are read from in memory.
  public var rowOwner: AnyObject { table }

  /// Whether its rows are those of the entity in the register, not of a result.
  public var isOfEntity: Bool { table === context.snapshot.table(entity.name) }
}

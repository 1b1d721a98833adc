/// Whole columns for the hands that read rows: stored ones as they are, computed ones worked out once.

import Messages
import Programme

extension Query {
  public var rowCount: Int { table.rowCount }

  /// A field or derived column over all rows of the entity's table, as a script may see it: personal fields masked
  /// without the grant, sensitive ones refused in rows.
  public func column(named name: String) throws -> Column {
    if let field = entity.field(name), derived.allSatisfy({ $0.name != name }) {
      switch field.privacy {
      case .personal where !context.access.allowsPersonal(entity.name, name):
        return masked(name)
      case .sensitive where !context.access.sensitiveRows:
        throw Diagnostic(.sensitiveRows, ["fields": "\(entity.name).\(name)"])
      default: break
      }
      if let column = table.column(name) { return column }
    }
    let compiled = try compile(name)
    guard !compiled.usage.touchesSensitive || context.access.sensitiveRows else {
      throw Diagnostic(.sensitiveRows, ["fields": compiled.usage.fields.joined(separator: ", ")])
    }
    return try worked(name, compiled)
  }

  /// The values of an expression over the query's rows in their order, as a script may see them: a personal field named
  /// by itself reads masked without the grant, as in rows.
  ///
  /// - Throws: ``Diagnostic`` E0502 for a personal field inside an expression, E0503 for a sensitive one.
  public func values(of text: String) throws -> [Cell] {
    try refuseSensitiveRows()
    let selection = try ordered()
    if let field = entity.field(text), field.privacy == .personal, derived.allSatisfy({ $0.name != text }),
      !context.access.allowsPersonal(entity.name, text)
    {
      let column = table.column(text)
      return selection.rows.map { row in column?.text(Int(row)).map { .text(Mask.masked($0)) } ?? .null }
    }
    let compiled = try compile(text)
    guard !compiled.usage.touchesSensitive || context.access.sensitiveRows else {
      throw Diagnostic(.sensitiveRows, ["fields": compiled.usage.fields.joined(separator: ", ")])
    }
    return try cells(compiled, selection.rows, items: selection.items)
  }

  private func masked(_ name: String) -> Column {
    var builder = ColumnBuilder(type: .text)
    let column = table.column(name)
    for row in 0..<table.rowCount { builder.append(text: column?.text(row).map(Mask.masked)) }
    return Column(name: name, builder.finish())
  }

  private func worked(_ name: String, _ compiled: CompiledExpression) throws -> Column {
    let type = compiled.type.fieldType
    let dictionary = compiled.dictionary?.texts
    var builder = ColumnBuilder(type: type, codes: dictionary)
    let frame = Frame(slots: compiled.slots)
    let slot = compiled.node.slot
    for start in stride(from: 0, to: table.rowCount, by: batchSize) {
      let rows = (start..<min(table.rowCount, start + batchSize)).map { Int32($0) }
      try evaluate(compiled, frame, rows, rows.count)
      for index in 0..<rows.count {
        let isNull = frame.nulls(slot)[index] != 0
        if type == .decimal {
          builder.append(decimal: isNull ? nil : frame.decimals(slot)[index])
        } else if type == .boolean {
          builder.append(integer: isNull ? nil : Int64(frame.booleans(slot)[index]))
        } else {
          builder.append(integer: isNull ? nil : frame.integers(slot)[index])
        }
      }
    }
    return Column(name: name, builder.finish())
  }

  /// How a row reads in a document: its display field, masked where personal and not granted.
  public static func display(entity: String, row: Int, context: QueryContext) -> String {
    guard let declared = context.model.entity(entity), let table = context.snapshot.table(entity), row >= 0,
      row < table.rowCount, let column = table.column(declared.displayField)
    else { return "-" }
    guard let text = column.layout.dictionary.count > 0 ? column.text(row) : nil else { return "-" }
    let isPersonal = declared.field(declared.displayField)?.privacy == .personal
    return isPersonal && !context.access.allowsPersonal(entity, declared.displayField) ? Mask.masked(text) : text
  }
}

extension Query {
  /// The names of the derived columns, in the order written.
  public var derivedNames: [String] { derived.map(\.name) }
}

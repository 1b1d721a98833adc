/// The rows behind a figure as a table of records: codes, unit, and the fields that the figure is computed from.

import Messages
import Programme

extension QueryContext {
  /// The same data as somebody else may see it.
  public func seen(with access: Access) -> QueryContext {
    QueryContext(
      model: model, snapshot: snapshot, standards: standards, jurisdiction: jurisdiction,
      standardOverride: standardOverride, asOf: asOf, access: access, homeArea: homeArea, execution: execution,
      prepared: prepared)
  }
}

extension FigureTrace.Part {
  /// The entity whose records are listed.
  public var entity: Entity {
    if case .reference(let name, _)? = things?.first, let entity = query.context.model.entity(name) { return entity }
    return query.entity
  }

  /// How many records the list has.
  public var recordCount: Int { things?.count ?? Set(rows).count }

  /// The records, in the order of their table.
  ///
  /// - Parameter context: of the person who asks; without the grant names are left out and records that were picked by
  ///   sensitive fields refused (design decision 8).
  /// - Throws: ``Diagnostic`` E0503.
  public func records(_ context: QueryContext) throws -> ResultTable {
    guard !usage.touchesSensitive || context.access.sensitiveRows else {
      throw Diagnostic.sensitiveRows(usage.fields.joined(separator: ", "))
    }
    if case .reference(let name, _)? = things?.first {
      let found = (things ?? []).compactMap { thing -> Int32? in
        if case .reference(_, let row) = thing { Int32(truncatingIfNeeded: row) } else { nil }
      }
      return try list(Query(name, context: context), found, [])
    }
    if let things { return values(things) }
    if query.isDerived { return try query.filtered(rows: rows).result() }
    return try list(Query(query.entity.name, context: context), rows, used())
  }

  /// The columns of the rows that the conditions, keys and measures speak of.
  private func used() throws -> [String] {
    var names: [String] = []
    func add(_ found: Set<String>) {
      for field in query.entity.fields.map(\.name) + query.derivedNames where found.contains(field) {
        if !names.contains(field) { names.append(field) }
      }
    }
    if kind == .population, let expression {
      add(["unit", "year", expression])
    } else if let expression {
      add(try query.compile(expression).usage.rootNames)
    }
    for filter in query.filters {
      if case .expression(let compiled, _) = filter { add(compiled.usage.rootNames) }
    }
    return names
  }

  private func list(_ start: Query, _ found: [Int32], _ names: [String]) throws -> ResultTable {
    let entity = start.entity
    var columns = entity.key.map { name -> (name: String, text: String) in
      guard case .reference(let target)? = entity.field(name)?.type,
        let code = start.context.model.entity(target)?.codeField, target != "units"
      else { return (name, name) }
      return (name, "\(name).\(code)")
    }
    if start.context.access.allowsPersonal("members", "name"), let path = Self.name(of: entity) {
      columns.append(("name", path))
    }
    let own = names.filter { name in entity.field(name) != nil && query.derivedNames.allSatisfy { $0 != name } }
    for name in (entity.field("unit") == nil ? [] : ["unit"]) + own where columns.allSatisfy({ $0.name != name }) {
      columns.append((name, name))
    }
    let rows = start.filtered(rows: found)
    let table = try rows.selecting(columns).result()
    // What the script added to the rows is its own query's.
    let order = try rows.rowNumbers()
    var (extra, cells): ([ResultColumn], [CellColumn]) = ([], [])
    for name in names where !own.contains(name) {
      let compiled = try query.compile(name)
      cells.append(CellColumn(try query.cells(compiled, order)))
      extra.append(ResultColumn(name: name, type: compiled.type.fieldType, role: .amount, label: query.label(of: name)))
    }
    return ResultTable(
      columns: table.columns + extra, keyCount: 0, cells: table.cells + cells, rowCount: table.rowCount, notes: [])
  }

  /// The path to the name of who a record is of.
  private static func name(of entity: Entity) -> String? {
    if entity.name == "members" { return "name" }
    if entity.name == "households" { return "head.name" }
    if case .reference("households")? = entity.field("household")?.type { return "household.head.name" }
    return entity.field(entity.displayField)?.privacy == .personal ? entity.displayField : nil
  }

  private func values(_ things: [Cell]) -> ResultTable {
    let type: FieldType = if case .integer? = things.first { .integer } else { .text }
    return ResultTable(
      columns: [
        ResultColumn(name: expression ?? "value", type: type, role: .key, label: query.label(of: expression ?? ""))
      ],
      keyCount: 0, rows: things.map { [$0] })
  }
}

/// A query as a value: built step by step, checked at each step, executed when an answer is asked for.

import Messages
import Programme
import Vietnamese

public struct Query: Sendable {
  public let context: QueryContext
  public let entity: Entity
  let table: Table
  /// Whether the rows are results of another query, not those of an entity of the register.
  let isDerived: Bool
  var derived: [(name: String, column: DerivedColumn)] = []
  var attached: [(name: String, column: AttachedColumn)] = []
  /// The columns that a table of the rows consists of; nil: those of the entity.
  var selected: [(name: String, text: String)]?
  var filters: [Filter] = []
  /// The rows that the first filters left, where a step had to find them: they are not looked for again.
  var found: FoundRows?
  /// The parts of the filters that speak of the year alone: with the area they are the query's scope (language.md 4).
  var yearConditions: [(expression: ParsedExpression, binds: [String: BindValue])] = []
  /// The areas of `within`: a row lies in all of them.
  var areas: [UnitTree.Area] = []
  var unnested: (field: ParsedExpression, name: String, list: String)?
  var sorting: [(expression: CompiledExpression, key: SortKey)] = []
  var rowLimit: Int?
  /// Binds belong to the query and reach every later step.
  var binds: [String: BindValue] = [:]
  public private(set) var usage = Usage()
  /// Whether the years and areas of the conditions tell which communes' households a rate is of.
  var hasOneScope = true
  /// What must be said beside the answer because of the queries that this one was made from.
  var inheritedNotes: [Diagnostic] = []

  /// Rows in table order, after some of the filters.
  struct FoundRows: Sendable {
    let rows: [Int32]
    let filterCount: Int
    /// For each of these filters: how many rows were unknown.
    let unknown: [Int]
  }

  enum Filter: Sendable {
    case expression(CompiledExpression, afterUnnest: Bool)
    /// Unit rows: wholly in the area, or in the part of a unit that lies in it by the household, where rows have one.
    case area(AreaCondition)
    /// Rows picked by the host.
    case rows(RowSet)
    /// Rows whose key is (or is not) among those of another query's rows.
    case keys(KeyCondition)
  }

  public init(_ name: String, context: QueryContext) throws {
    guard let entity = context.model.entity(name) else {
      throw Diagnostic(
        .unknownColumn, ["name": name, "entity": "ctx.data"],
        suggestion: context.model.entities.map(\.name).closest(to: name))
    }
    guard context.access.allows(entity: name) else {
      throw Diagnostic(
        .entityNotDeclared, ["entity": name],
        hint: LocalizedText(
          vi: "thêm \"\(name)\" vào needs.read trong plugin.lua", en: "add \"\(name)\" to needs.read in plugin.lua"))
    }
    self.context = context
    self.entity = entity
    table = context.table(name)
    isDerived = false
  }

  /// A query over rows that another query gave.
  ///
  /// - Parameter usage: what the rows were computed from; what touched a sensitive field goes on doing so.
  init(_ table: Table, as entity: Entity, usage: Usage, notes: [Diagnostic], context: QueryContext) {
    self.context = context
    self.entity = entity
    self.table = table
    isDerived = true
    self.usage = usage
    inheritedNotes = notes
  }

  func scope() -> Scope {
    let scope = listScope()
    scope.item = unnested.map { ($0.name, $0.list) }
    return scope
  }

  /// What names mean in the field that `unnest` takes apart.
  func listScope() -> Scope {
    let scope = Scope(entity: isDerived ? nil : entity, table: table)
    for (name, column) in attached { scope.attached[name] = column }
    for (name, column) in derived { scope.derived[name] = column }
    return scope
  }

  mutating func note(_ other: Usage) { usage.formUnion(other) }

  func compile(_ text: String) throws -> CompiledExpression {
    try Compiler.compile(ParsedExpression(text), scope: scope(), context: context, binds: binds)
  }

  /// Keeps the rows for which the condition is true; counts those for which it is unknown.
  public func filtered(_ text: String, binds more: [String: BindValue] = [:]) throws -> Query {
    var query = try settled()
    query.binds.merge(more) { $1 }
    let parsed = try ParsedExpression(text)
    let compiled = try Compiler.condition(parsed, scope: scope(), context: context, binds: query.binds)
    query.filters.insert(.expression(compiled, afterUnnest: unnested != nil), at: query.placeOfCondition)
    query.note(compiled.usage)
    let parts = parsed.conjuncts
    for part in parts {
      // A condition of one part is compiled already, and with it what it looked up in dictionaries.
      let piece =
        parts.count == 1 ? compiled : try Compiler.compile(part, scope: scope(), context: context, binds: query.binds)
      if piece.usage.rootNames == ["year"] { query.yearConditions.append((part, query.binds)) }
    }
    return query
  }

  /// Keeps the given rows of the entity's table.
  public func filtered(rows: some Sequence<Int32>) -> Query {
    var query = self
    query.filters.append(.rows(RowSet(rows, below: table.rowCount)))
    return query
  }

  /// Keeps the rows whose unit, on their own date, lies in the area; `@all` is the register's area. A column `unit` that
  /// was added to the rows stands for theirs.
  ///
  /// - Throws: ``Diagnostic`` E0312 for rows that have no unit.
  public func within(_ text: String) throws -> Query {
    var query = try settled()
    let name = text == "@all" ? context.homeArea : text
    guard let name else { return query }
    let root = try context.units.row(named: name, on: context.asOf)
    let area = context.units.area(root)
    query.areas.append(area)
    // A row without a date lies where its household does.
    let isAdded = derivedNames.contains("unit")
    let path = isAdded || entity.field("unit") != nil ? "unit" : "household.unit"
    guard isAdded || entity.name == "units" || entity.field("unit") != nil || (entity.name == "members") else {
      guard text != "@all" else { return query }
      throw Diagnostic(.unknownColumn, ["name": "unit", "entity": entity.name])
    }
    let compiler = Compiler(context: context, source: path, binds: [:])
    let trusted = isAdded ? scope() : Scope(entity: isDerived ? nil : entity, table: table, trusted: true)
    let unit =
      entity.name == "units"
      ? RowNode(slot: compiler.slot()) : try compiler.operand(ParsedExpression(path).syntax, trusted).node
    let compiled = CompiledExpression(
      node: unit, type: ValueType(.reference("units")), dictionary: nil, slots: compiler.slots, usage: Usage(),
      source: path)
    query.filters.append(
      .area(
        AreaCondition(
          unit: compiled, household: area.partial.isEmpty ? nil : try query.householdOfRows(), area: area,
          entity: entity.name, context: context)))
    return query
  }

  /// Conditions go before an area that holds a part of a unit: of what they leave, rows that cannot be placed count.
  private var placeOfCondition: Int {
    var place = filters.count
    while unnested == nil, place > (found?.filterCount ?? 0), case .area(let condition) = filters[place - 1],
      !condition.area.partial.isEmpty
    {
      place -= 1
    }
    return place
  }

  /// Adds columns by expressions; later steps use them by name.
  public func deriving(_ name: String, _ text: String) throws -> Query {
    var query = self
    let parsed = try ParsedExpression(text)
    query.note(try Compiler.compile(parsed, scope: scope(), context: context, binds: binds).usage)
    query.derived.append((name, DerivedColumn(expression: parsed, binds: binds)))
    return query
  }

  /// Makes a row of each item of a list field; the item's name is that of the code list.
  public func unnesting(_ field: String) throws -> Query {
    var query = self
    let parsed = try ParsedExpression(field)
    let compiled = try Compiler.compile(parsed, scope: scope(), context: context, binds: binds)
    guard case .codes(let list) = compiled.type.base else {
      throw Diagnostic.inExpression(
        .wrongOperandType, ["operation": "unnest", "found": compiled.type.name, "expected": "codes"], source: field,
        range: parsed.syntax.range)
    }
    query.note(compiled.usage)
    query = try query.settled()
    query.unnested = (parsed, list, list)
    return query
  }

  /// Sorts rows by expressions; texts in the order of the Vietnamese alphabet.
  public func sorted(_ keys: [SortKey]) throws -> Query {
    var query = try settled()
    for key in keys {
      let compiled = try compile(key.text)
      query.note(compiled.usage)
      query.sorting.append((compiled, key))
    }
    return query
  }

  /// The same by keys as scripts write them: "-" before one for descending, nulls last both ways.
  public func sorted(_ keys: [String]) throws -> Query { try sorted(keys.map { SortKey($0) }) }

  public func limited(_ count: Int) -> Query {
    var query = self
    query.rowLimit = min(rowLimit ?? .max, max(0, count))
    return query
  }

  /// A step after `limit` is about the rows that it left: they are found now, and the limit is done with.
  func settled() throws -> Query {
    guard rowLimit != nil, unnested == nil else { return self }
    var query = filtered(rows: try selection().rows)
    query.rowLimit = nil
    return query
  }
}

/// What is done with the groups of a query; each step is checked when it is added.

import Messages
import Programme

extension Summary {
  enum Step: Sendable {
    case filter(String, [String: BindValue])
    /// Lines that a script picked, by all their values.
    case keep(Set<[Cell]>)
    case sort([SortKey])
    case limit(Int)
    case derive(String, String)
    case window(String, Window)
    case join(Join)
    case select([String])
  }

  struct Join: Sendable {
    let other: Query
    let keys: [JoinKey]
    let columns: [(name: String, text: String)]
  }

  /// Keeps the groups for which the condition is true; totals are over these.
  public func filtered(_ text: String, binds: [String: BindValue] = [:]) throws -> Summary {
    try adding(.filter(text, binds))
  }

  /// Keeps the groups whose line is among these.
  public func filtered(rows: Set<[Cell]>) throws -> Summary { try adding(.keep(rows)) }

  /// Sorts the groups by columns or expressions of them; equal ones stay in the order of their keys.
  public func sorted(_ keys: [SortKey]) throws -> Summary { try adding(.sort(keys)) }
  public func sorted(_ keys: [String]) throws -> Summary { try sorted(keys.map { SortKey($0) }) }

  public func limited(_ count: Int) throws -> Summary { try adding(.limit(max(0, count))) }

  /// Adds a column computed from the others; in a total it is computed from the total's figures.
  public func deriving(_ name: String, _ text: String) throws -> Summary { try adding(.derive(name, text)) }

  /// Adds a column computed from other groups; a total has none.
  public func deriving(_ name: String, _ window: Window) throws -> Summary { try adding(.window(name, window)) }

  /// Adds columns of another query's or result's row with the same key; a total has none.
  ///
  /// - Throws: ``Diagnostic`` as ``Query/joining(_:on:as:columns:matchedOnly:)`` does, and E0503 for columns of rows that
  ///   touched sensitive fields.
  public func joining(
    _ other: Query, on keys: [JoinKey], columns: [(name: String, text: String)]
  ) throws -> Summary {
    try other.refuseSensitiveRows()
    for column in columns {
      let usage = try other.compile(column.text).usage
      guard !usage.touchesSensitive || context.access.sensitiveRows else {
        throw Diagnostic.sensitiveRows(usage.fields.joined(separator: ", "))
      }
    }
    return try adding(.join(Join(other: other, keys: keys, columns: columns)))
  }

  /// Names the columns that the result shows, new ones among them.
  public func selecting(_ columns: [(name: String, text: String)]) throws -> Summary {
    var summary = self
    for column in columns where column.name != column.text {
      summary = try summary.deriving(column.name, column.text)
    }
    let names = columns.map(\.name)
    if let schema = try summary.schema() {
      for name in names where schema.entity.field(name) == nil && !schema.derivedNames.contains(name) {
        throw Diagnostic(
          .unknownColumn, ["name": name, "entity": "summarise"],
          suggestion: schema.entity.fields.map(\.name).closest(to: name))
      }
    }
    return try summary.adding(.select(names))
  }

  public func withTotal(_ label: String?) -> Summary {
    var summary = self
    summary.hasTotal = true
    summary.totalLabel = label
    return summary
  }

  private func adding(_ step: Step) throws -> Summary {
    // Checked on a result without rows: names, types and permissions, with the place in the expression.
    switch step {
    case .limit, .select: break
    case .filter, .keep, .sort, .derive, .window, .join: if let schema = try schema() { _ = try step.on(schema) }
    }
    var summary = self
    summary.steps.append(step)
    return summary
  }

  /// The columns as a query without rows; nil for a pivot, whose columns are known when it is computed.
  private func schema() throws -> Query? {
    guard pivot == nil else { return nil }
    let columns = try columns()
    var query = Query(
      results: columns, columns.map { _ in [] }, rows: 0, usage: Usage(), notes: [], context: context)
    query.binds = self.query.binds
    for step in steps {
      switch step {
      case .derive, .window, .join: query = try step.on(query)
      default: break
      }
    }
    return query
  }

  /// The groups as rows of a further query, without totals.
  ///
  /// - Parameter asAggregates: whether the rows go on as the groups that they are, or are put beside rows of the
  ///   register, where they remember what they were computed from.
  public func rows(asAggregates: Bool) throws -> Query {
    var bare = self
    (bare.hasTotal, bare.subtotals) = (false, nil)
    return try bare.result().rows(asAggregates ? Usage() : query.usage, context)
  }
}

extension ResultTable {
  /// The rows as those of a query.
  func rows(_ usage: Usage, _ context: QueryContext) -> Query {
    Query(results: columns, cells, rows: rowCount, usage: usage, notes: notes, context: context)
  }
}

extension Summary.Step {
  /// The step as a plan says it.
  var planWords: String {
    switch self {
    case .filter(let text, _): "where \(text)"
    case .keep: "where function"
    case .sort(let keys): "sort " + keys.map { ($0.isDescending ? "-" : "") + $0.text }.joined(separator: ", ")
    case .limit(let count): "limit \(count)"
    case .derive(let name, let text): "derive \(name) = \(text)"
    case .window(let name, let window): "derive \(name) = \(window.kind.rawValue)(\(window.value.text))"
    case .join(let join): "join \(join.columns.map(\.name).joined(separator: ", "))"
    case .select(let names): "select " + names.joined(separator: ", ")
    }
  }
}

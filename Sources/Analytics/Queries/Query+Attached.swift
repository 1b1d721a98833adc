/// Columns that a step worked out beside the table's own: the columns of another query, and window measures.

import Messages
import Programme

/// A column over all rows of a query's table that the register does not have.
struct AttachedColumn: Sendable {
  let column: Column
  /// What its values were computed from: a figure from sensitive fields stays one.
  let usage: Usage
  let label: LocalizedText?
}

extension Query {
  /// Adds a column; its values are those of the query's rows, null elsewhere.
  ///
  /// - Parameter selection: the rows of this query, in table order.
  func attaching(
    _ name: String, _ vector: ValueVector, at selection: Selection, usage: Usage, label: LocalizedText? = nil
  ) throws -> Query {
    try refuseTaken(name)
    var query = self
    query.attached.append(
      (
        name,
        AttachedColumn(
          column: vector.column(name, rows: selection.rows, rowCount: table.rowCount), usage: usage, label: label)
      ))
    query.note(usage)
    query.found = FoundRows(rows: selection.rows, filterCount: filters.count, unknown: selection.unknown)
    return query
  }

  /// - Throws: ``Diagnostic`` E0361 for a name that the query's rows have already.
  func refuseTaken(_ name: String) throws {
    guard scope().knownNames.contains(name) else { return }
    throw Diagnostic(.columnExists, ["name": name, "entity": entity.name])
  }

  /// A step that is about whole rows has no meaning once each became several.
  ///
  /// - Throws: ``Diagnostic`` E0363 after `unnest`.
  func refuseUnnested(_ step: String) throws {
    guard unnested != nil else { return }
    throw Diagnostic(.stepAfterUnnest, ["step": step])
  }
}

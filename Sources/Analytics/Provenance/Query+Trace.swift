/// The record behind a line of a list.

import Messages

extension Query {
  /// The row that a line of ``result()`` shows.
  public func trace(line: Int, column: String) throws -> FigureTrace {
    let selection = try ordered()
    guard selection.rows.indices.contains(line) else { throw FigureTrace.untraced(.line) }
    return FigureTrace(parts: [trace(row: selection.rows[line], column: column)])
  }

  /// One row of the query's entity as what stands behind a column of a list.
  public func trace(row: Int32, column: String) -> FigureTrace.Part {
    FigureTrace.Part(
      name: column, measure: nil, kind: .values, figure: .null, query: self, rows: [row],
      expression: shownColumns.first { $0.name == column }?.text, things: nil, usage: usage)
  }
}

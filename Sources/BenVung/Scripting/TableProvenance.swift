/// Where the figures of a document's tables come from, kept beside the document while a run lasts.

import Analytics
import Documents
import Messages

/// What can tell the rows behind a table's figures.
protocol TableProvenance: Sendable {
  /// - Parameter line: of the table as printed; its total for the last.
  /// - Throws: ``Diagnostic`` E0811 for a figure that is not traced.
  func trace(_ line: ResultLinePlace, column: String) throws -> FigureTrace
}

/// A grouped result.
struct SummaryProvenance: TableProvenance {
  let summary: Summary

  func trace(_ line: ResultLinePlace, column: String) throws -> FigureTrace {
    try summary.trace(line, column: column)
  }
}

/// Rows of a query, each a line of the table.
struct RowProvenance: TableProvenance {
  let query: Query

  func trace(_ line: ResultLinePlace, column: String) throws -> FigureTrace {
    guard case .line(let place) = line else {
      throw FigureTrace.untraced(vi: "dòng tổng này do kịch bản làm ra", en: "the script made this total")
    }
    return try query.trace(line: place, column: column)
  }
}

/// Rows that the host picked of a query, each a line of the table.
struct ListProvenance: TableProvenance {
  let query: Query
  let rows: [Int32]

  func trace(_ line: ResultLinePlace, column: String) throws -> FigureTrace {
    guard case .line(let place) = line, rows.indices.contains(place) else {
      throw FigureTrace.untraced(vi: "bảng không có dòng này", en: "the table has no such line")
    }
    return FigureTrace(parts: [query.trace(row: rows[place], column: column)])
  }
}

/// Figures that stand alone: each was taken from a result.
struct FigureProvenance: TableProvenance {
  let traces: [(@Sendable () throws -> FigureTrace)?]

  func trace(_ line: ResultLinePlace, column: String) throws -> FigureTrace {
    guard case .line(let place) = line, place < traces.count, let trace = traces[place] else {
      throw FigureTrace.untraced(
        vi: "kịch bản tự tính con số này; chỉ lần được số lấy thẳng từ bảng tổng hợp, như result:total \"poor\"",
        en:
          "the script computed this figure itself; traced are those taken from a result, such as result:total \"poor\"")
    }
    return try trace()
  }
}

/// Two results side by side: columns are the later figure, the earlier one, and what changed.
struct ComparisonProvenance: TableProvenance {
  let comparison: PeriodComparison

  func trace(_ line: ResultLinePlace, column: String) throws -> FigureTrace {
    for (suffix, sides) in [
      ("_change_percent", PeriodComparison.Side.allCases), ("_change", PeriodComparison.Side.allCases),
      ("_before", [.before]),
    ] where column.hasSuffix(suffix) {
      let name = String(column.dropLast(suffix.count))
      guard comparison.values.contains(where: { $0.name == name }) else { continue }
      return FigureTrace(parts: try sides.flatMap { try comparison.trace(line, name, $0).parts })
    }
    return try comparison.trace(line, column, .now)
  }
}

/// The movement of a class.
struct MovementProvenance: TableProvenance {
  let from, to: Int64
  let wanted: String
  let area, condition: String?
  let units: [Int]
  let context: QueryContext

  func trace(_ line: ResultLinePlace, column: String) throws -> FigureTrace {
    var unit: Int?
    if case .line(let place) = line { unit = units.indices.contains(place) ? units[place] : -1 }
    return try Movement.trace(
      from, to, class: wanted, area: area, where: condition, context: context, unit: unit, column: column)
  }
}

extension FigureTrace {
  static func untraced(vi: String, en: String) -> Diagnostic {
    Diagnostic(.figureNotTraced, ["reason": vi, "reason_en": en])
  }
}

/// The households behind a figure of a movement.

import Messages
import Programme

extension Movement {
  /// - Parameters:
  ///   - unit: the row of the unit; nil for the total.
  ///   - column: the id of the figure.
  /// - Throws: ``Diagnostic`` E0811 for the column that names the unit.
  public static func trace(
    _ from: Int64, _ to: Int64, class wanted: String, area: String?, where condition: String?, context: QueryContext,
    unit: Int?, column: String
  ) throws -> FigureTrace {
    guard let column = Column(rawValue: column) else { throw FigureTrace.untraced(.key) }
    var entered: [Int32] = []
    var left: [Int32] = []
    // The total is of the units in the table alone.
    let shown = try unit.map { [$0] } ?? Set(moves(from, to, wanted, area, condition, context).list.map(\.unit))
    _ = try moves(from, to, wanted, area, condition, context) { place, kind, household, amount in
      guard kind == column, shown.contains(place) else { return }
      if amount > 0 { entered.append(Int32(household)) } else { left.append(Int32(household)) }
    }
    let households = try Query("households", context: context)
    // Households picked by a sensitive condition stay so.
    let usage = try condition.map { try Query("reviews", context: context).filtered($0).usage } ?? Usage()
    func part(_ name: String, _ rows: [Int32]) -> FigureTrace.Part {
      FigureTrace.Part(
        name: name, measure: nil, kind: .count, figure: .integer(Int64(rows.count)), query: households,
        rows: rows.sorted(), expression: nil, things: nil, usage: usage)
    }
    let isSigned = column == .moved || column == .byStandard
    return FigureTrace(
      parts: isSigned
        ? [part("\(column.rawValue)_in", entered), part("\(column.rawValue)_out", left)]
        : [part(column.rawValue, entered)])
  }
}

/// The rows behind the figures of a comparison.

import Messages

extension PeriodComparison {
  public enum Side: Sendable, CaseIterable { case now, before }

  /// The rows behind a figure of one time.
  ///
  /// - Throws: ``Diagnostic`` E0811 for an estimate and for what is not comparable.
  public func trace(_ place: ResultLinePlace, _ column: String, _ side: Side) throws -> FigureTrace {
    guard let value = values.firstIndex(where: { $0.name == column }) else { throw FigureTrace.untraced(.key) }
    let summary = side == .now ? later : earlier
    guard case .line(let line) = place else {
      return named(try summary.withTotal(nil).trace(.total, column: column), side)
    }
    guard rows.indices.contains(line) else { throw FigureTrace.untraced(.line) }
    if side == .before {
      switch rows[line].before[value] {
      case .value: break
      case .estimate: throw FigureTrace.untraced(.estimate)
      case .notComparable: throw FigureTrace.untraced(.notComparable)
      }
    }
    guard let place = try summary.result().cells[0].firstIndex(of: rows[line].key) else {
      return FigureTrace(parts: [])
    }
    return named(try summary.trace(.line(place), column: column), side)
  }

  private func named(_ trace: FigureTrace, _ side: Side) -> FigureTrace {
    FigureTrace(parts: side == .now ? trace.parts : trace.parts.map { $0.named($0.name + "_before") })
  }
}

extension FigureTrace.Part {
  fileprivate func named(_ name: String) -> FigureTrace.Part {
    FigureTrace.Part(
      name: name, measure: measure, kind: kind, figure: figure, query: query, rows: rows, expression: expression,
      things: things, usage: usage)
  }
}

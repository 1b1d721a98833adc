/// Which poverty standards the figures of a query fall under (language.md 3).

import Messages
import Programme
import Vietnamese

extension QueryContext {
  /// The bit of a standard in ``Frame/standards``; a run has far fewer than 64.
  func mark(of standard: PovertyStandard) -> UInt64 {
    standards.firstIndex { $0.id == standard.id }.map { 1 << UInt64($0) } ?? 0
  }

  /// What a table says whose figures fall under more than one standard; nil for one or none.
  func standardsNote(_ marks: UInt64) -> Diagnostic? {
    guard marks.nonzeroBitCount > 1 else { return nil }
    let names = standards.filter { marks & mark(of: $0) != 0 }.sorted { $0.validFrom < $1.validFrom }.map {
      "\($0.id) (\($0.validFrom.vietnamese)–\($0.validTo?.vietnamese ?? ""))"
    }
    return Diagnostic(.standardsDiffer, ["standards": names.joined(separator: ", ")])
  }
}

extension Query {
  /// The note of a table over the selected rows whose figures use `class`.
  ///
  /// - Parameter expressions: the keys and measures; the query's own filters count too.
  func standardsNote(_ selection: Selection, _ expressions: [CompiledExpression]) throws -> Diagnostic? {
    guard usage.usesClass, context.standardOverride == nil else { return nil }
    if let marks = selection.marks { return context.standardsNote(marks) }
    if entity.field("class")?.source == .classInForce {
      // The class of a review is by the standard of its own date.
      let scope = Scope(entity: entity, table: table, trusted: true)
      let dates = try Compiler.compile(ParsedExpression("date"), scope: scope, context: context)
      let standards = context.standards.filter { $0.jurisdiction == context.jurisdiction }
      return context.standardsNote(
        try marks(selection, dates) { frame, count, found in
          let (days, nulls) = (frame.integers(dates.node.slot), frame.nulls(dates.node.slot))
          var (first, last) = (Int64.max, Int64.min)
          for index in 0..<count where nulls[index] == 0 && !(first <= days[index] && days[index] <= last) {
            let day = Day(number: Int32(truncatingIfNeeded: days[index]))
            guard let standard = standards.first(where: { $0.isInForce(on: day) }) else { continue }
            (first, last) = (Int64(standard.validFrom.number), standard.validTo.map { Int64($0.number) } ?? .max)
            found |= self.context.mark(of: standard)
          }
        })
    }
    // Reached by a path: the nodes themselves say which standards they met.
    let own = filters.compactMap { if case .expression(let compiled, _) = $0 { compiled } else { nil } }
    var found: UInt64 = 0
    for compiled in own + expressions where compiled.usage.usesClass {
      found |= try marks(selection, compiled) { frame, _, found in found |= frame.standards }
    }
    return context.standardsNote(found)
  }

  /// Whether the note of standards must look at the rows again: `class` is that of rows that a path leads to.
  var needsRowsForNotes: Bool {
    usage.usesClass && context.standardOverride == nil && entity.field("class")?.source != .classInForce
  }

  /// For the standards in force on the dates of rows whose class decides something; nil where none does.
  var dateMarks: DateMarks? {
    guard usage.usesClass, context.standardOverride == nil, !needsRowsForNotes, let dates = table.column("date") else {
      return nil
    }
    return DateMarks(dates, context, days: keptDays)
  }

  /// Days beyond which the filters on the year keep no row.
  private var keptDays: ClosedRange<Int64> {
    guard entity.field("year")?.source == .computed("year(date)"),
      let years = context.prepared.column(entity.name, "year", of: table)
    else { return .min ... .max }
    var kept: ClosedRange<Int64> = .min ... .max
    for case .expression(let compiled, _) in filters {
      guard let found = compiled.node.kept(of: years) else { continue }
      let first = YearBounds(found.lowerBound)?.first ?? .min
      kept = kept.clamped(to: first...max(first, YearBounds(found.upperBound)?.last ?? .max))
    }
    return kept
  }

  private func marks(
    _ selection: Selection, _ compiled: CompiledExpression,
    _ body: @escaping @Sendable (Frame, Int, inout UInt64) -> Void
  ) throws -> UInt64 {
    let (rows, items, blockSize) = (selection.rows, selection.items, context.execution.blockSize)
    return try context.inParallel((rows.count + blockSize - 1) / blockSize) { block in
      let frame = Frame(slots: compiled.slots)
      frame.wantsStandards = true
      var found: UInt64 = 0
      let end = min(rows.count, (block + 1) * blockSize)
      for start in stride(from: block * blockSize, to: end, by: batchSize) {
        let part = Array(rows[start..<min(end, start + batchSize)])
        try evaluate(
          compiled, frame, part, part.count, items: items.map { Array($0[start..<min(end, start + batchSize)]) })
        body(frame, part.count, &found)
      }
      return found
    }.reduce(0, |)
  }
}

/// The standards in force on the dates of the rows that a thread has met, as bits.
struct DateMarks {
  private let dates: Column
  /// In the order of the standards: on a day of two the first counts.
  private let periods: [(days: ClosedRange<Int64>, mark: UInt64)]
  private(set) var found: UInt64 = 0

  /// - Parameter days: all that rows may have.
  init(_ dates: Column, _ context: QueryContext, days: ClosedRange<Int64>) {
    self.dates = dates
    periods = context.standards.filter { $0.jurisdiction == context.jurisdiction }.map { standard in
      let first = Int64(standard.validFrom.number)
      return (
        days: first...max(first, standard.validTo.map { Int64($0.number) } ?? .max), mark: context.mark(of: standard)
      )
    }.filter { $0.days.overlaps(dates.range.clamped(to: days)) }
  }

  mutating func add(_ space: RowSpace) {
    guard periods.contains(where: { found & $0.mark == 0 }) else { return }
    if !dates.hasNulls, let (first, last) = dates.extremes(of: space) {
      // Most batches lie in the time of one standard, or in that of standards met before.
      let possible = periods.filter { $0.days.overlaps(first...last) }
      guard possible.contains(where: { found & $0.mark == 0 }) else { return }
      if possible.count == 1, possible[0].days.contains(first), possible[0].days.contains(last) {
        found |= possible[0].mark
        return
      }
    }
    for index in 0..<space.count {
      guard let day = dates.integer(Int(space.row(index))) else { continue }
      if let period = periods.first(where: { $0.days.contains(day) }) { found |= period.mark }
    }
  }
}

extension Node {
  /// Between which numbers of a column every row lies for which the condition holds; nil where it does not say.
  fileprivate func kept(of column: Column) -> ClosedRange<Int64>? {
    if let both = self as? AndNode {
      guard let left = both.left.kept(of: column) else { return both.right.kept(of: column) }
      return both.right.kept(of: column).map { left.clamped(to: $0) } ?? left
    }
    guard let compared = self as? CompareIntegersNode, let number = compared.constant,
      (compared.left as? ColumnNode)?.column.isSame(as: column) == true
    else { return nil }
    switch compared.comparison {
    case .equal: return number...number
    case .lessOrEqual, .less: return .min...number
    case .greaterOrEqual, .greater: return number ... .max
    case .notEqual: return nil
    }
  }
}

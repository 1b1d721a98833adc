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

  /// The marks of the standards in force on the dates of rows whose class decides something; nil where none does.
  func marks(_ rows: [Int32]) -> UInt64? { marks { DateMarks($0, of: self).of(rows) } }
  func marks(from start: Int, to end: Int) -> UInt64? { marks { DateMarks($0, of: self).of(start..<end) } }

  private func marks(_ body: (Column) -> UInt64) -> UInt64? {
    guard usage.usesClass, context.standardOverride == nil, !needsRowsForNotes, let dates = table.column("date") else {
      return nil
    }
    return body(dates)
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

/// The standards in force on dates, as bits.
private struct DateMarks {
  private let dates: Column
  private let query: Query

  init(_ dates: Column, of query: Query) {
    self.dates = dates
    self.query = query
  }

  func of(_ rows: some Sequence<Int32>) -> UInt64 { of(rows.lazy.map { Int($0) }) }

  func of(_ rows: some Sequence<Int>) -> UInt64 {
    var (found, first, last): (UInt64, Int64, Int64) = (0, .max, .min)
    let standards = query.context.standards.filter { $0.jurisdiction == query.context.jurisdiction }
    for row in rows {
      guard let day = dates.integer(row), day < first || day > last else { continue }
      guard let standard = standards.first(where: { $0.isInForce(on: Day(number: Int32(truncatingIfNeeded: day))) })
      else { continue }
      (first, last) = (Int64(standard.validFrom.number), standard.validTo.map { Int64($0.number) } ?? .max)
      found |= query.context.mark(of: standard)
    }
    return found
  }
}

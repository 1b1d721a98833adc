/// Which rows a query keeps: filters in vectorised passes over blocks of rows, on all cores.

import Messages
import Programme

extension Query {
  /// The rows that answers are computed from: those of the filters, and the first of them after `limit`.
  func selection() throws -> Selection { rowLimit == nil ? try matching() : try ordered() }

  /// The rows that the filters keep, in table order.
  func matching() throws -> Selection {
    let step = OpenStep(context)
    let pass = pass()
    let results = try context.inParallel(pass.blocks) { block in
      let (start, end) = pass.range(of: block)
      let sieve = try RowSieve(self, pass)
      var rows: [Int32] = []
      var items: [Int32]? = unnested == nil ? nil : []
      var found = try sieve.rows(from: start, to: end) { space in
        if let known = space.rows {
          rows.append(contentsOf: UnsafeBufferPointer(start: known, count: space.count))
        } else {
          rows.append(
            contentsOf: Int32(truncatingIfNeeded: space.start)..<Int32(truncatingIfNeeded: space.start + space.count))
        }
        if let known = space.items { items?.append(contentsOf: UnsafeBufferPointer(start: known, count: space.count)) }
      }
      (found.rows, found.items) = (rows, items)
      return found
    }
    var selection = Selection(of: self)
    if unnested != nil { selection.items = [] }
    selection.rows.reserveCapacity(results.reduce(0) { $0 + $1.rows.count })
    for result in results {
      selection.rows.append(contentsOf: result.rows)
      if let items = result.items { selection.items?.append(contentsOf: items) }
      selection.add(result)
    }
    if let step { describe(step, selection, pass) }
    return selection
  }

  /// Which rows are gone through, and how they are divided into blocks.
  struct Pass: Sendable {
    var rows: Range<Int>
    private(set) var blockSize: Int
    /// How many rows each of the first filters leaves out beforehand.
    var passedOver: [Int] = []
    /// The first filters that hold for all rows of the pass.
    var settledFilters = 0

    /// Blocks begin at the same rows whatever the filters leave out.
    private var firstBlock: Int { rows.lowerBound / blockSize }

    var blocks: Int { max(1, (rows.upperBound + blockSize - 1) / blockSize - firstBlock) }

    /// Makes smaller blocks of it, at least so many, but none of a few batches: threads then end at about the same time. For
    /// those who get the same from the rows however they lie in blocks.
    mutating func divide(into count: Int) {
      while blocks < count, blockSize >= 16 * batchSize, blockSize.isMultiple(of: 2) { blockSize /= 2 }
    }

    func range(of block: Int) -> (start: Int, end: Int) {
      let start = (firstBlock + block) * blockSize
      return (max(start, rows.lowerBound), min(rows.upperBound, start + blockSize))
    }
  }

  func pass() -> Pass {
    let blockSize = context.execution.blockSize
    if let found { return Pass(rows: 0..<found.rows.count, blockSize: blockSize) }
    var pass = Pass(rows: 0..<table.rowCount, blockSize: blockSize)
    let frame = Frame(slots: 1)
    for filter in filters where pass.settledFilters == pass.passedOver.count {
      guard case .expression(let compiled, _) = filter, !filter.isAfterUnnest else { break }
      let (rows, holds) = compiled.node.narrowed(pass.rows, frame)
      pass.passedOver.append(pass.rows.count - rows.count)
      pass.rows = rows
      if holds { pass.settledFilters += 1 }
    }
    return pass
  }

  /// Writes the pass down: a step for each filter, or the reading alone.
  func describe(_ step: OpenStep, _ selection: Selection, _ pass: Pass) {
    let how = PlanWords.pass(pass.blocks, context.execution.threads)
    var steps: [(words: LocalizedText, rowsIn: Int, rowsOut: Int, spent: Double)] = []
    for (place, (filter, count)) in zip(filters, selection.counts).enumerated().dropFirst(found?.filterCount ?? 0) {
      // What a filter leaves out beforehand went through those before it.
      let out = pass.passedOver.dropFirst(place + 1).reduce(0, +)
      let own = place < pass.passedOver.count ? pass.passedOver[place] : 0
      steps.append((Self.words(filter), count.rowsIn + own + out, count.rowsOut + out, count.seconds))
    }
    if let unnested, let count = selection.counts.last {
      let place = filters.firstIndex(where: \.isAfterUnnest).map { $0 - (found?.filterCount ?? 0) } ?? steps.count
      steps.insert(
        (PlanWords.step("unnest", unnested.field.source), count.rowsIn, count.rowsOut, count.seconds), at: place)
    }
    guard !steps.isEmpty else {
      // Where every row is grouped as it is read, there is no reading beside the grouping.
      if found == nil, selection.rowCount == selection.rows.count {
        step.end(PlanWords.step(entity.name), table.rowCount, selection.rowCount, how)
      }
      return
    }
    step.end(pass: steps, beside: selection.grouping.seconds, how)
  }

  private static func words(_ filter: Filter) -> LocalizedText {
    switch filter {
    case .expression(let compiled, _): PlanWords.step("where", compiled.source)
    case .area(let condition): PlanWords.step("within", condition.area.name)
    case .keys(let condition): condition.words
    case .rows: LocalizedText(vi: "các dòng bước trước giữ lại", en: "rows that the step before left")
    }
  }

  var isTraced: Bool { context.execution.trace != nil }
}

/// Evaluates a batch of rows; a fault of the batch is thrown.
func evaluate(_ compiled: CompiledExpression, _ frame: Frame, _ space: RowSpace) throws {
  compiled.node.evaluate(space, frame)
  if let fault = frame.fault { throw fault }
}

/// Evaluates a batch of rows; a fault of the batch is thrown.
func evaluate(
  _ compiled: CompiledExpression, _ frame: Frame, _ rows: [Int32], _ count: Int, items: [Int32]? = nil
) throws {
  rows.withUnsafeBufferPointer { rows in
    (items ?? []).withUnsafeBufferPointer { pointer in
      compiled.node.evaluate(
        RowSpace(
          count: count, start: 0, rows: rows.baseAddress, outer: nil, items: items == nil ? nil : pointer.baseAddress),
        frame)
    }
  }
  if let fault = frame.fault { throw fault }
}

extension Query.Filter {
  /// Whether it is about the items that `unnest` made rows of.
  var isAfterUnnest: Bool {
    if case .expression(_, true) = self { return true }
    return false
  }
}

/// The keys of a query's rows, collected into a set on all threads.

import Messages

/// What one worker has collected.
///
/// `@unchecked Sendable`: one worker has it at a time, and it is read after all are done.
private final class KeyWorker: @unchecked Sendable {
  var set: KeySet
  let frames: [Frame]

  init(_ set: KeySet, _ keys: [CompiledExpression]) {
    self.set = set
    frames = keys.map { Frame(slots: $0.slots) }
  }
}

extension Query {
  /// The different keys of the rows, and the rows' notes.
  ///
  /// - Parameter dictionaries: for each part the texts that the keys will be compared with; nil where it is no text.
  func keySet(
    _ keys: [CompiledExpression], comparedWith dictionaries: [TextDictionary?]
  ) throws -> (set: KeySet, notes: [Diagnostic]) {
    let isTranslated = zip(keys, dictionaries).contains { key, other in
      key.type.isTextual && key.dictionary != nil && other != nil && key.dictionary !== other
    }
    if isTranslated || rowLimit != nil { return try translatedKeys(keys, dictionaries) }
    // As many bits as the rows have: never more work than the rows themselves.
    let empty = KeySet(
      bounds: keys.map { $0.bounds(in: context) }, limit: max(KeySet.leastLimit, table.rowCount * 16))
    let (pass, step, sum) = (pass(), OpenStep(context), Selection.Sum(self))
    let query = self
    let collect: @Sendable (KeyWorker, Int) throws -> Void = { worker, block in
      let (start, end) = pass.range(of: block)
      if query.keepsEverything {
        for position in stride(from: start, to: end, by: batchSize) {
          try worker.add(
            keys, RowSpace(count: min(batchSize, end - position), start: position, rows: nil, outer: nil, items: nil))
        }
        sum.add(rowCount: end - start, marks: nil)
      } else {
        let found = try query.select(from: start, to: end)
        try worker.add(keys, found.rows, found.items)
        sum.add(found)
      }
    }
    let workers = try context.inParallel(pass.blocks, worker: { KeyWorker(empty, keys) }, collect)
    let whole = sum.whole
    if let step { describe(step, whole, pass.blocks) }
    var set = workers.first?.set ?? empty
    for worker in workers.dropFirst() { set.formUnion(worker.set) }
    return (set, notes(whole))
  }

  /// Keys of texts that the other side has in a dictionary of its own.
  private func translatedKeys(
    _ keys: [CompiledExpression], _ dictionaries: [TextDictionary?]
  ) throws -> (set: KeySet, notes: [Diagnostic]) {
    let selection = try selection()
    let columns = try zip(keys, dictionaries).map { key, dictionary in
      try vector(key, selection.rows, items: selection.items).translated(to: dictionary)
    }
    var set = KeySet(bounds: columns.map(Self.bounds), limit: max(KeySet.leastLimit, selection.rows.count * 16))
    var position = 0
    while position < selection.rows.count {
      let count = min(batchSize, selection.rows.count - position)
      Self.withPointers(columns[...], position) { set.insert($0, count) }
      position += count
    }
    return (set, notes(selection))
  }

  /// The least and the greatest of some values; nil where all are null.
  private static func bounds(_ values: [Int64]) -> ClosedRange<Int64>? {
    var (low, high) = (Int64.max, Int64.min)
    for value in values where value != nullKey { (low, high) = (min(low, value), max(high, value)) }
    return low <= high ? low...high : nil
  }

  /// The values of each column from a place on, as pointers that hold as long as the body runs.
  static func withPointers(
    _ columns: ArraySlice<[Int64]>, _ position: Int, _ found: [UnsafePointer<Int64>] = [],
    _ body: ([UnsafePointer<Int64>]) -> Void
  ) {
    guard let first = columns.first else { return body(found) }
    first.withUnsafeBufferPointer { values in
      guard let start = values.baseAddress else { return }
      withPointers(columns.dropFirst(), position, found + [start + position], body)
    }
  }
}

extension KeyWorker {
  fileprivate func add(_ keys: [CompiledExpression], _ space: RowSpace) throws {
    try KeyCondition.withKeys(keys, frames, space) { set.insert($0, space.count) }
  }

  fileprivate func add(_ keys: [CompiledExpression], _ rows: [Int32], _ items: [Int32]?) throws {
    let count = rows.count
    try rows.withUnsafeBufferPointer { rows in
      try (items ?? []).withUnsafeBufferPointer { pointer in
        guard let rows = rows.baseAddress else { return }
        for position in stride(from: 0, to: count, by: batchSize) {
          try add(
            keys,
            RowSpace(
              count: min(batchSize, count - position), start: 0, rows: rows + position, outer: nil,
              items: items == nil ? nil : pointer.baseAddress.map { $0 + position }))
        }
      }
    }
  }
}

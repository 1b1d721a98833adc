/// The keys of a query's rows, collected into a set on all threads.

import Messages

/// What one worker has collected.
///
/// `@unchecked Sendable`: one worker has it at a time, and it is read after all are done.
private final class KeyWorker: @unchecked Sendable {
  var set: KeySet
  var sieve: RowSieve?
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
      let sieve = try worker.sieve ?? RowSieve(query, pass)
      worker.sieve = sieve
      var count = 0
      var found = try sieve.rows(from: start, to: end) { space in
        try KeyCondition.withKeys(keys, worker.frames, space) { worker.set.insert($0, space.count) }
        count += space.count
      }
      found.uncounted = count
      sum.add(found)
    }
    let workers = try context.inParallel(pass.blocks, worker: { KeyWorker(empty, keys) }, collect)
    let whole = sum.whole
    if let step { describe(step, whole, pass) }
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

/// A whole column made of its parts: read in any order of rows, its texts numbered as one.

import CColumn
import Messages

/// `@unchecked Sendable`: its texts are numbered by one thread before others read it, and nothing else changes.
public final class PartedColumn: @unchecked Sendable {
  public let count: Int
  public let hasNulls: Bool
  /// The least and the greatest value in the parts; of a text column, of its texts' numbers. Nil where there is none.
  public private(set) var range: ClosedRange<Int64>?
  /// The different texts; nil for another column.
  public private(set) var texts: TextIndex?
  /// For each text in the order of the finished column, its place in `texts`; nil: their own.
  private(set) var sequence: [Int32]?
  private let preset: Int
  private let mapping: Mapping?
  private let parts: [ColumnPart]
  private let views: [PartView]
  /// The first row of each part, and the number of rows.
  private let starts: [Int]
  /// For each part the numbers of its texts.
  private var lookups: [[Int32]] = []

  /// - Parameters:
  ///   - isText: whether the values are texts.
  ///   - codes: the items of a code list, in its order: they come first.
  /// - Throws: ``Diagnostic`` E0741 where the different texts need more than 2 GB.
  public init(
    _ parts: [ColumnPart], in scratch: ScratchRooms, name: String, isText: Bool, codes: [String] = []
  ) throws {
    self.parts = parts
    mapping = scratch.mapping
    views = parts.map { [mapping] in PartView($0, mapping) }
    var starts = [0]
    for part in parts { starts.append((starts.last ?? 0) + part.count) }
    self.starts = starts
    count = starts.last ?? 0
    hasNulls = parts.contains { $0.nulls > 0 }
    preset = codes.count
    let ranges = parts.compactMap(\.range)
    if let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max() { range = low...high }
    if isText || !codes.isEmpty { try number(codes, isText: isText, name: name) }
  }

  private func number(_ codes: [String], isText: Bool, name: String) throws {
    let texts = TextIndex()
    self.texts = texts
    for code in codes { _ = texts.index(of: code) }
    guard isText, let base = mapping?.base else { return }
    lookups = parts.map { part in
      guard let kept = part.texts else { return [] }
      let offsets = (base + kept.offsets).assumingMemoryBound(to: Int32.self)
      let bytes = (base + kept.bytes).assumingMemoryBound(to: UInt8.self)
      return (0..<kept.count).map { index in
        let start = Int(offsets[index])
        return Int32(texts.index(of: bytes + start, count: Int(offsets[index + 1]) - start))
      }
    }
    guard !texts.isOverfull else { throw Diagnostic(.snapshotTextsTooLong, ["field": name]) }
    findRange()
  }

  private func findRange() {
    let used = lookups.lazy.joined()
    if let low = used.min(), let high = used.max() { range = Int64(low)...Int64(high) }
  }

  /// Numbers the texts by the first row that has them in an order of the rows, so that equal rows in an equal order give
  /// equal numbers however they came in. The items of a code list keep theirs.
  public func renumberTexts(order: [Int32]) {
    guard let texts, !lookups.isEmpty else { return }
    var numbers = [Int32](repeating: -1, count: texts.count)
    var sequence: [Int32] = []
    for code in 0..<preset {
      numbers[code] = Int32(code)
      sequence.append(Int32(code))
    }
    order.withUnsafeBufferPointer { order in
      guard let base = order.baseAddress else { return }
      forEachPlace(base, count) { _, part, row in
        guard views[part].isValid(row) else { return }
        let text = Int(lookups[part][Int(views[part].value(row))])
        if numbers[text] < 0 {
          numbers[text] = Int32(sequence.count)
          sequence.append(Int32(text))
        }
      }
    }
    for part in lookups.indices {
      for text in lookups[part].indices { lookups[part][text] = numbers[Int(lookups[part][text])] }
    }
    self.sequence = sequence
    findRange()
  }

  /// Values and flags, as in ``Column/forEachBlock(_:)``, of some places of an order of the rows; nil: the rows as they
  /// are.
  public func load(
    _ start: Int, _ count: Int, order: UnsafePointer<Int32>?, _ values: UnsafeMutablePointer<Int64>,
    _ valid: UnsafeMutablePointer<UInt8>
  ) {
    if let order {
      forEachPlace(order + start, count) { place, part, row in
        let isValid = views[part].isValid(row)
        valid[place] = isValid ? 1 : 0
        guard isValid else {
          values[place] = 0
          return
        }
        let value = views[part].value(row)
        values[place] = lookups.isEmpty ? value : Int64(lookups[part][Int(value)])
      }
    } else {
      loadInRow(start, count, values, valid)
    }
  }

  private func loadInRow(
    _ start: Int, _ count: Int, _ values: UnsafeMutablePointer<Int64>, _ valid: UnsafeMutablePointer<UInt8>
  ) {
    var (part, done) = (part(of: start, near: 0), 0)
    while done < count {
      let first = start + done - starts[part]
      let rows = min(count - done, parts[part].count - first)
      views[part].load(first, rows, values + done, valid + done)
      if !lookups.isEmpty, !lookups[part].isEmpty {
        lookups[part].withUnsafeBufferPointer { lookup in
          for row in done..<done + rows where valid[row] != 0 { values[row] = Int64(lookup[Int(values[row])]) }
        }
      }
      done += rows
      part += 1
    }
  }

  private func forEachPlace(
    _ order: UnsafePointer<Int32>, _ count: Int, _ body: (_ place: Int, _ part: Int, _ row: Int) -> Void
  ) {
    var (part, first, end) = (0, 0, 0)
    for place in 0..<count {
      let row = Int(order[place])
      if row < first || row >= end {
        part = self.part(of: row, near: row / PartBuffer.rows)
        (first, end) = (starts[part], starts[part + 1])
      }
      body(place, part, row - first)
    }
  }

  /// The part that holds a row: no part holds more rows than a buffer, so it is the one near or a later one.
  private func part(of row: Int, near: Int) -> Int {
    var (low, high) = (near, parts.count)
    if low + 1 < starts.count, starts[low + 1] > row, starts[low] <= row { return low }
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= row { low = middle } else { high = middle }
    }
    return low
  }
}

/// A scratch file that takes nothing more, mapped.
public struct ScratchRooms: Sendable {
  let mapping: Mapping?

  public init(_ scratch: ScratchFile) { mapping = scratch.mapping() }
}

extension PartedColumn {
  /// Goes through the rows in an order (nil: as they are), a block at a time, as ``Column/forEachBlock(_:)`` does.
  public func forEachBlock(
    _ order: [Int32]?, _ body: (Int, UnsafeMutableBufferPointer<Int64>, UnsafePointer<UInt8>) throws -> Void
  ) rethrows {
    try withUnsafeTemporaryAllocation(of: Int64.self, capacity: PartBuffer.rows) { values in
      try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PartBuffer.rows) { valid in
        guard let out = values.baseAddress, let flags = valid.baseAddress else { return }
        for start in stride(from: 0, to: count, by: PartBuffer.rows) {
          let rows = min(PartBuffer.rows, count - start)
          load(start, rows, order, out, flags)
          try body(start, UnsafeMutableBufferPointer(start: out, count: rows), flags)
        }
      }
    }
  }

  /// Some places of an order of the rows.
  public func load(
    _ start: Int, _ count: Int, _ order: [Int32]?, _ values: UnsafeMutablePointer<Int64>,
    _ valid: UnsafeMutablePointer<UInt8>
  ) {
    guard let order else { return load(start, count, order: nil, values, valid) }
    order.withUnsafeBufferPointer { load(start, count, order: $0.baseAddress, values, valid) }
  }
}

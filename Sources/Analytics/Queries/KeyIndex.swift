/// Finds rows by their key values: by direct addressing where the values of a key lie close together, as row numbers and
/// years do, else by hashing. The parts of a key are put into one number where their ranges allow it.

struct KeyIndex {
  private let rowCount: Int
  /// The parts' least values and numbers of values, where a key is one number.
  private var packing: [(low: Int64, count: Int64)]?
  private let keys: [[Int64]]
  /// Direct: the row at each place. Hashed: the same by open addressing. -1 for none.
  private var table: [Int32] = []
  private var lowest: Int64 = 0
  private(set) var isDirect = false
  private var several: [GroupKey: Int32] = [:]

  /// - Parameter keys: the columns of the key; ``nullKey`` is null and matches nothing.
  init(_ keys: [[Int64]], rowCount: Int) {
    self.rowCount = rowCount
    guard keys.count > 1, let packing = Self.packing(keys) else {
      self.keys = keys
      return
    }
    self.packing = packing
    self.keys = [Self.packed(keys, packing, 0..<rowCount)]
  }

  /// Enters the rows; of equal keys the first stays.
  ///
  /// - Returns: the first row whose key another row has, and how many have it; nil where all differ.
  mutating func build() -> (row: Int, count: Int)? {
    var twice: Int?
    if keys.count == 1 {
      twice = buildSingle(keys[0])
    } else {
      several.reserveCapacity(rowCount)
      var key = GroupKey(repeating: 0, count: keys.count)
      for row in 0..<rowCount where fill(&key, keys, row) {
        if several[key] != nil { twice = twice ?? row } else { several[key] = Int32(truncatingIfNeeded: row) }
      }
    }
    guard let twice else { return nil }
    return (twice, (0..<rowCount).count { row in keys.allSatisfy { $0[row] == $0[twice] } })
  }

  private mutating func buildSingle(_ values: [Int64]) -> Int? {
    var (low, high) = (Int64.max, Int64.min)
    for value in values where value != nullKey { (low, high) = (min(low, value), max(high, value)) }
    guard low <= high else { return nil }
    let (width, isTooWide) = high.subtractingReportingOverflow(low)
    isDirect = !isTooWide && width < Int64(max(1024, rowCount * 8))
    var size = 64
    while size < rowCount * 2 { size *= 2 }
    table = [Int32](repeating: -1, count: isDirect ? Int(width) + 1 : size)
    lowest = low
    var twice: Int?
    for (row, value) in values.enumerated() where value != nullKey {
      let place = isDirect ? Int(value - low) : slot(of: value)
      if table[place] >= 0 { twice = twice ?? row } else { table[place] = Int32(truncatingIfNeeded: row) }
    }
    return twice
  }

  /// Hashed: where a key is, or where it would be.
  private func slot(of value: Int64) -> Int {
    var hash = UInt64(bitPattern: value) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[slot] >= 0, keys[0][Int(table[slot])] != value { slot = (slot + 1) & (table.count - 1) }
    return slot
  }

  /// For each key the row that has it; -1 for none. Looked up in blocks on all threads.
  func places(of wanted: [[Int64]], rowCount: Int, _ context: QueryContext) throws -> [Int32] {
    let blockSize = context.execution.blockSize
    let index = self
    let parts = try context.inParallel((rowCount + blockSize - 1) / blockSize) { block -> [Int32] in
      let rows = block * blockSize..<min(rowCount, (block + 1) * blockSize)
      if let packing = index.packing { return index.places(Self.packed(wanted, packing, rows), 0..<rows.count) }
      guard wanted.count > 1 else { return index.places(wanted[0], rows) }
      var key = GroupKey(repeating: 0, count: wanted.count)
      return rows.map { index.fill(&key, wanted, $0) ? index.several[key] ?? -1 : -1 }
    }
    return Array(parts.joined())
  }

  private func places(_ values: [Int64], _ rows: Range<Int>) -> [Int32] {
    guard !table.isEmpty else { return [Int32](repeating: -1, count: rows.count) }
    let count = UInt64(table.count)
    return values.withUnsafeBufferPointer { values in
      table.withUnsafeBufferPointer { table in
        rows.map { row in
          let value = values[row]
          guard value != nullKey else { return -1 }
          guard isDirect else { return table[slot(of: value)] }
          let offset = UInt64(bitPattern: value &- lowest)
          return offset < count ? table[Int(truncatingIfNeeded: offset)] : -1
        }
      }
    }
  }

  /// Whether the row has a value for every part.
  private func fill(_ key: inout GroupKey, _ columns: [[Int64]], _ row: Int) -> Bool {
    for (place, column) in columns.enumerated() {
      guard column[row] != nullKey else { return false }
      key[place] = column[row]
    }
    return true
  }

  // MARK: Several parts as one number

  /// The ranges of the parts; nil where their combinations go beyond 62 bits.
  private static func packing(_ keys: [[Int64]]) -> [(low: Int64, count: Int64)]? {
    var (packing, combinations): ([(low: Int64, count: Int64)], Int64) = ([], 1)
    for values in keys {
      var (low, high) = (Int64.max, Int64.min)
      for value in values where value != nullKey { (low, high) = (min(low, value), max(high, value)) }
      if low > high { (low, high) = (0, 0) }
      let (width, isTooWide) = high.subtractingReportingOverflow(low)
      guard !isTooWide, width < 1 << 62 else { return nil }
      let (product, isTooMany) = combinations.multipliedReportingOverflow(by: width + 1)
      guard !isTooMany, product < 1 << 62 else { return nil }
      combinations = product
      packing.append((low, width + 1))
    }
    return packing
  }

  /// The keys of some rows as one number each; ``nullKey`` where a part is null or out of its range.
  private static func packed(
    _ keys: [[Int64]], _ packing: [(low: Int64, count: Int64)], _ rows: Range<Int>
  ) -> [Int64] {
    var packed = [Int64](repeating: 0, count: rows.count)
    for (values, part) in zip(keys, packing) {
      for (place, row) in rows.enumerated() where packed[place] != nullKey {
        let code = UInt64(bitPattern: values[row] &- part.low)
        packed[place] =
          values[row] != nullKey && code < UInt64(part.count)
          ? packed[place] &* part.count &+ Int64(truncatingIfNeeded: code) : nullKey
      }
    }
    return packed
  }
}

/// Finds rows by their key values: by direct addressing where the values of a single key lie close together, as row
/// numbers and years do, else by hashing.

struct KeyIndex {
  private let keys: [[Int64]]
  private let rowCount: Int
  private var direct: [Int32] = []
  private var lowest: Int64 = 0
  private var single: [Int64: Int32] = [:]
  private var several: [GroupKey: Int32] = [:]

  /// - Parameter keys: the columns of the key; ``nullKey`` is null and matches nothing.
  init(_ keys: [[Int64]], rowCount: Int) {
    self.keys = keys
    self.rowCount = rowCount
  }

  /// How rows are found, in words of the plan.
  var isDirect: Bool { !direct.isEmpty }

  /// Enters the rows; of equal keys the first stays.
  ///
  /// - Returns: the first row whose key another row has, and how many have it; nil where all differ.
  mutating func build() -> (row: Int, count: Int)? {
    if keys.count == 1 { return buildSingle(keys[0]) }
    var twice: Int?
    several.reserveCapacity(rowCount)
    var key = GroupKey(repeating: 0, count: keys.count)
    for row in 0..<rowCount where fill(&key, keys, row) {
      if several[key] != nil {
        twice = twice ?? row
      } else {
        several[key] = Int32(row)
      }
    }
    guard let twice else { return nil }
    return (twice, (0..<rowCount).count { row in keys.allSatisfy { $0[row] == $0[twice] } })
  }

  private mutating func buildSingle(_ values: [Int64]) -> (row: Int, count: Int)? {
    var (low, high) = (Int64.max, Int64.min)
    for value in values where value != nullKey { (low, high) = (min(low, value), max(high, value)) }
    guard low <= high else { return nil }
    var twice: Int?
    let (width, isTooWide) = high.subtractingReportingOverflow(low)
    if !isTooWide, width < Int64(max(1024, rowCount * 8)) {
      lowest = low
      direct = [Int32](repeating: -1, count: Int(width) + 1)
      for (row, value) in values.enumerated() where value != nullKey {
        if direct[Int(value - low)] >= 0 { twice = twice ?? row } else { direct[Int(value - low)] = Int32(row) }
      }
    } else {
      single.reserveCapacity(rowCount)
      for (row, value) in values.enumerated() where value != nullKey {
        if single[value] != nil { twice = twice ?? row } else { single[value] = Int32(row) }
      }
    }
    return twice.map { row in (row, values.count { $0 == values[row] }) }
  }

  /// For each key the row that has it; -1 for none.
  func places(of wanted: [[Int64]], rowCount: Int) -> [Int32] {
    var places = [Int32](repeating: -1, count: rowCount)
    if wanted.count == 1 {
      for (row, value) in wanted[0].enumerated() where value != nullKey {
        if !direct.isEmpty {
          let (offset, isTooFar) = value.subtractingReportingOverflow(lowest)
          if !isTooFar, offset >= 0, offset < Int64(direct.count) { places[row] = direct[Int(offset)] }
        } else if let place = single[value] {
          places[row] = place
        }
      }
      return places
    }
    var key = GroupKey(repeating: 0, count: wanted.count)
    for row in 0..<rowCount where fill(&key, wanted, row) { places[row] = several[key] ?? -1 }
    return places
  }

  /// Whether the row has a value for every part.
  private func fill(_ key: inout GroupKey, _ columns: [[Int64]], _ row: Int) -> Bool {
    for (place, column) in columns.enumerated() {
      guard column[row] != nullKey else { return false }
      key[place] = column[row]
    }
    return true
  }
}

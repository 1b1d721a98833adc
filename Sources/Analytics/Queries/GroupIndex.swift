/// Finds the group of each row: by direct addressing where the values of the keys lie in small ranges, else by hashing.

/// A group's key values; `Int64.min` stands for null.
typealias GroupKey = [Int64]
let nullKey = Int64.min

/// The groups met so far, in the order of first sight.
struct GroupIndex {
  /// The most places of a direct table: 16 MB.
  static let directLimit = 4 << 20

  private let width: Int
  /// The values of all groups' keys, one group after the other.
  private var flat: [Int64] = []
  private(set) var count = 0
  /// Direct: the lowest value of each key and how many there are; one more place is for null.
  private var ranges: [(low: Int64, count: Int)]?
  /// Direct: the group at each place, -1 for none. Hashed: the same by open addressing.
  private var table: [Int32]

  /// - Parameter bounds: for each key the least and the greatest value it may have, nil where nobody knows.
  init(width: Int, bounds: [ClosedRange<Int64>?]) {
    self.width = width
    var places = 1
    var ranges: [(low: Int64, count: Int)] = []
    for bound in bounds {
      guard let bound, let size = Int(exactly: bound.upperBound.subtractingReportingOverflow(bound.lowerBound).0),
        size >= 0, size < Self.directLimit, places <= Self.directLimit / (size + 2)
      else {
        table = [Int32](repeating: -1, count: 64)
        return
      }
      ranges.append((bound.lowerBound, size + 1))
      places *= size + 2
    }
    self.ranges = ranges
    table = [Int32](repeating: -1, count: places)
  }

  /// Whether a key is a place in a table; else it is found by hashing.
  var isDirect: Bool { ranges != nil }

  var keys: Keys { Keys(flat: flat, width: width, count: count) }

  /// The keys of all groups, each as an array.
  struct Keys: RandomAccessCollection {
    fileprivate let flat: [Int64]
    fileprivate let width: Int
    let count: Int
    var startIndex: Int { 0 }
    var endIndex: Int { count }
    subscript(group: Int) -> GroupKey { Array(flat[group * width..<(group + 1) * width]) }
  }

  /// The group of one key, made where there is none.
  mutating func group(_ key: GroupKey) -> Int {
    var place: Int32 = 0
    key.withUnsafeBufferPointer { values in
      // A batch of one row: each column is one value.
      let columns = values.baseAddress.map { start in (0..<width).map { start + $0 } } ?? []
      columns.withUnsafeBufferPointer { find($0, 1, into: &place) }
    }
    return Int(place)
  }

  /// The groups of a batch of rows, at most ``batchSize``; `columns` are the values of each key.
  mutating func find(
    _ columns: UnsafeBufferPointer<UnsafePointer<Int64>>, _ count: Int, into places: UnsafeMutablePointer<Int32>
  ) {
    if let ranges {
      if findDirect(columns, count, ranges, into: places) { return }
      // A value outside the bounds given: from now on by hashing.
      hashFromNow()
    }
    if width == 0 {
      if self.count == 0 { self.count = 1 }
      places.update(repeating: 0, count: count)
      return
    }
    for row in 0..<count { places[row] = findHashed(columns, row) }
  }

  private mutating func findDirect(
    _ columns: UnsafeBufferPointer<UnsafePointer<Int64>>, _ count: Int, _ ranges: [(low: Int64, count: Int)],
    into places: UnsafeMutablePointer<Int32>
  ) -> Bool {
    places.update(repeating: 0, count: count)
    var outside: UInt64 = 0
    for (column, range) in zip(columns, ranges) {
      let (low, size) = (range.low, UInt64(range.count))
      let step = Int32(truncatingIfNeeded: range.count + 1)
      for row in 0..<count {
        let value = column[row]
        let code = value == nullKey ? size : UInt64(bitPattern: value &- low)
        outside |= code > size || (code == size && value != nullKey) ? 1 : 0
        places[row] = places[row] &* step &+ Int32(truncatingIfNeeded: code)
      }
    }
    guard outside == 0 else { return false }
    table.withUnsafeMutableBufferPointer { table in
      for row in 0..<count {
        let place = Int(places[row])
        var group = table[place]
        if group < 0 {
          group = Int32(truncatingIfNeeded: self.count)
          table[place] = group
          self.count += 1
          for column in columns { flat.append(column[row]) }
        }
        places[row] = group
      }
    }
    return true
  }

  private mutating func hashFromNow() {
    ranges = nil
    table = [Int32](repeating: -1, count: 64)
    while table.count < count * 2 + 2 { table += table }
    for group in 0..<count { place(group) }
  }

  private mutating func place(_ group: Int) {
    var slot = Self.hash(flat[group * width..<(group + 1) * width]) & (table.count - 1)
    while table[slot] >= 0 { slot = (slot + 1) & (table.count - 1) }
    table[slot] = Int32(truncatingIfNeeded: group)
  }

  private mutating func findHashed(_ columns: UnsafeBufferPointer<UnsafePointer<Int64>>, _ row: Int) -> Int32 {
    var slot = Self.hash(columns.lazy.map { $0[row] }) & (table.count - 1)
    while table[slot] >= 0 {
      let candidate = Int(table[slot]) * width
      var isSame = true
      for index in 0..<width where flat[candidate + index] != columns[index][row] { isSame = false }
      if isSame { return table[slot] }
      slot = (slot + 1) & (table.count - 1)
    }
    let group = count
    table[slot] = Int32(truncatingIfNeeded: group)
    for column in columns { flat.append(column[row]) }
    count += 1
    if count * 2 > table.count {
      table = [Int32](repeating: -1, count: table.count * 2)
      for group in 0..<count { place(group) }
    }
    return Int32(truncatingIfNeeded: group)
  }

  @inline(__always)
  private static func hash(_ values: some Sequence<Int64>) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for value in values {
      hash = (hash ^ UInt64(bitPattern: value)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return Int(truncatingIfNeeded: hash)
  }
}

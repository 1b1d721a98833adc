/// Finds the group of each row: by direct addressing where the values of the keys lie in small ranges, else by hashing.

/// A group's key values; `Int64.min` stands for null.
typealias GroupKey = [Int64]
let nullKey = Int64.min

/// The groups met so far, in the order of first sight.
final class GroupIndex {
  /// The most places of a direct table: 16 MB.
  static let directLimit = 4 << 20

  private let width: Int
  /// The values of all groups' keys, one group after the other.
  private(set) var keyValues: [Int64] = []
  private(set) var count = 0
  /// Direct: the lowest value of each key and how many there are; one more place is for null.
  private var ranges: [(low: Int64, count: UInt64)]?
  /// Direct: the group at each place, -1 for none. Hashed: the same by open addressing.
  private var table = GroupArray<Int32>(-1)
  /// The places of groups that stand in no table yet: it is made when the first group is looked for.
  private var unplaced: [Int32]?
  /// How many of the first groups are in the order of their keys.
  private var sortedCount = 0

  /// Groups that have been found by their place, in ascending order, with the values of their keys.
  init(_ dense: DensePlaces, _ places: [Int32], keys: [Int64]) {
    width = dense.width
    ranges = dense.isCoded ? nil : dense.ranges
    isDirect = true
    count = places.count
    sortedCount = places.count
    unplaced = places
    keyValues = keys
  }

  /// - Parameter bounds: for each key the least and the greatest value it may have, nil where nobody knows.
  init(width: Int, bounds: [ClosedRange<Int64>?]) {
    self.width = width
    var places = 1
    var ranges: [(low: Int64, count: UInt64)] = []
    for bound in bounds {
      guard let bound, let size = Int(exactly: bound.upperBound.subtractingReportingOverflow(bound.lowerBound).0),
        size >= 0, size < Self.directLimit, places <= Self.directLimit / (size + 2)
      else {
        table.grow(to: 64)
        return
      }
      ranges.append((bound.lowerBound, UInt64(size + 1)))
      places *= size + 2
    }
    self.ranges = ranges
    isDirect = true
    table.grow(to: places)
  }

  /// Whether a key is a place in a table; else it is found by hashing.
  private(set) var isDirect = false

  /// The groups in the order of their keys' values, null last; nil where no table of about their number holds them so.
  var inOrder: [Int32]? {
    if sortedCount == count { return (0..<Int32(truncatingIfNeeded: count)).map(\.self) }
    guard width > 0, ranges != nil, table.count <= count * 8 + 4096 else { return nil }
    return UnsafeBufferPointer(start: table.values, count: table.count).filter { $0 >= 0 }
  }

  func key(_ group: Int) -> GroupKey { Array(keyValues[group * width..<(group + 1) * width]) }

  /// The values of one key for all groups.
  func values(ofKey place: Int) -> [Int64] {
    width == 1 ? keyValues : stride(from: place, to: keyValues.count, by: width).map { keyValues[$0] }
  }

  /// The group of one key, made where there is none.
  func group(_ key: GroupKey) -> Int {
    var place: Int32 = 0
    key.withUnsafeBufferPointer { values in
      // A batch of one row: each column is one value.
      let columns = values.baseAddress.map { start in (0..<width).map { start + $0 } } ?? []
      columns.withUnsafeBufferPointer { find($0, 1, into: &place) }
    }
    return Int(place)
  }

  /// The groups of a batch of rows, at most ``batchSize``; `columns` are the values of each key.
  func find(
    _ columns: UnsafeBufferPointer<UnsafePointer<Int64>>, _ count: Int, into places: UnsafeMutablePointer<Int32>
  ) {
    guard width > 0 else {
      self.count = 1
      places.update(repeating: 0, count: count)
      return
    }
    if let unplaced { place(unplaced) }
    if let ranges {
      let isFound =
        width == 1
        ? findDirect(columns, count, ranges[0], into: places) : findDirect(columns, count, ranges, into: places)
      if isFound { return }
      // A value outside the bounds given: from now on by hashing.
      hashFromNow()
    }
    for row in 0..<count { places[row] = findHashed(columns, row) }
  }

  /// Enters the groups into the table.
  private func place(_ places: [Int32]) {
    unplaced = nil
    guard ranges != nil else { return hashFromNow() }
    table.grow(to: ranges?.reduce(1) { $0 * Int($1.count + 1) } ?? 1)
    for (group, place) in places.enumerated() { table[Int(place)] = Int32(truncatingIfNeeded: group) }
  }

  /// One key: its value is the place.
  private func findDirect(
    _ columns: UnsafeBufferPointer<UnsafePointer<Int64>>, _ count: Int, _ range: (low: Int64, count: UInt64),
    into places: UnsafeMutablePointer<Int32>
  ) -> Bool {
    let (values, table, low, size) = (columns[0], table.values, range.low, range.count)
    for row in 0..<count {
      guard let place = Self.place(values[row], low, size) else { return false }
      let group = table[Int(truncatingIfNeeded: place)]
      places[row] = group >= 0 ? group : add(columns, row, at: Int(place))
    }
    return true
  }

  private func findDirect(
    _ columns: UnsafeBufferPointer<UnsafePointer<Int64>>, _ count: Int, _ ranges: [(low: Int64, count: UInt64)],
    into places: UnsafeMutablePointer<Int32>
  ) -> Bool {
    for (column, range) in ranges.enumerated() {
      let (values, low, size) = (columns[column], range.low, range.count)
      let step = Int32(truncatingIfNeeded: size + 1)
      for row in 0..<count {
        guard let place = Self.place(values[row], low, size) else { return false }
        let higher = column == 0 ? 0 : places[row] &* step
        places[row] = higher &+ Int32(truncatingIfNeeded: place)
      }
    }
    let table = table.values
    for row in 0..<count {
      let place = Int(places[row])
      let group = table[place]
      places[row] = group >= 0 ? group : add(columns, row, at: place)
    }
    return true
  }

  /// The place of a value in its range, the one after it for null; nil for a value outside.
  @inline(__always)
  private static func place(_ value: Int64, _ low: Int64, _ size: UInt64) -> UInt64? {
    let place = UInt64(bitPattern: value &- low)
    if place < size { return place }
    return value == nullKey ? size : nil
  }

  /// A group that was not there before.
  private func add(_ columns: UnsafeBufferPointer<UnsafePointer<Int64>>, _ row: Int, at place: Int) -> Int32 {
    let group = Int32(truncatingIfNeeded: count)
    table[place] = group
    count += 1
    for column in columns { keyValues.append(column[row]) }
    return group
  }

  private func hashFromNow() {
    (ranges, isDirect) = (nil, false)
    var size = 64
    while size < count * 2 + 2 { size *= 2 }
    rehash(size)
  }

  private func rehash(_ size: Int) {
    table = GroupArray(-1)
    table.grow(to: size)
    for group in 0..<count {
      var slot = Self.hash(keyValues[group * width..<(group + 1) * width]) & (size - 1)
      while table[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = Int32(truncatingIfNeeded: group)
    }
  }

  private func findHashed(_ columns: UnsafeBufferPointer<UnsafePointer<Int64>>, _ row: Int) -> Int32 {
    let mask = table.count - 1
    var slot = Self.hash(columns.lazy.map { $0[row] }) & mask
    while table[slot] >= 0 {
      let candidate = Int(table[slot]) * width
      var isSame = true
      for index in 0..<width where keyValues[candidate + index] != columns[index][row] { isSame = false }
      if isSame { return table[slot] }
      slot = (slot + 1) & mask
    }
    let group = add(columns, row, at: slot)
    if count * 2 > table.count { rehash(table.count * 2) }
    return group
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

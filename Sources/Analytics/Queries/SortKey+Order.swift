/// Putting rows in order: the keys of a row and its place become one number, and numbers are sorted on all threads.

import CColumn

/// The numbers that rows or groups are sorted by, ``nullKey`` for none: those of groups stay where they are.
///
/// `@unchecked Sendable`: the states of groups are only read once all rows have been added.
enum SortValues: @unchecked Sendable {
  case list([Int64])
  case groups(GroupArray<Int64>)

  var count: Int {
    switch self {
    case .list(let values): values.count
    case .groups(let values): values.count
    }
  }

  @inline(__always) subscript(place: Int) -> Int64 {
    switch self {
    case .list(let values): values[place]
    case .groups(let values): values.values[place]
    }
  }

  /// Gives the body all numbers, one after the other.
  func withNumbers<Result>(_ body: (UnsafePointer<Int64>?) throws -> Result) rethrows -> Result {
    switch self {
    case .list(let values): try values.withUnsafeBufferPointer { try body($0.baseAddress) }
    case .groups(let values): try body(values.values)
    }
  }
}

extension SortKey {
  /// The places 0 to `count` in order; equal ones stay as they are.
  ///
  /// - Parameter limit: how many places are wanted, the first ones; nil: all.
  static func order(
    _ count: Int, by keys: [(values: SortValues, key: SortKey)], limit: Int? = nil, _ context: QueryContext
  ) throws -> [Int] {
    let wanted = min(count, max(0, limit ?? count))
    func compare(_ left: Int, _ right: Int) -> Int {
      for (values, key) in keys {
        let result = key.compare(values[left], values[right])
        if result != 0 { return result }
      }
      return 0
    }
    // Rows of a register mostly lie in order already: children by their parent and date.
    guard count > 1, (1..<count).contains(where: { compare($0 - 1, $0) > 0 }) else { return Array(0..<wanted) }
    if wanted <= fewWanted { return try few(wanted, count, keys, context) }
    let codes = keys.map { SortCode($0.values, $0.key) }
    let bits = codes.reduce(0) { $0 + $1.bits } + SortCode.bits(UInt64(count - 1))
    if bits <= 64 { return try places(UInt64.self, count, codes, wanted, context) }
    if bits <= 128 { return try places(UInt128.self, count, codes, wanted, context) }
    return Array(
      (0..<count).sorted { left, right in
        let result = compare(left, right)
        return result == 0 ? left < right : result < 0
      }.prefix(wanted))
  }

  /// So many first places are found by comparing each with the worst of those found so far: mostly its first key tells.
  private static let fewWanted = 256

  private static func few(
    _ wanted: Int, _ count: Int, _ keys: [(values: SortValues, key: SortKey)], _ context: QueryContext
  ) throws -> [Int] {
    guard wanted > 0, let first = keys.first else { return [] }
    @Sendable func isBefore(_ left: Int, _ right: Int) -> Bool {
      for (values, key) in keys {
        let result = key.compare(values[left], values[right])
        if result != 0 { return result < 0 }
      }
      return left < right
    }
    let parts = max(1, min(context.execution.threads, count / 4096))
    let found = try context.inParallel(parts) { part -> [Int] in
      first.values.withNumbers { numbers in
        var (found, worst, bound): ([Int], Int?, Int64) = ([], nil, first.key.boundOfAll)
        var place = count * part / parts
        let end = count * (part + 1) / parts
        while true {
          place = Int(column_seek(numbers, Int64(place), Int64(end), bound, first.key.isDescending ? 1 : 0))
          guard place < end else { return found }
          defer { place += 1 }
          if let worst, !isBefore(place, worst) { continue }
          found.append(place)
          guard found.count >= wanted * 2 + 64 else { continue }
          found.sort(by: isBefore)
          found.removeLast(found.count - wanted)
          worst = found[wanted - 1]
          bound = first.key.bound(first.values[found[wanted - 1]])
        }
      }
    }
    return Array(found.joined().sorted(by: isBefore).prefix(wanted))
  }

  /// What no number lies beyond.
  private var boundOfAll: Int64 { isDescending ? .min : .max }

  /// What a number must reach so that it may come before this one, or beside it: at least or at most as much.
  private func bound(_ number: Int64) -> Int64 {
    // Nulls, which are the least number, come where they are put and not where they lie.
    if isDescending { return nulls == .first ? boundOfAll : number }
    return number == nullKey && nulls == .last ? boundOfAll : number
  }

  /// - Parameter number: wide enough for the codes of all keys and for the place, which makes every number different.
  private static func places<Number: FixedWidthInteger & UnsignedInteger & Sendable>(
    _ number: Number.Type, _ count: Int, _ codes: [SortCode], _ wanted: Int, _ context: QueryContext
  ) throws -> [Int] {
    let shift = SortCode.bits(UInt64(count - 1))
    let parts = max(1, min(context.execution.threads, count / 1024))
    let isPart = wanted < count / 4
    var runs = try context.inParallel(parts) { part -> [Number] in
      let places = count * part / parts..<count * (part + 1) / parts
      func numbers(_ places: Range<Int>) -> [Number] {
        var numbers = [Number](repeating: 0, count: places.count)
        for code in codes { code.append(to: &numbers, places) }
        for (index, place) in places.enumerated() { numbers[index] = numbers[index] << shift | Number(place) }
        return numbers
      }
      guard isPart else { return numbers(places).sorted() }
      return leading(wanted, places, numbers)
    }
    while runs.count > 1 {
      let pairs = runs
      runs = try context.inParallel((pairs.count + 1) / 2) { pair in
        pair * 2 + 1 < pairs.count ? merged(pairs[pair * 2], pairs[pair * 2 + 1]) : pairs[pair * 2]
      }
    }
    let mask = (Number(1) << shift) - 1
    return (runs.first ?? []).prefix(wanted).map { Int($0 & mask) }
  }

  /// The least numbers of a part of the places, in order: what lies above the worst of those found so far is never kept.
  private static func leading<Number: FixedWidthInteger>(
    _ wanted: Int, _ places: Range<Int>, _ numbers: (Range<Int>) -> [Number]
  ) -> [Number] {
    guard wanted > 0 else { return [] }
    var (found, worst): ([Number], Number) = ([], .max)
    let room = wanted * 2 + 4096
    found.reserveCapacity(room)
    for start in stride(from: places.lowerBound, to: places.upperBound, by: batchSize) {
      for number in numbers(start..<min(places.upperBound, start + batchSize)) where number <= worst {
        found.append(number)
      }
      guard found.count > room - batchSize else { continue }
      found.sort()
      if found.count > wanted { found.removeLast(found.count - wanted) }
      if found.count == wanted, let last = found.last { worst = last }
    }
    found.sort()
    return Array(found.prefix(wanted))
  }

  private static func merged<Number: FixedWidthInteger>(_ left: [Number], _ right: [Number]) -> [Number] {
    [Number](unsafeUninitializedCapacity: left.count + right.count) { out, count in
      var (a, b) = (0, 0)
      while a < left.count, b < right.count {
        let takesLeft = left[a] <= right[b]
        out.initializeElement(at: a + b, to: takesLeft ? left[a] : right[b])
        if takesLeft { a += 1 } else { b += 1 }
      }
      while a < left.count {
        out.initializeElement(at: a + b, to: left[a])
        a += 1
      }
      while b < right.count {
        out.initializeElement(at: a + b, to: right[b])
        b += 1
      }
      count = a + b
    }
  }
}

/// The values of a sort key as numbers from 0 on that stand in the order asked for.
private struct SortCode: Sendable {
  private let values: SortValues
  private let low, high: Int64
  private let isDescending: Bool
  /// The code of null, and how far the others are moved for it.
  private let none, shift: UInt64
  let bits: Int

  init(_ values: SortValues, _ key: SortKey) {
    self.values = values
    var (low, high) = (Int64.max, Int64.min)
    for place in 0..<values.count where values[place] != nullKey {
      (low, high) = (min(low, values[place]), max(high, values[place]))
    }
    if low > high { (low, high) = (0, 0) }
    (self.low, self.high) = (low, high)
    isDescending = key.isDescending
    // No value is Int64.min, so the width leaves room for one more.
    let width = UInt64(bitPattern: high &- low)
    shift = key.nulls == .first ? 1 : 0
    none = key.nulls == .first ? 0 : width + 1
    bits = Self.bits(width + 1)
  }

  /// How many bits hold the numbers from 0 to this one.
  static func bits(_ greatest: UInt64) -> Int { 64 - greatest.leadingZeroBitCount }

  /// Puts the codes of some places behind what the numbers hold already.
  func append<Number: FixedWidthInteger & UnsignedInteger>(to numbers: inout [Number], _ places: Range<Int>) {
    for (index, place) in places.enumerated() {
      let value = values[place]
      let code =
        value == nullKey ? none : UInt64(bitPattern: isDescending ? high &- value : value &- low) &+ shift
      numbers[index] = numbers[index] << bits | Number(code)
    }
  }
}

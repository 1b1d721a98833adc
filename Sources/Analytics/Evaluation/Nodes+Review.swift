/// `review(year)`: a household's one review of a year.

import CColumn

/// A household's review of a year, as a row of `reviews`; children lie in the order of their dates.
final class ReviewLookupNode: Node {
  private let year: Node
  private let index: CollectionIndex
  private let dates: Column

  init(slot: Int, year: Node, index: CollectionIndex, dates: Column) {
    self.year = year
    self.index = index
    self.dates = dates
    super.init(slot: slot)
  }

  override func evaluate(_ space: RowSpace, _ frame: Frame) {
    year.evaluate(space, frame)
    guard dates.layout.validity == nil, let days = dates.layout.values else { return search(space, frame) }
    switch dates.layout.storage {
    case COLUMN_INT8: search(days.assumingMemoryBound(to: Int8.self), space, frame)
    case COLUMN_INT16: search(days.assumingMemoryBound(to: Int16.self), space, frame)
    case COLUMN_INT32: search(days.assumingMemoryBound(to: Int32.self), space, frame)
    case COLUMN_INT64: search(days.assumingMemoryBound(to: Int64.self), space, frame)
    default: search(space, frame)
    }
  }

  /// Children that have a date each. The review before was found at some place among its household's: most households were
  /// reviewed in the same years, so that place is tried first.
  @inline(__always)
  private func search<T: FixedWidthInteger>(_ days: UnsafePointer<T>, _ space: RowSpace, _ frame: Frame) {
    let (years, unknown) = (frame.integers(year.slot), frame.nulls(year.slot))
    let (out, nulls) = (frame.integers(slot), frame.nulls(slot))
    guard let offsets = index.offsets.baseAddress else { return search(space, frame) }
    let (parents, permutation) = (index.offsets.count - 1, index.permutation?.baseAddress)
    @inline(__always) func child(_ place: Int) -> Int { permutation.map { Int($0[place]) } ?? place }
    var (known, bounds): (Int64, YearBounds?) = (.min, nil)
    var usual = 0
    for position in 0..<space.count {
      nulls[position] = 1
      out[position] = 0
      let row = Int(space.row(position))
      guard row >= 0, row < parents, unknown[position] == 0 else { continue }
      if years[position] != known { (known, bounds) = (years[position], YearBounds(years[position])) }
      guard let bounds else { continue }
      let (start, end) = (Int(offsets[row]), Int(offsets[row + 1]))
      @inline(__always) func isMet(_ place: Int) -> Bool {
        let day = Int64(truncatingIfNeeded: days[child(place)])
        return day >= bounds.first && day <= bounds.last
      }
      var found = start + usual
      // The last of a year is the one; it lies before the first of the next year.
      if found >= end || !isMet(found) || found + 1 < end && isMet(found + 1) {
        found = end - 1
        while found >= start, !isMet(found) { found -= 1 }
        guard found >= start else { continue }
        usual = found - start
      }
      out[position] = Int64(truncatingIfNeeded: child(found))
      nulls[position] = 0
    }
  }

  private func search(_ space: RowSpace, _ frame: Frame) {
    let (years, unknown) = (frame.integers(year.slot), frame.nulls(year.slot))
    let (out, nulls) = (frame.integers(slot), frame.nulls(slot))
    for position in 0..<space.count {
      nulls[position] = 1
      out[position] = 0
      let row = Int(space.row(position))
      guard row >= 0, unknown[position] == 0, let bounds = YearBounds(years[position]) else { continue }
      for place in Int(index.offsets[row])..<Int(index.offsets[row + 1]) {
        let child = index.permutation.map { Int($0[place]) } ?? place
        guard let day = dates.integer(child), day >= bounds.first, day <= bounds.last else { continue }
        out[position] = Int64(child)
        nulls[position] = 0
      }
    }
  }
}

/// Places of dense groups, some neighbours at a time: the ones that rows have been added to, and whose they are.

import CColumn
import Synchronization

/// Places in stretches of so many neighbours that a flag for each is little.
struct Stretches: Sendable {
  /// The stretches of a batch, neighbouring ones together.
  private(set) var ranges: [ClosedRange<Int>] = []
  private let shift: Int

  /// A batch whose places lie in so few stretches is taken to lie in all between the first and the last.
  private static let near = 4
  /// Of a batch that jumps between more stretches than this all between the first and the last are taken.
  private static let most = 16

  /// - Parameter shift: of a stretch, as a power of two.
  init(shift: Int) { self.shift = shift }

  /// Finds the stretches of at least one place.
  mutating func find(_ places: UnsafePointer<Int32>, _ count: Int) {
    ranges.removeAll(keepingCapacity: true)
    let bounds = lane_range(places, Int64(count))
    let whole = Int(bounds.least) >> shift...Int(bounds.greatest) >> shift
    // A block may reach from the end of one year into the next, where the first households come again.
    if whole.count > Self.near {
      var last = -1
      for index in 0..<count {
        let stretch = Int(places[index]) >> shift
        guard stretch != last else { continue }
        last = stretch
        guard ranges.count < Self.most else {
          ranges.removeAll(keepingCapacity: true)
          break
        }
        ranges.append(stretch...stretch)
      }
    }
    if ranges.isEmpty { ranges.append(whole) }
  }
}

/// The places that rows have been added to.
struct PlaceSet: Sendable {
  private let count: Int
  /// The places of a stretch, as a power of two; nil: all places count as touched, which is cheaper where they are few.
  private let shift: Int?
  private var flags: [Bool] = []

  init(count: Int, shift: Int?) {
    (self.count, self.shift) = (count, shift)
    if let shift { flags = [Bool](repeating: false, count: count >> shift + 1) }
  }

  /// Adds the places of some stretches.
  mutating func insert(_ stretches: Stretches) {
    for range in stretches.ranges {
      for stretch in range { flags[stretch] = true }
    }
  }

  mutating func formUnion(_ other: PlaceSet) {
    for stretch in flags.indices where other.flags[stretch] { flags[stretch] = true }
  }

  /// The places touched, neighbouring stretches together.
  var ranges: [Range<Int>] {
    guard let shift else { return count == 0 ? [] : [0..<count] }
    var found: [Range<Int>] = []
    for stretch in flags.indices where flags[stretch] {
      let places = stretch << shift..<min(count, (stretch + 1) << shift)
      guard !places.isEmpty else { continue }
      if let last = found.last, last.upperBound == places.lowerBound {
        found[found.count - 1] = last.lowerBound..<places.upperBound
      } else {
        found.append(places)
      }
    }
    return found
  }
}

/// Whose the places are where threads add to the same arrays: a stretch belongs to the thread that asked for it first, and
/// no other may touch its places.
final class PlaceOwners: Sendable {
  private let count: Int
  /// The owner of each stretch; 0: nobody yet.
  private nonisolated(unsafe) let owners: UnsafeMutablePointer<Atomic<UInt16>>
  private let next = Atomic<UInt16>(1)

  /// - Parameters:
  ///   - places: how many there are.
  ///   - shift: of a stretch, as a power of two.
  init(places: Int, shift: Int) {
    count = places >> shift + 1
    owners = .allocate(capacity: count)
    for stretch in 0..<count { (owners + stretch).initialize(to: Atomic(0)) }
  }

  deinit {
    owners.deinitialize(count: count)
    owners.deallocate()
  }

  /// A number for one more thread.
  func owner() -> UInt16 { next.wrappingAdd(1, ordering: .relaxed).oldValue }

  /// Whether some stretches belong to a thread, which they may from now on: what nobody has becomes its own.
  ///
  /// Nothing is read or written by way of an owner but by the thread itself, so that no order is asked for; whoever reads
  /// the arrays of all has waited for the threads.
  func take(_ stretches: Stretches, for owner: UInt16) -> Bool {
    for stretch in stretches.ranges.joined() {
      let known = owners[stretch].load(ordering: .relaxed)
      if known == owner { continue }
      guard known == 0, owners[stretch].compareExchange(expected: 0, desired: owner, ordering: .relaxed).exchanged
      else { return false }
    }
    return true
  }
}

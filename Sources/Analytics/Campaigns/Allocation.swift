/// Who is helped with a sum of money: in the order of priority, place after place where that is asked for.

/// The outcome of giving a budget to candidates. Money is whole đồng.
///
/// Without places the candidates are served in their order until the first for whom the money does not reach; nobody
/// behind is served before, or a dear house would never be built. With places, such as communes, the next to be served is
/// always of the place where the smallest part of the need is met so far (compared as whole numbers), and within a place
/// the first in order; of places that are even, the one whose first candidate stands before the other's. So running again
/// after the first outcome was carried out goes on where it ended.
public struct Allocation: Hashable, Sendable {
  /// Somebody in need, in the order of priority.
  public struct Candidate: Hashable, Sendable {
    public let amount: Int64
    /// The number of the place, from 0.
    public let place: Int

    public init(amount: Int64, place: Int = 0) { (self.amount, self.place) = (amount, place) }
  }

  /// A place, before and after.
  public struct Place: Hashable, Sendable {
    /// What its candidates need, and what was met of its need before.
    public internal(set) var need: Int64
    public internal(set) var met: Int64
    public internal(set) var granted: Int64 = 0
    public internal(set) var helped = 0

    public init(need: Int64, met: Int64) { (self.need, self.met) = (need, met) }

    /// Another place beside this one, as one.
    public mutating func add(_ other: Place) {
      (need, met) = (need + other.need, met + other.met)
      (granted, helped) = (granted + other.granted, helped + other.helped)
    }
  }

  /// Somebody served: who, what was left then, and how far the place's need was met before.
  public struct Choice: Hashable, Sendable {
    public let candidate: Int
    public let amount: Int64
    public let left: Int64
    public let met: Int64
    public let need: Int64
  }

  public private(set) var chosen: [Choice] = []
  /// Those not served: first the one for whom the money did not reach, then by their order.
  public private(set) var waiting: [Int] = []
  public private(set) var places: [Place]
  public private(set) var left: Int64

  /// - Parameters:
  ///   - met: what each place was given before, of a need that its candidates do not say any more.
  ///   - skips: goes on with those who need less, after the first for whom the money does not reach.
  /// - Complexity: O(n · p) for n candidates in p places.
  public init(_ candidates: [Candidate], budget: Int64, met: [Int64] = [0], skips: Bool = false) {
    left = max(0, budget)
    places = met.map { Place(need: $0, met: $0) }
    var queues: [[Int]] = Array(repeating: [], count: met.count)
    for (index, candidate) in candidates.enumerated() {
      places[candidate.place].need += candidate.amount
      queues[candidate.place].append(index)
    }
    var heads = Array(repeating: 0, count: met.count)
    var failed: [Int] = []
    while let place = nextPlace(queues, heads) {
      let index = queues[place][heads[place]]
      let amount = candidates[index].amount
      guard amount <= left else {
        failed.append(index)
        if !skips { break }
        heads[place] += 1
        continue
      }
      heads[place] += 1
      left -= amount
      chosen.append(
        Choice(
          candidate: index, amount: amount, left: left, met: places[place].met + places[place].granted,
          need: places[place].need))
      places[place].granted += amount
      places[place].helped += 1
    }
    let done = Set(chosen.map(\.candidate) + failed.prefix(1))
    waiting = failed.prefix(1) + candidates.indices.filter { !done.contains($0) }
  }

  /// The place to be served next; nil where nobody waits.
  private func nextPlace(_ queues: [[Int]], _ heads: [Int]) -> Int? {
    var best: Int?
    for place in queues.indices where heads[place] < queues[place].count {
      guard let other = best else {
        best = place
        continue
      }
      let order = compare(place, other)
      if order < 0 || order == 0 && queues[place][heads[place]] < queues[other][heads[other]] { best = place }
    }
    return best
  }

  /// Less than 0 where a smaller part of the first place's need is met. A place without need is met whole.
  private func compare(_ one: Int, _ other: Int) -> Int {
    func parts(_ place: Place) -> (met: Int64, need: Int64) {
      place.need > 0 ? (place.met + place.granted, place.need) : (1, 1)
    }
    let (a, b) = (parts(places[one]), parts(places[other]))
    let (left, right) = (a.met.multipliedFullWidth(by: b.need), b.met.multipliedFullWidth(by: a.need))
    if left.high != right.high { return left.high < right.high ? -1 : 1 }
    return left.low == right.low ? 0 : (left.low < right.low ? -1 : 1)
  }
}

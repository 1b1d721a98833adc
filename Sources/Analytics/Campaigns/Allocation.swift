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
  /// - Complexity: O(n · log p) for n candidates in p places.
  public init(_ candidates: [Candidate], budget: Int64, met: [Int64] = [0], skips: Bool = false) {
    left = max(0, budget)
    places = met.map { Place(need: $0, met: $0) }
    var queues: [[Int]] = Array(repeating: [], count: met.count)
    for (index, candidate) in candidates.enumerated() {
      places[candidate.place].need += candidate.amount
      queues[candidate.place].append(index)
    }
    var heads = Array(repeating: 0, count: met.count)
    var turns = TurnQueue()
    func wait(_ place: Int) {
      guard heads[place] < queues[place].count else { return }
      turns.add(Turn(place: place, candidate: queues[place][heads[place]], places[place]))
    }
    for place in places.indices { wait(place) }
    var failed: [Int] = []
    while let turn = turns.next() {
      let (place, index) = (turn.place, turn.candidate)
      let amount = candidates[index].amount
      heads[place] += 1
      guard amount <= left else {
        failed.append(index)
        if !skips { break }
        wait(place)
        continue
      }
      left -= amount
      chosen.append(
        Choice(
          candidate: index, amount: amount, left: left, met: places[place].met + places[place].granted,
          need: places[place].need))
      places[place].granted += amount
      places[place].helped += 1
      wait(place)
    }
    let done = Set(chosen.map(\.candidate) + failed.prefix(1))
    waiting = failed.prefix(1) + candidates.indices.filter { !done.contains($0) }
  }
}

/// A place that waits, with the first of its candidates and the part of its need that is met.
private struct Turn {
  let place: Int
  let candidate: Int
  private let met, need: Int64

  /// A place without need is met whole.
  init(place: Int, candidate: Int, _ state: Allocation.Place) {
    (self.place, self.candidate) = (place, candidate)
    (met, need) = state.need > 0 ? (state.met + state.granted, state.need) : (1, 1)
  }

  func isBefore(_ other: Turn) -> Bool {
    let (own, others) = (met.multipliedFullWidth(by: other.need), other.met.multipliedFullWidth(by: need))
    if own.high != others.high { return own.high < others.high }
    return own.low == others.low ? candidate < other.candidate : own.low < others.low
  }
}

/// The places that wait, as a heap.
private struct TurnQueue {
  private var turns: [Turn] = []

  mutating func add(_ turn: Turn) {
    turns.append(turn)
    var place = turns.count - 1
    while place > 0, turns[place].isBefore(turns[(place - 1) / 2]) {
      turns.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// The first of them all, taken out.
  mutating func next() -> Turn? {
    guard let first = turns.first, let last = turns.popLast() else { return nil }
    guard !turns.isEmpty else { return first }
    turns[0] = last
    var place = 0
    while true {
      var least = place
      for below in [2 * place + 1, 2 * place + 2] where below < turns.count && turns[below].isBefore(turns[least]) {
        least = below
      }
      guard least != place else { return first }
      turns.swapAt(place, least)
      place = least
    }
  }
}

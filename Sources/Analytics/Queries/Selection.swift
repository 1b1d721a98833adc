/// The rows that a query keeps, and what is known of them where no list was kept.

import Messages
import Programme
import Synchronization

/// The rows of a query in table order, or in the order asked for.
struct Selection: Sendable {
  var rows: [Int32] = []
  /// After unnest: the item of each row.
  var items: [Int32]?
  /// For each filter: how many rows were unknown.
  var unknown: [Int] = []
  /// For each filter, and last for `unnest`: what it met, what it left, and the seconds that threads spent on it.
  var counts: [StepCount] = []
  /// What threads spent on grouping the rows in the same pass.
  var grouping = StepCount()
  /// How many rows there were, where no list of them was kept.
  var uncounted = 0
  /// The standards of the classes of those rows, as in ``Frame/standards``; nil where nobody asked.
  var marks: UInt64?

  var rowCount: Int { rows.count + uncounted }
}

extension Selection {
  /// What is known of a selection whose rows were not kept, put together from its blocks in any order.
  final class Sum: Sendable {
    private let sum: Mutex<Selection>

    init(_ query: Query) {
      sum = Mutex(Selection(of: query))
    }

    func add(_ part: Selection) {
      sum.withLock { sum in
        sum.uncounted += part.rowCount
        sum.add(part)
      }
    }

    var whole: Selection { sum.withLock { $0 } }
  }

  /// Nothing yet, after the steps that the query has already done.
  init(of query: Query) {
    unknown =
      (query.found?.unknown ?? [])
      + [Int](repeating: 0, count: query.filters.count - (query.found?.filterCount ?? 0))
    counts = [StepCount](repeating: StepCount(), count: query.filters.count + 1)
  }

  mutating func add(_ part: Selection) {
    for (index, count) in part.unknown.enumerated() { unknown[index] += count }
    for (index, count) in part.counts.enumerated() {
      counts[index].rowsIn += count.rowsIn
      counts[index].rowsOut += count.rowsOut
      counts[index].seconds += count.seconds
    }
    grouping.seconds += part.grouping.seconds
    if let found = part.marks { marks = (marks ?? 0) | found }
  }
}

/// What a step of a pass did, over all blocks.
struct StepCount: Sendable {
  var rowsIn = 0
  var rowsOut = 0
  var seconds = 0.0

  /// - Parameter start: when the step began on a batch; nil where nobody asks for the time.
  mutating func add(_ rowsIn: Int, _ rowsOut: Int, since start: ContinuousClock.Instant?) {
    self.rowsIn += rowsIn
    self.rowsOut += rowsOut
    if let start { seconds += Double((ContinuousClock.now - start).components.attoseconds) / 1e18 }
  }
}

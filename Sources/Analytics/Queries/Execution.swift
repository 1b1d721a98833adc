/// How work is spread over threads.

import Synchronization
import Threads

/// How queries are executed. No answer depends on the number of threads.
public struct Execution: Sendable {
  /// How many threads at most work on one query.
  public var threads: Int
  /// Rows per block: the unit of parallel work, and of the order in which floating-point sums are added. Another size may
  /// change the last bits of a decimal sum, another number of threads may not.
  var blockSize = 65_536
  /// From so many dense groups on it matters which of them a thread touches; then so many neighbours go together, as a
  /// power of two.
  var manyGroups = 1 << 14
  var stretch = 12
  /// Where the steps are written down; nil: nowhere.
  public var trace: QueryTrace?

  /// For tests, where a small register is to have many blocks and many groups.
  init(threads: Int, blockSize: Int) {
    self.init(threads: threads)
    self.blockSize = max(1, blockSize)
    (manyGroups, stretch) = (8, 1)
  }

  /// The same, writing no plan.
  var untraced: Execution {
    var execution = self
    execution.trace = nil
    return execution
  }

  public init(threads: Int? = nil, trace: QueryTrace? = nil) {
    self.threads = max(1, threads ?? Parallel.threadCount)
    self.trace = trace
  }
}

extension QueryContext {
  /// How many threads work on so many parts.
  func workers(of parts: Int) -> Int { max(1, min(parts, execution.threads)) }

  /// Runs the parts on the threads allowed and gives their results in order; the first part's error is thrown.
  func inParallel<Result: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    try Parallel.map(count, threads: execution.threads, body)
  }
}

extension QueryContext {
  /// Runs the parts on the threads allowed, each thread with a state of its own; which parts a state has seen depends on
  /// the threads: mostly neighbours, so that what lies together in the table lies together in a state. The error of the
  /// first part that failed is thrown.
  ///
  /// - Parameter order: all parts, in an order by which those are neighbours that have much in common; nil: their own.
  func inParallel<State: Sendable>(
    _ count: Int, order: [Int]? = nil, worker: @escaping @Sendable () -> State,
    _ body: @escaping @Sendable (State, Int) throws -> Void
  ) throws -> [State] {
    let workers = workers(of: count)
    let spans = PartSpans(count, workers: workers)
    let failure = Mutex<(part: Int, error: any Error)?>(nil)
    return try inParallel(workers) { number in
      let state = worker()
      while let place = spans.next(for: number) {
        let part = order?[place] ?? place
        // What comes after a part that failed is not asked for any more.
        if let failed = failure.withLock({ $0?.part }), failed <= part { continue }
        do { try body(state, part) } catch {
          failure.withLock { known in if known.map({ $0.part > part }) ?? true { known = (part, error) } }
        }
      }
      return state
    }.throwing(failure.withLock { $0?.error })
  }
}

/// The parts that workers have still to do: each begins with a span of its own, and when that is done takes of the longest
/// one left what is farthest from its owner. Every other one goes through its span from the end: two neighbours then meet
/// at one place, whichever is faster.
private final class PartSpans: Sendable {
  private let spans: Mutex<[Range<Int>]>

  init(_ count: Int, workers: Int) {
    spans = Mutex((0..<workers).map { count * $0 / workers..<count * ($0 + 1) / workers })
  }

  func next(for worker: Int) -> Int? {
    spans.withLock { spans in
      let longest = spans.indices.max { spans[$0].count < spans[$1].count }
      guard let span = spans[worker].isEmpty ? longest : worker, !spans[span].isEmpty else { return nil }
      let isForwards = span.isMultiple(of: 2) == (span == worker)
      return isForwards ? spans[span].removeFirst() : spans[span].removeLast()
    }
  }
}

extension Array {
  fileprivate func throwing(_ error: (any Error)?) throws -> Self {
    if let error { throw error }
    return self
  }
}

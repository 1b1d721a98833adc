/// Independent pieces of work on all cores that the process may use.

import CThreads
import Foundation
import Synchronization

@usableFromInline
package enum Parallel {
  /// How many threads work at once: one for each core that this process may use. Asked once: the answer takes the system
  /// longer than a small query.
  package static let threadCount: Int = {
    let allowed = Int(threads_allowed_cores())
    return allowed > 0 ? allowed : max(1, ProcessInfo.processInfo.activeProcessorCount)
  }()

  private static let helpers = HelperThreads(threadCount - 1)

  /// Calls `body` with each number below `count`, on this thread and others, and returns when all calls have ended. The
  /// numbers are given out in their order, one at a time, to whichever thread is free.
  @usableFromInline
  package static func perform(_ count: Int, _ body: @Sendable (Int) -> Void) { helpers.perform(count, body) }

  /// What `body` gives for each number below `count`, in order.
  ///
  /// - Parameter threads: how many of the numbers may be worked on at a time.
  /// - Throws: the error of the least number that has one.
  package static func map<Value: Sendable>(
    _ count: Int, threads: Int = threadCount, _ body: @Sendable (Int) throws -> Value
  ) throws -> [Value] {
    let workers = min(count, threads)
    guard workers > 1 else { return try (0..<max(0, count)).map(body) }
    let results = ResultPlaces<Value>(count)
    perform(workers) { _ in results.work(body) }
    return try results.take()
  }

  /// Has another thread do something, soon; where there is no other, it is done at once.
  package static func begin(_ work: @escaping @Sendable () -> Void) { helpers.begin(work) }
}

/// `@unchecked Sendable`: each number is taken by one worker, which writes its place only, and nothing is read before all
/// are done.
private final class ResultPlaces<Value>: @unchecked Sendable {
  private let places: UnsafeMutableBufferPointer<Result<Value, any Error>?>
  private let next = Atomic<Int>(0)

  init(_ count: Int) {
    places = .allocate(capacity: count)
    places.initialize(repeating: nil)
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  /// Takes numbers one after the other until none is left.
  func work(_ body: (Int) throws -> Value) {
    while true {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < places.count else { return }
      places[number] = Result { try body(number) }
    }
  }

  func take() throws -> [Value] { try places.compactMap { try $0?.get() } }
}

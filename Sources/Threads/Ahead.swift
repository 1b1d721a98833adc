/// Work that is begun before its result is needed.

import Dispatch
import Synchronization

/// A value that another thread works out meanwhile.
package final class Ahead<Value: Sendable>: Sendable {
  private let work: @Sendable () throws -> Value
  private let isBegun = Atomic<Bool>(false)
  private let isDone = Atomic<Bool>(false)
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let done = DispatchGroup()

  package init(_ work: @escaping @Sendable () throws -> Value) {
    self.work = work
    done.enter()
    Parallel.begin { self.run() }
  }

  /// The value, once it is there; worked out here where no thread has come to it.
  ///
  /// - Throws: what the work threw.
  package func get() throws -> Value {
    run()
    // Mostly it is there, or will be in a moment; to be woken takes longer.
    if !HelperThreads.seen({ isDone.load(ordering: .acquiring) }) { done.wait() }
    return try (result.withLock { $0 } ?? Result { try work() }).get()
  }

  private func run() {
    guard !isBegun.exchange(true, ordering: .relaxed) else { return }
    let found = Result { try work() }
    result.withLock { $0 = found }
    isDone.store(true, ordering: .releasing)
    done.leave()
  }
}

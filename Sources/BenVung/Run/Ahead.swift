/// Work that is begun before its result is needed.

import Dispatch
import Synchronization
import Threads

/// A value that another thread works out meanwhile.
final class Ahead<Value: Sendable>: Sendable {
  private let work: @Sendable () throws -> Value
  private let isBegun = Atomic<Bool>(false)
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let done = DispatchGroup()

  init(_ work: @escaping @Sendable () throws -> Value) {
    self.work = work
    done.enter()
    Parallel.begin { self.run() }
  }

  /// The value, once it is there; worked out here where no thread has come to it.
  ///
  /// - Throws: what the work threw.
  func get() throws -> Value {
    run()
    done.wait()
    return try (result.withLock { $0 } ?? Result { try work() }).get()
  }

  private func run() {
    guard !isBegun.exchange(true, ordering: .relaxed) else { return }
    let found = Result { try work() }
    result.withLock { $0 = found }
    done.leave()
  }
}

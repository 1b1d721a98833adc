/// Work that is begun before its result is needed.

import Dispatch
import Synchronization

/// A value that another thread works out meanwhile.
final class Ahead<Value: Sendable>: Sendable {
  private let work: @Sendable () throws -> Value
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let done = DispatchGroup()

  init(_ work: @escaping @Sendable () throws -> Value) {
    self.work = work
    DispatchQueue.global().async(group: done) {
      let found = Result { try work() }
      self.result.withLock { $0 = found }
    }
  }

  /// The value, once it is there.
  ///
  /// - Throws: what the work threw.
  func get() throws -> Value {
    done.wait()
    return try (result.withLock { $0 } ?? Result { try work() }).get()
  }
}

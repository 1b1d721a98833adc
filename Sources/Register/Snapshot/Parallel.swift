/// Independent pieces of work on all cores.

import Dispatch
import Synchronization

enum Parallel {
  /// Gives the results in order; throws one of the errors where there are any.
  static func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) throws -> Result) throws -> [Result] {
    let results = Mutex([Swift.Result<Result, any Error>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let result = Swift.Result { try body(place) }
      results.withLock { $0[place] = result }
    }
    return try results.withLock { try $0.compactMap { try $0?.get() } }
  }
}

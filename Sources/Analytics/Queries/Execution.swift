/// How work is spread over threads.

import Dispatch
import Foundation
import Synchronization

/// How queries are executed. No answer depends on the number of threads.
public struct Execution: Sendable {
  /// How many threads at most work on one query.
  public var threads: Int
  /// Rows per block: the unit of parallel work, and of the order in which floating-point sums are added. Another size may
  /// change the last bits of a decimal sum, another number of threads may not.
  var blockSize = 65_536
  /// Where the steps are written down; nil: nowhere.
  public var trace: QueryTrace?

  /// - Parameter blockSize: small in tests, so that a small register has many blocks.
  init(threads: Int, blockSize: Int) {
    self.init(threads: threads)
    self.blockSize = max(1, blockSize)
  }

  public init(threads: Int = ProcessInfo.processInfo.activeProcessorCount, trace: QueryTrace? = nil) {
    self.threads = max(1, threads)
    self.trace = trace
  }
}

extension QueryContext {
  /// Runs the parts on the threads allowed and gives their results in order; the first part's error is thrown.
  func inParallel<Result: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    let workers = min(count, execution.threads)
    guard workers > 1 else { return try (0..<count).map(body) }
    let results = ResultBox<Result>(count)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in results.work(body) }
    return try results.take()
  }
}

extension QueryContext {
  /// Runs the parts on the threads allowed, each thread with a state of its own; which parts a state has seen depends on
  /// the threads. The error of the first part that failed is thrown.
  func inParallel<State: Sendable>(
    _ count: Int, worker: @escaping @Sendable () -> State, _ body: @escaping @Sendable (State, Int) throws -> Void
  ) throws -> [State] {
    let workers = max(1, min(count, execution.threads))
    let next = Atomic<Int>(0)
    let failure = Mutex<(part: Int, error: any Error)?>(nil)
    return try inParallel(workers) { _ in
      let state = worker()
      while true {
        let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard part < count, failure.withLock({ $0 == nil || $0!.part > part }) else { return state }
        do { try body(state, part) } catch {
          failure.withLock { known in if known == nil || known!.part > part { known = (part, error) } }
        }
      }
    }.throwing(failure.withLock { $0?.error })
  }
}

extension Array {
  fileprivate func throwing(_ error: (any Error)?) throws -> Self {
    if let error { throw error }
    return self
  }
}

/// `@unchecked Sendable`: each part is taken by one worker, which writes its place only, and nothing is read before all
/// are done.
private final class ResultBox<Value>: @unchecked Sendable {
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

  /// Takes parts one after the other until none is left.
  func work(_ body: (Int) throws -> Value) {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < places.count else { return }
      places[index] = Result { try body(index) }
    }
  }

  func take() throws -> [Value] { try places.compactMap { try $0?.get() } }
}

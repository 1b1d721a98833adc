/// Threads that wait for work where they can be had at once.

import Dispatch
import Foundation
import Synchronization

/// Threads beside the one that asks. Waking a thread that sleeps, and being woken by it at the end, takes a twentieth of a
/// millisecond each; a query of a few milliseconds has three or four parts that all threads work on. So a thread that has
/// nothing to do looks out for work for a moment, giving way to whoever else wants its core, before it sleeps.
final class HelperThreads: Sendable {
  private struct Job {
    let count: Int
    let body: @Sendable (Int) -> Void
  }

  private struct State {
    /// What is worked on; nil also while its last calls are under way.
    var job: Job?
    /// Whether a job is under way: there is one at a time.
    var isTaken = false
    /// Whether the thread that asked sleeps until all others have left its job.
    var isAwaited = false
    var tasks: [@Sendable () -> Void] = []
    var sleepers = 0
  }

  private let count: Int
  private let state = Mutex(State())
  /// Jobs and tasks so far: what a thread looks out for.
  private let calls = Atomic<Int>(0)
  /// The next number of the job to be given out.
  private let next = Atomic<Int>(0)
  /// Other threads that are at the job.
  private let working = Atomic<Int>(0)
  private let bell = DispatchSemaphore(value: 0)
  private let end = DispatchSemaphore(value: 0)

  /// How long a thread looks out for work, or for the end of it, before it sleeps: as long as the parts of a run lie apart
  /// that one thread does.
  private static let lookOut: UInt64 = 500_000

  init(_ count: Int) {
    self.count = count
    for _ in 0..<count {
      let thread = Thread { [self] in help() }
      thread.name = "benvung helper"
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// Where these threads are at another's job, nobody waits for them: the system's are taken.
  func perform(_ count: Int, _ body: @Sendable (Int) -> Void) {
    guard self.count > 0, count > 1 else {
      for number in 0..<max(0, count) { body(number) }
      return
    }
    withoutActuallyEscaping(body) { body in
      guard take(Job(count: count, body: body)) else {
        return DispatchQueue.concurrentPerform(iterations: count, execute: body)
      }
      work(count, body)
      leave()
    }
  }

  func begin(_ task: @escaping @Sendable () -> Void) {
    guard count > 0 else { return task() }
    let wakes = state.withLock { state in
      state.tasks.append(task)
      return call(&state, 1)
    }
    if wakes > 0 { bell.signal() }
  }

  // MARK: The thread that asks

  /// Makes the job the one that all threads work on; false where there is another.
  private func take(_ job: Job) -> Bool {
    let wakes = state.withLock { state -> Int? in
      if state.isTaken { return nil }
      (state.job, state.isTaken) = (job, true)
      next.store(0, ordering: .relaxed)
      return call(&state, job.count - 1)
    }
    guard let wakes else { return false }
    for _ in 0..<wakes { bell.signal() }
    return true
  }

  /// Says that there is something to do; gives how many sleepers are to be woken for it.
  private func call(_ state: inout State, _ wanted: Int) -> Int {
    calls.wrappingAdd(1, ordering: .releasing)
    let wakes = min(state.sleepers, wanted)
    state.sleepers -= wakes
    return wakes
  }

  /// Ends the job, when all others have left it.
  private func leave() {
    state.withLock { $0.job = nil }
    if !Self.seen({ working.load(ordering: .acquiring) == 0 }) {
      let waits = state.withLock { state in
        state.isAwaited = working.load(ordering: .acquiring) > 0
        return state.isAwaited
      }
      if waits { end.wait() }
    }
    state.withLock { $0.isTaken = false }
  }

  // MARK: The others

  private func help() {
    Self.blockSignals()
    var known = 0
    while true {
      if !Self.seen({ calls.load(ordering: .acquiring) != known }) {
        let sleeps = state.withLock { state in
          if calls.load(ordering: .relaxed) != known { return false }
          state.sleepers += 1
          return true
        }
        if sleeps { bell.wait() }
      }
      known = calls.load(ordering: .acquiring)
      if joined() { left() }
      while let task = state.withLock({ $0.tasks.isEmpty ? nil : $0.tasks.removeFirst() }) { task() }
    }
  }

  /// Works on the job there is. What it holds of it is let go of when it returns: only then may the job end, whose body must
  /// not live on.
  @inline(never)
  private func joined() -> Bool {
    let job = state.withLock { state in
      if state.job != nil { working.wrappingAdd(1, ordering: .relaxed) }
      return state.job
    }
    guard let job else { return false }
    work(job.count, job.body)
    return true
  }

  private func left() {
    let wasAwaited = state.withLock { state in
      let isLast = working.wrappingSubtract(1, ordering: .releasing).newValue == 0
      guard isLast, state.isAwaited else { return false }
      state.isAwaited = false
      return true
    }
    if wasAwaited { end.signal() }
  }

  /// Takes numbers of the job until none is left.
  private func work(_ count: Int, _ body: (Int) -> Void) {
    while true {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      body(number)
    }
  }

  /// Whether something came about while it was looked out for.
  static func seen(_ condition: () -> Bool) -> Bool {
    let start = DispatchTime.now().uptimeNanoseconds
    repeat {
      if condition() { return true }
      sched_yield()
    } while DispatchTime.now().uptimeNanoseconds - start < lookOut
    return condition()
  }

  /// Signals are for the threads that wait for them; those of a fault stay with who commits it.
  private static func blockSignals() {
    var others = sigset_t()
    sigfillset(&others)
    for fault in [SIGILL, SIGTRAP, SIGFPE, SIGBUS, SIGSEGV, SIGSYS] { sigdelset(&others, fault) }
    pthread_sigmask(SIG_BLOCK, &others, nil)
  }
}

/// Ctrl-C: a request to end what runs, made from another thread and answered where the work can be undone.

import Foundation
import Messages
import Synchronization

/// The first request ends the work cleanly; ``watchSignals(patience:)`` ends the process at the second, and some seconds
/// after the first where nothing at work answers it; standard error gets the ``partingWords`` then.
public final class Interruption: Sendable {
  /// What a piece of work does about a request.
  public struct Answer: Sendable {
    let stop: (@Sendable () -> Void)?
    let leave: @Sendable () -> Void

    /// - Parameters:
    ///   - stop: brings the work to its end; nil where it has no way to.
    ///   - leave: what must still happen when the process ends at once.
    public init(stop: (@Sendable () -> Void)? = nil, leave: @escaping @Sendable () -> Void = {}) {
      self.stop = stop
      self.leave = leave
    }

    public static func stopping(_ stop: @escaping @Sendable () -> Void) -> Answer { Answer(stop: stop) }
  }
  private struct State {
    var isInterrupted = false
    var answers: [Int: Answer] = [:]
    var next = 0
  }
  private let state = Mutex(State())
  private let parting = Mutex<[UInt8]>([])
  private let isTold = Atomic<Bool>(false)

  public init() {}

  public var isInterrupted: Bool { state.withLock { $0.isInterrupted } }

  /// Asks what runs to end. From any thread; never from a signal handler.
  ///
  /// - Returns: whether this is the first request.
  @discardableResult
  public func interrupt() -> Bool {
    // Under the lock: no answer is called after its work has ended. Answers may not call back.
    state.withLock { state in
      guard !state.isInterrupted else { return false }
      state.isInterrupted = true
      for answer in state.answers.values { answer.stop?() }
      return true
    }
  }

  /// - Throws: ``Diagnostic`` E0702 after a request.
  public func check() throws(Diagnostic) {
    if isInterrupted { throw Diagnostic(.runCancelled) }
  }

  /// Does some work with its answer to a request; it is stopped at once where the request came before.
  public func during<Result>(_ answer: Answer, _ body: () throws -> Result) rethrows -> Result {
    let number = state.withLock { state in
      state.next += 1
      state.answers[state.next] = answer
      if state.isInterrupted { answer.stop?() }
      return state.next
    }
    defer { state.withLock { _ = $0.answers.removeValue(forKey: number) } }
    return try body()
  }

  /// Forgets the request: at the prompt it is meant for one line.
  public func reset() {
    state.withLock { $0.isInterrupted = false }
    isTold.store(false, ordering: .relaxed)
  }

  /// What standard error gets when the process is ended at once: made beforehand, for work that is stuck may hold what
  /// the making needs.
  var partingWords: [UInt8] {
    get { parting.withLock { $0 } }
    set { parting.withLock { $0 = newValue } }
  }

  /// Called by the work before it says itself that it was stopped: it is said once.
  func willTell() {
    guard isInterrupted, isTold.exchange(true, ordering: .relaxed) else { return }
    usleep(Self.tellingTime)
  }

  /// Takes SIGINT and SIGTERM of this process, for ever. Called once, before any thread is made: all threads inherit the
  /// mask, and a thread of its own waits for the two signals, so that no handler interrupts anything and the signal of
  /// the Lua guard stays as it is. Also where the caller's shell had SIGINT ignored for a job in the background: who
  /// sends it to this process means it.
  ///
  /// - Parameter patience: Seconds that work without an answer, such as the drawing of a page, has to end by itself.
  public func watchSignals(patience: Int = 3) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Thread.detachNewThread { [self, signals] in
      var signals = signals
      var number: Int32 = 0
      while true {
        guard sigwait(&signals, &number) == 0 else { continue }
        if !interrupt() { leave() }
        while isInterrupted {
          var wait = timespec(tv_sec: patience, tv_nsec: 0)
          if sigtimedwait(&signals, nil, &wait) > 0 || errno == EAGAIN && !isAnswered { leave() }
        }
      }
    }
  }

  /// Whether something at work has been brought to its end and is on the way there, or nothing was asked of it.
  private var isAnswered: Bool {
    state.withLock { !$0.isInterrupted || $0.answers.values.contains { $0.stop != nil } }
  }

  /// Ends the process now.
  private func leave() -> Never {
    state.withLock { state in for answer in state.answers.values { answer.leave() } }
    tell()
    _exit(MessageCode.runCancelled.exitCode)
  }

  /// Microseconds that one who is about to tell has for it.
  private static let tellingTime: UInt32 = 200_000

  /// Not through the console, whose streams the work may hold. A terminal that stands still and a pipe that is full do
  /// not hold up the end either.
  private func tell() {
    guard !isTold.exchange(true, ordering: .relaxed) else {
      usleep(Self.tellingTime)
      return
    }
    var standardError = pollfd(fd: 2, events: Int16(POLLOUT), revents: 0)
    guard poll(&standardError, 1, Int32(Self.tellingTime / 1_000)) == 1, standardError.revents == Int16(POLLOUT) else {
      return
    }
    _ = partingWords.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }
}

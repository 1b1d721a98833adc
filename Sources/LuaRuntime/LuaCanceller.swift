import CLuaGuard

/// Ends a run from any thread. Once cancelled, a state stays cancelled until the canceller is renewed.
public final class LuaCanceller: Sendable {
  /// The C object is reference counted and locks what it changes: it may be used from all threads at once.
  nonisolated(unsafe) let pointer: OpaquePointer

  init() { pointer = guard_canceller_make() }
  deinit { guard_canceller_release(pointer) }

  /// Ends the run within milliseconds with an error of kind `cancelled`. Not async-signal-safe.
  public func cancel() { guard_cancel(pointer) }

  /// Forgets the cancelling, as a prompt does for its next line. Not while a run may still be cancelled; the state's limits
  /// are set anew afterwards.
  public func renew() { guard_canceller_renew(pointer) }
}

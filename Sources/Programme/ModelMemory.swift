/// Texts that others work out of a model: a model never changes, and some of them are asked for by every run.

import Synchronization

public final class ModelMemory: Sendable {
  private let known = Mutex<[String: String]>([:])

  /// The text kept under a name, worked out where there is none yet.
  ///
  /// - Parameter make: gives the same text for the same model whenever it is asked.
  public func text(_ name: String, _ make: () -> String) -> String {
    if let text = known.withLock({ $0[name] }) { return text }
    let text = make()
    known.withLock { $0[name] = text }
    return text
  }
}

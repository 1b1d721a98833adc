/// Building the columns of a large register takes seconds: whoever waits is told why.

import Analytics
import Foundation
import Messages
import Synchronization

extension Interruption {
  /// Looks on while columns are built for one command: ends it when asked to, and calls once when it has taken two seconds.
  func watch(_ onBuilding: @escaping @Sendable () -> Void) -> BuildWatch {
    let notice = BuildNotice(onBuilding)
    return BuildWatch(check: { [self] in try check() }, advance: notice.advance)
  }
}

private final class BuildNotice: Sendable {
  /// Before this nobody wonders.
  private static let patience = Duration.seconds(2)
  private let say: @Sendable () -> Void
  private let start = Mutex<ContinuousClock.Instant?>(nil)
  private let isSaid = Atomic<Bool>(false)

  init(_ say: @escaping @Sendable () -> Void) { self.say = say }

  func advance() {
    let since = start.withLock { start in
      let known = start ?? .now
      start = known
      return known
    }
    guard ContinuousClock.now - since > Self.patience,
      isSaid.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged
    else { return }
    say()
  }
}

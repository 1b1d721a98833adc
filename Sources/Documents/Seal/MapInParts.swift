/// Working on long lists in parts, on all cores.

import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The same as `map`; the elements of a long list are transformed in parts, on all cores.
  func mapInParts<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    let size = 1_024
    guard count > 2 * size else { return map(transform) }
    let parts = Mutex<[Int: [Result]]>([:])
    DispatchQueue.concurrentPerform(iterations: (count + size - 1) / size) { part in
      let found = self[part * size..<Swift.min(count, (part + 1) * size)].map(transform)
      parts.withLock { $0[part] = found }
    }
    return parts.withLock { parts in parts.keys.sorted().flatMap { parts[$0] ?? [] } }
  }
}

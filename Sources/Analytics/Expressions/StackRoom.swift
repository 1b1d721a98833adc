/// How far a recursion may go, whatever its thread: without optimisation a level of an expression takes some 9 kB.

/// The stack that one recursion may use, from where it was made.
struct StackRoom {
  /// A half of what threads have on Linux (8 MB, `ulimit -s`).
  private static let size: UInt = 4 << 20

  private let start: UInt

  init() { start = Self.here }

  /// Whether the caller is still within it. Stacks grow downwards on every machine that Swift runs on.
  var isLeft: Bool { start &- Self.here < Self.size || Self.here > start }

  private static var here: UInt {
    var place: UInt8 = 0
    return withUnsafeMutablePointer(to: &place) { UInt(bitPattern: $0) }
  }
}

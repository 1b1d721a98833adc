/// Somebody who looks on while columns are built: hears how it goes on, and may end it.

/// Called from several threads.
public struct BuildWatch: Sendable {
  /// Throws once the work is to end.
  public let check: @Sendable () throws -> Void
  /// Some more rows are done.
  public let advance: @Sendable () -> Void

  public init(
    check: @escaping @Sendable () throws -> Void = {}, advance: @escaping @Sendable () -> Void = {}
  ) {
    (self.check, self.advance) = (check, advance)
  }
}

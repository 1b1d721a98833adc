/// What one run may use.
public struct LuaLimits: Sendable, Hashable {
  /// Bytes that the interpreter may hold; a single text holds at most 16 MiB of them.
  public var memoryBytes: Int = 256 << 20
  /// Wall-clock seconds inside scripts and the host functions they call, summed over the calls of a state; nil: no deadline.
  public var seconds: Double? = 30
  /// Interpreter instructions, counted in thousands; nil: not counted (counting makes scripts about twice as slow).
  public var instructions: Int?
  /// Bytes that print may write.
  public var outputBytes: Int = 1 << 20
  /// Bytes of one source file.
  public var sourceBytes: Int = 1 << 20

  public init() {}
}

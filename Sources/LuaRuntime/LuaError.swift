/// One function of a script that was active when an error was raised.
public struct LuaFrame: Sendable, Hashable {
  /// The chunk's name as it was given to `load`.
  public let chunk: String
  public let line: Int
  /// Nil for the chunk's own body and for functions nobody named.
  public let functionName: String?
  /// Whether this is the chunk's own body.
  public let isMainChunk: Bool
}

/// A place in a script.
public struct LuaLocation: Sendable, Hashable {
  public let chunk: String
  public let line: Int
}

/// Why a script did not end well.
public struct LuaError: Error, Sendable {
  public enum Kind: Sendable, Hashable {
    /// `incomplete`: more input could make it right, as at a prompt.
    case syntax(incomplete: Bool)
    case runtime
    case memory, instructions, deadline, cancelled, output
    /// A host function threw `hostError`.
    case host
  }

  public var kind: Kind
  /// Without the place; at most 4 KiB, control characters escaped.
  public var message: String
  public var chunk: String?
  public var line: Int?
  /// Script functions only, the innermost first.
  public var frames: [LuaFrame] = []
  /// What a host function threw: the very same value, however often the script caught and raised it again.
  public var hostError: (any Error)?
  /// What it says in parts, where this library or the host said it so.
  public var content: LuaErrorContent?
  /// The text of an error value that is not a string, such as `{code = "x"}`.
  public var valueDescription: String?

  /// An error to throw from a host function: the script's place is added on the way.
  public init(_ message: String, kind: Kind = .runtime) {
    self.kind = kind
    self.message = message
  }

  /// Whether a limit ended the run, which no script can catch.
  public var isLimit: Bool {
    switch kind {
    case .memory, .instructions, .deadline, .cancelled, .output: true
    case .syntax, .runtime, .host: false
    }
  }

  /// One line a frame, ready to print.
  public var traceback: String {
    frames.map { frame in
      let name = frame.isMainChunk ? "main chunk" : frame.functionName.map { "function '\($0)'" } ?? "function"
      return "\(frame.chunk):\(frame.line): in \(name)"
    }.joined(separator: "\n")
  }
}

extension LuaError: CustomStringConvertible {
  public var description: String {
    guard let chunk else { return message }
    return line.map { "\(chunk):\($0): \(message)" } ?? "\(chunk): \(message)"
  }
}

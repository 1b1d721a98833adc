/// A string of a script: bytes, which need not be text.
public struct LuaString: Sendable, Hashable, ExpressibleByStringLiteral {
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }
  public init(_ text: String) { bytes = Array(text.utf8) }
  public init(stringLiteral text: String) { self.init(text) }

  /// The text, or nil when the bytes are not valid UTF-8.
  public var text: String? { String(validating: bytes, as: UTF8.self) }
}

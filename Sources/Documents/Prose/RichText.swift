/// Text with emphasis and links.

/// A text in parts, each set in one way.
public struct RichText: Sendable, Hashable, ExpressibleByStringInterpolation {
  public struct Part: Sendable, Hashable {
    public var text: String
    public var isStrong: Bool
    public var isEmphasised: Bool
    /// Where it leads: a page or a mail address. Nil for anything else, which a reader could be made to run.
    public let address: String?

    public init(_ text: String, isStrong: Bool = false, isEmphasised: Bool = false, address: String? = nil) {
      self.text = text
      self.isStrong = isStrong
      self.isEmphasised = isEmphasised
      let schemes = ["https://", "http://", "mailto:"]
      self.address = address.flatMap { address in
        schemes.contains { address.lowercased().hasPrefix($0) } ? address : nil
      }
    }

    var isPlain: Bool { !isStrong && !isEmphasised && address == nil }
  }

  public var parts: [Part]

  public init(parts: [Part]) { self.parts = parts }
  public init(_ text: String) { parts = [Part(text)] }
  public init(stringLiteral text: String) { self.init(text) }

  /// The text alone.
  public var plain: String { parts.map(\.text).joined() }

  var isPlain: Bool { parts.allSatisfy(\.isPlain) }

  /// The parts with every text made harmless for people's eyes, line ends kept.
  var printableParts: [Part] {
    parts.map { part in
      Part(
        part.text.printableLines, isStrong: part.isStrong, isEmphasised: part.isEmphasised, address: part.address)
    }
  }
}

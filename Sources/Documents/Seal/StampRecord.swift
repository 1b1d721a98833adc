/// A stamp with the seal of its document, as the metadata of every format hold it.

import Foundation

public struct StampRecord: Sendable, Hashable {
  /// The most bytes that the figures of a packed seal may have.
  private static let limit = 1 << 26

  public let stamp: Stamp
  /// Nil where the metadata have none that can be read.
  public let seal: Seal?
  /// Of what the file showed when it was written; nil for a PDF, whose pages have a digest of their own.
  let shown: String?
}

extension Document {
  /// The stamp and the seal as one line of JSON; nil without a stamp.
  ///
  /// - Parameter keepsTexts: whether the seal holds the figures and paragraphs, for a format from which they cannot be
  ///   read back. They are packed then.
  func stampText(keepsTexts: Bool = false, escapesMarkup: Bool = false) -> String? {
    stampValue(keepsTexts: keepsTexts)?.compact(escapesMarkup: escapesMarkup)
  }

  /// - Parameter shown: the digest of what the file shows, ``ShownDigest/open`` until it is known.
  func stampValue(keepsTexts: Bool = false, shown digest: String = ShownDigest.open) -> JSONValue? {
    guard let stamp, case .object(let members) = JSONValue(stamp) else { return nil }
    let seal = JSONValue(Seal(self), keepsTexts: keepsTexts)
    let value = keepsTexts ? JSONValue.string(Packed.text(Array(seal.compact().utf8))) : seal
    // First, so that a property that holds only so much has it whole.
    let shown: [(String, JSONValue)] = keepsTexts ? [] : [("shown", .string(digest))]
    return .object(shown + members + [("seal", value)])
  }
}

extension StampRecord: Decodable {
  private enum Keys: String, CodingKey { case seal, shown }

  /// Nil for bytes that are no stamp.
  init?(json: some Sequence<UInt8>) {
    guard let record = try? JSONDecoder().decode(StampRecord.self, from: Data(json)) else { return nil }
    self = record
  }

  public init(from decoder: any Decoder) throws {
    stamp = try Stamp(from: decoder)
    let values = try decoder.container(keyedBy: Keys.self)
    let shown = try values.decodeIfPresent(String.self, forKey: .shown)
    self.shown = shown == ShownDigest.open ? nil : shown
    if let packed = try? values.decode(String.self, forKey: .seal) {
      seal = Packed.bytes(packed, limit: Self.limit).flatMap { try? JSONDecoder().decode(Seal.self, from: Data($0)) }
    } else {
      seal = try? values.decodeIfPresent(Seal.self, forKey: .seal)
    }
  }
}

/// Parts of an archive of XML, whatever office format it is, read within the bounds of workbooks.

import Messages

/// What a part of XML consists of, in its order. Names stand with their prefixes, as the part has them.
public enum XMLEvent {
  /// An element with those of its attributes that were asked for; missing ones are not there.
  case start(String, [String: String])
  case end(String)
  case text(String)
}

/// A ZIP archive whose parts are XML: DOCX, XLSX, ODS. Not thread-safe.
public final class XMLArchive {
  private let archive: ZIPArchive

  public init(path: String) throws(XLSXFault) {
    try WorkbookFile.check(path: path, observer: nil)
    archive = try ZIPArchive(path: path)
  }

  /// An archive in memory.
  public init(bytes: [UInt8]) throws(XLSXFault) { archive = try ZIPArchive(bytes: bytes) }

  public func contains(_ part: String) -> Bool { archive.contains(part) }

  /// Reads a part from its start to its end.
  ///
  /// - Parameter attributes: by element, the attributes that are wanted.
  /// - Throws: ``XLSXFault`` for a part that is missing, broken or larger than any document's.
  public func read(
    _ part: String, attributes: [String: [String]] = [:], _ use: @escaping (XMLEvent) -> Void
  ) throws(XLSXFault) {
    let reader = EventReader(attributes, use)
    let stream = try XMLStream(
      archive.open(part, limit: XLSXLimits.partSize), handler: reader, keepsPrefixes: true)
    try stream.readAll()
  }
}

private final class EventReader: XMLHandler {
  private let attributes: [String: [String]]
  private let use: (XMLEvent) -> Void

  init(_ attributes: [String: [String]], _ use: @escaping (XMLEvent) -> Void) {
    (self.attributes, self.use) = (attributes, use)
  }

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    let name = String(cString: name.bytes)
    var found: [String: String] = [:]
    if let wanted = self.attributes[name] {
      var at = attributes.first
      while let key = at[0], let value = at[1] {
        let key = String(cString: key)
        if wanted.contains(key) { found[key] = String(cString: value) }
        at += 2
      }
    }
    use(.start(name, found))
  }

  func endElement(_ name: XMLName) { use(.end(String(cString: name.bytes))) }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { use(.text(String(decoding: bytes, as: UTF8.self))) }
}

/// A part of the workbook as XML, read through expat in pieces of fixed size; it can be held between two rows.
///
/// Document type declarations are refused at once: no part of a workbook has one (ECMA-376 part 2, 8.1.4), and entities
/// that grow, or that point to other files, live nowhere else.

import CExpat
import Messages

/// What the elements of a part are given to.
protocol XMLHandler: AnyObject {
  func startElement(_ name: XMLName, _ attributes: XMLAttributes)
  func endElement(_ name: XMLName)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

final class XMLStream {
  private static let pieceSize: Int32 = 1 << 16

  private let parser: XML_Parser
  private let memory: ParserMemory
  private let source: ZIPEntryReader
  private unowned(unsafe) let handler: any XMLHandler
  private var fault: XLSXFault?
  private var isPaused = false
  private var isAtEnd = false
  private var fed = 0
  private var depth = 0
  private var emptyEvents = 0
  /// How many bytes of a name are the prefix of the root's namespace ("x:"); -1 before the root.
  private var prefixLength = -1
  private var prefix: [CChar] = []

  /// - Parameter keepsPrefixes: whether names are given as the part has them, for formats of many namespaces.
  init(_ source: ZIPEntryReader, handler: any XMLHandler, keepsPrefixes: Bool = false) throws(XLSXFault) {
    if keepsPrefixes { prefixLength = 0 }
    let memory = ParserMemory()
    var suite = ParserMemory.suite()
    guard let parser = memory.during({ XML_ParserCreate_MM(nil, &suite, nil) }) else { throw .damaged(.outOfMemory) }
    self.parser = parser
    self.memory = memory
    self.source = source
    self.handler = handler
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { XMLStream.from($0).start($1, $2) }, { XMLStream.from($0).end($1) })
    XML_SetCharacterDataHandler(parser) { stream, bytes, count in XMLStream.from(stream).text(bytes, count) }
    XML_SetStartDoctypeDeclHandler(parser) { stream, _, _, _, _ in
      let stream = XMLStream.from(stream)
      stream.stop(.doctype(part: stream.source.name))
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Every callback is made within `advance`, on a stream that its caller holds.
  private static func from(_ data: UnsafeMutableRawPointer?) -> XMLStream {
    guard let data else { preconditionFailure("expat gives back the user data it was given") }
    return Unmanaged<XMLStream>.fromOpaque(data).takeUnretainedValue()
  }

  /// Ends reading with a fault; called by the handler.
  func stop(_ fault: XLSXFault) {
    guard self.fault == nil else { return }
    self.fault = fault
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  /// Makes `advance` return after the element that is being handled; called by the handler.
  func pause() {
    guard fault == nil else { return }
    isPaused = true
    XML_StopParser(parser, XML_Bool(XML_TRUE))
  }

  /// Reads on until the handler pauses, true, or the part ends, false.
  func advance() throws(XLSXFault) -> Bool {
    if let fault { throw fault }
    return try memory.during { () throws(XLSXFault) -> Bool in try readOn() }
  }

  private func readOn() throws(XLSXFault) -> Bool {
    while true {
      let status: XML_Status
      if isPaused {
        isPaused = false
        status = XML_ResumeParser(parser)
      } else {
        if isAtEnd { return false }
        status = try feed()
      }
      if let fault { throw fault }
      if status == XML_STATUS_ERROR { try fail() }
      if status == XML_STATUS_SUSPENDED { return true }
      if fed - Int(XML_GetCurrentByteIndex(parser)) > XLSXLimits.tokenLength {
        throw keep(.tooLarge(part: source.name))
      }
    }
  }

  /// Reads the whole part.
  func readAll() throws(XLSXFault) {
    while try advance() {}
  }

  private func feed() throws(XLSXFault) -> XML_Status {
    guard let buffer = XML_GetBuffer(parser, XMLStream.pieceSize) else { throw keep(.damaged(.outOfMemory)) }
    let count: Int
    do throws(XLSXFault) {
      count = try source.read(
        into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(XMLStream.pieceSize)))
    } catch {
      throw keep(error)
    }
    fed += count
    isAtEnd = count == 0
    return XML_ParseBuffer(parser, Int32(count), isAtEnd ? 1 : 0)
  }

  private func keep(_ fault: XLSXFault) -> XLSXFault {
    self.fault = fault
    return fault
  }

  private func fail() throws(XLSXFault) -> Never {
    let code = XML_GetErrorCode(parser)
    if code == XML_ERROR_NO_MEMORY { throw keep(.tooLarge(part: source.name)) }
    throw keep(
      .brokenXML(part: source.name, line: Int(XML_GetCurrentLineNumber(parser)), reason: LocalizedText(xmlError: code)))
  }

  // MARK: Callbacks

  private func start(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    guard fault == nil, let name, let attributes else { return }
    depth += 1
    emptyEvents += 1
    if depth > XLSXLimits.depth || emptyEvents > XLSXLimits.emptyEvents { return stop(.tooLarge(part: source.name)) }
    if prefixLength < 0 { learnPrefix(name) }
    handler.startElement(local(name), XMLAttributes(first: attributes))
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    guard fault == nil, let name else { return }
    depth -= 1
    handler.endElement(local(name))
  }

  private func text(_ bytes: UnsafePointer<CChar>?, _ count: Int32) {
    guard fault == nil, let bytes else { return }
    if bytes[0] > 0x20 || bytes[0] < 0 {
      emptyEvents -= XLSXLimits.eventsOfText
    } else {
      emptyEvents += 1
      if emptyEvents > XLSXLimits.emptyEvents { return stop(.tooLarge(part: source.name)) }
    }
    bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
      handler.text(UnsafeBufferPointer(start: $0, count: Int(count)))
    }
  }

  /// The root decides the prefix of the format's own namespace, whichever of the two (transitional or strict) it is.
  private func learnPrefix(_ name: UnsafePointer<CChar>) {
    let full = Array(UnsafeBufferPointer(start: name, count: XMLName(bytes: name).count))
    prefix = full.firstIndex(of: 0x3A).map { Array(full[...$0]) } ?? []
    prefixLength = prefix.count
  }

  /// The name without the root's prefix. A name of another namespace keeps its colon and so equals none of ours.
  private func local(_ name: UnsafePointer<CChar>) -> XMLName {
    guard prefixLength > 0 else { return XMLName(bytes: name) }
    for at in 0..<prefixLength where name[at] != prefix[at] { return XMLName.foreign }
    return XMLName(bytes: name + prefixLength)
  }
}

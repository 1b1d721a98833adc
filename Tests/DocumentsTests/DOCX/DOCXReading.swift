import CZip
import Foundation
import FoundationXML
import Messages
import Testing

@testable import Documents

/// A DOCX as another program reads it: unpacked by libzip, its XML read by libxml2.
struct DOCXReading {
  /// The entries in their order.
  let names: [String]
  private let parts: [String: [UInt8]]

  init(_ document: Document) throws { try self.init(bytes: DocumentFormat.docx.render(document)) }

  init(bytes: [UInt8]) throws {
    // The buffer must outlive the archive: all of it is read within.
    (names, parts) = try bytes.withUnsafeBytes { buffer in
      let source = try #require(zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil))
      let archive = try #require(zip_open_from_source(source, ZIP_CHECKCONS, nil))
      defer { zip_discard(archive) }
      var names: [String] = []
      var parts: [String: [UInt8]] = [:]
      for index in 0..<UInt64(max(0, zip_get_num_entries(archive, 0))) {
        var stat = zip_stat_t()
        #expect(zip_stat_index(archive, index, 0, &stat) == 0)
        let name = String(cString: try #require(stat.name))
        let file = try #require(zip_fopen_index(archive, index, 0))
        defer { zip_fclose(file) }
        parts[name] = [UInt8](unsafeUninitializedCapacity: Int(stat.size)) { buffer, count in
          count = max(0, Int(zip_fread(file, buffer.baseAddress, stat.size)))
        }
        names.append(name)
      }
      return (names, parts)
    }
  }

  func part(_ name: String) throws -> [UInt8] { try #require(parts[name], "\(name)") }

  func text(_ name: String) throws -> String { String(decoding: try part(name), as: UTF8.self) }

  func xml(_ name: String) throws -> Element {
    let reader = ElementReader()
    let parser = XMLParser(data: Data(try part(name)))
    parser.delegate = reader
    #expect(parser.parse(), "\(name): \(parser.parserError.map { "\($0)" } ?? "")")
    return try #require(reader.root, "\(name)")
  }

  var body: Element { get throws { try #require(try xml("word/document.xml").first("w:body")) } }

  /// The texts of all paragraphs of the body, those in cells too.
  func paragraphs() throws -> [String] { try body.all("w:p").map(\.text) }

  /// The tables with an id, as rows of the cells' texts.
  func tables() throws -> [(id: String, rows: [[String]])] {
    try body.all("w:tbl").compactMap { table in
      guard let id = table.first("w:tblCaption")?["w:val"] else { return nil }
      return (id, table.children("w:tr").map { $0.children("w:tc").map(\.text) })
    }
  }

  final class Element {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [Element] = []
    fileprivate var own = ""

    init(_ name: String, _ attributes: [String: String]) { (self.name, self.attributes) = (name, attributes) }

    subscript(attribute: String) -> String? { attributes[attribute] }
    func children(_ name: String) -> [Element] { children.filter { $0.name == name } }
    func all(_ name: String) -> [Element] {
      children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }
    func first(_ name: String) -> Element? { all(name).first }
    /// The style of a paragraph.
    var style: String? { children("w:pPr").first?.first("w:pStyle")?["w:val"] }

    /// The text as a reader sees it: breaks as line feeds.
    var text: String {
      switch name {
      case "w:t": own
      case "w:br": "\n"
      default: children.map(\.text).joined()
      }
    }
    /// What stands in it outside of WordprocessingML.
    var content: String { own + children.map(\.content).joined() }
  }

  private final class ElementReader: NSObject, XMLParserDelegate {
    var root: Element?
    private var open: [Element] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let element = Element(name, attributes)
      open.last?.children.append(element)
      if root == nil { root = element }
      open.append(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.own += text }
  }
}

/// The parts of a DOCX beside its body, and how they hang together (ECMA-376 part 2).

import Messages
import Spreadsheets

struct WordPackage {
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let namespaces =
    "xmlns:w=\"\(namespace)\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private let writer: WordWriter
  private var document: Document { writer.document }
  private var layout: PageLayout { writer.layout }

  init(_ writer: WordWriter) { self.writer = writer }

  /// In the order in which readers want them, the body last but for pictures and attachments.
  func parts() throws(Diagnostic) -> [ArchivePart] {
    var parts = [
      ArchivePart("[Content_Types].xml", contentTypes), ArchivePart("_rels/.rels", packageRelations),
      ArchivePart("docProps/core.xml", core), ArchivePart("docProps/app.xml", application),
    ]
    if let stamp = document.stampText() { parts.append(ArchivePart("docProps/custom.xml", custom(stamp))) }
    parts += [
      ArchivePart("word/_rels/document.xml.rels", documentRelations),
      ArchivePart("word/styles.xml", WordStyleSheet(layout: layout, language: document.language).part()),
      ArchivePart("word/settings.xml", settings),
      ArchivePart("word/fontTable.xml", fontTable),
      ArchivePart(
        "word/numbering.xml", WordNumbering(layout: layout, numberedLists: writer.numberedLists).part()),
      ArchivePart("word/\(numberPart).xml", WordSection.numberPart(layout)),
      ArchivePart("word/document.xml", writer.body.bytes),
    ]
    for (index, picture) in writer.pictures.enumerated() {
      parts.append(ArchivePart("word/media/\(Self.pictureName(index + 1))", picture.png, isPacked: false))
    }
    guard !writer.attachments.isEmpty else { return parts }
    parts.append(ArchivePart("word/media/\(WordAttachment.signName)", try WordAttachment.sign(), isPacked: false))
    for (index, attachment) in writer.attachments.enumerated() {
      parts.append(
        ArchivePart("word/embeddings/\(WordAttachment.name(index + 1))", attachment.workbook, isPacked: false))
    }
    return parts
  }

  private var numberPart: String { layout.pageNumber.isAtTop ? "header1" : "footer1" }

  private static func pictureName(_ number: Int) -> String { "chart-\(number).png" }

  // MARK: How the parts hang together

  private func part(_ content: String) -> [UInt8] {
    var output = XMLOutput(XMLOutput.declaration)
    output.raw(content)
    return output.bytes
  }

  private var contentTypes: [UInt8] {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    var types = [
      ("/word/document.xml", word + "document.main+xml"), ("/word/styles.xml", word + "styles+xml"),
      ("/word/settings.xml", word + "settings+xml"), ("/word/fontTable.xml", word + "fontTable+xml"),
      ("/word/numbering.xml", word + "numbering+xml"),
      ("/word/\(numberPart).xml", word + (layout.pageNumber.isAtTop ? "header+xml" : "footer+xml")),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ]
    if document.stamp != nil {
      types.append(("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"))
    }
    let overrides = types.map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
    return part(
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"xlsx\""
        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>" + overrides
        + "</Types>")
  }

  private func relationships(_ list: [(id: String, type: String, target: String)]) -> String {
    list.map { "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target.xml)\"/>" }.joined()
  }

  private static let relationshipsTag =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"

  private var packageRelations: [UInt8] {
    var list = [
      (id: "rId1", type: Self.relations + "/officeDocument", target: "word/document.xml"),
      (
        id: "rId2", type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        target: "docProps/core.xml"
      ),
      (id: "rId3", type: Self.relations + "/extended-properties", target: "docProps/app.xml"),
    ]
    if document.stamp != nil {
      list.append((id: "rId4", type: Self.relations + "/custom-properties", target: "docProps/custom.xml"))
    }
    return part(Self.relationshipsTag + relationships(list) + "</Relationships>")
  }

  private var documentRelations: [UInt8] {
    let numberKind = layout.pageNumber.isAtTop ? "/header" : "/footer"
    let list = [
      (id: "rIdStyles", type: Self.relations + "/styles", target: "styles.xml"),
      (id: "rIdSettings", type: Self.relations + "/settings", target: "settings.xml"),
      (id: "rIdFonts", type: Self.relations + "/fontTable", target: "fontTable.xml"),
      (id: "rIdNumbering", type: Self.relations + "/numbering", target: "numbering.xml"),
      (id: WordSection.numberRelationship, type: Self.relations + numberKind, target: numberPart + ".xml"),
    ]
    let links = writer.addresses.enumerated().map { index, address in
      "<Relationship Id=\"rIdLink\(index + 1)\" Type=\"\(Self.relations)/hyperlink\""
        + " Target=\"\(address.percentEncodedAddress.xml)\" TargetMode=\"External\"/>"
    }
    let pictures = writer.pictures.indices.map { index in
      (
        id: WordWriter.pictureRelationship(index + 1), type: Self.relations + "/image",
        target: "media/" + Self.pictureName(index + 1)
      )
    }
    var attachments = writer.attachments.indices.map { index in
      (
        id: WordAttachment.relationship(index + 1), type: Self.relations + "/package",
        target: "embeddings/" + WordAttachment.name(index + 1)
      )
    }
    if !attachments.isEmpty {
      attachments.append(
        (
          id: WordAttachment.signRelationship, type: Self.relations + "/image",
          target: "media/" + WordAttachment.signName
        ))
    }
    return part(
      Self.relationshipsTag + relationships(list + pictures + attachments) + links.joined() + "</Relationships>")
  }

  // MARK: Properties

  private var core: [UInt8] {
    let title = (document.subtitle.map { document.title + " — " + $0 } ?? document.title).printable
    var xml =
      "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(title.xml)</dc:title>"
    if let stamp = document.stamp { xml += "<dc:subject>\(stamp.line(in: document.language).xml)</dc:subject>" }
    if let author = document.author?.printable { xml += "<dc:creator>\(author.xml)</dc:creator>" }
    return part(xml + "<dc:language>\(document.language.wordTag)</dc:language></cp:coreProperties>")
  }

  private var application: [UInt8] {
    let version = document.stamp.map { " " + $0.programVersion.printable } ?? ""
    return part(
      "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
        + "<Application>BenVung\(version.xml)</Application></Properties>")
  }

  private func custom(_ stamp: String) -> [UInt8] {
    part(
      "<Properties xmlns=\"\(CustomProperties.namespace)\">"
        + CustomProperties.elements(stamp, named: Stamp.propertyName, after: 1) + "</Properties>")
  }

  private var settings: [UInt8] {
    let (point, list) = document.language == .vi ? (",", ";") : (".", ",")
    return part(
      "<w:settings xmlns:w=\"\(Self.namespace)\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>"
        + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\""
        + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
        + "<w:themeFontLang w:val=\"\(document.language.wordTag)\"/>"
        + "<w:decimalSymbol w:val=\"\(point)\"/><w:listSeparator w:val=\"\(list)\"/></w:settings>")
  }

  private var fontTable: [UInt8] {
    part(
      "<w:fonts xmlns:w=\"\(Self.namespace)\"><w:font w:name=\"\(WordStyleSheet.font)\">"
        + "<w:altName w:val=\"\(FontFiles.family)\"/><w:panose1 w:val=\"02020603050405020304\"/><w:family w:val=\"roman\"/>"
        + "<w:pitch w:val=\"variable\"/></w:font></w:fonts>")
  }
}

extension String {
  /// An address with everything that a URI has no place for as %XX (RFC 3986): a part whose target is none cannot be
  /// opened at all.
  fileprivate var percentEncodedAddress: String {
    let bytes = Array(utf8)
    func isHex(_ index: Int) -> Bool { index < bytes.count && Character(Unicode.Scalar(bytes[index])).isHexDigit }
    var hasFragment = false
    return bytes.enumerated().reduce(into: "") { result, item in
      let (index, byte) = item
      let character = Character(Unicode.Scalar(byte))
      let isAllowed =
        switch character {
        case "%": isHex(index + 1) && isHex(index + 2)
        case "#": !hasFragment
        default: byte < 0x80 && (character.isLetter || character.isNumber || "-._~:/?@!$&'()*+,;=".contains(character))
        }
      if character == "#" { hasFragment = true }
      if isAllowed {
        result.append(character)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
  }
}

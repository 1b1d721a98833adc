/// The parts of an OpenDocument spreadsheet.

struct ODSPackage {
  private let writer: ODSWriter
  private static let type = "application/vnd.oasis.opendocument.spreadsheet"
  private static let version = "office:version=\"1.3\""
  private static let namespaces =
    [
      ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("number", "datastyle"),
      ("meta", "meta"), ("draw", "drawing"), ("config", "config"), ("fo", "xsl-fo-compatible"),
      ("svg", "svg-compatible"),
    ].map { " xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\"" }.joined()
    + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

  init(_ writer: ODSWriter) { self.writer = writer }

  /// The type first and unpacked, so that the file is known by its first bytes.
  func parts() -> [ArchivePart] {
    let content = content()
    return [
      ArchivePart("mimetype", Array(Self.type.utf8), isPacked: false),
      ArchivePart("META-INF/manifest.xml", manifest), ArchivePart("meta.xml", meta),
      ArchivePart("settings.xml", settings), ArchivePart("styles.xml", styles), ArchivePart("content.xml", content),
    ]
      + writer.pictures.enumerated().map { place, picture in
        ArchivePart(ODSWriter.pictureName(place + 1), picture, isPacked: false)
      }
  }

  private func part(_ element: String, _ body: String) -> [UInt8] {
    var output = XMLOutput(XMLOutput.declaration)
    output.raw("<office:\(element)\(Self.namespaces) \(Self.version)>\(body)</office:\(element)>\n")
    return output.bytes
  }

  private var manifest: [UInt8] {
    var output = XMLOutput(XMLOutput.declaration)
    output.raw(
      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">"
        + "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"\(Self.type)\"/>"
    )
    for name in ["meta.xml", "settings.xml", "styles.xml", "content.xml"] {
      output.raw("<manifest:file-entry manifest:full-path=\"\(name)\" manifest:media-type=\"text/xml\"/>")
    }
    for place in writer.pictures.indices {
      let name = ODSWriter.pictureName(place + 1)
      output.raw("<manifest:file-entry manifest:full-path=\"\(name)\" manifest:media-type=\"image/png\"/>")
    }
    output.raw("</manifest:manifest>\n")
    return output.bytes
  }

  private var meta: [UInt8] {
    let own = writer.properties
    var body = "<office:meta><meta:generator>BenVung</meta:generator>"
    for (name, value) in [
      ("dc:title", own.title), ("dc:subject", own.subject), ("dc:description", own.comments),
      ("meta:initial-creator", own.author), ("dc:creator", own.author), ("dc:language", own.language),
    ] {
      if let value { body += "<\(name)>\(value.xml)</\(name)>" }
    }
    for (name, value) in own.custom {
      body += "<meta:user-defined meta:name=\"\(name.xml)\" meta:value-type=\"string\">\(value.xml)</meta:user-defined>"
    }
    return part("document-meta", body + "</office:meta>")
  }

  // MARK: Content

  private static let fonts =
    "<office:font-face-decls><style:font-face style:name=\"\(CellStyle.font)\" svg:font-family=\"'\(CellStyle.font)'\""
    + " style:font-family-generic=\"roman\" style:font-pitch=\"variable\"/></office:font-face-decls>"

  /// The sheets, behind the styles that they turned out to need.
  private func content() -> [UInt8] {
    var sheets = XMLOutput()
    for sheet in writer.sheets { sheet.write(into: &sheets) }
    var output = XMLOutput(XMLOutput.declaration)
    output.raw("<office:document-content\(Self.namespaces) \(Self.version)>\(Self.fonts)<office:automatic-styles>")
    writer.styles.write(into: &output)
    output.raw("</office:automatic-styles><office:body><office:spreadsheet>\n")
    output.raw(sheets.bytes)
    let filters = writer.sheets.compactMap { sheet in sheet.filter.map { (sheet.name, $0) } }
    if !filters.isEmpty {
      output.raw("<table:database-ranges>")
      for (number, (name, range)) in filters.enumerated() {
        let first = CellReference.name(column: range.columns.lowerBound, row: range.rows.lowerBound)
        let last = CellReference.name(column: range.columns.upperBound - 1, row: range.rows.upperBound)
        let sheet = SheetName.quoted(name).xml
        output.raw(
          "<table:database-range table:name=\"filter\(number + 1)\" table:display-filter-buttons=\"true\""
            + " table:target-range-address=\"\(sheet).\(first):\(sheet).\(last)\"/>")
      }
      output.raw("</table:database-ranges>")
    }
    output.raw("</office:spreadsheet></office:body></office:document-content>\n")
    return output.bytes
  }

  // MARK: Pages

  private var styles: [UInt8] {
    var language = ""
    if let parts = writer.properties.language?.split(separator: "-"), let code = parts.first {
      language = " fo:language=\"\(String(code).xml)\""
      if parts.count > 1 { language += " fo:country=\"\(String(parts[1]).xml)\"" }
    }
    var body = Self.fonts + "<office:styles><style:default-style style:family=\"table-cell\"><style:text-properties"
    body += " style:font-name=\"\(CellStyle.font)\" fo:font-size=\"12pt\"\(language)/></style:default-style>"
    body += "<style:style style:name=\"Default\" style:family=\"table-cell\"/></office:styles><office:automatic-styles>"
    let pages = writer.styles.pages
    for (place, page) in pages.values.enumerated() {
      let (width, height) = page.isLandscape ? (297, 210) : (210, 297)
      body +=
        "<style:page-layout style:name=\"pm\(place + 1)\"><style:page-layout-properties fo:page-width=\"\(width)mm\""
        + " fo:page-height=\"\(height)mm\" style:print-orientation=\"\(page.isLandscape ? "landscape" : "portrait")\""
        + " fo:margin-top=\"18mm\" fo:margin-bottom=\"12mm\" fo:margin-left=\"18mm\" fo:margin-right=\"18mm\""
        + " style:scale-to-X=\"\(page.pagesWide)\" style:scale-to-Y=\"0\"/><style:footer-style>"
        + "<style:header-footer-properties fo:min-height=\"8mm\" fo:margin-top=\"3mm\"/></style:footer-style>"
        + "</style:page-layout>"
    }
    body += "<style:style style:name=\"foot\" style:family=\"paragraph\"><style:paragraph-properties"
    body += " fo:text-align=\"center\"/><style:text-properties style:font-name=\"\(CellStyle.font)\""
    body += " fo:font-size=\"11pt\"/></style:style></office:automatic-styles><office:master-styles>"
    for (place, page) in pages.values.enumerated() {
      body +=
        "<style:master-page style:name=\"\(pages.name(place))\" style:page-layout-name=\"pm\(place + 1)\">"
        + "<style:header style:display=\"false\"><text:p/></style:header>"
        + "<style:footer><text:p text:style-name=\"foot\">\(Self.footer(page.footer))</text:p></style:footer>"
        + "</style:master-page>"
    }
    return part("document-styles", body + "</office:master-styles>")
  }

  /// A footer as print set-ups give it: "&P" is the number of the page, "&N" how many there are. It stands in the middle.
  private static func footer(_ code: String) -> String {
    var result = ""
    var rest = code[...]
    while let first = rest.popFirst() {
      guard first == "&", let letter = rest.popFirst() else {
        result += String(first).xml
        continue
      }
      switch letter {
      case "P": result += "<text:page-number>1</text:page-number>"
      case "N": result += "<text:page-count>1</text:page-count>"
      case "&": result += "&amp;"
      default: break
      }
    }
    return result
  }

  // MARK: What stays in sight

  private var settings: [UInt8] {
    func item(_ name: String, _ type: String, _ value: String) -> String {
      "<config:config-item config:name=\"\(name)\" config:type=\"\(type)\">\(value.xml)</config:config-item>"
    }
    var body = "<office:settings><config:config-item-set config:name=\"ooo:view-settings\">"
    body += "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>"
    body += item("ViewId", "string", "view1")
    body += "<config:config-item-map-named config:name=\"Tables\">"
    for sheet in writer.sheets {
      let (rows, columns) = sheet.frozen
      body += "<config:config-item-map-entry config:name=\"\(sheet.name.xml)\">"
      body += item("ShowGrid", "boolean", sheet.showsGrid ? "true" : "false")
      // 2: frozen. The panes below and to the right begin at the first cell that moves.
      if columns > 0 { body += item("HorizontalSplitMode", "short", "2") }
      if rows > 0 { body += item("VerticalSplitMode", "short", "2") }
      body += item("HorizontalSplitPosition", "int", String(columns))
      body += item("VerticalSplitPosition", "int", String(rows))
      body += item("ActiveSplitRange", "short", rows > 0 ? (columns > 0 ? "3" : "2") : columns > 0 ? "1" : "2")
      body += item("PositionLeft", "int", "0") + item("PositionRight", "int", String(columns))
      body += item("PositionTop", "int", "0") + item("PositionBottom", "int", String(rows))
      body += "</config:config-item-map-entry>"
    }
    body += "</config:config-item-map-named>" + item("ActiveTable", "string", writer.sheets.first?.name ?? "")
    body +=
      "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>"
    return part("document-settings", body)
  }
}

/// The properties and the XMP metadata of a PDF (ISO 16684-1), with the stamp.

import Messages

struct PDFMetadata {
  let document: Document
  /// What the pages are, so that a change of them is noticed.
  let pages: [UInt8]

  var language: String { document.language == .vi ? "vi-VN" : "en" }

  private var title: String {
    (document.subtitle.map { document.title + " — " + $0 } ?? document.title).printable
  }

  private var producer: String { "BenVung" + (document.stamp.map { " " + $0.programVersion } ?? "") }

  /// The stamp, the figures, and the length and digest of the pages.
  private var sealed: String? {
    guard case .object(let members)? = document.stampValue(keepsTexts: true) else { return nil }
    return JSONValue.object(
      members + [
        (
          "pages",
          .object([
            ("bytes", .integer(Int64(pages.count))),
            ("digest", .string(SealMark.text(SealMark.digest(of: pages), letters: 10))),
          ])
        )
      ]
    ).compact()
  }

  var properties: [(name: String, value: String)] {
    var list = [(name: "Title", value: title)]
    if let author = document.author?.printable { list.append((name: "Author", value: author)) }
    if let stamp = document.stamp { list.append((name: "Subject", value: stamp.line(in: document.language))) }
    list += [(name: "Creator", value: producer), (name: "Producer", value: producer)]
    if let stamp = document.stamp { list.append((name: "BenVungStamp", value: JSONValue(stamp).compact())) }
    return list
  }

  var xmp: String {
    var lines = [
      "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:benvung=\"urn:benvung:stamp\">",
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(title.html)</rdf:li></rdf:Alt></dc:title>",
      "<dc:language><rdf:Bag><rdf:li>\(language)</rdf:li></rdf:Bag></dc:language>",
    ]
    if let author = document.author {
      lines.append("<dc:creator><rdf:Seq><rdf:li>\(author.html)</rdf:li></rdf:Seq></dc:creator>")
    }
    lines.append("<pdf:Producer>\(producer.html)</pdf:Producer>")
    if let sealed { lines.append("<benvung:stamp>\(sealed.html)</benvung:stamp>") }
    lines += ["</rdf:Description>", "</rdf:RDF>", "</x:xmpmeta>", "<?xpacket end=\"r\"?>"]
    return lines.joined(separator: "\n")
  }
}

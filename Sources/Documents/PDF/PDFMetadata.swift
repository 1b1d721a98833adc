/// The properties and the XMP metadata of a PDF (ISO 16684-1), with the stamp.

import Messages

struct PDFMetadata {
  let document: Document

  var language: String { document.language == .vi ? "vi-VN" : "en" }

  private var title: String {
    (document.subtitle.map { document.title + " — " + $0 } ?? document.title).printable
  }

  private var producer: String { "BenVung" + (document.stamp.map { " " + $0.programVersion } ?? "") }

  private var stamp: String? { document.stamp.map { JSONValue($0).text(escapesMarkup: false) } }

  var properties: [(name: String, value: String)] {
    var list = [(name: "Title", value: title)]
    if let author = document.author?.printable { list.append((name: "Author", value: author)) }
    if let stamp = document.stamp { list.append((name: "Subject", value: stamp.line(in: document.language))) }
    list += [(name: "Creator", value: producer), (name: "Producer", value: producer)]
    if let stamp { list.append((name: "BenVungStamp", value: stamp)) }
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
    if let stamp { lines.append("<benvung:stamp>\(stamp.html)</benvung:stamp>") }
    lines += ["</rdf:Description>", "</rdf:RDF>", "</x:xmpmeta>", "<?xpacket end=\"r\"?>"]
    return lines.joined(separator: "\n")
  }
}

/// The document as one HTML file that needs nothing else: style, script, drawings and metadata are inside.

import Foundation
import Messages

/// Writes documents as self-contained HTML pages, readable on a phone and printed well on A4.
public struct HTMLRenderer: Renderer {
  public init() {}

  public func render(_ document: Document, options: RenderOptions) throws(Diagnostic) -> [UInt8] {
    var writer = HTMLWriter(document)
    writer.write()
    return Array(writer.output.utf8)
  }
}

extension String {
  /// The text on one line, escaped for elements and quoted attributes.
  var html: String { printable.escapedForHTML }

  /// The text with its line ends as `<br>`.
  fileprivate var htmlLines: String {
    printableLines.split(separator: "\n").map { String($0).escapedForHTML }.joined(separator: "<br>")
  }

  private var escapedForHTML: String {
    guard utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return self }
    var result = ""
    for character in unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}

extension RichText {
  fileprivate var html: String {
    parts.map { part in
      var text = part.text.htmlLines
      if part.isEmphasised { text = "<em>\(text)</em>" }
      if part.isStrong { text = "<strong>\(text)</strong>" }
      return part.address.map { "<a href=\"\($0.html)\">\(text)</a>" } ?? text
    }.joined()
  }
}

private struct HTMLWriter {
  private var language: Language
  var output = ""
  private var tables = 0
  private var charts = 0
  private var annexes = AnnexNumbers(Document(title: ""))
  private var direction = PageDirection.automatic

  private let document: Document

  init(_ document: Document) {
    self.document = document
    language = document.language
  }

  mutating func write() {
    output += """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(pageTitle(document).html)</title>

      """
    if let stamp = document.stamp { output += metadata(stamp) }
    output += "<style>\n\(HTMLAssets.style)</style>\n</head>\n<body>\n"
    if document.translations.isEmpty { writeContent(document) } else { writeEditions(document) }
    if tables > 0 { output += "<script>\n\(HTMLAssets.script)</script>\n" }
    output += "</body>\n</html>\n"
  }

  /// The document in several languages, of which one is seen: chosen by radio buttons, without a script.
  private mutating func writeEditions(_ document: Document) {
    let editions = [document] + document.translations
    for (index, edition) in editions.enumerated() {
      let code = edition.language.rawValue
      output += """
        <input class="language" type="radio" name="language" id="language-\(code)"\(index == 0 ? " checked" : "")>\
        <label class="language" for="language-\(code)" lang="\(code)">\(edition.language.ownName)</label>

        """
    }
    for edition in editions {
      language = edition.language
      output += "<article class=\"edition\" lang=\"\(language.rawValue)\">\n"
      writeContent(edition)
      output += "</article>\n"
    }
    language = document.language
  }

  private mutating func writeContent(_ document: Document) {
    output += "<main>\n<header>\n<h1>\(document.title.html)</h1>\n"
    if let subtitle = document.subtitle { output += "<p class=\"subtitle\">\(subtitle.html)</p>\n" }
    output += "</header>\n"
    annexes = AnnexNumbers(document)
    for block in document.blocks { write(block) }
    // The line at the end stands on the last pages, however they are turned.
    let last = direction == .automatic ? "" : " class=\"pages-\(direction.rawValue)\""
    turnPages(.automatic)
    output += "</main>\n"
    if let stamp = document.stamp {
      output +=
        "<footer\(last) aria-label=\"\(Phrases.provenance[language])\">\(stamp.line(in: language).html)</footer>\n"
      let json = document.stampText(escapesMarkup: true) ?? ""
      let id = language == self.document.language ? "" : "-" + language.rawValue
      output += "<script type=\"application/json\" id=\"benvung-stamp\(id)\">\n\(json)\n</script>\n"
    }
  }

  private func pageTitle(_ document: Document) -> String {
    document.subtitle.map { document.title + " — " + $0 } ?? document.title
  }

  private func metadata(_ stamp: Stamp) -> String {
    var lines = "<meta name=\"generator\" content=\"\(("BenVung " + stamp.programVersion).html)\">\n"
    for (name, value) in [
      ("plugin", stamp.plugin + " " + stamp.version), ("script", stamp.scriptHash),
      ("snapshot", stamp.snapshotHash), ("revision", String(stamp.revision)),
    ] {
      lines += "<meta name=\"benvung-\(name)\" content=\"\(value.html)\">\n"
    }
    return lines
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .heading(let level, let text):
      let tag = "h\(max(1, min(4, level)) + 1)"
      output += "<\(tag)>\(text.html)</\(tag)>\n"
    case .text(let text): for paragraph in text.paragraphs { output += "<p>\(paragraph.htmlLines)</p>\n" }
    case .note(let text): output += "<p class=\"note\">\(Phrases.note[language])\(text.html)</p>\n"
    case .keyFigures(let figures): write(figures)
    case .table(let table):
      tables += 1
      output += HTMLTable(table, number: tables, language: language).element
    case .chart(let chart): write(chart)
    case .map(let map): write(map)
    case .prose(let text): output += "<p>\(text.html)</p>\n"
    case .list(let items, let isNumbered):
      let tag = isNumbered ? "ol" : "ul"
      output += "<\(tag)>\n" + items.map { "<li>\($0.html)</li>\n" }.joined() + "</\(tag)>\n"
    case .progress(let label, let value, let goal, let format):
      let progress = Progress(value: value, goal: goal, format: format, language: language)
      output += """
        <div class="progress">
        <p><b>\(label.html)</b> <span>\(progress.percent)</span></p>
        <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><path d="M0 0H100V4H0Z" fill="#dfe4e8"/>\
        <path d="M0 0H\(percentage(progress.part))V4H0Z" fill="#1f4e79"/></svg>
        <p class="goal">\(progress.sentence.html)</p>
        </div>

        """
    case .letter(let letter):
      output += "<section class=\"letter\">\n<p class=\"to\">\((Phrases.to[language] + letter.addressee).html)</p>\n"
      for paragraph in letter.paragraphs.flatMap(\.paragraphs) { output += "<p>\(paragraph.htmlLines)</p>\n" }
      output += "</section>\n"
    case .pageBreak: output += "<hr class=\"page-break\">\n"
    case .section(let direction): turnPages(direction)
    case .annex(let title):
      output += "<h2 class=\"annex\">\(annexes.next().html)<br>\(title.html)</h2>\n"
    case .signatures(let signatures):
      output += "<div class=\"signatures\">\n"
      for signature in signatures {
        output += "<div><p><b>\(signature.role.html)</b><br><i>\(Phrases.signHere[language].html)</i></p>"
        output += "<p><b>\((signature.name ?? "").html)</b></p></div>\n"
      }
      output += "</div>\n"
    case .attachment(let attachment): write(attachment)
    }
  }

  /// Ends the section there is and begins one whose pages are turned in a direction.
  private mutating func turnPages(_ wanted: PageDirection) {
    if direction != .automatic { output += "</section>\n" }
    direction = wanted
    if direction != .automatic { output += "<section class=\"pages-\(direction.rawValue)\">\n" }
  }

  /// The file itself stands in its link, so that the page still needs no other.
  private mutating func write(_ attachment: Attachment) {
    let content = Data(attachment.bytes(in: language)).base64EncodedString()
    output += """
      <p class="attachment">\(Phrases.attached[language].html)<a download="\(attachment.name.html)" \
      href="data:text/csv;charset=utf-8;base64,\(content)">\(attachment.title(in: language).html)</a></p>

      """
  }

  private func percentage(_ part: Double) -> String {
    RoundedDecimal(part, places: 2, shift: 2)?.text(groupedBy: "", point: ".") ?? "0"
  }

  private mutating func write(_ figures: [KeyFigure]) {
    output += "<dl class=\"figures\">\n"
    for figure in figures {
      let text = figure.format.string(for: figure.value, in: language).html
      let unit = figure.value.number == nil ? nil : figure.format.unit(in: language)
      let suffix = unit.map { " <small>\($0.html)</small>" } ?? ""
      let isLong = text.count > 24 ? " class=\"long\"" : text.count > 9 ? " class=\"mid\"" : ""
      output += "<div><dt>\(figure.label.html)</dt><dd\(isLong)>\(text)\(suffix)</dd></div>\n"
    }
    output += "</dl>\n"
  }

  /// Two drawings of one chart, for pages and for phones; the style shows one of them.
  private mutating func write(_ illustration: some Illustration) {
    charts += 1
    let text = illustration.alternativeText(in: language)
    output += "<figure class=\"chart\">\n<figcaption>\(illustration.caption.html)</figcaption>\n"
    for (name, width) in [("wide", 704.0), ("narrow", 328.0)] {
      let scene = illustration.scene(language: language, metrics: .page(width: width))
      let svg = SVG(scene, prefix: "chart-\(charts)-\(name)")
      output += "<div class=\"\(name)\">\(svg.element(title: illustration.caption, description: text))</div>\n"
    }
    output += "</figure>\n"
  }
}

/// A document's blocks as the body of a DOCX.

import Messages

/// Writes the blocks one after another; tables, figures and the official head have files of their own.
final class WordWriter {
  let document: Document
  let language: Language
  let layout: PageLayout
  let ruler: TypeRuler
  /// The part `document.xml`, which a long table makes large: it is never copied.
  var body = XMLOutput(XMLOutput.declaration)
  /// The charts as pictures, in order.
  var pictures: [ChartPicture] = []
  let drawing: ChartPictures
  var attachments: [WordAttachment] = []
  /// Where the links lead, in the order of their first use; the first is `rIdLink1`.
  private(set) var addresses: [String] = []
  /// Numbered lists, each of which counts anew.
  private(set) var numberedLists = 0
  private(set) var isLandscape = false
  private var numbers: HeadingNumbers
  private var annexes: AnnexNumbers
  private var isFirstSection = true
  /// Nothing stands on the page yet.
  private var isAtTop = true
  private var breaksPage = false
  /// A signature follows the block being written: its end stays with it.
  private(set) var keepsSignature = false
  /// A table was written last: without a paragraph after it, the next would grow into it.
  private var owesParagraph = false

  init(_ document: Document, fonts: PDFFonts, drawing: ChartPictures) {
    self.document = document
    language = document.language
    layout = document.layout
    ruler = TypeRuler(fonts)
    self.drawing = drawing
    numbers = HeadingNumbers(document.layout.headingNumbers)
    annexes = AnnexNumbers(document)
  }

  /// The width and height of the text on the page being written, in points.
  var width: Double { layout.textWidth(isLandscape: isLandscape) }
  var height: Double { layout.textHeight(isLandscape: isLandscape) }

  func write() throws(Diagnostic) {
    body.raw("<w:document \(WordPackage.namespaces)><w:body>")
    let plans = document.blocks.mapTables { table, direction in
      TablePlan(
        table, language: language, layout: layout, ruler: ruler, direction: direction,
        mostColumns: WordTable.mostColumns)
    }
    let directions = document.blocks.directions { plans[$0]?.isLandscape ?? false }
    isLandscape = directions.first ?? false
    if let letterhead = document.letterhead, let measures = layout.official {
      writeHead(letterhead, measures)
    } else {
      let subtitle = document.subtitle?.printable
      var title = WordParagraph(.title)
      if subtitle == nil { title.after = layout.bodySize }
      add(title, [RichText.Part(document.title.printable)])
      if let subtitle { add(.subtitle, subtitle) }
    }
    var isSigned = document.letterhead == nil
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .pageBreak:
        breaksPage = !isAtTop
        continue
      case .section: continue
      case .annex(let title):
        // Annexes follow the signature.
        if !isSigned { sign() }
        isSigned = true
        turn(isLandscape: directions[index])
        writeAnnexHead(title.printable)
        continue
      default: break
      }
      turn(isLandscape: directions[index])
      keepsSignature = document.blocks[(index + 1)...].beginWithSignature(isOfficial: !isSigned)
      try write(block, plan: plans[index])
    }
    if !isSigned { sign() }
    keepsSignature = false
    if let stamp = document.stamp { add(.stamp, stamp.line(in: language)) }
    closeGap()
    body.raw(section)
    body.raw("</w:body></w:document>")
  }

  private func write(_ block: Block, plan: TablePlan?) throws(Diagnostic) {
    switch block {
    case .heading(let level, let text): add(.heading(level), numbers.next(level) + text.printable)
    case .text(let text):
      let paragraphs = text.paragraphs
      for (index, paragraph) in paragraphs.enumerated() {
        addText([RichText.Part(paragraph)], keepsNext: keepsSignature && index == paragraphs.count - 1)
      }
    case .prose(let text): addText(text.printableParts, keepsNext: keepsSignature)
    case .note(let text):
      var paragraph = WordParagraph(.note)
      paragraph.keepsNext = keepsSignature
      add(paragraph, [RichText.Part(Phrases.note[language] + text.printable)])
    case .keyFigures(let figures): write(figures)
    case .table(let table): if let plan { write(table, plan) }
    case .chart(let chart): try write(chart)
    case .map(let map): try write(map)
    case .list(let items, let isNumbered): write(items, isNumbered: isNumbered)
    case .progress(let label, let value, let goal, let format):
      write(Progress(value: value, goal: goal, format: format, language: language), label: label.printable)
    case .letter(let letter): write(letter)
    case .signatures(let signatures): write(signatures)
    case .attachment(let attachment): try write(attachment)
    case .pageBreak, .section, .annex: break
    }
  }

  private func sign() {
    guard let letterhead = document.letterhead, let measures = layout.official else { return }
    turn(isLandscape: false)
    writeFoot(letterhead, measures)
  }

  /// "PHỤ LỤC I" and the title below, as one heading on a page of its own; the headings below it are numbered anew.
  private func writeAnnexHead(_ title: String) {
    breaksPage = !isAtTop
    numbers = HeadingNumbers(layout.headingNumbers)
    let name = annexes.next()
    add(.annexTitle, title.isEmpty ? name : name + "\n" + title.uppercased())
  }

  // MARK: Paragraphs

  func add(_ style: WordStyle, _ text: String) { add(WordParagraph(style), [RichText.Part(text)]) }

  private func addText(_ parts: [RichText.Part], keepsNext: Bool = false) {
    var paragraph = WordParagraph(.bodyText)
    paragraph.keepsNext = keepsNext
    add(paragraph, parts.linkingWebAddresses)
  }

  /// Writes a paragraph of the body.
  func add(_ paragraph: WordParagraph, _ parts: [RichText.Part]) {
    add(paragraph) { writeRuns(parts) }
  }

  /// Writes a paragraph of the body with content of its own.
  func add(_ paragraph: WordParagraph, content: () -> Void) {
    var paragraph = paragraph
    closeGap()
    paragraph.breaksPage = breaksPage
    breaksPage = false
    isAtTop = false
    body.raw("<w:p>")
    body.raw(paragraph.properties)
    content()
    body.raw("</w:p>")
  }

  /// Writes a paragraph where the place is known: in a cell.
  func put(_ paragraph: WordParagraph, _ parts: [RichText.Part]) {
    body.raw("<w:p>")
    body.raw(paragraph.properties)
    writeRuns(parts)
    body.raw("</w:p>")
  }

  private func writeRuns(_ parts: [RichText.Part]) {
    for part in parts where !part.text.isEmpty {
      if let address = part.address {
        body.raw("<w:hyperlink r:id=\"rIdLink\(link(to: address))\" w:history=\"1\">")
      }
      body.run(part.text, properties: part.wordProperties)
      if part.address != nil { body.raw("</w:hyperlink>") }
    }
  }

  private func link(to address: String) -> Int {
    if let index = addresses.firstIndex(of: address) { return index + 1 }
    addresses.append(address)
    return addresses.count
  }

  // MARK: Tables among paragraphs

  /// Called before a table of any kind: it may not touch the one before it, and carries no page break itself.
  func openTable() {
    if breaksPage {
      var paragraph = WordParagraph(.normal)
      paragraph.exactHeight = 1
      add(paragraph, [])
    }
    closeGap()
    isAtTop = false
  }

  /// Called after it.
  func closeTable() { owesParagraph = true }

  /// The paragraph between a table and what follows it.
  private func closeGap() {
    guard owesParagraph else { return }
    owesParagraph = false
    var paragraph = WordParagraph(.normal)
    paragraph.exactHeight = layout.paragraphGap
    paragraph.keepsNext = keepsSignature
    put(paragraph, [])
  }

  // MARK: Sections

  private func turn(isLandscape: Bool) {
    guard isLandscape != self.isLandscape else { return }
    var paragraph = WordParagraph(.normal)
    paragraph.exactHeight = 1
    paragraph.section = section
    put(paragraph, [])
    owesParagraph = false
    breaksPage = false
    isAtTop = true
    isFirstSection = false
    self.isLandscape = isLandscape
  }

  /// The properties of the section that ends now.
  private var section: String {
    WordSection(layout: layout, isLandscape: isLandscape, isFirst: isFirstSection).properties
  }

  // MARK: Lists and letters

  private func write(_ items: [RichText], isNumbered: Bool) {
    guard !items.isEmpty else { return }
    if isNumbered { numberedLists += 1 }
    for (index, item) in items.enumerated() {
      var paragraph = WordParagraph(.listParagraph)
      paragraph.list = isNumbered ? WordNumbering.bullets + numberedLists : WordNumbering.bullets
      if index == items.count - 1 { (paragraph.after, paragraph.keepsNext) = (layout.paragraphGap, keepsSignature) }
      add(paragraph, item.printableParts.linkingWebAddresses)
    }
  }

  private func write(_ letter: Letter) {
    breaksPage = !isAtTop
    add(.addressee, (Phrases.to[language] + letter.addressee).printable)
    for paragraph in letter.paragraphs.flatMap(\.paragraphs) { addText([RichText.Part(paragraph)]) }
    breaksPage = true
  }
}

/// A document's blocks on pages.

import Messages

/// Writes the blocks one after another; tables and charts have files of their own.
final class PDFWriter {
  let document: Document
  let language: Language
  let flow: PageFlow
  let box: TextBox
  let ruler: TypeRuler
  var layout: PageLayout { flow.layout }
  private var numbers: HeadingNumbers
  private var annexes: AnnexNumbers

  init(_ document: Document, fonts: PDFFonts) {
    self.document = document
    language = document.language
    flow = PageFlow(fonts: fonts, layout: document.layout)
    numbers = HeadingNumbers(document.layout.headingNumbers)
    annexes = AnnexNumbers(document)
    box = TextBox(fonts)
    ruler = TypeRuler(fonts)
  }

  func widths(_ style: TextStyle) -> LetterWidths { ruler.widths(style) }

  /// The grey of what matters less.
  var faint: Double { layout.isBlack ? 0 : 0.35 }

  func write() {
    let tables = tableSettings()
    let directions = document.blocks.directions { tables[$0]?.isLandscape ?? false }
    flow.turn(isLandscape: directions.first ?? false)
    if let letterhead = document.letterhead, let measures = layout.official {
      write(letterhead, measures)
    } else {
      writeTitle()
    }
    var isSigned = document.letterhead == nil
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .pageBreak:
        if !flow.isAtTop { flow.newPage() }
        continue
      case .section: continue
      case .annex(let title):
        // Annexes follow the signature.
        if !isSigned { sign() }
        isSigned = true
        beginAnnex(title, isLandscape: directions[index])
        continue
      default: break
      }
      flow.turn(isLandscape: directions[index])
      let following = document.blocks[(index + 1)...]
      flow.kept =
        following.beginWithSignature(isOfficial: !isSigned)
        ? signatureHeight(following) : following.isEmpty ? stampHeight() : 0
      write(block, table: tables[index], following: following)
    }
    if !isSigned { sign() }
    flow.kept = 0
    if let stamp = document.stamp { writeStamp(stamp) }
    flow.closePage()
  }

  private func signatureHeight(_ following: ArraySlice<Block>) -> Double {
    // The gap below a table is the widest.
    let gap = 2 * layout.paragraphGap + 3
    if case .signatures? = following.first { return gap + leastHeight(of: following) }
    // The foot of an official document stands on an upright page, which it begins below one that is turned.
    guard let letterhead = document.letterhead, let measures = layout.official, !flow.isLandscape else { return 0 }
    return gap + footHeight(letterhead, measures)
  }

  private func sign() {
    flow.kept = 0
    guard let letterhead = document.letterhead, let measures = layout.official else { return }
    flow.turn(isLandscape: false)
    writeFoot(letterhead, measures)
  }

  private func beginAnnex(_ title: String, isLandscape: Bool) {
    flow.turn(isLandscape: isLandscape)
    if !flow.isAtTop { flow.newPage() }
    // Its headings are numbered anew.
    numbers = HeadingNumbers(layout.headingNumbers)
    writeAnnexHead(annexes.next(), title.printable)
  }

  private func writeTitle() {
    let style = TextStyle(size: layout.titleSize, isBold: true)
    flow.canvas.addOutline(document.title.printable, level: 0, y: flow.y)
    box.set(document.title.printable, style, width: flow.width, alignment: .center)
    flow.add(box, gapAfter: 3)
    if let subtitle = document.subtitle?.printable {
      box.set(subtitle, TextStyle(size: layout.bodySize + 1, gray: faint), width: flow.width, alignment: .center)
      flow.add(box)
    }
    flow.y += layout.bodySize
  }

  private func write(_ block: Block, table: TableSetting?, following: ArraySlice<Block>) {
    switch block {
    case .heading(let level, let text):
      writeHeading(numbers.next(level) + text.printable, level: level, following: following)
    case .text(let text):
      let (paragraphs, kept) = (text.paragraphs, flow.kept)
      for (index, paragraph) in paragraphs.enumerated() {
        flow.kept = index == paragraphs.count - 1 ? kept : 0
        writeParagraph([RichText.Part(paragraph)])
      }
    case .prose(let text): writeParagraph(text.printableParts)
    case .note(let text):
      writeSmall(Phrases.note[language] + text.printable, isItalic: true)
    case .keyFigures(let figures): write(figures)
    case .table: table?.write()
    case .chart(let chart): write(chart)
    case .map(let map): write(map)
    case .list(let items, let isNumbered):
      let kept = flow.kept
      for (index, item) in items.enumerated() {
        flow.kept = index == items.count - 1 ? kept : 0
        writeItem(item.printableParts, mark: isNumbered ? "\(index + 1)." : "•", isLast: index == items.count - 1)
      }
    case .progress(let label, let value, let goal, let format):
      write(Progress(value: value, goal: goal, format: format, language: language), label: label.printable)
    case .letter(let letter): write(letter, isLast: following.isEmpty)
    case .signatures(let signatures): write(signatures)
    case .attachment(let attachment):
      writeParagraph([RichText.Part(Phrases.attached[language] + attachment.title(in: language))])
    case .pageBreak, .section, .annex: break
    }
  }

  private func writeHeading(_ text: String, level: Int, following: ArraySlice<Block>) {
    let size = layout.headingSize(level)
    box.set(text, TextStyle(size: size, isBold: true, isItalic: level > 2), width: flow.width)
    let before = flow.isAtTop ? 0 : size * (level == 1 ? 0.9 : 0.6)
    flow.need(before + box.height + leastHeight(of: following))
    if !flow.isAtTop { flow.y += before }
    flow.canvas.addOutline(text, level: max(1, min(4, level)), y: flow.y)
    flow.add(box, gapAfter: layout.paragraphGap * 0.75)
  }

  /// What a heading wants below it on its page.
  private func leastHeight(of following: ArraySlice<Block>) -> Double {
    switch following.first {
    case nil: 0
    case .heading: 2.5 * layout.bodySize + leastHeight(of: following.dropFirst())
    case .table: 9 * layout.tableSize
    case .map(let map): min(height(of: map), 0.6 * (flow.bottom - flow.top))
    case .chart(let chart): min(height(of: chart), 0.6 * (flow.bottom - flow.top))
    case .keyFigures, .progress: 5 * layout.bodySize
    case .signatures: 10 * layout.bodySize
    case .text, .prose, .note, .list, .letter, .pageBreak, .section, .annex, .attachment: 3 * layout.bodySize
    }
  }

  func writeParagraph(_ parts: [RichText.Part]) {
    box.set(
      parts, TextStyle(size: layout.bodySize), width: flow.width, alignment: layout.isJustified ? .justified : .leading,
      indent: PageLayout.points(layout.firstLineIndent), lineSpacing: layout.lineSpacing)
    let (top, page) = (flow.y, flow.canvas.page)
    flow.add(box, gapAfter: layout.paragraphGap)
    // A paragraph that goes on to another page has its addresses as text alone.
    if flow.canvas.page == page { addLinks(in: parts, x: 0, top: top) }
  }

  /// The links of a text that stands on this page, and the web addresses in it.
  private func addLinks(in parts: [RichText.Part], x: Double, top: Double) {
    let text = parts.map(\.text).joined()
    var index = text.startIndex
    for part in parts {
      let end = text.utf8.index(index, offsetBy: part.text.utf8.count)
      defer { index = end }
      guard let address = part.address else { continue }
      for place in box.places(of: index..<end, in: text) {
        flow.canvas.addLink(
          to: address, x: flow.left + x + place.x, y: top + place.y, width: place.width, height: place.height)
      }
    }
    guard parts.allSatisfy({ $0.address == nil }) else { return }
    for address in text.webAddresses {
      for place in box.places(of: address, in: text) {
        flow.canvas.addLink(
          to: String(text[address]), x: flow.left + x + place.x, y: top + place.y, width: place.width,
          height: place.height)
      }
    }
  }

  private func writeItem(_ parts: [RichText.Part], mark: String, isLast: Bool) {
    let style = TextStyle(size: layout.bodySize)
    let indent = 1.6 * layout.bodySize
    box.set(mark, style, width: nil, lineSpacing: layout.lineSpacing)
    flow.need(2 * box.height)
    box.draw(on: flow.cairo, left: flow.left + max(0, indent - box.textWidth - 5), top: flow.y)
    box.set(parts, style, width: flow.width - indent, lineSpacing: layout.lineSpacing)
    let (top, page) = (flow.y, flow.canvas.page)
    flow.add(box, x: indent, gapAfter: isLast ? layout.paragraphGap : layout.paragraphGap / 3)
    if flow.canvas.page == page { addLinks(in: parts, x: indent, top: top) }
  }

  /// Notes, footnotes and the stamp.
  func writeSmall(_ text: String, isItalic: Bool = false, gapAfter: Double? = nil) {
    box.set(text, TextStyle(size: layout.noteSize, isItalic: isItalic, gray: faint), width: flow.width)
    flow.add(box, gapAfter: gapAfter ?? layout.paragraphGap)
  }

  /// What the stamp wants of a page with the gap above it: it stands on none by itself.
  private func stampHeight() -> Double {
    guard let stamp = document.stamp else { return 0 }
    box.set(stamp.line(in: language), TextStyle(size: layout.noteSize, gray: faint), width: flow.width)
    return 2 * layout.paragraphGap + 3 + box.height + 14
  }

  private func writeStamp(_ stamp: Stamp) {
    let text = stamp.line(in: language)
    box.set(text, TextStyle(size: layout.noteSize, gray: faint), width: flow.width)
    flow.need(box.height + 14)
    flow.y += 8
    flow.canvas.line(
      Scene.Point(x: flow.left, y: flow.y), Scene.Point(x: flow.left + flow.width, y: flow.y), PDFColor(0x999999))
    flow.y += 4
    writeSmall(text)
  }

  private func write(_ letter: Letter, isLast: Bool) {
    if !flow.isAtTop { flow.newPage() }
    let addressee = (Phrases.to[language] + letter.addressee).printable
    flow.canvas.addOutline(addressee, level: 1, y: flow.y)
    box.set(addressee, TextStyle(size: layout.bodySize + 1, isBold: true), width: flow.width)
    flow.add(box, gapAfter: layout.bodySize)
    for paragraph in letter.paragraphs.flatMap(\.paragraphs) { writeParagraph([RichText.Part(paragraph)]) }
    if !isLast { flow.newPage() }
  }
}

/// Figures that stand alone: key figures in boxes, progress as a bar.

import Messages

extension WordWriter {
  func write(_ figures: [KeyFigure]) {
    guard !figures.isEmpty else { return }
    let texts = figures.map { $0.format.stringWithUnit(for: $0.value, in: language).printable }
    let boxes = FigureBoxes(texts, widths: ruler.widths(FigureBoxes.style(layout)), room: width)
    for row in boxes.rows(figures.count) {
      openTable()
      // Between two boxes stands an empty column.
      let columns = (0..<2 * row.count - 1).map { $0.isMultiple(of: 2) ? boxes.width : FigureBoxes.gap }
      openPlainTable(columns, side: FigureBoxes.padding, top: FigureBoxes.padding)
      body.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
      for (position, index) in row.enumerated() {
        if position > 0 { cell(FigureBoxes.gap) { self.put(WordParagraph(.normal), []) } }
        let ink = layout.isBlack ? "000000" : "1F4E79"
        let properties =
          "<w:tcBorders><w:left w:val=\"single\" w:sz=\"16\" w:space=\"0\" w:color=\"\(ink)\"/></w:tcBorders>"
          + (layout.isBlack ? "" : "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEF2F5\"/>")
          + "<w:vAlign w:val=\"bottom\"/>"
        cell(boxes.width, properties) {
          self.put(WordParagraph(.figureLabel), [RichText.Part(figures[index].label.printable)])
          self.put(WordParagraph(.figureValue), [RichText.Part(texts[index])])
        }
      }
      body.raw("</w:tr></w:tbl>")
      closeTable()
    }
  }

  func write(_ progress: Progress, label: String) {
    add(.progressLabel, label + "  " + progress.percent)
    openTable()
    let done = width * progress.part
    let parts = [(done, "1F4E79"), (width - done, "DFE4E8")].filter { WordMeasure.twips($0.0) > 0 }
    openPlainTable(parts.map(\.0), side: 0, top: 0)
    body.raw("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"140\" w:hRule=\"exact\"/></w:trPr>")
    for (width, color) in parts {
      cell(width, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(color)\"/>") {
        var paragraph = WordParagraph(.normal)
        paragraph.exactHeight = 1
        self.put(paragraph, [])
      }
    }
    body.raw("</w:tr></w:tbl>")
    closeTable()
    var sentence = WordParagraph(.tableNote)
    sentence.after = 1.5 * layout.paragraphGap
    add(sentence, [RichText.Part(progress.sentence.printable)])
  }

  /// Places for hands, up to three beside one another.
  func write(_ signatures: [Signature]) {
    for places in signatures.lines {
      openTable()
      let width = width / Double(places.count)
      openPlainTable(places.map { _ in width }, side: 4, top: 0)
      body.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
      for place in places {
        cell(width) {
          self.put(WordParagraph(.signatureRole), [RichText.Part(place.role.printable)])
          self.put(WordParagraph(.signatureHint), [RichText.Part(Phrases.signHere[self.language])])
          var name = WordParagraph(.signatureRole)
          name.before = Signature.room(bodySize: self.layout.bodySize)
          self.put(name, [RichText.Part(place.name?.printable ?? "")])
        }
      }
      body.raw("</w:tr></w:tbl>")
      closeTable()
    }
  }

  // MARK: Tables that only place things

  /// Begins a table without lines.
  ///
  /// - Parameters:
  ///   - columns: their widths in points.
  ///   - side: Points between a cell's edge and its text, and `top` above and below.
  func openPlainTable(_ columns: [Double], side: Double, top: Double) {
    body.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableNormal\"/>")
    body.raw("<w:tblW w:w=\"\(columns.map { WordMeasure.twips($0) }.reduce(0, +))\" w:type=\"dxa\"/>")
    body.raw("<w:tblLayout w:type=\"fixed\"/>")
    body.raw("<w:tblCellMar>\(WordStyleSheet.margins(side: side, top: top))</w:tblCellMar></w:tblPr><w:tblGrid>")
    for column in columns { body.raw("<w:gridCol w:w=\"\(WordMeasure.twips(column))\"/>") }
    body.raw("</w:tblGrid>")
  }

  /// - Parameters:
  ///   - width: in points.
  ///   - properties: of the cell, as markup in the schema's order.
  func cell(_ width: Double, _ properties: String = "", _ content: () -> Void) {
    body.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(WordMeasure.twips(width))\" w:type=\"dxa\"/>\(properties)</w:tcPr>")
    content()
    body.raw("</w:tc>")
  }
}

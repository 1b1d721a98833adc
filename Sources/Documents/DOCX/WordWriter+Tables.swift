/// Tables with what stands around them: caption, parts, count, footnotes.

import Messages

extension WordWriter {
  func write(_ table: Table, _ plan: TablePlan) {
    if let caption = table.fullCaption(in: language)?.printable { add(.caption, caption) }
    guard !table.columns.isEmpty else { return add(.tableNote, "(\(Phrases.noColumns[language]))") }
    var tallest = 0.0
    for (index, panel) in plan.panels.enumerated() {
      if let places = plan.places(of: panel, in: table, language: language) {
        var paragraph = WordParagraph(.tableNote)
        paragraph.keepsNext = true
        if index > 0 { paragraph.before = plan.size }
        add(paragraph, [RichText.Part(places)])
      }
      openTable()
      let isKept = keepsSignature && index == plan.panels.count - 1
      tallest = max(tallest, WordTable(table, plan, panel: index, writer: self).write(into: &body, keepsNext: isKept))
      closeTable()
    }
    var notes = table.footnotes.map(\.printable)
    if tallest > height {
      let count = NumberFormat.integer.string(for: .integer(Int64(table.rows.count)), in: language)
      notes.insert(Phrases.allRows[language].replacing("{count}", with: count), at: 0)
    }
    for (index, note) in notes.enumerated() {
      var paragraph = WordParagraph(.tableNote)
      paragraph.keepsNext = keepsSignature
      if index == notes.count - 1 { paragraph.after = 1.5 * layout.paragraphGap }
      add(paragraph, [RichText.Part(note)])
    }
  }
}

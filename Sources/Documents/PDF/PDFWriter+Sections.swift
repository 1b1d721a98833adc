/// Which way pages are turned, annexes, and places for signatures.

import Messages

extension PDFWriter {
  /// The tables of the document, set for the pages that their sections have; nil for other blocks.
  func tableSettings() -> [TableSetting?] {
    document.blocks.mapTables { TableSetting($0, language: language, writer: self, direction: $1) }
  }

  /// "PHỤ LỤC I" and the title below, in the middle (Decree 30/2020/NĐ-CP, Annex I, part III).
  func writeAnnexHead(_ name: String, _ title: String) {
    let style = TextStyle(size: layout.headingSize(1), isBold: true)
    flow.canvas.addOutline(name + ". " + title, level: 1, y: flow.y)
    for line in [name, title.uppercased()] where !line.isEmpty {
      box.set(line, style, width: flow.width, alignment: .center)
      flow.add(box)
    }
    flow.y += layout.bodySize
  }

  /// Up to three beside one another.
  func write(_ signatures: [Signature]) {
    let size = layout.bodySize
    let role = TextStyle(size: size, isBold: true)
    let hint = TextStyle(size: layout.noteSize, isItalic: true, gray: faint)
    for line in signatures.lines {
      let width = flow.width / Double(line.count)
      func set(_ text: String, _ style: TextStyle) {
        box.set(text, style, width: width - 8, alignment: .center)
      }
      let heights = line.map { place in
        set(place.role.printable, role)
        return box.height
      }
      let head = heights.max() ?? size
      let room = Signature.room(bodySize: size)
      flow.need(head + 2 * size + room + 1.5 * size)
      for (index, place) in line.enumerated() {
        let left = flow.left + Double(index) * width + 4
        set(place.role.printable, role)
        box.draw(on: flow.cairo, left: left, top: flow.y)
        set(Phrases.signHere[language], hint)
        box.draw(on: flow.cairo, left: left, top: flow.y + head)
        guard let name = place.name?.printable, !name.isEmpty else { continue }
        set(name, role)
        box.draw(on: flow.cairo, left: left, top: flow.y + head + 1.2 * size + room)
      }
      flow.y += head + 1.2 * size + room + 1.5 * size + layout.paragraphGap
    }
  }
}

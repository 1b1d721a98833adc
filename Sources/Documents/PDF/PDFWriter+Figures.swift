/// Figures that stand alone: key figures in boxes, progress as a bar.

import Messages

extension PDFWriter {
  func write(_ figures: [KeyFigure]) {
    let texts = figures.map { $0.format.stringWithUnit(for: $0.value, in: language).printable }
    let big = FigureBoxes.style(layout)
    let small = TextStyle(size: layout.noteSize, gray: faint)
    let (gap, padding) = (FigureBoxes.gap, FigureBoxes.padding)
    let boxes = FigureBoxes(texts, widths: widths(big), room: flow.width)
    let width = boxes.width
    for row in boxes.rows(figures.count) {
      let heights = row.map { index -> (label: Double, value: Double) in
        box.set(figures[index].label.printable, small, width: width - 2 * padding)
        let label = box.height
        box.set(texts[index], big, width: width - 2 * padding)
        return (label, box.height)
      }
      let label = heights.map(\.label).max() ?? 0
      let height = label + (heights.map(\.value).max() ?? 0) + 2 * padding
      flow.need(height)
      for (position, index) in row.enumerated() {
        let x = flow.left + Double(position) * (width + gap)
        flow.canvas.fill(x: x, y: flow.y, width: width, height: height, PDFColor(layout.isBlack ? 0xFFFFFF : 0xEEF2F5))
        flow.canvas.fill(x: x, y: flow.y, width: 2, height: height, layout.isBlack ? .black : PDFColor(0x1F4E79))
        box.set(figures[index].label.printable, small, width: width - 2 * padding)
        box.draw(on: flow.cairo, left: x + padding, top: flow.y + padding)
        box.set(texts[index], big, width: width - 2 * padding)
        box.draw(on: flow.cairo, left: x + padding, top: flow.y + padding + label)
      }
      flow.y += height + gap
    }
    flow.y += layout.paragraphGap
  }

  func write(_ progress: Progress, label: String) {
    let style = TextStyle(size: layout.bodySize, isBold: true)
    let height = 7.0
    box.set(label + "  " + progress.percent, style, width: flow.width)
    flow.need(box.height + height + 3 * layout.noteSize)
    flow.add(box, gapAfter: 2)
    flow.canvas.fill(x: flow.left, y: flow.y, width: flow.width, height: height, PDFColor(0xDFE4E8))
    flow.canvas.fill(x: flow.left, y: flow.y, width: flow.width * progress.part, height: height, PDFColor(0x1F4E79))
    flow.y += height + 3
    writeSmall(progress.sentence.printable, gapAfter: 1.5 * layout.paragraphGap)
  }
}

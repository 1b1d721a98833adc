/// Key figures and progress on the first sheet: numbers beside their labels.

import Messages
import Spreadsheets

extension ReportSheet {
  func write(_ figures: [KeyFigure]) throws(Diagnostic) {
    for figure in figures {
      var value = cell(figure.value, figure.format)
      value.style.isBold = true
      var cells = [SheetCell(.text(figure.label.printable), style: .figureLabel), value]
      if let unit = figure.format.unit(in: language), figure.value.number != nil {
        cells.append(SheetCell(.text(unit), style: .unit))
      }
      try sheet.append(cells)
    }
    if !figures.isEmpty { sheet.skip(rows: 1) }
  }

  func writeProgress(
    _ label: String, _ value: Value, goal: Value, _ format: NumberFormat
  ) throws(Diagnostic) {
    let unit = format.unit(in: language).map { " (\($0))" } ?? ""
    let goalWord = Phrases.goal[language]
    try sheet.append(
      [
        Phrases.figure[language], Phrases.value[language] + unit,
        goalWord.prefix(1).uppercased() + goalWord.dropFirst() + unit,
        Phrases.reached[language],
      ].map { SheetCell(.text($0), style: .header) })
    var cells = [SheetCell(.text(label), style: .figureLabel), cell(value, format), cell(goal, format)]
    cells.append(cell(Progress.share(value: value, goal: goal), .percent1))
    for index in cells.indices { cells[index].style.hasBorder = true }
    try sheet.append(cells)
    sheet.skip(rows: 1)
  }

  private func cell(_ value: Value, _ format: NumberFormat) -> SheetCell {
    let printed = format.cell(for: value, in: language)
    var style = CellStyle(printed.format, alignment: .right)
    if case .text(let text) = printed.value { style.isWrapped = text.utf8.count > 15 }
    return SheetCell(printed.value, style: style)
  }
}

extension CellStyle {
  fileprivate static let unit: CellStyle = {
    var style = CellStyle(alignment: .left)
    style.indent = 1
    return style
  }()

  fileprivate static let figureLabel = CellStyle(isWrapped: true)
}

/// Charts and maps on the first sheet, and where their figures are.

import Messages
import Spreadsheets

extension ReportSheet {
  func write(_ illustration: some Illustration, _ place: ChartPlace) throws(Diagnostic) {
    let link = SheetCell.Link.cell(sheet: place.sheet, cell: CellReference.name(column: 0, row: place.captionRow))
    sheet.skip(rows: 1)
    let drawn = (illustration as? Chart).flatMap { chart in
      chart.allValues.isEmpty ? nil : SheetChart(chart, place, language: language)
    }
    // Pixels are 3/4 of a point; a line below says where the figures are.
    if let drawn { try need(0.75 * Double(drawn.height) + 32) }
    if let drawn, sheet.draw(drawn) {
      try writeLine(Phrases.chartFigures[language], .smallLink, link: link)
    } else {
      // The figures and the words are there also where no font for pictures is.
      let picture = try? pictures.png(illustration, language: language, width: Self.pictureWidth)
      try need((picture?.height ?? 0) + 60)
      try writeLine(
        Phrases.chartWord[language] + ": " + illustration.caption.printable, CellStyle(look: .link, isWrapped: true),
        link: link)
      let words = illustration.alternativeText(in: language)
      if let picture {
        sheet.insert(
          SheetPicture(png: picture.png, width: picture.width, height: picture.height, description: words))
      }
      try writeLine(words, .note)
    }
    sheet.skip(rows: 1)
  }
}

extension CellStyle {
  fileprivate static let smallLink: CellStyle = {
    var style = CellStyle(look: .link)
    style.size = 10
    return style
  }()
}

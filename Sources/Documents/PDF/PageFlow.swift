/// Pages filled from top to bottom.

import CPangoCairo
import Messages

/// Knows the page being filled and what is left of it. Points from the top left corner.
final class PageFlow {
  let canvas: PDFCanvas
  let fonts: PDFFonts
  let layout: PageLayout
  /// Where the next block begins.
  var y = 0.0
  /// What the end of the block being written wants below it on its page: a signature stands on no page by itself.
  var kept = 0.0
  private(set) var isLandscape = false
  private var isPageOpen = false
  private let numbers: TextBox

  init(fonts: PDFFonts, layout: PageLayout) {
    self.fonts = fonts
    self.layout = layout
    numbers = TextBox(fonts)
    canvas = PDFCanvas(width: PageLayout.points(layout.paperWidth), height: PageLayout.points(layout.paperHeight))
  }

  private var margins: PageLayout.Margins { isLandscape ? layout.landscapeMargins : layout.margins }
  var pageWidth: Double { PageLayout.points(isLandscape ? layout.paperHeight : layout.paperWidth) }
  var pageHeight: Double { PageLayout.points(isLandscape ? layout.paperWidth : layout.paperHeight) }
  var left: Double { PageLayout.points(margins.left) }
  var top: Double { PageLayout.points(margins.top) }
  var width: Double { pageWidth - left - PageLayout.points(margins.right) }
  var bottom: Double { pageHeight - PageLayout.points(margins.bottom) }
  var cairo: OpaquePointer { canvas.cairo }
  var isAtTop: Bool { !isPageOpen || y <= top + 0.01 }

  /// What is left of the page.
  var room: Double { bottom - y }

  /// Turns to a page of a direction; the present one stays where it has it, and is turned itself where it is empty.
  func turn(isLandscape: Bool) {
    if isPageOpen, self.isLandscape == isLandscape { return }
    if isPageOpen, isAtTop {
      self.isLandscape = isLandscape
      canvas.resizePage(width: pageWidth, height: pageHeight)
      y = top
      return
    }
    closePage()
    self.isLandscape = isLandscape
    openPage()
  }

  /// Goes on to a new page unless this much is left, or the page is empty.
  func need(_ height: Double) {
    if room < height, !isAtTop { newPage() }
  }

  func newPage() {
    closePage()
    openPage()
  }

  private func openPage() {
    canvas.beginPage(width: pageWidth, height: pageHeight)
    isPageOpen = true
    y = top
  }

  func closePage() {
    guard isPageOpen else { return }
    let number = layout.pageNumber
    if canvas.page >= number.firstPage {
      numbers.set(String(canvas.page), TextStyle(size: number.size), width: nil)
      let middle = number.isAtTop ? top / 2 : (bottom + pageHeight) / 2
      numbers.draw(
        on: cairo, left: left + (width - numbers.textWidth) / 2, top: middle - numbers.height / 2)
    }
    canvas.endPage()
    isPageOpen = false
  }

  /// Draws a text's lines, going on to new pages; no page has a single line of a longer text.
  func add(_ box: TextBox, x: Double = 0, gapAfter: Double = 0) {
    var index = 0
    while index < box.lines.count {
      let rest = box.lines.count - index
      let start = box.lines[index].top
      var fitting = 0
      while fitting < rest, y + box.lines[index + fitting].bottom - start <= bottom + 0.01 { fitting += 1 }
      if fitting < rest {
        if fitting < 2, !isAtTop { fitting = 0 }
        if rest - fitting == 1, fitting > 2 { fitting -= 1 }
        if fitting == 0, isAtTop { fitting = 1 }
      } else if kept > 0, !isAtTop, y + box.lines[index + rest - 1].bottom - start + kept > bottom {
        fitting = rest < 4 ? 0 : rest - 2
      }
      if fitting > 0 {
        box.draw(index..<index + fitting, on: cairo, left: left + x, top: y)
        y += box.lines[index + fitting - 1].bottom - start
        index += fitting
      }
      if index < box.lines.count { newPage() }
    }
    y += gapAfter
  }
}

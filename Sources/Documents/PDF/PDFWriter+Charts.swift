/// Charts on pages: the scene that the other formats draw, as Cairo's vector graphics.

import CPangoCairo
import Messages

extension PDFWriter {
  private func scene(_ illustration: some Illustration) -> Scene {
    illustration.scene(language: language, metrics: .page(width: flow.width / SceneDrawing.pointsOfPixel))
  }

  func height(of illustration: some Illustration) -> Double {
    scene(illustration).height * SceneDrawing.pointsOfPixel + 3 * layout.bodySize
  }

  /// The caption and the drawing on one page; one that is higher than a page is made smaller.
  func write(_ illustration: some Illustration) {
    let caption = illustration.caption.printable
    let scene = scene(illustration)
    box.set(caption, TextStyle(size: layout.tableSize + 0.5, isBold: true), width: flow.width)
    let head = caption.isEmpty ? 0 : box.height + 5
    let height = scene.height * SceneDrawing.pointsOfPixel
    flow.need(min(head + height, flow.bottom - flow.top))
    if !caption.isEmpty {
      flow.canvas.addOutline(caption, level: 5, y: flow.y)
      flow.add(box, gapAfter: 5)
    }
    let scale = SceneDrawing.pointsOfPixel * min(1, flow.room / max(1, height))
    cairo_save(flow.cairo)
    cairo_translate(flow.cairo, flow.left, flow.y)
    cairo_scale(flow.cairo, scale, scale)
    SceneDrawing(cairo: flow.cairo, box: box).draw(scene)
    cairo_restore(flow.cairo)
    flow.y += scene.height * scale + 2 * layout.paragraphGap
  }
}

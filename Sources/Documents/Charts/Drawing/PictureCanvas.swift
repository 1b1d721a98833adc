/// Cairo's image surface: a picture of pixels, written as PNG.

import CPangoCairo

/// One white picture while it is drawn. Coordinates are points; a pixel is 72 / dotsPerInch of one.
final class PictureCanvas: CairoDrawing {
  private let surface: OpaquePointer
  let cairo: OpaquePointer
  private let dotsPerInch: Int

  /// - Parameters:
  ///   - width: In points, as `height`.
  init(width: Double, height: Double, dotsPerInch: Int) {
    let scale = Double(dotsPerInch) / 72
    func pixels(_ points: Double) -> Int32 { Int32(max(1, min(30_000, (points * scale).rounded(.up)))) }
    surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(width), pixels(height))
    cairo = cairo_create(surface)
    self.dotsPerInch = dotsPerInch
    set(PDFColor(0xFFFFFF))
    cairo_paint(cairo)
    cairo_scale(cairo, scale, scale)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// The picture as PNG: no date in it, its resolution said.
  ///
  /// - Parameter chunks: what else is said of it.
  /// - Returns: Its bytes, or Cairo's word for what went wrong.
  func finish(_ chunks: [PNGChunk] = []) -> Result<[UInt8], PDFFailure> {
    let sink = CairoSink()
    let written = cairo_surface_write_to_png_stream(surface, CairoSink.write, sink.closure)
    let status = [cairo_status(cairo), written].first { $0 != CAIRO_STATUS_SUCCESS }
    if let status { return .failure(PDFFailure(reason: String(cString: cairo_status_to_string(status)))) }
    return .success(PNGChunk.inserting([.resolution(dotsPerInch)] + chunks, into: sink.bytes))
  }
}

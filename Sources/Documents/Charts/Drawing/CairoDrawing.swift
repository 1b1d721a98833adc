/// What pages and pictures draw with: Cairo's fills and lines.

import CPangoCairo

/// Something with a Cairo context to draw on.
protocol CairoDrawing {
  var cairo: OpaquePointer { get }
}

extension CairoDrawing {
  func set(_ color: PDFColor) { cairo_set_source_rgb(cairo, color.red, color.green, color.blue) }

  func fill(x: Double, y: Double, width: Double, height: Double, _ color: PDFColor) {
    set(color)
    cairo_rectangle(cairo, x, y, width, height)
    cairo_fill(cairo)
  }

  func line(_ from: Scene.Point, _ to: Scene.Point, width: Double = 0.5, _ color: PDFColor = .black) {
    set(color)
    cairo_set_line_width(cairo, width)
    cairo_move_to(cairo, from.x, from.y)
    cairo_line_to(cairo, to.x, to.y)
    cairo_stroke(cairo)
  }
}

/// A colour of the page, each part 0 to 1.
struct PDFColor: Hashable {
  let red, green, blue: Double

  /// From 0xRRGGBB.
  init(_ value: UInt32) {
    red = Double(value >> 16 & 255) / 255
    green = Double(value >> 8 & 255) / 255
    blue = Double(value & 255) / 255
  }

  static let black = PDFColor(0)
}

/// The bytes that a surface of Cairo writes.
final class CairoSink {
  private(set) var bytes: [UInt8] = []

  /// What Cairo hands to `write`; the sink lives as long as the surface.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let write: cairo_write_func_t = { closure, data, count in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<CairoSink>.fromOpaque(closure).takeUnretainedValue().bytes
      .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }
}

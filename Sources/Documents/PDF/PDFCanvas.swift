/// Cairo's PDF surface: pages, lines and boxes, the outline, links.

import CPangoCairo
import Messages

/// One PDF while it is drawn. Coordinates are points from the page's top left corner.
final class PDFCanvas: CairoDrawing {
  private let sink = CairoSink()
  private let surface: OpaquePointer
  let cairo: OpaquePointer
  /// The number of the page being drawn, from 1; 0 before the first.
  private(set) var page = 0
  private var parents: [(level: Int, id: Int32)] = []

  init(width: Double, height: Double) {
    surface = cairo_pdf_surface_create_for_stream(CairoSink.write, sink.closure, width, height)
    // With a plain table of references, to which `PDFUpdate` can add.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    // Not the clock: the same document gives the same bytes. The update leaves the date out.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
    cairo = cairo_create(surface)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  func beginPage(width: Double, height: Double) {
    page += 1
    resizePage(width: width, height: height)
  }

  /// Gives a page another size on which nothing was drawn yet.
  func resizePage(width: Double, height: Double) { cairo_pdf_surface_set_size(surface, width, height) }

  func endPage() { cairo_show_page(cairo) }

  /// Closes the file.
  ///
  /// - Returns: Its bytes, or Cairo's word for what went wrong.
  func finish() -> Result<[UInt8], PDFFailure> {
    cairo_surface_finish(surface)
    let status = [cairo_status(cairo), cairo_surface_status(surface)].first { $0 != CAIRO_STATUS_SUCCESS }
    if let status { return .failure(PDFFailure(reason: String(cString: cairo_status_to_string(status)))) }
    return .success(sink.bytes)
  }

  /// An entry of the outline that leads to a place of this page, below the last one of a higher level.
  func addOutline(_ text: String, level: Int, y: Double) {
    while let last = parents.last, last.level >= level { parents.removeLast() }
    let target = "page=\(page) pos=[0 \(Int(max(0, y)))]"
    let id = cairo_pdf_surface_add_outline(
      surface, parents.last?.id ?? Int32(CAIRO_PDF_OUTLINE_ROOT), text, target,
      level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0))
    parents.append((level, id))
  }

  /// A box of this page that opens an address.
  func addLink(to address: String, x: Double, y: Double, width: Double, height: Double) {
    let place = "rect=[\(x) \(y) \(width) \(height)]"
    cairo_tag_begin(cairo, CAIRO_TAG_LINK, "\(place) uri='\(Self.percentEncoded(address))'")
    cairo_tag_end(cairo, CAIRO_TAG_LINK)
  }

  /// An address with nothing in it that ends a string of Cairo's or of the file, which Cairo writes as it comes: what
  /// is neither a letter nor a mark of addresses (RFC 3986, 2.2 and 2.3, but for quotes and parentheses) as %XX.
  private static func percentEncoded(_ address: String) -> String {
    let kept = Set("-._~:/?#[]@!$&*+,;=%".utf8)
    var result = ""
    for byte in address.utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII, scalar.properties.isAlphabetic || (48...57).contains(byte) || kept.contains(byte) {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}

/// What Cairo says went wrong.
struct PDFFailure: Error { let reason: String }

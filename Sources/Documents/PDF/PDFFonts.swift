/// The font of a PDF: four files loaded by name through a configuration of our own, so that no other font of the machine
/// and no setting of its user changes a page.

import CPangoCairo
import Messages

/// How text is set.
struct TextStyle: Hashable {
  /// Points.
  var size: Double
  var isBold = false
  var isItalic = false
  /// 0 is black, 1 is white.
  var gray = 0.0
}

/// Owns Pango's font map; used by one thread.
final class PDFFonts {
  private let configuration: OpaquePointer
  private let map: UnsafeMutablePointer<PangoFontMap>
  let context: OpaquePointer
  private var descriptions: [TextStyle: OpaquePointer] = [:]

  /// - Throws: E0800 when a file is no font.
  init(_ files: FontFiles) throws(Diagnostic) {
    guard let configuration = FcConfigCreate() else { throw PDFFonts.unreadable(files.regular) }
    for file in files.all where FcConfigAppFontAddFile(configuration, file) == 0 {
      FcConfigDestroy(configuration)
      throw PDFFonts.unreadable(file)
    }
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      FcConfigDestroy(configuration)
      throw PDFFonts.unreadable(files.regular)
    }
    self.configuration = configuration
    self.map = map
    pango_fc_font_map_set_config(OpaquePointer(map), configuration)
    // One unit of the page is one point of type.
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    context = pango_font_map_create_context(map)
    // Glyphs stand where the type's measures say, not on the dots of a screen.
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    pango_context_set_language(context, pango_language_from_string("vi"))
  }

  deinit {
    for description in descriptions.values { pango_font_description_free(description) }
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(map))
    FcConfigDestroy(configuration)
  }

  /// Pango's description of a style; colour is not part of it.
  func description(_ style: TextStyle) -> OpaquePointer? {
    var key = style
    key.gray = 0
    if let made = descriptions[key] { return made }
    guard let description = pango_font_description_new() else { return nil }
    pango_font_description_set_family(description, FontFiles.family)
    pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
    if style.isBold { pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD) }
    if style.isItalic { pango_font_description_set_style(description, PANGO_STYLE_ITALIC) }
    descriptions[key] = description
    return description
  }

  private static func unreadable(_ file: String) -> Diagnostic {
    Diagnostic(
      .printFontMissing,
      ["name": FontFiles.family, "reason": "không đọc được \(file)", "reason_en": "\(file) cannot be read"],
      hint: LocalizedText(both: "sudo apt install " + FontFiles.package))
  }
}

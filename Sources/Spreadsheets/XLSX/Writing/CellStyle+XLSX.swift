/// How a style is said in an XLSX file.

import CXLSXWriter

extension CellStyle {
  /// Sets a format of the file to this style.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, CellStyle.font)
    format_set_font_size(format, fontSize)
    if let code { format_set_num_format(format, code) }
    if isSetBold { format_set_bold(format) }
    if isSetItalic { format_set_italic(format) }
    if let background { format_set_bg_color(format, lxw_color_t(background)) }
    if let color { format_set_font_color(format, lxw_color_t(color)) }
    if look == .link { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if isWrapped { format_set_text_wrap(format) }
    switch alignment {
    case .automatic: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    if indent > 0 { format_set_indent(format, UInt8(clamping: min(indent, 250))) }
    format_set_align(
      format, UInt8((look == .header ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP).rawValue))
  }
}

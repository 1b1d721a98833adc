/// Text set in lines by Pango.

import CPangoCairo

/// A piece of text set in lines. One box is used for one text after another: that is what makes long tables quick.
final class TextBox {
  /// How lines fill their width.
  enum Alignment: Hashable { case leading, center, trailing, justified }

  /// Where a line stands below the text's top, in points.
  struct Line {
    let top, bottom, baseline: Double
    /// From the box's left edge.
    let x: Double
  }

  private let fonts: PDFFonts
  private let layout: OpaquePointer
  /// Of every text; those of parts come on top.
  private let attributes: OpaquePointer?
  private var hasMarks = false
  private(set) var style: TextStyle
  private(set) var lines: [Line] = []
  /// Of the widest line, in points.
  private(set) var textWidth = 0.0

  /// - Parameter isTabular: sets letters at their own widths alone, without kerning or ligatures, so that figures stand
  ///   in columns and the width of a text is the sum of its letters'.
  init(_ fonts: PDFFonts, isTabular: Bool = false) {
    self.fonts = fonts
    layout = pango_layout_new(fonts.context)
    style = TextStyle(size: 12)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_auto_dir(layout, 0)
    pango_layout_set_font_description(layout, fonts.description(style))
    attributes = pango_attr_list_new()
    // A code that is broken over two lines is copied out as it is.
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
    if isTabular { pango_attr_list_insert(attributes, pango_attr_font_features_new("kern=0, liga=0")) }
    pango_layout_set_attributes(layout, attributes)
  }

  deinit {
    pango_attr_list_unref(attributes)
    g_object_unref(UnsafeMutableRawPointer(layout))
  }

  var height: Double { lines.last?.bottom ?? 0 }

  /// Sets a text.
  ///
  /// - Parameters:
  ///   - width: of the lines; nil: one line for each line feed.
  ///   - indent: of the first line.
  ///   - lineSpacing: as a part of the type's own.
  func set(
    _ text: String, _ style: TextStyle, width: Double?, alignment: Alignment = .leading, indent: Double = 0,
    lineSpacing: Double = 1
  ) {
    if hasMarks {
      pango_layout_set_attributes(layout, attributes)
      hasMarks = false
    }
    place(text, style, width: width, alignment: alignment, indent: indent, lineSpacing: lineSpacing)
  }

  /// Sets a text of parts, some of them emphasised.
  func set(
    _ parts: [RichText.Part], _ style: TextStyle, width: Double?, alignment: Alignment = .leading, indent: Double = 0,
    lineSpacing: Double = 1
  ) {
    let marks = pango_attr_list_copy(attributes)
    defer { pango_attr_list_unref(marks) }
    var start = 0
    for part in parts {
      let end = start + part.text.utf8.count
      var attributes: [UnsafeMutablePointer<PangoAttribute>?] = []
      if part.isStrong { attributes.append(pango_attr_weight_new(PANGO_WEIGHT_BOLD)) }
      if part.isEmphasised { attributes.append(pango_attr_style_new(PANGO_STYLE_ITALIC)) }
      if part.address != nil { attributes.append(pango_attr_underline_new(PANGO_UNDERLINE_SINGLE)) }
      for case let attribute? in attributes {
        attribute.pointee.start_index = UInt32(start)
        attribute.pointee.end_index = UInt32(end)
        pango_attr_list_insert(marks, attribute)
      }
      start = end
    }
    pango_layout_set_attributes(layout, marks)
    hasMarks = true
    let text = parts.map(\.text).joined()
    place(text, style, width: width, alignment: alignment, indent: indent, lineSpacing: lineSpacing)
  }

  private func place(
    _ text: String, _ style: TextStyle, width: Double?, alignment: Alignment, indent: Double, lineSpacing: Double
  ) {
    if style != self.style {
      self.style = style
      pango_layout_set_font_description(layout, fonts.description(style))
    }
    pango_layout_set_width(layout, width.map { Int32(max(1, $0) * Double(PANGO_SCALE)) } ?? -1)
    pango_layout_set_justify(layout, alignment == .justified ? 1 : 0)
    let side: PangoAlignment =
      switch alignment {
      case .leading, .justified: PANGO_ALIGN_LEFT
      case .center: PANGO_ALIGN_CENTER
      case .trailing: PANGO_ALIGN_RIGHT
      }
    pango_layout_set_alignment(layout, side)
    pango_layout_set_indent(layout, Int32(indent * Double(PANGO_SCALE)))
    pango_layout_set_line_spacing(layout, lineSpacing == 1 ? 0 : Float(lineSpacing))
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { pango_layout_set_text(layout, $0.baseAddress, Int32($0.count)) }
    }
    measure()
  }

  private func measure() {
    lines.removeAll(keepingCapacity: true)
    textWidth = 0
    guard let iterator = pango_layout_get_iter(layout) else { return }
    defer { pango_layout_iter_free(iterator) }
    let scale = Double(PANGO_SCALE)
    repeat {
      var logical = PangoRectangle()
      var (top, bottom): (Int32, Int32) = (0, 0)
      pango_layout_iter_get_line_extents(iterator, nil, &logical)
      pango_layout_iter_get_line_yrange(iterator, &top, &bottom)
      lines.append(
        Line(
          top: Double(top) / scale, bottom: Double(bottom) / scale,
          baseline: Double(pango_layout_iter_get_baseline(iterator)) / scale, x: Double(logical.x) / scale))
      textWidth = max(textWidth, Double(logical.width) / scale)
    } while pango_layout_iter_next_line(iterator) != 0
  }

  /// Draws some of the lines, the first of them at `top`.
  func draw(_ range: Range<Int>, on cairo: OpaquePointer, left: Double, top: Double) {
    guard let first = range.first, range.upperBound <= lines.count else { return }
    cairo_set_source_rgb(cairo, style.gray, style.gray, style.gray)
    let shift = top - lines[first].top
    for index in range {
      cairo_move_to(cairo, left + lines[index].x, shift + lines[index].baseline)
      pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout, Int32(index)))
    }
  }

  func draw(on cairo: OpaquePointer, left: Double, top: Double) {
    draw(lines.indices, on: cairo, left: left, top: top)
  }

  /// For each line that bytes `start` to `end` of the text touch, from where to where they stand on it.
  fileprivate func lineRanges(_ start: Int32, _ end: Int32) -> [(line: Int, from: Double, to: Double)] {
    var result: [(line: Int, from: Double, to: Double)] = []
    for index in lines.indices {
      guard let line = pango_layout_get_line_readonly(layout, Int32(index)) else { continue }
      let first = max(start, line.pointee.start_index)
      let last = min(end, line.pointee.start_index + line.pointee.length)
      guard first < last else { continue }
      var (from, to): (Int32, Int32) = (0, 0)
      pango_layout_line_index_to_x(line, first, 0, &from)
      pango_layout_line_index_to_x(line, last, 0, &to)
      let scale = Double(PANGO_SCALE)
      result.append((index, lines[index].x + Double(from) / scale, lines[index].x + Double(to) / scale))
    }
    return result
  }
}

extension TextBox {
  /// Where a part of the text that was set stands, line by line.
  func places(
    of range: Range<String.Index>, in text: String
  ) -> [(x: Double, y: Double, width: Double, height: Double)] {
    let start = Int32(text.utf8.distance(from: text.startIndex, to: range.lowerBound))
    let end = Int32(text.utf8.distance(from: text.startIndex, to: range.upperBound))
    return lineRanges(start, end).map { line, from, to in
      (from, lines[line].top, to - from, lines[line].bottom - lines[line].top)
    }
  }
}

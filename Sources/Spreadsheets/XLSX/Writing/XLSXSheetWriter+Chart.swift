/// Charts that Excel draws from the cells, and pictures.

import CXLSXWriter

extension XLSXSheetWriter {
  public func draw(_ chart: SheetChart) -> Bool {
    guard !chart.series.isEmpty, let workbook = writer.openWorkbook,
      let drawn = workbook_add_chart(workbook, UInt8(chart.kind.code.rawValue))
    else { return false }
    chart_title_set_name(drawn, SheetText.escaped(chart.title))
    withFont(size: 12, isBold: true) { chart_title_set_name_font(drawn, $0) }
    for series in chart.series { add(series, of: chart, to: drawn) }
    if chart.kind.hasAxes { setAxes(of: chart, drawn) }
    if chart.series.count > 1 || !chart.kind.hasAxes {
      chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
      withFont(size: 10) { chart_legend_set_font(drawn, $0) }
    } else {
      chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    if let gap = chart.gap { chart_set_series_gap(drawn, UInt16(clamping: gap)) }
    if chart.overlaps { chart_set_series_overlap(drawn, 100) }
    chart_show_blanks_as(drawn, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    SheetText.escaped(chart.description).withCString { text in
      var options = lxw_chart_options()
      // libxlsxwriter's own charts are 480 by 288 pixels.
      options.x_scale = Double(chart.width) / 480
      options.y_scale = Double(chart.height) / 288
      options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      options.description = UnsafeMutablePointer(mutating: text)
      worksheet_insert_chart_opt(worksheet, lxw_row_t(row), 0, drawn, &options)
    }
    // A row of libxlsxwriter's is 20 pixels high.
    skip(rows: (chart.height + 19) / 20 + 1)
    return true
  }

  public func insert(_ picture: SheetPicture) {
    SheetText.escaped(picture.description).withCString { text in
      var options = lxw_image_options()
      options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      options.description = UnsafeMutablePointer(mutating: text)
      worksheet_insert_image_buffer_opt(worksheet, lxw_row_t(row), 0, picture.png, picture.png.count, &options)
    }
    skip(rows: Int((picture.height / 15).rounded(.up)) + 1)
  }

  private func add(_ series: SheetChart.Series, of chart: SheetChart, to drawn: UnsafeMutablePointer<lxw_chart>) {
    guard let added = chart_add_series(drawn, chart.categories.formula, series.values.formula) else { return }
    chart_series_set_name(added, series.name.formula)
    if chart.kind.isLine {
      var line = lxw_chart_line()
      line.color = lxw_color_t(series.lineColor)
      line.width = 2
      line.dash_type = UInt8(series.dash.code.rawValue)
      if chart.kind == .points { line.none = 1 }
      chart_series_set_line(added, &line)
      var fill = lxw_chart_fill()
      fill.color = lxw_color_t(series.lineColor)
      chart_series_set_marker_type(added, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
      chart_series_set_marker_size(added, 5)
      chart_series_set_marker_fill(added, &fill)
      var edge = lxw_chart_line()
      edge.color = lxw_color_t(series.lineColor)
      chart_series_set_marker_line(added, &edge)
    } else if chart.kind.hasAxes {
      var line = lxw_chart_line()
      line.color = 0x404040
      line.width = 0.5
      chart_series_set_line(added, &line)
      if let pattern = series.pattern {
        var strokes = lxw_chart_pattern()
        strokes.fg_color = lxw_color_t(series.lineColor)
        strokes.bg_color = 0xFFFFFF
        strokes.type = UInt8(pattern.code.rawValue)
        chart_series_set_pattern(added, &strokes)
      } else {
        var fill = lxw_chart_fill()
        fill.color = lxw_color_t(series.color)
        chart_series_set_fill(added, &fill)
      }
    } else {
      chart_series_set_labels(added)
      chart_series_set_labels_percentage(added)
    }
  }

  private func setAxes(of chart: SheetChart, _ drawn: UnsafeMutablePointer<lxw_chart>) {
    // libxlsxwriter names the axes by how they lie: the categories of bars that lie are at the upright one.
    let isLying = chart.kind == .bar || chart.kind == .stackedBar
    let categories = isLying ? drawn.pointee.y_axis : drawn.pointee.x_axis
    let values = isLying ? drawn.pointee.x_axis : drawn.pointee.y_axis
    chart_axis_set_num_format(values, chart.format.code ?? "General")
    withFont(size: 10) { font in
      chart_axis_set_num_font(categories, font)
      chart_axis_set_num_font(values, font)
      chart_axis_set_name_font(values, font)
    }
    if let unit = chart.unit { chart_axis_set_name(values, SheetText.escaped(unit)) }
    var grid = lxw_chart_line()
    grid.color = 0xD0D0D0
    grid.width = 0.5
    chart_axis_major_gridlines_set_line(values, &grid)
    if chart.labelsAreLow {
      chart_axis_set_label_position(categories, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    }
    if isLying {
      // The first category stands at the top, the values' axis below the last.
      chart_axis_set_reverse(categories)
      chart_axis_set_crossing_max(categories)
    }
  }

  private func withFont(size: Double, isBold: Bool = false, _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void) {
    CellStyle.font.withCString { name in
      var font = lxw_chart_font()
      font.name = UnsafeMutablePointer(mutating: name)
      font.size = size
      // Titles are bold unless this is said.
      font.bold = UInt8(isBold ? LXW_TRUE.rawValue : LXW_EXPLICIT_FALSE.rawValue)
      body(&font)
    }
  }
}

extension SheetChart.Kind {
  fileprivate var code: lxw_chart_type {
    switch self {
    case .column: LXW_CHART_COLUMN
    case .stackedColumn: LXW_CHART_COLUMN_STACKED
    case .bar: LXW_CHART_BAR
    case .stackedBar: LXW_CHART_BAR_STACKED
    case .line: LXW_CHART_LINE
    case .area: LXW_CHART_AREA
    case .stackedArea: LXW_CHART_AREA_STACKED
    case .pie: LXW_CHART_PIE
    case .ring: LXW_CHART_DOUGHNUT
    case .lines: LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS
    case .points: LXW_CHART_SCATTER
    }
  }

  fileprivate var isLine: Bool { self == .line || self == .lines || self == .points }
  fileprivate var hasAxes: Bool { self != .pie && self != .ring }
}

extension SheetChart.Pattern {
  fileprivate var code: lxw_chart_pattern_type {
    switch self {
    case .rising: LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL
    case .level: LXW_CHART_PATTERN_NARROW_HORIZONTAL
    case .falling: LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL
    }
  }
}

extension SheetChart.Dash {
  fileprivate var code: lxw_chart_line_dash_type {
    switch self {
    case .solid: LXW_CHART_LINE_DASH_SOLID
    case .dashed: LXW_CHART_LINE_DASH_DASH
    case .dotted: LXW_CHART_LINE_DASH_ROUND_DOT
    case .dashDotted: LXW_CHART_LINE_DASH_DASH_DOT
    case .longDashed: LXW_CHART_LINE_DASH_LONG_DASH
    }
  }
}

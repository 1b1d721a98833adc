/// Charts of a document as charts that a spreadsheet draws.

import Messages
import Spreadsheets

extension SheetChart {
  /// - Parameter place: Where the chart's figures stand.
  /// - Returns: Nil for a kind that spreadsheets have not.
  init?(_ chart: Chart, _ place: ChartPlace, language: Language) {
    guard chart.panels.isEmpty, !chart.categories.isEmpty else { return nil }
    // Bins are read from left to right; their names are turned where they are long.
    let isLying = chart.kind == .tornado || (chart.kind != .histogram && !Self.labelsFitBeside(chart))
    let kind: Kind
    switch chart.kind {
    case .bar, .histogram: kind = isLying ? .bar : .column
    case .stackedBar: kind = isLying ? .stackedBar : .stackedColumn
    case .tornado: kind = .bar
    case .line: kind = .line
    case .area: kind = chart.allValues.contains { $0 < 0 } ? .line : .stackedArea
    case .pie, .ring:
      guard !chart.allValues.contains(where: { $0 < 0 }) else { return nil }
      kind = chart.kind == .pie ? .pie : .ring
    case .lorenz: kind = .lines
    case .scatter: kind = .points
    case .pyramid: return nil
    }
    // The table has the names first, where there are any, then the positions, then the series.
    guard chart.positions != nil || !chart.hasPositions else { return nil }
    let names = chart.hasPositions ? (chart.hasNames ? 1 : 0) : 0
    let firstSeries = chart.hasPositions ? names + 1 : 1
    let rows = place.firstRow...(place.firstRow + chart.categories.count - 1)
    let series = chart.series.indices.map { index in
      let ink = ChartInk.of(index)
      return Series(
        name: Cells(sheet: place.sheet, column: firstSeries + index, rows: (place.firstRow - 1)...(place.firstRow - 1)),
        values: Cells(sheet: place.sheet, column: firstSeries + index, rows: rows), color: ink.color,
        lineColor: ink.lineColor,
        pattern: ink.pattern.map(Pattern.init), dash: Dash(ink.dashes))
    }
    let perCategory = chart.kind == .bar ? chart.series.count : 1
    self.init(
      kind: kind, title: chart.caption.printable,
      categories: Cells(sheet: place.sheet, column: names, rows: rows), series: series,
      format: chart.sheetFormat, unit: chart.format.unit(in: language),
      description: chart.alternativeText(in: language), width: 660,
      height: kind == .bar || kind == .stackedBar
        ? min(900, 120 + chart.categories.count * (12 + 14 * perCategory)) : 320)
    switch chart.kind {
    case .histogram: gap = 0
    case .tornado: (gap, overlaps, labelsAreLow) = (40, true, true)
    case .bar, .stackedBar: gap = 60
    default: break
    }
    if chart.allValues.contains(where: { $0 < 0 }) { labelsAreLow = true }
  }

  /// Whether the names of all categories stand beside one another below upright bars.
  private static func labelsFitBeside(_ chart: Chart) -> Bool {
    let longest = chart.categories.map { SheetText.characters(in: $0) }.max() ?? 0
    return longest * chart.categories.count <= 90 && chart.categories.count * chart.series.count <= 40
  }
}

extension Chart {
  /// How an axis shows the values: whole numbers are counts, and percentages need no more places than they have.
  fileprivate var sheetFormat: CellStyle.Format {
    let isWhole = format != .percent1 && format != .percent2 && allValues.allSatisfy { $0 == $0.rounded() }
    return isWhole && format != .millionVND ? .money : format.cellFormat
  }
}

extension SheetChart.Pattern {
  fileprivate init(_ pattern: ChartInk.Pattern) {
    self =
      switch pattern {
      case .rising: .rising
      case .level: .level
      case .falling: .falling
      case .upright, .crossed: .rising
      }
  }
}

extension SheetChart.Dash {
  /// From the lengths of strokes and gaps.
  fileprivate init(_ lengths: [Int]) {
    self =
      switch (lengths.first ?? 0, lengths.count) {
      case (0, _): .solid
      case (...2, 2): .dotted
      case (_, 4): .dashDotted
      case (10..., 2): .longDashed
      default: .dashed
      }
  }
}

/// What a kind of chart can draw, and what one axis can have together.

import Documents
import LuaRuntime

extension ChartOptions {
  func check(_ chart: Chart) throws {
    let series = chart.panels.first?.series ?? chart.series
    guard series.count <= Self.mostSeries else {
      throw fault(
        vi:
          "\(series.count) chuỗi số liệu trên một biểu đồ, nhiều nhất \(Self.mostSeries): lọc bớt, hoặc dùng each để vẽ riêng từng biểu đồ nhỏ",
        en:
          "\(series.count) series on one chart, \(Self.mostSeries) at most: filter them, or draw small charts with each"
      )
    }
    switch kind {
    case .histogram:
      guard series.count <= 1 else {
        throw fault(
          vi: "biểu đồ 'histogram' chỉ vẽ một chuỗi số liệu, đang có \(series.count): chọn một cột y, hoặc dùng each",
          en: "a 'histogram' draws one series, got \(series.count): choose one column y, or use each")
      }
      return
    case .pie, .ring:
      guard series.count == 1 else {
        throw fault(
          vi: "biểu đồ '\(kind.rawValue)' chỉ vẽ một cột y, đang có \(series.count)",
          en: "a '\(kind.rawValue)' chart draws one column y, got \(series.count)")
      }
    case .pyramid:
      guard series.count == 2 else {
        throw fault(
          vi: "tháp dân số cần hai cột y (trái và phải), đang có \(series.count)",
          en: "a pyramid needs two columns y (left and right), got \(series.count)")
      }
    default: return
    }
    for series in series {
      guard let place = series.values.firstIndex(where: { ($0 ?? 0) < 0 }) else { continue }
      throw fault(
        vi: "biểu đồ '\(kind.rawValue)' không vẽ số âm: \(series.label), \(chart.categories[place])",
        en: "a '\(kind.rawValue)' chart draws no negative number: \(series.label), \(chart.categories[place])")
    }
  }
}

extension NumberFormat {
  /// What one axis can have together.
  var measures: Int {
    switch self {
    case .percent1, .percent2: 0
    case .vnd, .millionVND, .words: 1
    case .text, .integer, .decimal1, .decimal2, .decimal3, .number, .date: 2
    }
  }
}

/// The chart in words, for those who do not see it.

import Messages

extension Chart {
  /// What the chart shows, derived from its data: kind, caption, and for each of at most four series the highest and
  /// the lowest value (bars) or the first and the last (lines).
  public func alternativeText(in language: Language) -> String {
    var sentences = ["\(kind.name[language]): \(caption)."]
    if allValues.isEmpty {
      sentences.append((language == .vi ? "Không có dữ liệu" : "No data") + ".")
      return sentences.joined(separator: " ").printable
    }
    for index in series.indices.prefix(4) {
      if let sentence = sentence(onSeries: index, in: language) { sentences.append(sentence) }
    }
    if series.count > 4 {
      let rest = series.count - 4
      sentences.append(language == .vi ? "Còn \(rest) chuỗi số liệu khác." : "\(rest) more series.")
    }
    return sentences.joined(separator: " ").printable
  }

  private func sentence(onSeries index: Int, in language: Language) -> String? {
    let points = categories.indices.compactMap { category in
      value(index, category).map { (category: category, value: $0) }
    }
    guard let first = points.first, let last = points.last else { return nil }
    func print(_ point: (category: Int, value: Double)) -> String {
      categories[point.category] + " " + format.stringWithUnit(for: .decimal(point.value), in: language)
    }
    let name = series.count > 1 ? series[index].label + ": " : ""
    if points.count == 1 { return name + print(first) + "." }
    if kind == .line {
      return name
        + (language == .vi ? "từ \(print(first)) đến \(print(last))." : "from \(print(first)) to \(print(last)).")
    }
    guard let highest = points.max(by: { $0.value < $1.value }), let lowest = points.min(by: { $0.value < $1.value })
    else { return nil }
    return name
      + (language == .vi
        ? "\(points.count) mục, cao nhất \(print(highest)), thấp nhất \(print(lowest))."
        : "\(points.count) items, highest \(print(highest)), lowest \(print(lowest)).")
  }
}

extension Chart.Kind {
  /// The kind's name as a reader knows it.
  var name: LocalizedText {
    switch self {
    case .bar: LocalizedText(vi: "Biểu đồ cột", en: "Bar chart")
    case .line: LocalizedText(vi: "Biểu đồ đường", en: "Line chart")
    case .stackedBar: LocalizedText(vi: "Biểu đồ cột chồng", en: "Stacked bar chart")
    case .histogram: LocalizedText(vi: "Biểu đồ phân bố", en: "Histogram")
    case .tornado: LocalizedText(vi: "Biểu đồ độ nhạy", en: "Tornado chart")
    }
  }
}

/// The chart in words, for those who do not see it.

import Messages

extension Chart {
  /// What the chart shows, derived from its data: kind, caption, and for each of at most four series the highest and
  /// the lowest value (bars), the first and the last (lines, areas), the shares (pies) or the ranges (points).
  public func alternativeText(in language: Language) -> String {
    var sentences = [(caption.isEmpty ? name(in: language) : "\(name(in: language)): \(caption)") + "."]
    if allValues.isEmpty {
      sentences.append((language == .vi ? "Không có dữ liệu" : "No data") + ".")
      return sentences.joined(separator: " ").printable
    }
    if !panels.isEmpty {
      sentences += panels.prefix(4).map { panel in
        let own = panel.series.indices.compactMap { panel.sentence(onSeries: $0, in: language) }.joined(separator: " ")
        return "\(panel.caption): \(own)"
      }
      if panels.count > 4 {
        let rest = panels.count - 4
        sentences.append(language == .vi ? "Còn \(rest) biểu đồ khác." : "\(rest) more charts.")
      }
      return sentences.joined(separator: " ").printable
    }
    if kind == .pie || kind == .ring {
      sentences.append(shares(in: language))
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

  private func name(in language: Language) -> String {
    guard let first = panels.first else { return kind.name[language] }
    let name = first.kind.name[language].lowercased()
    return language == .vi ? "\(panels.count) \(name) cùng trục" : "\(panels.count) small multiples, \(name)"
  }

  /// The largest slices with their parts of the whole.
  private func shares(in language: Language) -> String {
    let pie = PieSlices(self, numbers: ChartNumbers(self, in: language))
    let parts = pie.slices.sorted { $0.value > $1.value }.prefix(4).map { slice in
      let value = format.stringWithUnit(for: .decimal(slice.value), in: language)
      return "\(slice.label) \(value) (\(NumberFormat.percent1.string(for: .decimal(slice.share), in: language)))"
    }
    let count = pie.slices.count
    let head = language == .vi ? "\(count) phần, lớn nhất: " : "\(count) parts, the largest: "
    return head + parts.joined(separator: "; ") + "."
  }

  private func sentence(onSeries index: Int, in language: Language) -> String? {
    if hasPositions { return pointSentence(onSeries: index, in: language) }
    let points = categories.indices.compactMap { category in
      value(index, category).map { (category: category, value: $0) }
    }
    guard let first = points.first, let last = points.last else { return nil }
    func print(_ point: (category: Int, value: Double)) -> String {
      categories[point.category] + " " + format.stringWithUnit(for: .decimal(point.value), in: language)
    }
    let name = series.count > 1 ? series[index].label + ": " : ""
    if points.count == 1 { return name + print(first) + "." }
    if kind == .line || kind == .area {
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

  /// Of a Lorenz curve the share of the poorer half, of points their ranges.
  private func pointSentence(onSeries index: Int, in language: Language) -> String? {
    let points = categories.indices.compactMap { category in
      position(category).flatMap { x in value(index, category).map { (x: x, y: $0) } }
    }
    func x(_ number: Double) -> String {
      (positions?.format ?? .decimal2).stringWithUnit(for: .decimal(number), in: language)
    }
    func y(_ number: Double) -> String { format.stringWithUnit(for: .decimal(number), in: language) }
    guard let right = points.map(\.x).max(), let left = points.map(\.x).min(), let low = points.map(\.y).min(),
      let high = points.map(\.y).max()
    else { return nil }
    let name = series.count > 1 ? series[index].label + ": " : ""
    if kind == .lorenz {
      guard let half = points.min(by: { abs($0.x - 0.5) < abs($1.x - 0.5) }) else { return nil }
      return name
        + (language == .vi
          ? "\(x(half.x)) nghèo nhất có \(y(half.y))." : "the poorest \(x(half.x)) have \(y(half.y)).")
    }
    let across = positions?.label ?? ""
    let upwards = series[index].label
    return name
      + (language == .vi
        ? "\(points.count) điểm, \(across) từ \(x(left)) đến \(x(right)), \(upwards) từ \(y(low)) đến \(y(high))."
        : "\(points.count) points, \(across) from \(x(left)) to \(x(right)), \(upwards) from \(y(low)) to \(y(high)).")
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
    case .area: LocalizedText(vi: "Biểu đồ miền", en: "Area chart")
    case .pie: LocalizedText(vi: "Biểu đồ tròn", en: "Pie chart")
    case .ring: LocalizedText(vi: "Biểu đồ vành khuyên", en: "Ring chart")
    case .pyramid: LocalizedText(vi: "Tháp dân số", en: "Population pyramid")
    case .lorenz: LocalizedText(vi: "Đường cong Lorenz", en: "Lorenz curve")
    case .scatter: LocalizedText(vi: "Biểu đồ phân tán", en: "Scatter plot")
    }
  }
}

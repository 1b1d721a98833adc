/// Maps in words and as tables, and their legend.

import Messages

extension ChoroplethMap: Illustration {
  public func scene(language: Language, metrics: ChartMetrics) -> Scene {
    MapLayout(self, language: language, metrics: metrics).scene()
  }

  /// Unit, figure and class, the highest first; then those without a figure.
  public func table(in language: Language) -> Table {
    let columns = [
      Column(id: "unit", label: Phrases.mapUnit[language], isKey: true),
      Column(id: "value", label: label, format: format),
      Column(id: "class", label: Phrases.mapClass[language]),
    ]
    let order = units.indices.sorted {
      let (first, second) = (units[$0].value ?? -.infinity, units[$1].value ?? -.infinity)
      return first == second ? $0 < $1 : first > second
    }
    let legend = legend(in: language)
    let rows: [[Value]] = order.map { index in
      let unit = units[index]
      guard let number = classNumber(unit), let value = unit.value else {
        return [.text(unit.name), .null, .text(Phrases.noFigure[language])]
      }
      return [.text(unit.name), .decimal(value), .text(legend[number].text)]
    }
    return Table(id: id, caption: caption, columns: columns, rows: rows, footnotes: notes)
  }

  public func alternativeText(in language: Language) -> String {
    var sentences = [(language == .vi ? "Bản đồ: " : "Map: ") + caption + "."]
    let known = units.filter { classNumber($0) != nil }
    func print(_ unit: Unit) -> String {
      unit.name + " " + format.stringWithUnit(for: unit.value.map(Value.decimal) ?? .null, in: language)
    }
    func value(_ unit: Unit) -> Double { unit.value ?? 0 }
    if let highest = known.max(by: { value($0) < value($1) }), let lowest = known.min(by: { value($0) < value($1) }) {
      sentences.append(
        language == .vi
          ? "\(label) của \(known.count) đơn vị, cao nhất \(print(highest)), thấp nhất \(print(lowest))."
          : "\(label) of \(known.count) units, highest \(print(highest)), lowest \(print(lowest)).")
    } else {
      sentences.append((language == .vi ? "Không có dữ liệu" : "No data") + ".")
    }
    let missing = units.count - known.count
    if missing > 0 {
      sentences.append(language == .vi ? "\(missing) đơn vị không có số liệu." : "\(missing) units without a figure.")
    }
    return sentences.joined(separator: " ").printable
  }

  /// Each class with its limits and the number of its units. Of quantiles the lowest and the highest figure in it, so
  /// that no limit is a number which no unit has.
  func legend(in language: Language) -> [(text: String, count: Int)] {
    func print(_ value: Double) -> String { format.string(for: .decimal(value), in: language) }
    return (0..<classes.count).map { number in
      let inside = units.filter { classNumber($0) == number }.compactMap(\.value)
      let text: String
      if !classes.areGiven {
        let (low, high) = (print(inside.min() ?? 0), print(inside.max() ?? 0))
        text = low == high ? low : "\(low) – \(high)"
      } else if number == 0 {
        text = classes.limits.first.map { Phrases.below[language] + print($0) } ?? Phrases.all[language]
      } else if number == classes.limits.count {
        text = Phrases.from[language] + print(classes.limits[number - 1])
      } else {
        let (low, high) = (print(classes.limits[number - 1]), print(classes.limits[number]))
        text = "\(low) – \(Phrases.below[language])\(high)"
      }
      return (text, inside.count)
    }
  }
}

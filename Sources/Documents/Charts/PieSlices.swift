/// The parts of a pie: what is drawn of a series, and what the small ones are joined to.

import Messages

/// The slices of a pie or a ring, clockwise from the top.
struct PieSlices {
  struct Slice: Hashable {
    let label: String
    let value: Double
    /// Of the whole, 0 to 1.
    let share: Double
    /// Where it begins, as a part of the whole turn.
    let start: Double
    let series: Int

    var middle: Double { start + share / 2 }
  }

  let slices: [Slice]
  let total: Double
  /// What is not drawn, or not by itself.
  let notes: [String]

  /// Slices below this part of the whole are joined where there are several: their labels would stand beside nothing.
  static let smallest = 0.025
  /// With more, the smallest are joined.
  static let most = 8

  init(_ chart: Chart, numbers: ChartNumbers) {
    let language = numbers.language
    let all = chart.categories.indices.compactMap { category in
      chart.series.isEmpty ? nil : chart.value(0, category).map { (label: chart.categories[category], value: $0) }
    }
    let drawn = all.filter { $0.value > 0 }
    // Summed as parts of the largest, so that enormous values do not overflow.
    let largest = drawn.map(\.value).max() ?? 1
    let sum = drawn.reduce(0) { $0 + $1.value / largest }
    let shares = drawn.map { $0.value / largest / sum }
    var joined = Set(drawn.indices.filter { shares[$0] < Self.smallest })
    if drawn.count - joined.count > Self.most {
      let bySize = drawn.indices.sorted { (shares[$0], -$0) > (shares[$1], -$1) }
      joined.formUnion(bySize.dropFirst(Self.most - 1))
    }
    if joined.count < 2 { joined = [] }
    var slices: [Slice] = []
    var start = 0.0
    func add(_ label: String, _ value: Double, _ share: Double) {
      slices.append(Slice(label: label, value: value, share: share, start: start, series: slices.count))
      start += share
    }
    for index in drawn.indices where !joined.contains(index) {
      add(drawn[index].label, drawn[index].value, shares[index])
    }
    var notes: [String] = []
    if !joined.isEmpty {
      let rest = joined.sorted()
      let value = rest.reduce(0) { $0 + drawn[$1].value }
      add(Phrases.others[language], value, rest.reduce(0) { $0 + shares[$1] })
      let names = rest.map { "\(drawn[$0].label) \(numbers.value(drawn[$0].value))" }
      notes.append("\(Phrases.others[language]): \(names.joined(separator: "; "))")
    }
    let negative = all.filter { $0.value < 0 }.map { "\($0.label) \(numbers.value($0.value))" }
    if !negative.isEmpty { notes.append(Phrases.negativeNotDrawn[language] + negative.joined(separator: "; ")) }
    self.slices = slices
    total = sum * largest
    self.notes = notes
  }
}

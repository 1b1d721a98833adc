/// Rows spread over categories and series: one series for each column of values, or for each value of a column.

import Documents
import Messages

struct ChartFrame {
  /// The column of the categories.
  let across: Int?
  let values: [Int]
  let series: Int?
  let columns: [Column]
  let language: Language
  /// The series there are in any case, in this order.
  var names: [String] = []

  init(across: Int?, values: [Int], series: Int?, columns: [Column], language: Language) {
    self.across = across
    self.values = values
    self.series = series
    self.columns = columns
    self.language = language
  }

  /// Two rows that would stand in one place.
  struct Twice: Error { let place: String }

  private func text(_ row: [Value], _ column: Int) -> String {
    columns[column].format.string(for: column < row.count ? row[column] : .null, in: language)
  }

  private func number(_ row: [Value], _ column: Int) -> Double? { column < row.count ? row[column].number : nil }

  /// The names of the categories, each once, in the order of the first rows.
  func categories(_ rows: [[Value]]) -> [String] {
    Self.distinct(rows.map { row in across.map { text(row, $0) } ?? "" })
  }

  /// The names of the series, in the order of the columns or of the first rows.
  func labels(_ rows: [[Value]]) -> [String] {
    series.map { column in Self.distinct(rows.map { text($0, column) }) } ?? values.map { columns[$0].label }
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// The rows as series over categories.
  ///
  /// - Parameter categories: those of all small charts; nil: the rows' own, one for each row where no column makes the
  ///   series.
  func fill(
    _ rows: [[Value]], categories wanted: [String]?
  ) -> Result<(categories: [String], series: [Chart.Series]), Twice> {
    let own = rows.map { row in across.map { text(row, $0) } ?? "" }
    guard series != nil || wanted != nil else {
      return .success(
        (
          own,
          values.map { column in Chart.Series(label: columns[column].label, values: rows.map { number($0, column) }) }
        )
      )
    }
    let categories = wanted ?? Self.distinct(own)
    let labels = names.isEmpty ? labels(rows) : names
    let places = Dictionary(categories.enumerated().map { ($1, $0) }) { first, _ in first }
    let seriesPlaces = Dictionary(labels.enumerated().map { ($1, $0) }) { first, _ in first }
    var filled = labels.map { Chart.Series(label: $0, values: Array(repeating: nil, count: categories.count)) }
    var taken: Set<[Int]> = []
    for (row, name) in zip(rows, own) {
      guard let category = places[name] else { continue }
      let cells = series.map { [(seriesPlaces[text(row, $0)] ?? 0, values[0])] } ?? Array(zip(values.indices, values))
      for (place, column) in cells {
        guard taken.insert([place, category]).inserted else {
          return .failure(Twice(place: [name, series == nil ? "" : labels[place]].filter { !$0.isEmpty }.quotedList))
        }
        filled[place].values[category] = number(row, column)
      }
    }
    return .success((categories, filled))
  }
}

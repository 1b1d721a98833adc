/// Measures over lists of rows, each written out as its definition says.

@testable import Analytics

enum Figure {
  case rows
  case count(Term)
  case sum(Term)
  case mean(Term)
  case weighted(Term, Term)
  case median(Term)
  case quantile(Term, Double)
  case least(Term)
  case greatest(Term)
  case distinct(Term)
  case first(Term, Term)
  case last(Term, Term)
  case share(Term?)
  case ratio(String, String)

  var measure: Measure {
    switch self {
    case .rows: .count(nil)
    case .count(let term): .count(term.source)
    case .sum(let term): .sum(term.source)
    case .mean(let term): .mean(term.source, weight: nil)
    case .weighted(let term, let weight): .mean(term.source, weight: weight.source)
    case .median(let term): .median(term.source)
    case .quantile(let term, let part): .quantile(term.source, part)
    case .least(let term): .minimum(term.source)
    case .greatest(let term): .maximum(term.source)
    case .distinct(let term): .distinct(term.source)
    case .first(let term, let order): .first(term.source, order: order.source)
    case .last(let term, let order): .last(term.source, order: order.source)
    case .share(let term): .share(term?.source)
    case .ratio(let top, let bottom): .ratio(.named(top), .named(bottom))
    }
  }
}

struct PlainSummary {
  let query: PlainQuery
  let figures: [(name: String, figure: Figure)]

  /// - Parameter all: the number of rows of all groups.
  func value(_ figure: Figure, _ rows: [PlainRow], all: Int) -> Plain {
    func values(_ term: Term) -> [Plain] { rows.map { query.value(term, $0) }.filter { $0 != .null } }
    func numbers(_ term: Term) -> [Double] { values(term).compactMap(\.asNumber).sorted() }
    switch figure {
    case .rows: return .whole(rows.count)
    case .count(let term): return .whole(values(term).count(where: \.isTrue))
    case .sum(let term):
      if term.isDecimal { return .number(numbers(term).reduce(0, +)) }
      return .whole(values(term).reduce(0) { if case .whole(let number) = $1 { $0 + number } else { $0 } })
    case .mean(let term):
      let numbers = numbers(term)
      return numbers.isEmpty ? .null : .number(numbers.reduce(0, +) / Double(numbers.count))
    case .weighted(let term, let weight):
      let pairs = rows.compactMap { row -> (Double, Double)? in
        guard let value = query.value(term, row).asNumber, let weight = query.value(weight, row).asNumber else {
          return nil
        }
        return (value, weight)
      }
      let weights = pairs.reduce(0) { $0 + $1.1 }
      return weights == 0 ? .null : .number(pairs.reduce(0) { $0 + $1.0 * $1.1 } / weights)
    case .median(let term): return quantile(numbers(term), 0.5)
    case .quantile(let term, let part): return quantile(numbers(term), part)
    case .least(let term): return values(term).min { ($0.asNumber ?? 0) < ($1.asNumber ?? 0) } ?? .null
    case .greatest(let term): return values(term).max { ($0.asNumber ?? 0) < ($1.asNumber ?? 0) } ?? .null
    case .distinct(let term): return .whole(Set(values(term)).count)
    case .first(let term, let order): return end(rows, term, order, isFirst: true)
    case .last(let term, let order): return end(rows, term, order, isFirst: false)
    case .share(nil): return all == 0 ? .null : .ratio(rows.count, all)
    case .share(let term?):
      return rows.isEmpty ? .null : .ratio(values(term).count(where: \.isTrue), rows.count)
    case .ratio(let top, let bottom):
      let sides = [top, bottom].map { name in
        figures.first { $0.name == name }.map { value($0.figure, rows, all: all) } ?? .null
      }
      if case .whole(let a) = sides[0], case .whole(let b) = sides[1] { return b == 0 ? .null : .ratio(a, b) }
      guard let a = sides[0].asNumber, let b = sides[1].asNumber, b != 0 else { return .null }
      return .number(a / b)
    }
  }

  private func quantile(_ sorted: [Double], _ part: Double) -> Plain {
    guard let last = sorted.last else { return .null }
    let place = part * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return .number(last) }
    return .number(sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below]))
  }

  private func end(_ rows: [PlainRow], _ term: Term, _ order: Term, isFirst: Bool) -> Plain {
    var best: (place: Double, row: Int, item: Int, value: Plain)?
    for row in rows {
      let value = query.value(term, row)
      let place: Double
      switch query.value(order, row) {
      case .day(let day): place = Double(day)
      case let other: place = other.asNumber ?? .nan
      }
      guard value != .null, !place.isNaN else { continue }
      let item = row.item.flatMap(RandomRegister.lacks.firstIndex) ?? 0
      if let found = best {
        let isBefore = (place, row.row, item) < (found.place, found.row, found.item)
        guard isFirst == isBefore else { continue }
      }
      best = (place, row.row, item, value)
    }
    return best?.value ?? .null
  }

  /// The groups in the order of their keys, each with its rows.
  func groups(_ keys: [Term]) -> [(keys: [Plain], rows: [PlainRow])] {
    var groups = Dictionary(grouping: query.rows) { row in keys.map { query.value($0, row) } }
    if keys.isEmpty, groups.isEmpty { groups[[]] = [] }
    return groups.sorted { compare($0.key, $1.key, keys) < 0 }.map { ($0.key, $0.value) }
  }

  func compare(_ left: [Plain], _ right: [Plain], _ keys: [Term]) -> Int {
    for (index, key) in keys.enumerated() {
      let codes = PlainOrder.codes(of: key)
      let result = PlainOrder.compare(left[index], right[index], codes: codes)
      if result != 0 { return result }
    }
    return 0
  }

  func line(_ rows: [PlainRow], all: Int) -> [Plain] { figures.map { value($0.figure, rows, all: all) } }
}

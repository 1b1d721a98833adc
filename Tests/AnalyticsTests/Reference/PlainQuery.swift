/// Steps on rows as the reference takes them: lists of rows, one after the other.

@testable import Analytics

/// A row of visits, with its item after `unnest`.
struct PlainRow: Hashable {
  let row: Int
  var item: String?
}

struct OrderedTerm {
  let term: Term
  let isDescending: Bool
  var source: String { (isDescending ? "-" : "") + term.source }
}

enum RowStep {
  case keep(Term)
  case derive(String, Term)
  case window(String, Window.Kind, OrderedTerm, over: [Term], order: [OrderedTerm])
  /// The visits for which a condition holds in one year, by family: a path and a column.
  case join(String, year: Int, Term, column: Term, matchedOnly: Bool)
  case semi(Term, keeps: Bool)
  case unite(Term)
  case distinct([Term])
  case limit([OrderedTerm], Int)
  case unnest
}

struct PlainQuery {
  var worth: PlainEvaluation
  var rows: [PlainRow]

  init(_ register: RandomRegister) {
    worth = PlainEvaluation(register: register)
    rows = (register.tables["visits"] ?? []).indices.map { PlainRow(row: $0) }
  }

  func value(_ term: Term, _ row: PlainRow) -> Plain { worth.value(term, row.row, item: row.item) }

  mutating func apply(_ step: RowStep) {
    switch step {
    case .keep(let condition): rows = rows.filter { value(condition, $0).isTrue }
    case .derive(let name, let term): worth.derived[name] = term
    case .window(let name, let kind, let term, let over, let order):
      worth.added[name] = window(kind, term, over, order)
    case .join(let name, let year, let condition, let column, let matchedOnly):
      join(name, year, condition, column, matchedOnly)
    case .semi(let condition, let keeps):
      let families = Set(all.filter { value(condition, $0).isTrue }.map { value(.field(["family"]), $0) })
      rows = rows.filter { families.contains(value(.field(["family"]), $0)) == keeps }
    case .unite(let condition):
      let own = Set(rows)
      rows = all.filter { own.contains($0) || value(condition, $0).isTrue }
    case .distinct(let terms):
      var seen: Set<[Plain]> = []
      rows = rows.filter { row in seen.insert(terms.map { value($0, row) }).inserted }
    case .limit(let order, let count):
      let kept = Set(sorted(rows, order).prefix(count))
      rows = rows.filter(kept.contains)
    case .unnest:
      rows = rows.flatMap { row -> [PlainRow] in
        guard case .items(let items) = value(.field(["lacks"]), row) else { return [] }
        return RandomRegister.lacks.filter(items.contains).map { PlainRow(row: row.row, item: $0) }
      }
    }
  }

  private var all: [PlainRow] { PlainQuery(worth.register).rows }

  func sorted(_ rows: [PlainRow], _ order: [OrderedTerm]) -> [PlainRow] {
    let keyed = rows.enumerated().map { place, row in (place, row, order.map { value($0.term, row) }) }
    return keyed.sorted { left, right in
      for (index, key) in order.enumerated() {
        let codes = PlainOrder.codes(of: key.term)
        let result = PlainOrder.compare(left.2[index], right.2[index], codes: codes, descending: key.isDescending)
        if result != 0 { return result < 0 }
      }
      return left.0 < right.0
    }.map(\.1)
  }

  private mutating func join(_ name: String, _ year: Int, _ condition: Term, _ column: Term, _ matchedOnly: Bool) {
    let plain = PlainQuery(worth.register)
    let others = plain.rows.filter {
      plain.value(.field(["year"]), $0) == .whole(year) && plain.value(condition, $0).isTrue
    }
    // A family has at most one visit in a year.
    let byFamily = Dictionary(uniqueKeysWithValues: others.map { (plain.value(.field(["family"]), $0), $0) })
    var (path, values): ([Int: Plain], [Int: Plain]) = ([:], [:])
    for row in rows {
      let match = byFamily[plain.value(.field(["family"]), row)]
      path[row.row] = match.map { .row("visits", $0.row) } ?? .null
      values[row.row] = match.map { plain.value(column, $0) } ?? .null
    }
    worth.added[name] = path
    worth.added[name + "_value"] = values
    if matchedOnly { rows = rows.filter { path[$0.row] != .null } }
  }

  private func window(
    _ kind: Window.Kind, _ term: OrderedTerm, _ over: [Term], _ order: [OrderedTerm]
  ) -> [Int: Plain] {
    var result: [Int: Plain] = [:]
    for group in Dictionary(grouping: rows, by: { row in over.map { value($0, row) } }).values {
      let members = sorted(group.sorted { $0.row < $1.row }, kind == .rank || kind == .denseRank ? [term] : order)
      let values = members.map { value(term.term, $0) }
      var sum = 0
      for (place, row) in members.enumerated() {
        let own = values[place]
        let before = place > 0 ? values[place - 1] : .null
        let ahead = values.prefix(place)
        switch kind {
        case .previous: result[row.row] = before
        case .difference:
          if case .whole(let a) = own, case .whole(let b) = before { result[row.row] = .whole(a - b) }
        case .rank: if own != .null { result[row.row] = .whole(ahead.count { $0 != own } + 1) }
        case .denseRank: if own != .null { result[row.row] = .whole(Set(ahead).subtracting([own]).count + 1) }
        case .cumulative:
          if case .whole(let number) = own { sum += number }
          result[row.row] = .whole(sum)
        }
      }
    }
    return result
  }
}

extension Query {
  /// The same step by the engine.
  func applying(_ step: RowStep) throws -> Query {
    switch step {
    case .keep(let condition): return try filtered(condition.source)
    case .derive(let name, let term): return try deriving(name, term.source)
    case .window(let name, let kind, let term, let over, let order):
      return try deriving(
        name,
        Window(kind, term.source, over: over.map(\.source), order: order.map { SortKey($0.source) }))
    case .join(let name, let year, let condition, let column, let matchedOnly):
      let other = try Query("visits", context: context).filtered("year == \(year)").filtered(condition.source)
      return try joining(
        other, on: [JoinKey("family")], as: name, columns: [(name + "_value", column.source)], matchedOnly: matchedOnly)
    case .semi(let condition, let keeps):
      let other = try Query("visits", context: context).filtered(condition.source)
      return try joined(other, on: [JoinKey("family")], keepMatches: keeps)
    case .unite(let condition):
      return try united(with: Query("visits", context: context).filtered(condition.source))
    case .distinct(let terms): return try distinct(terms.map { ($0.source, $0.source) })
    case .limit(let order, let count):
      // The rows that a limit leaves, in table order again.
      let limited = try sorted(order.map { SortKey($0.source) }).limited(count)
      return filtered(rows: try limited.rowNumbers())
    case .unnest: return try unnesting("lacks")
    }
  }
}

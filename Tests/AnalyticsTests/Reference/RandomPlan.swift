/// Plans by chance: steps on rows, then keys and measures.

@testable import Analytics

extension TermMaker {
  mutating func steps() -> [RowStep] {
    var steps: [RowStep] = []
    var hasRows = true
    hasItems = false
    for number in 0..<dice(5) {
      let step = step("c\(number)", isPlain: hasRows)
      if case .derive = step { hasRows = false }
      if case .window = step { hasRows = false }
      if case .join = step { hasRows = false }
      if case .distinct = step { hasRows = false }
      steps.append(step)
    }
    hasItems = dice(5) == 0
    if hasItems { steps.append(.unnest) }
    if dice(3) == 0 { steps.append(.keep(flag(1))) }
    return steps
  }

  /// - Parameter isPlain: whether the rows have their own columns only, as a union of them needs.
  private mutating func step(_ name: String, isPlain: Bool) -> RowStep {
    let order = [OrderedTerm(term: .field([pick(["date", "year", "people"])]), isDescending: dice(2) == 0)]
    switch dice(10) {
    case 0, 1, 2: return .keep(flag(2))
    case 3:
      defer { wholes.append(name) }
      return .derive(name, whole(2))
    case 4, 5:
      let kind = pick([Window.Kind.previous, .difference, .rank, .denseRank, .cumulative])
      let value = OrderedTerm(term: whole(1), isDescending: kind == .rank && dice(2) == 0)
      let over = dice(4) == 0 ? [] : [pick([Term.field(["family"]), .field(["unit"]), .field(["kind"])])]
      defer { wholes.append(name) }
      return .window(name, kind, value, over: over, order: order)
    case 6:
      isInside = true
      let (condition, column) = (flag(0), Term.field(["people"]))
      isInside = false
      defer { wholes.append(name + "_value") }
      return .join(name, year: 2020 + dice(5), condition, column: column, matchedOnly: dice(3) == 0)
    case 7: return .semi(plainFlag(), keeps: dice(2) == 0)
    case 8: return isPlain ? .unite(plainFlag()) : .distinct(differentKeys())
    default: return .limit(order + [OrderedTerm(term: text(), isDescending: dice(2) == 0)], dice(120))
    }
  }

  /// A condition without added columns, for another query.
  private mutating func plainFlag() -> Term {
    let added = wholes
    wholes = []
    defer { wholes = added }
    return flag(1)
  }

  private mutating func differentKeys() -> [Term] {
    let keys = [key(), key()]
    return keys[0].source == keys[1].source ? [keys[0]] : keys
  }

  /// A number whose sums are exact in any order.
  private mutating func exact() -> Term {
    dice(2) == 0 ? whole(1) : .compute("*", .field(["points"]), .value(.number(Double(dice(5)) / 2)))
  }

  mutating func figures() -> [(name: String, figure: Figure)] {
    var figures: [(name: String, figure: Figure)] = []
    for number in 0...dice(5) {
      let figure: Figure =
        switch dice(14) {
        case 0: .rows
        case 1: .count(flag(2))
        case 2: .sum(exact())
        case 3: .mean(exact())
        case 4: .weighted(exact(), whole(0))
        case 5: .median(exact())
        case 6: .quantile(exact(), pick([0, 0.1, 0.25, 0.9, 1]))
        case 7: .least(whole(1))
        case 8: .greatest(whole(1))
        case 9: .distinct(key())
        case 10: .first(key(), pick([.field(["date"]), .field(["people"])]))
        case 11: .last(key(), pick([.field(["date"]), .field(["points"])]))
        case 12: .share(dice(2) == 0 ? nil : flag(1))
        default:
          figures.isEmpty ? .rows : .ratio(pick(numeric(figures)), pick(numeric(figures)))
        }
      figures.append(("m\(number)", figure))
    }
    return figures
  }

  private func numeric(_ figures: [(name: String, figure: Figure)]) -> [String] {
    let names = figures.filter { figure in
      switch figure.figure {
      case .first, .last, .share, .ratio: false
      default: true
      }
    }.map(\.name)
    return names.isEmpty ? ["missing"] : names
  }
}

/// Expressions by chance, of every type, and what they are worth on one row.

@testable import Analytics

indirect enum Term {
  case field([String])
  case value(Plain)
  case compare(String, Term, Term)
  case both(Term, Term)
  case either(Term, Term)
  case not(Term)
  case isNull(Term, Bool)
  case among(Term, [Plain])
  case has(String, Term)
  case compute(String, Term, Term)
  case choose(Term, Term, Term)
  case firstOf(Term, Term)
  /// `any(family.visits, …)` and its kin; inside, `outer.` is the row.
  case collect(String, Term?)
  case outer(String)

  /// Whether its values are decimal, of a sum without values too.
  var isDecimal: Bool {
    switch self {
    case .field(let path): path == ["points"]
    case .value(.number): true
    case .compute(let sign, let a, let b): sign == "/" || a.isDecimal || b.isDecimal
    case .choose(_, let a, let b), .firstOf(let a, let b): a.isDecimal || b.isDecimal
    default: false
    }
  }

  var source: String {
    switch self {
    case .field(let path): path.joined(separator: ".")
    case .value(let value): value.source
    case .compare(let sign, let a, let b), .compute(let sign, let a, let b): "(\(a.source) \(sign) \(b.source))"
    case .both(let a, let b): "(\(a.source) and \(b.source))"
    case .either(let a, let b): "(\(a.source) or \(b.source))"
    case .not(let a): "(not \(a.source))"
    case .isNull(let a, let isNull): "(\(a.source) \(isNull ? "==" : "~=") nil)"
    case .among(let a, let values): "(\(a.source) in {\(values.map(\.source).joined(separator: ", "))})"
    case .has(let item, let list): "('\(item)' in \(list.source))"
    case .choose(let c, let a, let b): "if(\(c.source), \(a.source), \(b.source))"
    case .firstOf(let a, let b): "coalesce(\(a.source), \(b.source))"
    case .collect(let name, let inner): "\(name)(family.visits\(inner.map { ", " + $0.source } ?? ""))"
    case .outer(let name): "outer.\(name)"
    }
  }
}

/// Makes terms over visits, and over columns that were added to them.
struct TermMaker {
  var chance: SplitMix64
  /// Added columns by type: names of whole numbers and of texts.
  var wholes: [String] = []
  /// Whether rows are items of `lacks`, called `lack`.
  var hasItems = false
  var isInside = false

  mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &chance)] }
  mutating func dice(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &chance) }

  mutating func flag(_ depth: Int) -> Term {
    guard depth > 0 else { return dice(4) == 0 ? .value(pick([.flag(true), .flag(false)])) : .field(["ok"]) }
    switch dice(isInside ? 11 : 13) {
    case 0: return .both(flag(depth - 1), flag(depth - 1))
    case 1: return .either(flag(depth - 1), flag(depth - 1))
    case 2: return .not(flag(depth - 1))
    case 3, 4: return .compare(pick(["==", "~=", "<", "<=", ">", ">="]), whole(depth - 1), whole(depth - 1))
    case 5: return .compare(pick(["==", "~=", "<", ">="]), number(depth - 1), number(depth - 1))
    case 6:
      return .compare(pick(["==", "~="]), .field([pick(["kind"])]), .value(.text(pick(RandomRegister.kinds))))
    case 7: return .among(.field(["note"]), [.text(pick(RandomRegister.notes)), .text(pick(RandomRegister.notes))])
    case 8: return .isNull(pick([whole(depth - 1), text(), .field(["unit", "parent"])]), dice(2) == 0)
    case 9: return .has(pick(RandomRegister.lacks), .field(["lacks"]))
    case 10: return .compare(pick(["<", ">="]), .field(["income"]), .value(.whole(dice(40) * 1_000_000)))
    default:
      isInside = true
      defer { isInside = false }
      return .collect(pick(["any", "all"]), flag(depth - 1))
    }
  }

  mutating func whole(_ depth: Int) -> Term {
    guard depth > 0 else {
      if isInside, dice(4) == 0 { return .outer(pick(["people", "year"])) }
      if !isInside, !wholes.isEmpty, dice(3) == 0 { return .field([pick(wholes)]) }
      return dice(3) == 0
        ? .value(.whole(dice(9) - 3)) : .field(pick([["people"], ["score"], ["year"], ["family", "size"]]))
    }
    switch dice(isInside ? 4 : 6) {
    case 0: return .compute(pick(["+", "-", "//", "%"]), whole(depth - 1), whole(depth - 1))
    // Products of products would leave 64 bits.
    case 1: return .compute("*", whole(depth - 1), .value(.whole(dice(7) - 3)))
    case 2: return .choose(flag(depth - 1), whole(depth - 1), whole(depth - 1))
    case 3: return .firstOf(whole(depth - 1), whole(depth - 1))
    default:
      isInside = true
      defer { isInside = false }
      switch dice(3) {
      case 0: return .collect("count", dice(2) == 0 ? nil : flag(depth - 1))
      case 1: return .collect("sum", whole(depth - 1))
      default: return .collect(pick(["min", "max"]), whole(0))
      }
    }
  }

  mutating func number(_ depth: Int) -> Term {
    guard depth > 0 else { return dice(3) == 0 ? .value(.number(Double(dice(9)) / 2)) : .field(["points"]) }
    switch dice(3) {
    case 0: return .compute("/", whole(depth - 1), whole(depth - 1))
    case 1: return .compute(pick(["+", "-", "*"]), number(depth - 1), number(depth - 1))
    default: return .firstOf(number(depth - 1), number(0))
    }
  }

  mutating func text() -> Term {
    .field(
      pick([["note"], ["unit", "name"], ["unit", "parent", "name"], ["family", "unit", "code"], ["family", "code"]]))
  }

  /// A key to group by.
  mutating func key() -> Term {
    if hasItems, dice(3) == 0 { return .field(["lack"]) }
    return switch dice(8) {
    case 0: .field(["unit"])
    case 1: .field(["year"])
    case 2: .field(["kind"])
    case 3: text()
    case 4: .field(["date"])
    case 5: flag(1)
    case 6: .field(pick([["unit", "parent"], ["family", "unit"]]))
    default: whole(1)
    }
  }
}

/// What a term is worth on a row, straight from language.md 1 and 2.

@testable import Analytics

struct PlainEvaluation {
  let register: RandomRegister
  /// Columns added to visits, by name and row.
  var added: [String: [Int: Plain]] = [:]
  /// Columns defined by terms.
  var derived: [String: Term] = [:]

  func value(_ term: Term, _ row: Int, item: String? = nil, outer: Int? = nil) -> Plain {
    func worth(_ term: Term) -> Plain { value(term, row, item: item, outer: outer) }
    switch term {
    case .field(let path): return field(path, row, item)
    case .outer(let name): return outer.map { field([name], $0, nil) } ?? .null
    case .value(let value): return value
    case .compare(let sign, let a, let b): return compare(sign, worth(a), worth(b))
    case .both(let a, let b): return both(worth(a), worth(b))
    case .either(let a, let b): return inverse(both(inverse(worth(a)), inverse(worth(b))))
    case .not(let a): return inverse(worth(a))
    case .isNull(let a, let isNull): return .flag((worth(a) == .null) == isNull)
    case .among(let a, let values):
      let value = worth(a)
      return value == .null ? .null : .flag(values.contains(value))
    case .has(let item, let list):
      guard case .items(let items) = worth(list) else { return .null }
      return .flag(items.contains(item))
    case .compute(let sign, let a, let b): return compute(sign, worth(a), worth(b))
    case .choose(let condition, let a, let b):
      switch worth(condition) {
      case .flag(true): return worth(a)
      case .flag(false): return worth(b)
      default: return .null
      }
    case .firstOf(let a, let b):
      let first = worth(a)
      return first == .null ? worth(b) : first
    case .collect(let name, let inner): return collect(name, inner, row)
    }
  }

  private func field(_ path: [String], _ row: Int, _ item: String?) -> Plain {
    if path == ["lack"], let item { return .text(item) }
    if path.count == 1, let column = added[path[0]] { return column[row] ?? .null }
    if path.count == 1, let term = derived[path[0]] { return value(term, row, item: item) }
    var (entity, place) = ("visits", row)
    if let column = added[path[0]] {
      guard case .row(let target, let found) = column[row] ?? .null else { return .null }
      return stored(Array(path.dropFirst()), target, found)
    }
    for name in path.dropLast() {
      guard case .row(let target, let found) = register.tables[entity]?[place][name] ?? .null else { return .null }
      (entity, place) = (target, found)
    }
    return register.tables[entity]?[place][path.last ?? ""] ?? .null
  }

  private func stored(_ path: [String], _ entity: String, _ row: Int) -> Plain {
    let found = register.tables[entity]?[row][path[0]] ?? .null
    guard path.count > 1 else { return found }
    guard case .row(let target, let next) = found else { return .null }
    return stored(Array(path.dropFirst()), target, next)
  }

  private func compare(_ sign: String, _ a: Plain, _ b: Plain) -> Plain {
    guard a != .null, b != .null else { return .null }
    if let x = a.asNumber, let y = b.asNumber {
      switch sign {
      case "==": return .flag(x == y)
      case "~=": return .flag(x != y)
      case "<": return .flag(x < y)
      case "<=": return .flag(x <= y)
      case ">": return .flag(x > y)
      default: return .flag(x >= y)
      }
    }
    return .flag((a == b) == (sign == "=="))
  }

  private func both(_ a: Plain, _ b: Plain) -> Plain {
    if a == .flag(false) || b == .flag(false) { return .flag(false) }
    return a == .null || b == .null ? .null : .flag(true)
  }

  private func inverse(_ a: Plain) -> Plain {
    if case .flag(let flag) = a { .flag(!flag) } else { .null }
  }

  private func compute(_ sign: String, _ a: Plain, _ b: Plain) -> Plain {
    guard let x = a.asNumber, let y = b.asNumber else { return .null }
    if case .whole(let p) = a, case .whole(let q) = b, sign != "/" {
      switch sign {
      case "+": return .whole(p + q)
      case "-": return .whole(p - q)
      case "*": return .whole(p * q)
      case "//": return q == 0 ? .null : .whole(Int((Double(p) / Double(q)).rounded(.down)))
      default: return q == 0 ? .null : .whole(p - q * Int((Double(p) / Double(q)).rounded(.down)))
      }
    }
    let result =
      switch sign {
      case "+": x + y
      case "-": x - y
      case "*": x * y
      default: x / y
      }
    return result.isFinite ? .number(result) : .null
  }

  private func collect(_ name: String, _ inner: Term?, _ row: Int) -> Plain {
    let members = register.visits[register.tables["visits"]?[row]["family"] ?? .null] ?? []
    let values = members.map { member in
      inner.map { PlainEvaluation(register: register).value($0, member, outer: row) } ?? .flag(true)
    }
    let wholes = values.compactMap { if case .whole(let number) = $0 { number } else { nil } }
    switch name {
    case "count": return .whole(values.count { $0.isTrue })
    case "any": return values.reduce(.flag(false)) { inverse(both(inverse($0), inverse($1))) }
    case "all": return values.reduce(.flag(true)) { both($0, $1) }
    case "sum": return .whole(wholes.reduce(0, +))
    case "min": return wholes.min().map { .whole($0) } ?? .null
    default: return wholes.max().map { .whole($0) } ?? .null
    }
  }
}

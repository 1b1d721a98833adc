/// Values as the slow reference holds them: nothing of the engine's columns, slots or null marks.

import Programme
import Vietnamese

@testable import Analytics

enum Plain: Hashable {
  case null
  case flag(Bool)
  case whole(Int)
  case number(Double)
  case ratio(Int, Int)
  case text(String)
  case items(Set<String>)
  /// Days since 1970.
  case day(Int)
  case row(String, Int)

  /// What an answer of the engine says.
  init(_ cell: Cell) {
    self =
      switch cell {
      case .null: .null
      case .boolean(let flag): .flag(flag)
      case .integer(let number): .whole(Int(number))
      case .decimal(let number): .number(number)
      case .ratio(let top, let bottom): .ratio(Int(top), Int(bottom))
      case .text(let text), .code(_, let text): .text(text)
      case .date(let day): .day(Int(day))
      case .reference(let entity, let row): .row(entity, row)
      }
  }

  var asNumber: Double? {
    switch self {
    case .whole(let number): Double(number)
    case .number(let number): number
    case .ratio(let top, let bottom): Double(top) / Double(bottom)
    default: nil
    }
  }

  var isTrue: Bool { self == .flag(true) }

  /// As an expression writes it.
  var source: String {
    switch self {
    case .null: "nil"
    case .flag(let flag): flag ? "true" : "false"
    case .whole(let number): number < 0 ? "(\(number))" : "\(number)"
    case .number(let number): number < 0 ? "(\(number))" : "\(number)"
    case .text(let text): "'\(text)'"
    case .day(let day): "date'\(Day(number: Int32(day)).iso)'"
    case .ratio, .items, .row: "?"
    }
  }
}

/// The order of keys: no value last, codes as in their list, texts by the alphabet.
enum PlainOrder {
  /// The list that a key's codes stand in.
  static func codes(of term: Term) -> [String] {
    switch term {
    case .field(["kind"]): RandomRegister.kinds
    case .field(["lack"]): RandomRegister.lacks
    default: []
    }
  }

  /// Descending keys keep their nulls last.
  static func compare(_ left: Plain, _ right: Plain, codes: [String] = [], descending: Bool = false) -> Int {
    if left == right { return 0 }
    if left == .null { return 1 }
    if right == .null { return -1 }
    let result: Bool
    switch (left, right) {
    case (.flag(let a), .flag(let b)): result = !a && b
    case (.day(let a), .day(let b)), (.row(_, let a), .row(_, let b)): result = a < b
    case (.text(let a), .text(let b)):
      if let x = codes.firstIndex(of: a), let y = codes.firstIndex(of: b) {
        result = x < y
      } else {
        result = CollationKey(a) < CollationKey(b)
      }
    default: result = (left.asNumber ?? 0) < (right.asNumber ?? 0)
    }
    return result != descending ? -1 : 1
  }
}

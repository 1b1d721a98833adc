/// Expressions nobody would write: put together from pieces of the language, and damaged. Whatever comes, the compiler
/// answers or refuses, and what it accepts gives the same row by row as in a batch.
///
/// A fixed seed and a few thousand texts; `BENVUNG_FUZZ_SECONDS=600 swift test --filter ExpressionFuzzTests` goes on
/// from there for that long. A text that once went wrong is added to `known`.

import Foundation
import Messages
import Testing

@testable import Analytics

struct ExpressionFuzzTests {
  private static let known = [
    "", "\u{0}", "((((((((((", "not not not true", "- - -1", "1 // 0", "1 % 0", "-9223372036854775808 // -1",
    "-9223372036854775808 % -1", "9223372036854775807 + 1", "1e400", "0 / 0", "-(-9223372036854775807 - 1)",
    "abs(-9223372036854775807 - 1)", "months_after(date'9999-12-31', 12)", "months_after(date, 9223372036854775807)",
    "age(date'0001-01-01', date'9999-12-31')", "year in {}", "any(household.review_events, outer.outer.year == year)",
    "'a' .. 'b' .. 'c'", "date'2024-02-30'", "if(true, 1, 'a')", "coalesce()", "max()", "'\\", "review(:year).class",
    "floor(1e300)", "round(0 / 0)", "unit.parent.parent.parent.code", "class_by('VN-2022')", "members ^ 2", "1 < 2 < 3",
    "x..", "in", "'Ấp' in deprivations", "5 in {1, nil, 'a'}", "year\u{300}", "date + 2147483648",
  ]
  private static let pieces = [
    "members", "income_per_person", "class", "year", "date", "unit", "household", "deprivations", "kind", "number",
    "household.members", "household.review_events", "unit.parent.name", "outer.", "true", "false", "nil", "0", "1",
    "-1",
    "3.5", "1e308", "9223372036854775807", "'poor'", "'x'", "date'2024-12-31'", ":bind", "==", "~=", "<", "<=", ">",
    ">=",
    "and", "or", "not", "+", "-", "*", "/", "//", "%", "..", "in", "{", "}", "(", ")", ",", "any(", "all(", "count(",
    "sum(", "min(", "max(", "last(", "size(", "age(", "months_after(", "month(", "quarter(", "fold(", "abs(", "round(",
    "floor(", "ceil(", "if(", "coalesce(", "class_by('HAND')", "review(2024).", " ",
  ]

  private struct Maker {
    var chance: SplitMix64

    mutating func expression(_ depth: Int) -> String {
      if depth == 0 {
        return [
          "members", "income_per_person", "year", "date", "class", "number", "true", "nil", "1", "0", "2.5", "'poor'",
          "deprivations", "date'2023-05-31'", "unit", "household", "9223372036854775807", ":bind",
        ].randomElement(using: &chance) ?? "1"
      }
      let (a, b) = (expression(depth - 1), expression(Int.random(in: 0..<depth, using: &chance)))
      switch Int.random(in: 0..<14, using: &chance) {
      case 0...2: return "(\(a) \(["+", "-", "*", "/", "//", "%"].randomElement(using: &chance) ?? "+") \(b))"
      case 3...5: return "(\(a) \(["==", "~=", "<", "<=", ">", ">="].randomElement(using: &chance) ?? "<") \(b))"
      case 6: return "(\(a) and \(b))"
      case 7: return "(\(a) or \(b))"
      case 8: return "not \(a)"
      case 9: return "if(\(a), \(b), \(expression(0)))"
      case 10: return "coalesce(\(a), \(b))"
      case 11: return "\(["abs", "floor", "round", "year", "month"].randomElement(using: &chance) ?? "abs")(\(a))"
      case 12: return "sum(household.review_events, \(a))"
      default: return "any(household.review_events, \(a))"
      }
    }

    mutating func text() -> String {
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: return damaged(ExpressionFuzzTests.known.randomElement(using: &chance) ?? "")
      case 1:
        return (0..<Int.random(in: 1...14, using: &chance))
          .map { _ in ExpressionFuzzTests.pieces.randomElement(using: &chance) ?? "" }.joined(separator: " ")
      case 2: return damaged(expression(Int.random(in: 1...4, using: &chance)))
      default: return expression(Int.random(in: 1...5, using: &chance))
      }
    }

    private mutating func damaged(_ text: String) -> String {
      var letters = Array(text)
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        let place = Int.random(in: 0...letters.count, using: &chance)
        if Bool.random(using: &chance), place < letters.count {
          letters.remove(at: place)
        } else {
          let other = ["(", ")", "'", "\\", ".", "\u{0}", "é", "9", " ", "{", "~", "🧂"].randomElement(using: &chance)
          letters.insert(contentsOf: other ?? "(", at: place)
        }
      }
      return String(letters)
    }
  }

  @Test("any text is compiled or refused; what is accepted gives the same alone and in a batch")
  func anything() throws {
    let context = HandRegister.context()
    let query = try Query("reviews", context: context).filtered(
      "year >= :bind or true", binds: ["bind": .integer(2_000)])
    let all = (0..<Int32(HandRegister.reviews.count)).map { $0 }
    var maker = Maker(chance: SplitMix64(seed: 20_241_017))
    var accepted = 0
    func check(_ text: String) {
      do {
        let batch = try query.cells(text, rows: all)
        accepted += 1
        #expect(batch.count == all.count, "\(text)")
        for row in all {
          // Decimals as bits: a value that is no number equals itself.
          let alone = try query.cells(text, rows: [row])
          #expect(alone.first.map(Self.key) == Self.key(batch[Int(row)]), "\(text), row \(row)")
        }
      } catch is Diagnostic {
      } catch {
        Issue.record("\(text): \(error)")
      }
    }
    for text in Self.known { check(text) }
    let seconds = ProcessInfo.processInfo.environment["BENVUNG_FUZZ_SECONDS"].flatMap(Double.init)
    let end = seconds.map { Date().addingTimeInterval($0) }
    var count = 0
    while end.map({ Date() < $0 }) ?? (count < 4_000) {
      check(maker.text())
      count += 1
    }
    // A generator whose texts are all refused would test nothing.
    #expect(accepted > 100)
  }

  private static func key(_ cell: Cell) -> String {
    if case .decimal(let number) = cell { return "decimal \(number.bitPattern)" }
    return "\(cell)"
  }
}

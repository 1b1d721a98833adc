/// The engine beside a reference that goes through dictionaries row by row: random registers, random queries of every
/// step, nulls and empty groups, on 1, 2 and 7 threads with blocks of 37 rows. Seeds are fixed;
/// `BENVUNG_FUZZ_SECONDS=600 swift test --filter ReferenceFuzzTests` goes on from there for that long.

import Foundation
import Messages
import Testing

@testable import Analytics

struct ReferenceFuzzTests {
  static let threads = [1, 2, 7]
  /// Visits of each register, about; the first ones have none or a handful.
  static let sizes = [0, 8, 120, 200]

  struct Case {
    let register: RandomRegister
    var maker: TermMaker
    let contexts: [QueryContext]
  }

  /// A register and a maker of queries for each seed, and more of them for as long as was asked for.
  static func each(_ seeds: Range<UInt64>, _ body: (Case) throws -> Void) rethrows {
    let seconds = ProcessInfo.processInfo.environment["BENVUNG_FUZZ_SECONDS"].flatMap(Double.init) ?? 0
    let end = Date().addingTimeInterval(seconds)
    var seed = seeds.lowerBound
    while seeds.contains(seed) || Date() < end {
      var chance = SplitMix64(seed: seed)
      let register = RandomRegister(size: sizes[Int(seed) % sizes.count], &chance)
      try body(
        Case(
          register: register, maker: TermMaker(chance: chance), contexts: threads.map { register.context(threads: $0) })
      )
      seed += 1
    }
  }

  /// The rows by both, and the steps for a message.
  private static func rows(_ maker: inout TermMaker, _ given: Case) throws -> (PlainQuery, [Query], String) {
    maker.wholes = []
    let steps = maker.steps()
    var plain = PlainQuery(given.register)
    var queries = try given.contexts.map { try Query("visits", context: $0) }
    for step in steps {
      plain.apply(step)
      queries = try queries.map { try $0.applying(step) }
    }
    return (plain, queries, "\(steps)")
  }

  @Test("Rows, their order and their values are those of the reference", arguments: [0, 100] as [UInt64])
  func rows(_ seed: UInt64) throws {
    try Self.each(seed..<seed + 8) { given in
      var maker = given.maker
      for _ in 0..<8 {
        let (plain, queries, steps) = try Self.rows(&maker, given)
        let terms = [maker.whole(2), maker.flag(2), maker.text(), maker.number(2), maker.key()]
        let order = [OrderedTerm(term: maker.key(), isDescending: maker.dice(2) == 0)]
        let sorted = plain.sorted(plain.rows, order)
        for query in queries {
          let found = try query.sorted(order.map { SortKey($0.source) })
          #expect(try found.count() == plain.rows.count, "\(steps)")
          for term in terms {
            let values = try found.values(of: term.source).map { Plain($0) }
            #expect(
              values == sorted.map { plain.value(term, $0) }, "\(term.source) after \(steps) by \(order[0].source)")
          }
        }
      }
    }
  }

  @Test(
    "Groups, measures, conditions on groups and totals are those of the reference",
    arguments: [1000, 1100] as [UInt64])
  func groups(_ seed: UInt64) throws {
    try Self.each(seed..<seed + 8) { given in
      var maker = given.maker
      for _ in 0..<8 {
        let (plain, queries, steps) = try Self.rows(&maker, given)
        let keys = (0..<maker.dice(4)).map { _ in maker.key() }
        let figures = maker.figures().filter { name, figure in
          if case .ratio("missing", _) = figure { false } else { true }
        }
        guard !figures.isEmpty else { continue }
        let summary = PlainSummary(query: plain, figures: figures + [("n", .rows)])
        let all = plain.rows.count
        let (least, limit) = (maker.dice(3), maker.dice(2) == 0 ? 4 : Int.max)
        let kept = summary.groups(keys).filter { $0.rows.count >= least }
        let sorted = kept.enumerated().sorted { left, right in
          left.element.rows.count == right.element.rows.count
            ? left.offset < right.offset : left.element.rows.count > right.element.rows.count
        }.map(\.element)
        let expected = sorted.prefix(limit).map { $0.keys + summary.line($0.rows, all: all) }
        let total =
          keys.map { _ in Plain.null } + summary.line(kept.flatMap(\.rows).sorted { $0.row < $1.row }, all: all)
        for query in queries {
          let result = try query.summarised(
            by: keys.enumerated().map { ("k\($0.offset)", $0.element.source) },
            summary.figures.map { ($0.name, $0.figure.measure) }
          ).filtered("n >= \(least)").sorted(["-n"]).limited(min(limit, 1_000_000)).withTotal(nil).result()
          let words = "\(keys.map(\.source)) \(figures) after \(steps)"
          #expect(result.rows.map { $0.map { Plain($0) } } == expected, "\(words)")
          #expect(result.total?.map { Plain($0) } == total, "total of \(words)")
        }
      }
    }
  }

  @Test("Pivots and missing groups are those of the reference", arguments: [2000, 2100] as [UInt64])
  func pivots(_ seed: UInt64) throws {
    try Self.each(seed..<seed + 8) { given in
      var maker = given.maker
      for _ in 0..<8 {
        let (plain, queries, steps) = try Self.rows(&maker, given)
        let figure = maker.pick([
          Figure.rows, .distinct(.field(["unit"])), .median(maker.whole(1)), .sum(maker.whole(1)),
        ])
        let (down, across) = (maker.key(), maker.pick([Term.field(["year"]), .field(["kind"])]))
        let summary = PlainSummary(query: plain, figures: [("m", figure)])
        let lines = summary.groups([down])
        let columns = summary.groups([across])
        let table = lines.map { line in
          line.keys
            + columns.map { column in
              summary.value(
                figure, line.rows.filter { plain.value(across, $0) == column.keys[0] }, all: plain.rows.count)
            } + [summary.value(figure, line.rows, all: plain.rows.count)]
        }
        let values = [down, across].map { key in Set(plain.rows.map { plain.value(key, $0) }).subtracting([.null]) }
        var groups = Dictionary(
          uniqueKeysWithValues: summary.groups([down, across]).map { ($0.keys, $0.rows) })
        for first in values[0] {
          for second in values[1] where groups[[first, second]] == nil { groups[[first, second]] = [] }
        }
        let filled = groups.sorted { summary.compare($0.key, $1.key, [down, across]) < 0 }.map {
          $0.key + [summary.value(figure, $0.value, all: plain.rows.count)]
        }
        for query in queries {
          let words = "\(down.source) by \(across.source) \(figure) after \(steps)"
          let pivot = try query.pivoted(
            rows: [("down", down.source)], columns: ("across", across.source), value: figure.measure, total: "total")
          #expect(try pivot.result().rows.map { $0.map { Plain($0) } } == table, "\(words)")
          let missing = try query.summarised(
            by: [("down", down.source), ("across", across.source)], [("m", figure.measure)]
          ).fillingMissing()
          #expect(try missing.result().rows.map { $0.map { Plain($0) } } == filled, "filled \(words)")
        }
      }
    }
  }

  @Test("Subtotals are measured over the rows of the units below", arguments: [3000] as [UInt64])
  func subtotals(_ seed: UInt64) throws {
    try Self.each(seed..<seed + 12) { given in
      var maker = given.maker
      for _ in 0..<6 {
        let (plain, queries, steps) = try Self.rows(&maker, given)
        let summary = PlainSummary(query: plain, figures: [("m", .distinct(maker.key())), ("n", .rows)])
        func above(_ unit: Plain) -> [Plain] {
          guard case .row(_, let row) = unit, let parent = given.register.tables["units"]?[row]["parent"],
            parent != .null
          else { return [] }
          return above(parent) + [parent]
        }
        var expected: Set<[Plain]> = []
        var rows: [Plain: [PlainRow]] = [:]
        for group in summary.groups([.field(["unit"])]) {
          expected.insert(group.keys + summary.line(group.rows, all: plain.rows.count))
          for unit in above(group.keys[0]) { rows[unit, default: []] += group.rows }
        }
        for (unit, rows) in rows { expected.insert([unit] + summary.line(rows, all: plain.rows.count)) }
        for query in queries {
          let result = try query.summarised(
            by: [("unit", "unit")], summary.figures.map { ($0.name, $0.figure.measure) }
          ).withSubtotals().result()
          let found = result.rows.map { $0.map { Plain($0) } }
          #expect(found.count == expected.count && Set(found) == expected, "after \(steps)")
          // A unit stands above its own.
          let places = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1[0], $0) })
          for line in found { for unit in above(line[0]) { #expect(places[unit] ?? .max < places[line[0]] ?? 0) } }
        }
      }
    }
  }

  @Test(
    "All households of a scope are those of its communes and years, whatever other conditions do",
    arguments: [4000] as [UInt64])
  func populations(_ seed: UInt64) throws {
    try Self.each(seed..<seed + 12) { given in
      var maker = given.maker
      for _ in 0..<6 {
        maker.wholes = []
        let first = 2019 + maker.dice(7)
        var condition = maker.flag(1)
        // One about the year alone says which years the scope has; the first condition is the one that does.
        while try !Query("visits", context: given.contexts[0]).filtered(condition.source).yearConditions.isEmpty {
          condition = maker.flag(1)
        }
        var plain = PlainQuery(given.register)
        let all = plain.rows.map { row in [Term.field(["unit"]), .field(["year"])].map { plain.value($0, row) } }
          .filter { $0[0] != .null }
        let year = Term.compare(">=", .field(["year"]), .value(.whole(first)))
        for step in [RowStep.keep(year), .keep(condition)] { plain.apply(step) }
        let keys = maker.pick([["unit"], ["year"], ["unit", "year"], ["year", "unit"], []])
        let expected = Self.populations(plain, given.register, known: all, from: first, keys: keys)
        for context in given.contexts {
          let result = try Query("visits", context: context).filtered(year.source).filtered(condition.source)
            .summarised(
              by: keys.map { ($0, $0) },
              [("n", .count(nil)), ("all", .population("households")), ("rate", .ratio(.named("n"), .named("all")))]
            ).withTotal(nil).result()
          let words = "\(keys) from \(first) where \(condition.source)"
          #expect(result.rows.map { $0.map { Plain($0) } } == expected.lines, "\(words)")
          #expect(result.total?.map { Plain($0) } == expected.total, "total of \(words)")
        }
      }
    }
  }

  /// Lines and total: rows, all households of the scope, their ratio.
  private static func populations(
    _ plain: PlainQuery, _ register: RandomRegister, known own: [[Plain]], from first: Int, keys: [String]
  ) -> (lines: [[Plain]], total: [Plain]) {
    var figures: [[Plain]: Int] = [:]
    for row in register.tables["unit_years"] ?? [] {
      if case .whole(let number) = row["households"] ?? .null {
        figures[[row["unit"] ?? .null, row["year"] ?? .null]] = number
      }
    }
    let known = Set(figures.keys).union(own)
    let years = Set(known.map { $0[1] }).filter { ($0.asNumber ?? 0) >= Double(first) }
    let pairs = Set(known.map { $0[0] }).flatMap { unit in years.map { [unit, $0] } }
    func key(_ pair: [Plain]) -> [Plain] { keys.map { $0 == "unit" ? pair[0] : pair[1] } }
    var groups: [[Plain]: (rows: Int, figures: [Int?])] = keys.isEmpty ? [[]: (0, [])] : [:]
    for row in plain.rows {
      groups[key([plain.value(.field(["unit"]), row), plain.value(.field(["year"]), row)]), default: (0, [])].rows += 1
    }
    for pair in pairs { groups[key(pair), default: (0, [])].figures.append(figures[pair]) }
    func line(_ rows: Int, _ figures: [Int?]) -> [Plain] {
      // One figure that is missing makes the sum unknown.
      guard !figures.isEmpty, !figures.contains(nil) else { return [.whole(rows), .null, .null] }
      let sum = figures.compactMap(\.self).reduce(0, +)
      return [.whole(rows), .whole(sum), sum == 0 ? .null : .ratio(rows, sum)]
    }
    let sorted = groups.sorted { left, right in
      for (a, b) in zip(left.key, right.key) {
        let result = PlainOrder.compare(a, b)
        if result != 0 { return result < 0 }
      }
      return false
    }
    return (
      sorted.map { $0.key + line($0.value.rows, $0.value.figures) },
      keys.map { _ in .null } + line(plain.rows.count, sorted.flatMap(\.value.figures))
    )
  }
}

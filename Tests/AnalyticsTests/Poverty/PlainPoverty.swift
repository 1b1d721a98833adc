/// The same measures computed plainly, row by row and in decimals, for comparison.

import Foundation

@testable import Analytics

enum PlainPoverty {
  typealias Row = PovertyFixture.Row

  struct Multidimensional {
    var headcount, intensity, adjusted: Double?
    var uncensored: [Double?] = []
    var censored: [Double?] = []
    var contributions: [Double?] = []
    var population = 0.0
  }

  /// Rows with an undecided indicator or without a size are passed over. Scores are compared as whole numbers.
  static func multidimensional(_ rows: [Row], weights: [Int64], cutoff: (Int64, Int64)) -> Multidimensional {
    let known = rows.filter { $0.size != nil && $0.lacks.allSatisfy { $0 != nil } }
    let total = weights.reduce(0, +)
    func score(_ row: Row) -> Int64 { zip(row.lacks, weights).reduce(0) { $0 + ($1.0 == true ? $1.1 : 0) } }
    func size(_ rows: [Row]) -> Double { rows.reduce(0) { $0 + Double($1.size ?? 0) } }
    let poor = known.filter { score($0) * cutoff.1 >= cutoff.0 * total }
    func ratio(_ a: Double, _ b: Double) -> Double? { b == 0 ? nil : a / b }
    var result = Multidimensional()
    result.population = size(known)
    result.headcount = ratio(size(poor), size(known))
    let sum = poor.reduce(0) { $0 + Double($1.size ?? 0) * Double(score($1)) / Double(total) }
    result.intensity = ratio(sum, size(poor))
    result.adjusted = ratio(sum, size(known))
    for place in weights.indices {
      let both = size(poor.filter { $0.lacks[place] == true })
      result.uncensored.append(ratio(size(known.filter { $0.lacks[place] == true }), size(known)))
      result.censored.append(ratio(both, size(known)))
      result.contributions.append(ratio(both * Double(weights[place]) / Double(total), sum))
    }
    return result
  }

  /// P of a power: the poor are those of no more than their line; incomes below zero count as 0.
  static func gap(_ rows: [Row], power: Double) -> Double? {
    let known = rows.compactMap { row -> (income: Double, line: Double, size: Double)? in
      guard let income = row.income, let line = row.line, line > 0, let size = row.size else { return nil }
      return (Double(max(0, income)), Double(line), Double(size))
    }
    let people = known.reduce(0) { $0 + $1.size }
    guard people > 0 else { return nil }
    return known.filter { $0.income <= $0.line }.reduce(0) {
      $0 + $1.size * pow(($1.line - $1.income) / $1.line, power)
    } / people
  }

  /// Half the mean difference of all pairs, by their mean (the definition of Gini's that needs no order).
  static func gini(_ rows: [Row]) -> Double? {
    let people = rows.compactMap { row in
      row.income.flatMap { income in row.size.map { (income: Double(max(0, income)), size: Double($0)) } }
    }
    let count = people.reduce(0) { $0 + $1.size }
    let income = people.reduce(0) { $0 + $1.size * $1.income }
    guard income > 0 else { return nil }
    let differences = people.reduce(0) { sum, one in
      sum + people.reduce(0) { $0 + one.size * $1.size * abs(one.income - $1.income) }
    }
    return differences / (2 * count * income)
  }
}

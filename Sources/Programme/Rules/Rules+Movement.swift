/// Identities of published figures: the movement of the lists, rates from counts, parts and totals (domain.md 2.8 and 12,
/// rules 5 and 6). Each is looked at where the figures that it needs are recorded, of one unit, year and standard: a unit
/// after a change of its boundary is another unit.

import Messages

extension Rule {
  /// The classes whose lists move.
  private static let lists = ["poor", "near_poor"]
  private static let moves = ["start", "out", "back", "new", "moved_in", "moved_away"]

  /// Indicators that count households: whole, not negative, and by one standard.
  static let householdCounts =
    lists.flatMap { list in [list + "_households"] + moves.map { "\(list)_\($0)" } }
    + ["multidimensional_households", "escaped_households"]

  static let movement: [Rule] =
    lists.flatMap { list in
      let name = list.hyphenated
      let moved = ["out", "back", "new"].map { "'\(list)_\($0)'" }.joined(separator: ", ")
      return [
        Rule(
          "movement-" + name, of: "statistics", .fault,
          "indicator ~= '\(list)_households' or \(recorded("'\(list)_start', \(moved)")) < 4 or value == "
            + "\(sum("'\(list)_start', '\(list)_back', '\(list)_new', '\(list)_moved_in'")) "
            + "- \(sum("'\(list)_out', '\(list)_moved_away'"))",
          vi: "số cuối kỳ khác số đầu kỳ - thoát + tái + phát sinh + chuyển đến - chuyển đi",
          en: "the end is not the start - out + fallen back + newly arisen + moved in - moved away",
          source: .circular07,
          shows: ["indicator", "unit", "year", "standard", "value"]),
        Rule(
          "movement-start-" + name, of: "statistics", .fault,
          "indicator ~= '\(list)_start' or all(unit.statistics, indicator ~= '\(list)_households' "
            + "or year ~= outer.year - 1 or standard ~= outer.standard or value == outer.value)",
          vi: "số đầu kỳ khác số cuối kỳ của năm trước", en: "the start is not the end of the year before",
          source: .circular07, shows: ["indicator", "unit", "year", "standard", "value"]),
        Rule(
          "rate-" + name, of: "statistics", .fault,
          "indicator ~= '\(list)_rate' or \(recorded("'\(list)_households'")) == 0 "
            + "or count(unit.unit_years, year == outer.year) == 0 "
            + "or abs(value - 100 * \(sum("'\(list)_households'")) "
            + "/ sum(unit.unit_years, if(year == outer.year, households, 0))) < 0.0051",
          vi: "tỷ lệ không bằng số hộ chia cho tổng số hộ (sai quá 0,005 điểm)",
          en: "the rate is not the count over all households (more than 0.005 points apart)", source: .dataSense,
          shows: ["indicator", "unit", "year", "standard", "value"]),
      ]
    } + [
      Rule(
        "household-parts", of: "statistics", .fault,
        "indicator ~= 'multidimensional_households' or \(recorded("'poor_households', 'near_poor_households'")) < 2 "
          + "or value == \(sum("'poor_households', 'near_poor_households'"))",
        vi: "số hộ nghèo và cận nghèo không cộng thành số hộ nghèo đa chiều",
        en: "poor and near-poor households do not add to the multidimensionally poor", source: .dataSense,
        shows: ["unit", "year", "standard", "value"])
    ]

  /// Figures of the same unit, year and standard.
  private static func beside(_ indicators: String) -> String {
    "year == outer.year and standard == outer.standard and indicator in {\(indicators)}"
  }
  private static func recorded(_ indicators: String) -> String { "count(unit.statistics, \(beside(indicators)))" }
  private static func sum(_ indicators: String) -> String {
    "sum(unit.statistics, if(\(beside(indicators)), value, 0))"
  }
}

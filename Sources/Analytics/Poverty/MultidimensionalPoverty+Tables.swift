/// The tables of a multidimensional measure: by group, by indicator, by dimension, and groups by indicators.

import Messages
import Programme

extension MultidimensionalPoverty {
  /// H, A, M0, and each group's part in the people and in M0, with the whole as the total.
  public func byGroup() throws -> ResultTable {
    let columns =
      keyColumns + [
        ResultColumn(
          name: "population", type: .integer, role: .count, label: query.countedHeading(weight: measure.weight)),
        ResultColumn(name: "poor", type: .integer, role: .count, label: .init(vi: "Nghèo đa chiều", en: "Poor")),
        .ratio("headcount_ratio", vi: "Tỷ lệ nghèo đa chiều (H)", en: "Headcount ratio (H)"),
        .ratio("intensity", vi: "Mức độ thiếu hụt (A)", en: "Intensity (A)"),
        .index("adjusted_headcount", vi: "Chỉ số nghèo đa chiều (M0)", en: "Adjusted headcount (M0)"),
        .ratio("population_share", vi: "Phần dân số", en: "Share of population"),
        .ratio("contribution", vi: "Đóng góp vào M0", en: "Contribution to M0"),
      ]
    func cells(_ figures: DeprivationFigures) throws -> [Cell] {
      [
        try .integer(wide: figures.population), try .integer(wide: figures.poor), figures.headcountRatio,
        figures.intensity(scheme), figures.adjustedHeadcount(scheme),
        .ratio(wide: figures.population, whole.population), .ratio(wide: figures.points, whole.points),
      ]
    }
    return table(
      columns, rows: try groups.map { $0.cells + (try cells($0.figures)) },
      total: keys.isEmpty ? nil : keys.map { _ in .null } + (try cells(whole)), notes: notes)
  }

  /// For each indicator its weight, its uncensored and censored headcount ratio and its part of M0.
  public func byIndicator() -> ResultTable {
    let hasDimensions = scheme.indicators.contains { $0.dimension != nil }
    let list: FieldType =
      if case .code(let list, _)? = scheme.indicators.first?.cell { .code(list) } else { .text }
    let columns =
      [ResultColumn(name: "indicator", type: list, role: .key, label: .init(vi: "Chỉ số", en: "Indicator"))]
      + (hasDimensions ? [Self.dimensionColumn(.amount)] : [])
      + [
        .ratio("weight", vi: "Trọng số", en: "Weight"),
        .ratio("uncensored", vi: "Tỷ lệ thiếu hụt", en: "Uncensored headcount"),
        .ratio("censored", vi: "Tỷ lệ vừa nghèo vừa thiếu hụt", en: "Censored headcount"),
        .ratio("contribution", vi: "Đóng góp vào M0", en: "Contribution to M0"),
      ]
    let rows = scheme.indicators.enumerated().map { place, indicator in
      [indicator.cell] + (hasDimensions ? [indicator.dimension.map(Cell.text) ?? .null] : [])
        + [
          .ratio(wide: Int128(indicator.weight), Int128(scheme.total)), whole.uncensored(place),
          whole.censored(place), whole.contribution([place], scheme),
        ]
    }
    let total: [Cell] =
      [.null] + (hasDimensions ? [.null] : []) + [.ratio(scheme.total, scheme.total), .null, .null]
      + [whole.contribution(Array(scheme.indicators.indices), scheme)]
    return table(columns, rows: rows, total: total, notes: notes)
  }

  /// For each dimension its weight and its part of M0; an indicator without one is left under none.
  public func byDimension() -> ResultTable {
    var names: [String?] = []
    for indicator in scheme.indicators where !names.contains(indicator.dimension) { names.append(indicator.dimension) }
    let rows = names.map { name in
      let places = scheme.indicators.indices.filter { scheme.indicators[$0].dimension == name }
      return [
        name.map(Cell.text) ?? .null,
        .ratio(wide: places.reduce(0) { $0 + Int128(scheme.indicators[$1].weight) }, Int128(scheme.total)),
        whole.contribution(places, scheme),
      ]
    }
    return table(
      [
        Self.dimensionColumn(.key), .ratio("weight", vi: "Trọng số", en: "Weight"),
        .ratio("contribution", vi: "Đóng góp vào M0", en: "Contribution to M0"),
      ], rows: rows,
      total: [
        .null, .ratio(scheme.total, scheme.total), whole.contribution(Array(scheme.indicators.indices), scheme),
      ],
      notes: notes)
  }

  private static func dimensionColumn(_ role: ResultColumn.Role) -> ResultColumn {
    ResultColumn(name: "dimension", type: .text, role: role, label: .init(vi: "Chiều", en: "Dimension"))
  }

  /// What a table of groups by indicators shows.
  public enum IndicatorFigure: String, CaseIterable, Sendable { case censored, uncensored, contributions }

  /// A line for each group, a column for each indicator.
  public func byIndicator(_ figure: IndicatorFigure) -> ResultTable {
    func cells(_ figures: DeprivationFigures) -> [Cell] {
      scheme.indicators.indices.map { place in
        switch figure {
        case .censored: figures.censored(place)
        case .uncensored: figures.uncensored(place)
        case .contributions: figures.contribution([place], scheme)
        }
      }
    }
    return table(
      keyColumns
        + scheme.indicators.map { ResultColumn(name: $0.name, type: .decimal, role: .ratio, label: $0.label) },
      rows: groups.map { $0.cells + cells($0.figures) },
      total: keys.isEmpty ? nil : keys.map { _ in .null } + cells(whole), notes: notes)
  }

  func table(_ columns: [ResultColumn], rows: [[Cell]], total: [Cell]?, notes: [Diagnostic]) -> ResultTable {
    ResultTable(
      columns: columns, keyCount: columns.prefix { $0.role == .key }.count, rows: rows, total: total, notes: notes)
  }
}

extension ResultColumn {
  static func ratio(_ name: String, vi: String, en: String) -> ResultColumn {
    ResultColumn(name: name, type: .decimal, role: .ratio, label: .init(vi: vi, en: en))
  }
  static func index(_ name: String, vi: String, en: String) -> ResultColumn {
    ResultColumn(name: name, type: .decimal, role: .index, label: .init(vi: vi, en: en))
  }
}

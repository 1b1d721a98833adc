/// From a figure of a grouped result back to its rows: the rows of the source query whose keys are those of the groups that
/// the line stands for, and that the measure counts. The same compiled keys and conditions find them that made the groups.

import Messages
import Programme

extension Summary {
  /// The rows behind a figure.
  ///
  /// - Parameter column: the name of a measure, of a column of a pivot, or of a column derived from measures.
  /// - Throws: ``Diagnostic`` E0811 for a figure that is computed from other lines or queries, E0340 for an unknown column.
  public func trace(_ place: ResultLinePlace, column: String) throws -> FigureTrace {
    let worked = try worked()
    var groups: [Int]
    switch place {
    case .line(let line):
      guard worked.lines.indices.contains(line) else { throw FigureTrace.untraced(.line) }
      groups = worked.lines.groups[line].all
    case .total: groups = worked.result.surviving.allGroups
    }
    var wanted = [(name: column, measure: output(column))]
    if let pivot {
      (groups, wanted) = (try members(of: column, pivot, groups, worked), outputs.map { ($0.name, $0.measure) })
    } else if wanted[0].measure == nil {
      wanted = try sources(of: column).map { ($0, output($0)) }
    }
    let keyed = try KeyedRows(self, worked.figures.groups, groups)
    let tracer = MeasureTracer(summary: self, figures: worked.figures, groups: groups, rows: keyed)
    return FigureTrace(
      parts: try wanted.flatMap { name, measure in
        guard let measure else { throw FigureTrace.untraced(.otherLines) }
        return try tracer.parts(name, measure)
      })
  }

  private func output(_ name: String) -> Measure? { outputs.first { $0.name == name }?.measure }

  /// The groups that a column of a pivot takes of a line.
  private func members(of column: String, _ pivot: Pivot, _ groups: [Int], _ worked: Worked) throws -> [Int] {
    if column == pivot.total { return groups }
    let first = keys.count - 1
    guard let place = worked.result.columns.firstIndex(where: { $0.name == column }), place >= first else {
      throw FigureTrace.untraced(.key)
    }
    let across = try acrossColumns(worked.figures)
    guard place - first < across.count else { throw FigureTrace.untraced(.key) }
    return groups.filter(across[place - first].groups.contains)
  }

  /// The measures that a derived column is computed from.
  private func sources(of column: String) throws -> [String] {
    for step in steps {
      switch step {
      case .derive(column, let text):
        let names = Set(text.matches(of: /[\p{L}_][\p{L}\p{N}_]*/).map { String($0.0) })
        let known = outputs.map(\.name).filter(names.contains)
        guard !known.isEmpty else { throw FigureTrace.untraced(.otherLines) }
        return known
      case .window(column, _): throw FigureTrace.untraced(.otherLines)
      case .join(let join) where join.columns.contains { $0.name == column }:
        throw FigureTrace.untraced(.otherQuery)
      default: continue
      }
    }
    if keys.contains(where: { $0.name == column }) { throw FigureTrace.untraced(.key) }
    throw Diagnostic(.unknownMeasure, ["name": column], suggestion: outputs.map(\.name).closest(to: column))
  }
}

/// The rows of some groups.
private struct KeyedRows {
  let rows: [Int32]
  let items: [Int32]?

  init(_ summary: Summary, _ groups: Groups, _ members: [Int]) throws {
    let selection = try summary.query.selection()
    guard !summary.keys.isEmpty else {
      (rows, items) = (selection.rows, selection.items)
      return
    }
    let wanted = Set(members.map { groups.index.key($0) })
    let vectors = try summary.keys.map {
      try summary.query.vector($0.compiled, selection.rows, items: selection.items).values
    }
    let places = selection.rows.indices.filter { place in
      var key: GroupKey = []
      for values in vectors {
        key.append(summary.relabel?(values[place], selection.rows[place]) ?? values[place])
      }
      return wanted.contains(key)
    }
    rows = places.map { selection.rows[$0] }
    items = selection.items.map { items in places.map { items[$0] } }
  }
}

private struct MeasureTracer {
  let summary: Summary
  let figures: GroupFigures
  let groups: [Int]
  let rows: KeyedRows

  func parts(_ name: String, _ measure: Measure) throws -> [FigureTrace.Part] {
    switch measure {
    case .count(nil): return [part(name, measure, .count, rows.rows, nil)]
    case .count(let text?): return [part(name, measure, .count, try counted(measure).map { rows.rows[$0] }, text)]
    case .distinct(let text): return [try distinct(name, measure, text)]
    case .sum(let text), .mean(let text, _), .median(let text), .quantile(let text, _), .minimum(let text),
      .maximum(let text), .first(let text, _), .last(let text, _):
      return [part(name, measure, .values, try valued(measure).map { rows.rows[$0] }, text)]
    case .share(let text):
      let counted = try text.map { _ in try self.counted(.count(text)).map { rows.rows[$0] } } ?? rows.rows
      let all = text == nil ? try summary.query.selection().rows : rows.rows
      return [
        part("numerator", .count(text), .count, counted, text, figure: .integer(Int64(counted.count))),
        part("denominator", .count(nil), .count, all, nil, figure: .integer(Int64(all.count))),
      ]
    case .ratio(let top, let bottom): return try side(top, "numerator") + side(bottom, "denominator")
    case .population(let field): return [try population(name, field)]
    }
  }

  private func side(_ part: Measure.Part, _ name: String) throws -> [FigureTrace.Part] {
    switch part {
    case .measure(let measure): return try parts(name, measure)
    case .named(let other):
      guard let output = summary.outputs.first(where: { $0.name == other }) else {
        throw FigureTrace.untraced(.otherLines)
      }
      return try parts(other, output.measure)
    }
  }

  private func leaf(_ measure: Measure) -> (value: CompiledExpression?, usage: Usage)? {
    guard let leaf = summary.leaves.first(where: { $0.measure == measure }) else { return nil }
    var usage = summary.sourceUsage
    for key in summary.keys { usage.formUnion(key.compiled.usage) }
    for compiled in [leaf.value, leaf.weight] { if let compiled { usage.formUnion(compiled.usage) } }
    return (leaf.value, usage)
  }

  /// The places of the rows for which the measure's condition is true.
  private func counted(_ measure: Measure) throws -> [Int] {
    guard let value = leaf(measure)?.value else { return [] }
    let values = try summary.query.vector(value, rows.rows, items: rows.items).values
    return values.indices.filter { values[$0] == 1 }
  }

  /// The places of the rows that have a value.
  private func valued(_ measure: Measure) throws -> [Int] {
    guard let value = leaf(measure)?.value else { return [] }
    let values = try summary.query.vector(value, rows.rows, items: rows.items).values
    return values.indices.filter { values[$0] != nullKey }
  }

  private func distinct(_ name: String, _ measure: Measure, _ text: String) throws -> FigureTrace.Part {
    guard let value = leaf(measure)?.value else { throw FigureTrace.untraced(.otherLines) }
    let vector = try summary.query.vector(value, rows.rows, items: rows.items)
    var seen: Set<Int64> = []
    var (places, things): ([Int], [Cell]) = ([], [])
    for place in vector.values.indices where vector.values[place] != nullKey {
      places.append(place)
      if seen.insert(vector.values[place]).inserted { things.append(vector.cell(place)) }
    }
    return part(name, measure, .distinct, places.map { rows.rows[$0] }, text, things: things)
  }

  private func population(_ name: String, _ field: String) throws -> FigureTrace.Part {
    let figure = try own(.population(field))
    let wanted = Set(groups)
    let found = try summary.populationRows(of: figures.groups, groups: wanted)
    let query = try Query("unit_years", context: summary.context)
    return FigureTrace.Part(
      name: name, measure: .population(field), kind: .population, figure: figure, query: query, rows: found,
      expression: field, things: nil, usage: Usage())
  }

  private func part(
    _ name: String, _ measure: Measure, _ kind: FigureTrace.Kind, _ rows: [Int32], _ expression: String?,
    things: [Cell]? = nil, figure: Cell? = nil
  ) -> FigureTrace.Part {
    FigureTrace.Part(
      name: name, measure: measure, kind: kind, figure: figure ?? (try? own(measure)) ?? .null, query: summary.query,
      rows: rows, expression: expression, things: things, usage: leaf(measure)?.usage ?? summary.sourceUsage)
  }

  /// The measure's own figure over the groups.
  private func own(_ measure: Measure) throws -> Cell { try figures.cell(measure, groups) }
}

extension FigureTrace {
  /// Why a figure has no rows of its own.
  enum Untraced { case line, key, otherLines, otherQuery, estimate, notComparable }

  static func untraced(_ why: Untraced) -> Diagnostic {
    let reason =
      switch why {
      case .line: LocalizedText(vi: "bảng không có dòng này", en: "the table has no such line")
      case .key:
        LocalizedText(vi: "cột này gọi tên dòng, không phải số đo", en: "this column names the line, it is no measure")
      case .otherLines:
        LocalizedText(vi: "số này tính từ các dòng khác của bảng", en: "it is computed from other lines of the table")
      case .estimate:
        LocalizedText(
          vi: "số ước tính theo tỷ lệ của đơn vị bị chia", en: "it is an estimate by the shares of a split unit")
      case .notComparable: LocalizedText(vi: "hai kỳ không so sánh được", en: "the two times are not comparable")
      case .otherQuery: LocalizedText(vi: "số này lấy từ một truy vấn khác", en: "it comes from another query")
      }
    return Diagnostic(.figureNotTraced, ["reason": reason.vi, "reason_en": reason.en])
  }
}

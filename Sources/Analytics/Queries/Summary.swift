/// A grouped query: keys, measures, and what is done with the groups; executed once, when an answer is asked for.

import Messages
import Programme
import Vietnamese

public struct Summary: Sendable {
  struct Key: Sendable {
    let name: String
    let expression: ParsedExpression
    let compiled: CompiledExpression
  }
  /// A measure that is computed from others, or counted by one accumulator.
  struct Output: Sendable {
    let name: String
    let measure: Measure
  }
  let query: Query
  /// What the rows were picked by, before keys and measures were added to what the query touched.
  let sourceUsage: Usage
  let keys: [Key]
  let outputs: [Output]
  var steps: [Step] = []
  var totalLabel: String?
  public internal(set) var hasTotal = false
  /// The last key goes across, with the only measure inside.
  var pivot: Pivot?
  /// Values that keys have beside those that occur; nil: missing groups stay missing.
  var missing: [String: [Cell]]?
  /// The levels of units that have a line of their own, empty for all; nil: none.
  var subtotals: [String]?
  /// Accumulators by the measure, so that a ratio shares its siblings' work.
  let leaves: [(measure: Measure, kind: Accumulator.Kind, value: CompiledExpression?, weight: CompiledExpression?)]
  let populations: Set<String>
  /// Puts a row of a group under another one: the value of the only key, and the row, nil for a population.
  var relabel: (@Sendable (Int64, Int32?) -> Int64)?

  public var context: QueryContext { query.context }
}

extension Query {
  /// Groups by keys (name and expression) and computes measures in the order given.
  public func summarised(by keys: [(name: String, text: String)], _ measures: [(name: String, measure: Measure)]) throws
    -> Summary
  {
    var query = self
    let compiledKeys = try keys.map { key -> Summary.Key in
      let parsed = try ParsedExpression(key.text)
      let compiled = try Compiler.compile(parsed, scope: scope(), context: context, binds: binds)
      query.note(compiled.usage)
      var isList = false
      if case .codes = compiled.type.base { isList = true }
      if isList || compiled.type.isNumeric && !compiled.type.isWhole {
        throw Diagnostic.inExpression(
          .wrongOperandType,
          [
            "operation": "group_by", "found": isList ? compiled.type.name : "decimal",
            "expected": "code, text, integer, date",
          ],
          source: key.text, range: parsed.syntax.range)
      }
      return Summary.Key(name: key.name, expression: parsed, compiled: compiled)
    }
    /// Equal measures share one accumulator.
    var leaves: [(measure: Measure, kind: Accumulator.Kind, value: CompiledExpression?, weight: CompiledExpression?)] =
      []
    var populations: Set<String> = []
    func leaf(_ measure: Measure, _ kind: Accumulator.Kind, _ text: String?, weight: String? = nil) throws {
      guard !leaves.contains(where: { $0.measure == measure }) else { return }
      let value = try text.map { text -> CompiledExpression in
        kind == .countTrue
          ? try Compiler.condition(ParsedExpression(text), scope: scope(), context: context, binds: binds)
          : try compile(text)
      }
      let weighted = try weight.map(compile)
      for (compiled, needed) in [(value, kind.valueNeeds), (weighted, kind.weightNeeds)] {
        guard let compiled else { continue }
        query.note(compiled.usage)
        guard needed.holds(for: compiled.type) else {
          throw Diagnostic.inExpression(
            .wrongOperandType, ["operation": kind.name, "found": compiled.type.name, "expected": needed.rawValue],
            source: compiled.source, range: 0..<compiled.source.count)
        }
      }
      leaves.append((measure, kind, value, weighted))
    }
    func visit(_ measure: Measure) throws {
      switch measure {
      case .count(let text): try leaf(measure, text == nil ? .rows : .countTrue, text)
      case .sum(let text): try leaf(measure, .sum, text)
      case .mean(let text, let weight):
        try leaf(measure, weight == nil ? .mean : .weightedMean, text, weight: weight)
      case .median(let text): try leaf(measure, .median, text)
      case .quantile(let text, let part):
        guard part >= 0, part <= 1 else { throw Diagnostic(.quantileOutOfRange, ["found": "\(part)"]) }
        try leaf(measure, .quantile(part), text)
      case .first(let text, let order): try leaf(measure, .first, text, weight: order)
      case .last(let text, let order): try leaf(measure, .last, text, weight: order)
      case .minimum(let text): try leaf(measure, .minimum, text)
      case .maximum(let text): try leaf(measure, .maximum, text)
      case .distinct(let text): try leaf(measure, .distinct, text)
      case .share(let text):
        try visit(.count(nil))
        if let text { try visit(.count(text)) }
      case .population(let field):
        guard !isDerived, hasOneScope else { throw Diagnostic(.populationWithoutScope, ["field": field]) }
        guard context.model.entity("unit_years")?.field(field)?.type == .integer, field != "year" else {
          throw Diagnostic(
            .unknownColumn, ["name": field, "entity": "unit_years"],
            suggestion: ["households", "persons"].closest(to: field))
        }
        for key in compiledKeys where !key.compiled.usage.rootNames.isSubset(of: ["unit", "year"]) {
          throw Diagnostic.inExpression(
            .populationKey, ["field": field, "key": key.name], source: key.expression.source,
            range: key.expression.syntax.range,
            hint: LocalizedText(
              vi: "dùng bv.share cho tỷ lệ trong số hộ có trong sổ",
              en: "use bv.share for the share of those listed"))
        }
        populations.insert(field)
      case .ratio(let top, let bottom):
        for part in [top, bottom] {
          switch part {
          case .measure(let inner): try visit(inner)
          case .named(let name):
            guard measures.contains(where: { $0.name == name }) else {
              throw Diagnostic(
                .unknownMeasure, ["name": name], suggestion: measures.map(\.name).closest(to: name))
            }
          }
        }
      }
    }
    for (_, measure) in measures { try visit(measure) }
    // A ratio of named ratios must come to an end.
    func follow(_ measure: Measure, _ path: [String]) throws {
      guard case .ratio(let top, let bottom) = measure else { return }
      for part in [top, bottom] {
        switch part {
        case .measure(let inner): try follow(inner, path)
        case .named(let name):
          guard !path.contains(name) else { throw Diagnostic(.measureCycle, ["name": name]) }
          if let next = measures.first(where: { $0.name == name }) { try follow(next.measure, path + [name]) }
        }
      }
    }
    for (name, measure) in measures { try follow(measure, [name]) }
    return Summary(
      query: query, sourceUsage: usage, keys: compiledKeys,
      outputs: measures.map { .init(name: $0.name, measure: $0.measure) },
      leaves: leaves, populations: populations)
  }
}

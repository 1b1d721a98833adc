/// Joining queries where paths do not reach: columns of another query by a key, and rows that another query has or
/// lacks.

import Messages
import Programme
import Vietnamese

/// What a join matches by.
public struct JoinKey: Sendable, Hashable {
  /// Expressions of this query's rows and of the other's.
  public let own, other: String

  public init(_ own: String, _ other: String? = nil) {
    self.own = own
    self.other = other ?? own
  }
}

extension Query {
  /// Adds columns of another query: to each row those of the row that has the same key, or nulls.
  ///
  /// - Parameters:
  ///   - keys: a null part matches nothing.
  ///   - name: a reference to the other query's row, so that paths go through it (`before.class`); nil for none.
  ///   - columns: names and expressions of the other query's rows.
  ///   - matchedOnly: leaves the rows out that have no counterpart.
  /// - Throws: ``Diagnostic`` E0362 where several rows of the other query have one key, E0316 for keys of different
  ///   types, E0361 for a name that is taken, E0363 after `unnest`.
  public func joining(
    _ other: Query, on keys: [JoinKey], as name: String? = nil, columns: [(name: String, text: String)] = [],
    matchedOnly: Bool = false
  ) throws -> Query {
    try refuseUnnested("join")
    try other.refuseUnnested("join")
    let query = try settled()
    let step = OpenStep(context)
    let match = try query.matched(with: other, on: keys)
    let joined = try query.adding(match, of: other, name, columns)
    let kept = matchedOnly ? zip(match.own.rows, match.places).filter { $0.1 >= 0 }.map(\.0) : match.own.rows
    step?.end(
      PlanWords.step("join", "\(other.entity.name): \(keys.map(\.own).joined(separator: ", "))"), match.own.rows.count,
      kept.count, match.isDirect ? PlanWords.direct : PlanWords.hashed)
    return matchedOnly ? joined.filtered(rows: kept) : joined
  }

  private func adding(
    _ match: Match, of other: Query, _ name: String?, _ columns: [(name: String, text: String)]
  ) throws -> Query {
    var query = self
    var added: Set<String> = []
    for name in columns.map(\.name) + [name].compactMap({ $0 }) {
      try refuseTaken(name)
      guard added.insert(name).inserted else {
        throw Diagnostic(.columnExists, ["name": name, "entity": entity.name])
      }
    }
    if let name {
      guard !other.isDerived else { throw Diagnostic(.joinAsWithoutRows, ["name": name]) }
      let type = ValueType(.reference(other.entity.name))
      let rows = match.places.map { $0 < 0 ? nullKey : Int64(match.theirRows[Int($0)]) }
      query = try query.attaching(
        name, ValueVector(type: type, dictionary: nil, values: rows), at: match.own, usage: match.usage)
    }
    for (name, text) in columns {
      let compiled = try other.compile(text)
      let theirs = try other.vector(compiled, match.theirRows)
      let values = match.places.map { $0 < 0 ? nullKey : theirs.values[Int($0)] }
      var usage = match.usage
      usage.formUnion(compiled.usage)
      query = try query.attaching(
        name, ValueVector(type: theirs.type, dictionary: theirs.dictionary, values: values), at: match.own,
        usage: usage, label: other.label(of: text))
    }
    query.note(match.usage)
    query.inheritedNotes += match.notes.filter { !query.inheritedNotes.contains($0) }
    return query
  }

  /// Keeps the rows whose key is (or is not) among the keys of another query's rows.
  public func joined(_ other: Query, on keys: [JoinKey], keepMatches: Bool) throws -> Query {
    let step = keepMatches ? "semi_join" : "anti_join"
    try refuseUnnested(step)
    let words = keys.map(\.own).joined(separator: ", ")
    var query = try settled()
    let (sides, usage) = try query.sides(of: keys, with: other, step: step)
    let (set, notes) = try other.keySet(sides.map(\.other), comparedWith: sides.map(\.own.dictionary))
    query.filters.append(
      .keys(
        KeyCondition(
          keys: sides.map(\.own), set: set, keepsMatches: keepMatches,
          words: PlanWords.step(step, "\(other.entity.name): \(words)"))))
    // What the other query touched shows in which rows are kept.
    query.note(usage)
    query.inheritedNotes += notes.filter { !query.inheritedNotes.contains($0) }
    return query
  }

  private struct Match {
    /// This query's rows, in table order.
    let own: Selection
    let theirRows: [Int32]
    /// For each own row the place of its counterpart among the other query's rows; -1 for none.
    let places: [Int32]
    let usage: Usage
    let notes: [Diagnostic]
    let isDirect: Bool
  }

  /// The parts of a key on both sides, and what the other side touched.
  private func sides(
    of keys: [JoinKey], with other: Query, step: String
  ) throws -> (sides: [(own: CompiledExpression, other: CompiledExpression)], usage: Usage) {
    var usage = other.usage
    var compiled: [(own: CompiledExpression, other: CompiledExpression)] = []
    for key in keys {
      let theirs = try other.compile(key.other)
      let own = try ownKey(key, theirs)
      for (side, text) in [(own, key.own), (theirs, key.other)] {
        usage.formUnion(side.usage)
        guard side.type.isKey else {
          throw Diagnostic.inExpression(
            .wrongOperandType,
            ["operation": step, "found": side.type.name, "expected": Accumulator.Kind.Need.key.rawValue],
            source: text, range: 0..<text.count)
        }
      }
      guard own.type.matches(theirs.type) else {
        throw Diagnostic.inExpression(
          .cannotCompare, ["left": own.type.name, "right": theirs.type.name], source: key.other,
          range: 0..<key.other.count)
      }
      compiled.append((own, theirs))
    }
    return (compiled, usage)
  }

  private func matched(with other: Query, on keys: [JoinKey]) throws -> Match {
    let (compiled, usage) = try sides(of: keys, with: other, step: "join")
    let (ownSelection, theirSelection) = (try selection(), try other.selection())
    let theirVectors = try compiled.map { try other.vector($0.other, theirSelection.rows, items: theirSelection.items) }
    let ownVectors = try compiled.map { try vector($0.own, ownSelection.rows) }
    var index = KeyIndex(
      zip(theirVectors, ownVectors).map { $0.translated(to: $1.dictionary) }, rowCount: theirSelection.rows.count)
    if let (first, count) = index.build() {
      throw Diagnostic(
        .joinAmbiguous,
        [
          "key": keys.map(\.other).joined(separator: ", "), "count": String(count),
          "value": theirVectors.map { other.described($0.cell(first)) }.joined(separator: ", "),
        ])
    }
    let places = try index.places(of: ownVectors.map(\.values), rowCount: ownSelection.rows.count, context)
    return Match(
      own: ownSelection, theirRows: theirSelection.rows, places: places, usage: usage,
      notes: other.notes(theirSelection), isDirect: index.isDirect)
  }

  /// This query's side of a key: an expression of its rows, or the rows themselves where the other side refers to them
  /// and they have no such field (`households` without those that `supports` name in `household`).
  private func ownKey(_ key: JoinKey, _ theirs: CompiledExpression) throws -> CompiledExpression {
    do { return try compile(key.own) } catch let fault as Diagnostic {
      guard fault.code == .unknownColumn, key.own == key.other, theirs.type.base == .reference(entity.name), !isDerived
      else { throw fault }
      let compiler = Compiler(context: context, source: key.own, binds: [:])
      return CompiledExpression(
        node: RowNode(slot: compiler.slot()), type: theirs.type, dictionary: nil, slots: compiler.slots,
        usage: Usage(), source: key.own)
    }
  }

  /// A value as a message shows it.
  private func described(_ cell: Cell) -> String {
    switch cell {
    case .null: "-"
    case .boolean(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .ratio(let top, let bottom): "\(top)/\(bottom)"
    case .text(let text), .code(_, let text): text
    case .date(let day): Day(number: day).iso
    case .reference(let entity, let row): Query.display(entity: entity, row: row, context: context)
    }
  }
}

extension ValueType {
  /// Whether equal values can be found: everything but decimals and lists.
  var isKey: Bool {
    if case .codes = base { return false }
    return isWhole && base != .null
  }

  /// Whether values of the two types can be equal.
  func matches(_ other: ValueType) -> Bool {
    if isTextual && other.isTextual { return true }
    if isNumeric && other.isNumeric { return base == other.base || base == .number || other.base == .number }
    return base == other.base
  }
}

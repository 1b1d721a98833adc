/// The denominators of rates: all households or persons of a query's scope, from `unit_years` (language.md 4).

import Messages
import Programme
import Vietnamese

/// A commune in a year, with the row of its figures where there is one.
private struct ScopePair {
  let unit: Int64
  let year: Int64
  let row: Int?
}

extension Summary {
  /// All households or persons of the scope: the communes of the areas valid at each year's end, for the years of the
  /// scope, whatever other filters did. A commune of the scope without a row becomes a group with zeros; one without
  /// a figure makes its group's figure unknown, never a partial sum.
  func addPopulations(to groups: Groups) throws {
    guard !populations.isEmpty, let entity = context.model.entity("unit_years") else { return }
    let figures = context.table("unit_years")
    let pairs = try scopePairs(entity, figures)
    let keys = try pairKeys(pairs, entity)
    var sums = [String: [Int: Int64?]](uniqueKeysWithValues: populations.map { ($0, [:]) })
    var years: [Int: Set<Int64>] = [:]
    for (pair, key) in zip(pairs, keys) {
      let group = groups.group(key)
      years[group, default: []].insert(pair.year)
      for field in populations {
        let figure = pair.row.flatMap { figures.column(field)?.integer($0) }
        let sum = sums[field]?[group] ?? .some(0)
        sums[field]?[group] = .some(try Self.sum(sum, figure))
      }
    }
    for field in populations {
      groups.populations[field] = (0..<groups.index.count).map { sums[field]?[$0] ?? nil }
    }
    // Without any pair nobody knows a figure of these years, and the total is unknown too.
    groups.withoutPopulation = pairs.isEmpty ? [] : Set(0..<groups.index.count).subtracting(years.keys)
    groups.joinsYears =
      years.values.contains { $0.count > 1 } || (hasTotal && Set(pairs.map(\.year)).count > 1)
  }

  /// The keys of the groups that the pairs belong to: the summary's own keys are functions of unit and year.
  private func pairKeys(_ pairs: [ScopePair], _ entity: Entity) throws -> [GroupKey] {
    let scope = scope(entity, pairs.map(\.unit), pairs.map(\.year))
    let compiledKeys = try keys.map {
      try Compiler.compile($0.expression, scope: scope, context: context, binds: query.binds)
    }
    let frames = compiledKeys.map { Frame(slots: $0.slots) }
    return try pairs.indices.map { place in
      var key: GroupKey = []
      for (compiled, frame) in zip(compiledKeys, frames) {
        try evaluate(compiled, frame, [Int32(truncatingIfNeeded: place)], 1)
        let value = compiled.keyValue(frame, 0)
        key.append(relabel?(value, nil) ?? value)
      }
      return key
    }
  }

  /// The rows of `unit_years` that the population of some groups is the sum of.
  func populationRows(of groups: Groups, groups wanted: Set<Int>) throws -> [Int32] {
    guard let entity = context.model.entity("unit_years") else { return [] }
    let pairs = try scopePairs(entity, context.table("unit_years"))
    let keys = Set(wanted.map { groups.index.key($0) })
    return try zip(pairs, pairKeys(pairs, entity)).compactMap { pair, key in
      keys.contains(key) ? pair.row.map { Int32(truncatingIfNeeded: $0) } : nil
    }.sorted()
  }

  /// The sum of two figures; nil where one is missing.
  static func sum(_ left: Int64?, _ right: Int64?) throws -> Int64? {
    guard let left, let right else { return nil }
    let (sum, isTooMuch) = left.addingReportingOverflow(right)
    guard !isTooMuch else { throw Diagnostic(.numberOverflow) }
    return sum
  }

  /// The distinct pairs of unit and year of the query's scope.
  private func scopePairs(_ entity: Entity, _ figures: Table) throws -> [ScopePair] {
    let (units, years) = (figures.column("unit"), figures.column("year"))
    var rows: [GroupKey: Int] = [:]
    for row in 0..<figures.rowCount {
      if let unit = units?.integer(row), let year = years?.integer(row) { rows[[unit, year]] = row }
    }
    // Years and units of the entity's own rows count too: a year without any figure is missing, not empty.
    let own = try ownPairs()
    let known = Set(rows.keys).union(own)
    let areas = query.areas.isEmpty ? [homeArea].compactMap { $0 } : query.areas
    let knownUnits = Set(known.map { $0[0] })
    return try yearsInScope(entity, Set(known.map { $0[1] }).sorted()).flatMap { year -> [ScopePair] in
      guard let bounds = YearBounds(year) else { return [] }
      return communes(of: bounds, year, figures: rows, known: known).filter { unit in
        // Without an area the scope is the communes that the register knows something of.
        return areas.isEmpty ? knownUnits.contains(Int64(unit)) : areas.allSatisfy { $0.holdsAny(of: unit) }
      }.map { unit in
        // How many households of a divided unit belong to the area nobody has counted.
        let isWhole = areas.allSatisfy { $0.whole.contains(unit) }
        return ScopePair(unit: Int64(unit), year: year, row: isWhole ? rows[[Int64(unit), year]] : nil)
      }
    }
  }

  /// The communes whose figures make up a year: those valid at its end. Where the year's figures are kept under the
  /// units that ended within it and not under their successors, those units stand for them, so that no household is
  /// counted twice and none is left out.
  private func communes(
    of bounds: YearBounds, _ year: Int64, figures: [GroupKey: Int], known: Set<GroupKey>
  ) -> [Int] {
    func hasFigure(_ unit: Int) -> Bool { figures[[Int64(unit), year]] != nil }
    let units = context.units
    let last = units.communes(on: bounds.last)
    let ended = units.units.indices.filter { unit in
      let end = units.units[unit].validTo
      guard units.units[unit].level == "commune", end >= bounds.first, end < bounds.last,
        known.contains([Int64(unit), year])
      else { return false }
      return !units.destinations(of: unit, on: bounds.last).contains { hasFigure($0.unit) }
    }
    guard !ended.isEmpty else { return last }
    let replaced = last.filter { unit in
      let sources = units.units.indices.filter { source in
        units.units[source].validTo >= bounds.first && units.units[source].validTo < bounds.last
          && units.destinations(of: source, on: bounds.last).contains { $0.unit == unit }
      }
      return !hasFigure(unit) && !sources.isEmpty && sources.allSatisfy(ended.contains)
    }
    return (last.filter { !replaced.contains($0) } + ended).sorted()
  }

  /// The years that the query's conditions on the year let through.
  private func yearsInScope(_ entity: Entity, _ years: [Int64]) throws -> [Int64] {
    let scope = scope(entity, years.map { _ in 0 }, years)
    let conditions = try query.yearConditions.map {
      try Compiler.compile($0.expression, scope: scope, context: context, binds: $0.binds)
    }
    return try years.enumerated().filter { place, _ in
      try conditions.allSatisfy { condition in
        let frame = Frame(slots: condition.slots)
        try evaluate(condition, frame, [Int32(truncatingIfNeeded: place)], 1)
        return frame.booleans(condition.node.slot)[0] != 0
      }
    }.map(\.element)
  }

  /// Pairs of unit and year as rows of `unit_years`, with the query's derived columns.
  private func scope(_ entity: Entity, _ units: [Int64], _ years: [Int64]) -> Scope {
    var (unit, year) = (ColumnBuilder(type: .reference("units")), ColumnBuilder(type: .integer))
    for value in units { unit.append(integer: value) }
    for value in years { year.append(integer: value) }
    let table = Table(
      name: entity.name, rowCount: years.count, columns: [("unit", unit.finish()), ("year", year.finish())])
    let scope = Scope(entity: entity, table: table, trusted: true)
    for (name, column) in query.derived { scope.derived[name] = column }
    return scope
  }

  /// The pairs of unit and year that the entity's rows have, whatever the query's filters are.
  private func ownPairs() throws -> Set<GroupKey> {
    guard query.entity.field("unit") != nil, query.entity.field("year") != nil else { return [] }
    let scope = Scope(entity: query.entity, table: query.table, trusted: true)
    let unit = try Compiler.compile(ParsedExpression("unit"), scope: scope, context: context)
    let year = try Compiler.compile(ParsedExpression("year"), scope: scope, context: context)
    let (count, blockSize) = (query.table.rowCount, context.execution.blockSize)
    let (unitCount, lastYear) = (context.units.units.count, 9_999)
    let parts = try context.inParallel((count + blockSize - 1) / blockSize) { block -> [[Bool]] in
      let (units, years) = (Frame(slots: unit.slots), Frame(slots: year.slots))
      // By year, whether a unit was seen: a flag costs less than a set, and other tables than reviews lie by household.
      var seen = [[Bool]](repeating: [], count: lastYear + 1)
      let end = min(count, (block + 1) * blockSize)
      for start in stride(from: block * blockSize, to: end, by: batchSize) {
        let rows = (start..<min(end, start + batchSize)).map { Int32(truncatingIfNeeded: $0) }
        try evaluate(unit, units, rows, rows.count)
        try evaluate(year, years, rows, rows.count)
        for index in 0..<rows.count {
          let (unit, year) = (unit.keyValue(units, index), year.keyValue(years, index))
          guard year >= 0, year <= lastYear, unit >= 0, unit < unitCount else { continue }
          if seen[Int(year)].isEmpty { seen[Int(year)] = [Bool](repeating: false, count: unitCount) }
          seen[Int(year)][Int(unit)] = true
        }
      }
      return seen
    }
    var pairs: Set<GroupKey> = []
    for year in 0...lastYear {
      guard parts.contains(where: { !$0[year].isEmpty }) else { continue }
      for unit in 0..<unitCount where parts.contains(where: { !$0[year].isEmpty && $0[year][unit] }) {
        pairs.insert([Int64(unit), Int64(year)])
      }
    }
    return pairs
  }

  private var homeArea: UnitTree.Area? {
    context.homeArea.flatMap { try? context.units.row(named: $0, on: context.asOf) }.map { context.units.area($0) }
  }
}

extension CompiledExpression {
  /// The keys of a batch; ``nullKey`` for null.
  func keyValues(_ frame: Frame, _ count: Int, into out: UnsafeMutablePointer<Int64>) {
    let nulls = frame.nulls(node.slot)
    if type.base == .boolean {
      let found = frame.booleans(node.slot)
      for index in 0..<count { out[index] = nulls[index] != 0 ? nullKey : Int64(found[index]) }
    } else {
      let found = frame.integers(node.slot)
      for index in 0..<count { out[index] = nulls[index] != 0 ? nullKey : found[index] }
    }
  }

  /// The least and the greatest value that a key may have, where the type or the column says so.
  func bounds(in context: QueryContext) -> ClosedRange<Int64>? {
    switch type.base {
    case .boolean: return 0...1
    case .reference(let entity):
      return node.bounds ?? 0...Int64(max(1, context.table(entity).rowCount) - 1)
    default: return dictionary.map { 0...Int64(max(1, $0.count) - 1) } ?? node.bounds
    }
  }

  /// A key's value at a place of an evaluated batch; ``nullKey`` for null.
  @inline(__always) func keyValue(_ frame: Frame, _ index: Int) -> Int64 {
    let slot = node.slot
    if frame.nulls(slot)[index] != 0 { return nullKey }
    return type.base == .boolean ? Int64(frame.booleans(slot)[index]) : frame.integers(slot)[index]
  }
}

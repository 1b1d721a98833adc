/// Executing a grouped query: blocks in parallel, merged in the order of the blocks.

import Messages
import Programme
import Vietnamese

/// The groups of a query with their states.
final class Groups {
  var index = GroupIndex()
  let accumulators: [Accumulator]
  /// Population figures by field, for each group; nil where a figure of the scope is missing.
  var populations: [String: [Int64?]] = [:]
  /// Groups whose units have no figure of their own in the scope, such as a unit that ended within the year and whose
  /// households are counted under its successor: unknown in themselves, left out of the total.
  var withoutPopulation: Set<Int> = []
  var rowCounts: [Int64] = []
  /// Whether a population figure, the total's included, is of several years.
  var joinsYears = false

  init(_ summary: Summary) {
    accumulators = summary.leaves.map { Accumulator($0.kind, value: $0.value, weight: $0.weight) }
  }

  func group(_ key: GroupKey) -> Int {
    let group = index.group(key)
    if group >= rowCounts.count {
      rowCounts.append(0)
      for accumulator in accumulators { accumulator.grow(to: group + 1) }
    }
    return group
  }
}

/// `@unchecked Sendable`: built by one thread, read by another after it is done.
private final class BlockGroups: @unchecked Sendable {
  let groups: Groups
  init(_ groups: Groups) { self.groups = groups }
}

extension Summary {
  func execute() throws -> (groups: Groups, selection: Selection) {
    let selection = try query.selection()
    let blockSize = context.execution.blockSize
    let blocks = (selection.rows.count + blockSize - 1) / blockSize
    let parts = try context.inParallel(blocks) { block in
      BlockGroups(
        try self.groups(selection, block * blockSize, min(selection.rows.count, (block + 1) * blockSize)))
    }
    let merged = Groups(self)
    if keys.isEmpty { _ = merged.group([]) }
    for part in parts {
      for (source, key) in part.groups.index.keys.enumerated() {
        let target = merged.group(key)
        merged.rowCounts[target] += part.groups.rowCounts[source]
        for (whole, piece) in zip(merged.accumulators, part.groups.accumulators) {
          whole.merge(piece, from: source, to: target)
        }
      }
    }
    try addPopulations(to: merged)
    return (merged, selection)
  }

  private func groups(_ selection: Selection, _ start: Int, _ end: Int) throws -> Groups {
    let groups = Groups(self)
    let frames = keys.map { Frame(slots: $0.compiled.slots) }
    var places = [Int](repeating: 0, count: batchSize)
    var key = GroupKey(repeating: 0, count: keys.count)
    for position in stride(from: start, to: end, by: batchSize) {
      let limit = min(end, position + batchSize)
      let rows = Array(selection.rows[position..<limit])
      let items = selection.items.map { Array($0[position..<limit]) }
      for (definition, frame) in zip(keys, frames) {
        try evaluate(definition.compiled, frame, rows, rows.count, items: items)
      }
      for index in 0..<rows.count {
        for (place, frame) in frames.enumerated() {
          let value = keys[place].compiled.keyValue(frame, index)
          key[place] = relabel?(value, rows[index]) ?? value
        }
        places[index] = groups.group(key)
        groups.rowCounts[places[index]] += 1
      }
      for accumulator in groups.accumulators { try accumulator.add(rows, items, places, rows.count) }
    }
    return groups
  }

  /// The value of a measure for a group.
  func cell(_ measure: Measure, _ groups: Groups, _ group: Int, allRows: Int64) throws -> Cell {
    func leaf(_ measure: Measure) throws -> Cell {
      guard let place = leaves.firstIndex(where: { $0.measure == measure }) else { return .null }
      return try groups.accumulators[place].cell(group)
    }
    switch measure {
    case .population(let field): return groups.populations[field]?[group].map { .integer($0) } ?? .null
    case .share(let text):
      guard let text else { return ratio(.integer(groups.rowCounts[group]), .integer(allRows)) }
      return ratio(try leaf(.count(text)), .integer(groups.rowCounts[group]))
    case .ratio(let top, let bottom):
      return ratio(
        try part(top, groups, group, allRows: allRows), try part(bottom, groups, group, allRows: allRows))
    default: return try leaf(measure)
    }
  }

  private func part(_ part: Measure.Part, _ groups: Groups, _ group: Int, allRows: Int64) throws -> Cell {
    switch part {
    case .measure(let measure): return try cell(measure, groups, group, allRows: allRows)
    case .named(let name):
      guard let output = outputs.first(where: { $0.name == name }) else { return .null }
      return try cell(output.measure, groups, group, allRows: allRows)
    }
  }

  private func ratio(_ top: Cell, _ bottom: Cell) -> Cell {
    if case .integer(let a) = top, case .integer(let b) = bottom { return b == 0 ? .null : .ratio(a, b) }
    guard let a = top.number, let b = bottom.number, b != 0 else { return .null }
    return .decimal(a / b)
  }
}

/// The order of groups: by their keys, and the first of them by something else.

import Messages
import Programme

extension Summary {
  /// The groups in the order of their keys.
  func inKeyOrder(_ groups: Groups) throws -> [Int32] {
    let keys = keyOrders(groups)
    if keys.allSatisfy(\.isOwn), let known = groups.index.inOrder { return known }
    return try SortKey.order(groups.index.count, by: keys.map { (.list($0.values), SortKey("")) }, context).map {
      Int32(truncatingIfNeeded: $0)
    }
  }

  /// For each key a number a group, ordered as ``CellOrder`` orders the values: codes as in their list, texts by the
  /// Vietnamese alphabet; and whether it is the value itself.
  private func keyOrders(_ groups: Groups) -> [(values: [Int64], isOwn: Bool)] {
    keys.enumerated().map { place, key in
      let values = groups.index.values(ofKey: place)
      switch key.compiled.type.base {
      case .text:
        let vector = ValueVector(type: key.compiled.type, dictionary: key.compiled.dictionary, values: values)
        return (vector.ordered, false)
      case .code(let list):
        let items = context.model.codeList(list)
        let codes = key.compiled.dictionary?.texts ?? []
        // Codes that the list lacks stand after it, in the order of their letters.
        let unlisted = codes.filter { items?.index(of: $0) == nil }.sorted()
        let places = codes.map { code in
          Int64(items?.index(of: code) ?? (items?.items.count ?? 0) + (unlisted.firstIndex(of: code) ?? 0))
        }
        if places == Array(0..<Int64(places.count)) { return (values, true) }
        return (values.map { places.indices.contains(Int($0)) ? places[Int($0)] : nullKey }, false)
      default: return (values, true)
      }
    }
  }

  /// The first lines of a result that is sorted and cut right after grouping, and how many steps that was: the groups
  /// are compared as numbers. Nil where the steps are others, or where lines are needed that the cut takes away.
  func firstSorted(_ figures: GroupFigures) throws -> (lines: ResultLines, steps: Int)? {
    guard steps.count > 1, case .sort(let keys) = steps[0], case .limit(let count) = steps[1], pivot == nil,
      missing == nil, subtotals == nil, !hasTotal, count < figures.groups.index.count
    else { return nil }
    let columns = try columns()
    var vectors: [(values: SortValues, key: SortKey)] = []
    let orders = keyOrders(figures.groups)
    for key in keys {
      guard let place = columns.firstIndex(where: { $0.name == key.text }) else { return nil }
      if place < self.keys.count {
        vectors.append((.list(orders[place].values), key))
      } else {
        let type = columns[place].valueType
        guard type.isNumeric || type.base == .date else { return nil }
        let isDecimal = type.isNumeric && !type.isWhole
        vectors.append((try figures.ordered(output: place - self.keys.count, isDecimal: isDecimal), key))
      }
    }
    // Equal ones stay in the order of their keys, those that are not sorted by already.
    let step = OpenStep(context)
    let rest = self.keys.enumerated().filter { key in !keys.contains { $0.text == key.element.name } }.map {
      (values: SortValues.list(orders[$0.offset].values), key: SortKey(""))
    }
    let found = try SortKey.order(figures.groups.index.count, by: vectors + rest, limit: count, context)
    step?.end(
      PlanWords.step(steps.prefix(2).map(\.planWords).joined(separator: ", ")), figures.groups.index.count, found.count,
      PlanWords.sorted)
    var result = ResultLines(
      context: context, columns: columns, lines: try lines(of: found.map { Int32(truncatingIfNeeded: $0) }, figures))
    result.wholeCount = figures.groups.index.count
    return (result, 2)
  }
}

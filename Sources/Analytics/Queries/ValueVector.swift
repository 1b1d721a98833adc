/// The values of an expression over many rows, one whole number each: equal numbers are equal values, and except for
/// text they are ordered as the values are.

import Messages
import Programme
import Vietnamese

struct ValueVector: Sendable {
  let type: ValueType
  /// The texts of a textual expression, the items of a list.
  let dictionary: TextDictionary?
  /// ``nullKey`` for null; of decimals ``Swift/Double/orderedBits``.
  var values: [Int64]

  var isDecimal: Bool { type.isNumeric && !type.isWhole }

  func cell(_ index: Int) -> Cell {
    let value = values[index]
    guard value != nullKey else { return .null }
    if isDecimal { return .decimal(Double(orderedBits: value)) }
    if case .codes = type.base {
      let items = (0..<(dictionary?.count ?? 0)).filter { value & (1 << Int64($0)) != 0 }
      return .text(items.compactMap { dictionary?[$0] }.joined(separator: ","))
    }
    return Summary.keyCell(type, dictionary, value)
  }

  /// The place of each value among all: texts by the Vietnamese alphabet, everything else by its number.
  var ordered: [Int64] {
    guard type.base == .text, let dictionary else { return values }
    // Only the texts that occur are put in order: a column may have millions of others.
    let sorted = Set(values).filter { $0 != nullKey }.map { (place: Int($0), key: CollationKey(dictionary[Int($0)])) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }
    var ranks: [Int64: Int64] = [:]
    var rank: Int64 = -1
    for (index, entry) in sorted.enumerated() {
      if index == 0 || sorted[index - 1].key != entry.key { rank += 1 }
      ranks[Int64(entry.place)] = rank
    }
    return values.map { ranks[$0] ?? nullKey }
  }

  /// The values as those of another dictionary; a text that it lacks becomes a number that nothing has.
  func translated(to other: TextDictionary?) -> [Int64] {
    guard type.isTextual, let dictionary, let other, dictionary !== other else { return values }
    // The texts that occur are looked for among the other's, not all of both set beside each other.
    var wanted: [String: Int64] = [:]
    for value in Set(values) where value != nullKey { wanted[dictionary[Int(value)]] = value }
    var places: [Int64: Int64] = [:]
    for place in 0..<other.count {
      if let value = wanted[other[place]] { places[value] = Int64(place) }
    }
    return values.map { $0 == nullKey ? nullKey : places[$0] ?? -1 - $0 }
  }

  /// A column of a table of `rowCount` rows that has these values at the rows given, and none elsewhere.
  ///
  /// - Parameter rows: as many as there are values; the values are those of the column from its first row on where nil.
  func column(_ name: String, rows: [Int32]? = nil, rowCount: Int? = nil) -> Column {
    var placed = values
    if let rows {
      placed = [Int64](repeating: nullKey, count: rowCount ?? 0)
      for (row, value) in zip(rows, values) { placed[Int(row)] = value }
    }
    let fieldType = type.fieldType
    var builder = ColumnBuilder(type: fieldType, codes: dictionary?.texts)
    builder.reserve(placed.count)
    for value in placed {
      if fieldType == .decimal {
        builder.append(decimal: value == nullKey ? nil : isDecimal ? Double(orderedBits: value) : Double(value))
      } else {
        builder.append(integer: value == nullKey ? nil : value)
      }
    }
    return Column(name: name, builder.finish())
  }
}

extension Double {
  /// A whole number that is ordered as the number is; both zeros give the same.
  var orderedBits: Int64 {
    let bits = Int64(bitPattern: (self + 0).bitPattern)
    return bits >= 0 ? bits : .min - bits
  }

  /// The number that ``orderedBits`` came from.
  init(orderedBits: Int64) {
    self.init(bitPattern: UInt64(bitPattern: orderedBits >= 0 ? orderedBits : .min - orderedBits))
  }
}

extension Query {
  /// The values of an expression over rows, worked out in blocks on all threads.
  func vector(_ compiled: CompiledExpression, _ rows: [Int32], items: [Int32]? = nil) throws -> ValueVector {
    let blockSize = context.execution.blockSize
    let isDecimal = compiled.type.isNumeric && !compiled.type.isWhole
    let parts = try context.inParallel((rows.count + blockSize - 1) / blockSize) { block -> [Int64] in
      let frame = Frame(slots: compiled.slots)
      let end = min(rows.count, (block + 1) * blockSize)
      var values: [Int64] = []
      values.reserveCapacity(end - block * blockSize)
      for start in stride(from: block * blockSize, to: end, by: batchSize) {
        let range = start..<min(end, start + batchSize)
        try evaluate(compiled, frame, Array(rows[range]), range.count, items: items.map { Array($0[range]) })
        let (nulls, decimals) = (frame.nulls(compiled.node.slot), frame.decimals(compiled.node.slot))
        for index in 0..<range.count {
          let isNull = nulls[index] != 0 || isDecimal && !decimals[index].isFinite
          values.append(
            isNull ? nullKey : isDecimal ? decimals[index].orderedBits : compiled.keyValue(frame, index))
        }
      }
      return values
    }
    return ValueVector(type: compiled.type, dictionary: compiled.dictionary, values: Array(parts.joined()))
  }
}

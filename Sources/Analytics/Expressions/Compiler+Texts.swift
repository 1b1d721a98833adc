/// Texts: compared and joined by their dictionaries, never row by row.

import Messages
import Programme
import Vietnamese

extension Compiler {
  func compareTexts(
    _ comparison: Comparison, _ a: Operand, _ b: Operand, _ left: Syntax, _ right: Syntax
  ) throws -> Operand {
    if let text = b.constantText { try check(text: text, against: a.type, right) }
    if let text = a.constantText { try check(text: text, against: b.type, left) }
    // A constant is looked up in the other side's texts, or set beside each of them, however many there are.
    if let text = b.constantText, a.constantText == nil, let dictionary = a.dictionary {
      return compareConstant(comparison, a, dictionary, text.composed)
    }
    if let text = a.constantText, b.constantText == nil, let dictionary = b.dictionary {
      return compareConstant(comparison.mirrored, b, dictionary, text.composed)
    }
    let (x, y) = (finished(a), finished(b))
    guard let first = x.dictionary, let second = y.dictionary else { return constant(.null, ValueType(.boolean)) }
    if comparison == .equal || comparison == .notEqual {
      // One side's indices are mapped on the other's; a text the other lacks becomes an index that nothing has.
      let places = Dictionary(first.texts.enumerated().map { ($1, Int64($0)) }, uniquingKeysWith: { a, _ in a })
      let table = second.texts.enumerated().map { places[$1] ?? -1 - Int64($0) }
      return Operand(
        CompareIntegersNode(slot: slot(), comparison, x.node, TableNode(slot: slot(), y.node, table: table)),
        ValueType(.boolean))
    }
    // Ranks of both dictionaries together, in the order of the alphabet.
    let ordered = Set(first.texts + second.texts).sortedInVietnamese()
    let ranks = Dictionary(ordered.enumerated().map { ($1, Int64($0)) }, uniquingKeysWith: { a, _ in a })
    return Operand(
      CompareIntegersNode(
        slot: slot(), comparison, TableNode(slot: slot(), x.node, table: first.texts.map { ranks[$0] }),
        TableNode(slot: slot(), y.node, table: second.texts.map { ranks[$0] })), ValueType(.boolean))
  }

  private func compareConstant(
    _ comparison: Comparison, _ operand: Operand, _ dictionary: TextDictionary, _ text: String
  ) -> Operand {
    let (node, place): (Node, Int64)
    if comparison == .equal || comparison == .notEqual {
      (node, place) = (operand.node, dictionary.index(of: text).map { Int64($0) } ?? -1)
    } else {
      let key = CollationKey(text)
      let table = dictionary.texts.map { other -> Int64? in
        let own = CollationKey(other)
        if own == key { return other == text ? 0 : other < text ? -1 : 1 }
        return own < key ? -1 : 1
      }
      (node, place) = (TableNode(slot: slot(), operand.node, table: table), 0)
    }
    return Operand(
      CompareIntegersNode(slot: slot(), comparison, node, constant(.integer(place), ValueType(.number)).node),
      ValueType(.boolean))
  }

  /// The most different texts that joining two columns may give.
  private static let joinedLimit = 1_000_000

  func concatenate(_ left: Syntax, _ right: Syntax, _ syntax: Syntax, _ scope: Scope) throws -> Operand {
    let (a, b) = (try operand(left, scope), try operand(right, scope))
    for (operand, part) in [(a, left), (b, right)] where !operand.type.isTextual {
      throw fault(.wrongOperandType, ["operation": "..", "found": operand.type.name, "expected": "text"], part)
    }
    if let x = a.constantText, let y = b.constantText { return text(x + y) }
    let (x, y) = (finished(a), finished(b))
    guard let first = x.dictionary, let second = y.dictionary else { return constant(.null, ValueType(.text)) }
    guard first.count * max(1, second.count) <= Self.joinedLimit else {
      throw fault(.tooManyTexts, ["count": String(first.count * second.count)], syntax)
    }
    var places: [String: Int64] = [:]
    var texts: [String] = []
    var table: [Int64] = []
    let endings = second.texts
    for start in first.texts {
      for ending in endings {
        let joined = (start + ending).composed
        let place = places[joined] ?? Int64(texts.count)
        if places[joined] == nil {
          places[joined] = place
          texts.append(joined)
        }
        table.append(place)
      }
    }
    return Operand(
      PairNode(slot: slot(), x.node, y.node, width: second.count, table: table), ValueType(.text),
      dictionary: TextDictionary(texts))
  }

  /// A text changed by a rule: once for each text of the dictionary.
  func mapped(_ operand: Operand, _ rule: (String) -> String) -> Operand {
    if let text = operand.constantText { return self.text(rule(text)) }
    guard let dictionary = operand.dictionary else { return operand }
    var places: [String: Int64] = [:]
    var texts: [String] = []
    let table: [Int64?] = dictionary.texts.map { text in
      let changed = rule(text)
      if let place = places[changed] { return place }
      places[changed] = Int64(texts.count)
      texts.append(changed)
      return Int64(texts.count - 1)
    }
    return Operand(
      TableNode(slot: slot(), operand.node, table: table), ValueType(.text), dictionary: TextDictionary(texts))
  }

  /// `contains(name, 'part')`: looked for in the dictionary, once a compilation; the rows then ask a table.
  func contains(_ whole: Syntax, _ part: Syntax, _ syntax: Syntax, _ scope: Scope) throws -> Operand {
    let (operand, wanted) = (finished(try self.operand(whole, scope)), try self.operand(part, scope))
    for (operand, part) in [(operand, whole), (wanted, part)] where !operand.type.isTextual {
      throw fault(
        .wrongOperandType, ["operation": "contains", "found": operand.type.name, "expected": "text"], part)
    }
    guard let text = wanted.constantText else {
      throw fault(
        .wrongOperandType, ["operation": "contains", "found": "text", "expected": "'…', :name"], part)
    }
    guard let dictionary = operand.dictionary else { return constant(.null, ValueType(.boolean)) }
    let (count, size) = (dictionary.count, context.execution.blockSize)
    let members = try [UInt8](unsafeUninitializedCapacity: count + 1) { members, filled in
      guard let start = members.baseAddress else { return }
      // Each block has places of its own.
      nonisolated(unsafe) let places = start
      _ = try context.inParallel((count + size - 1) / size) { block in
        let range = block * size..<min(count, (block + 1) * size)
        dictionary.mark(range, containing: text, into: places + range.lowerBound)
      }
      places[count] = 0
      filled = count + 1
    }
    return Operand(InTableNode(slot: slot(), operand.node, members: members), ValueType(.boolean))
  }

  func unifyTexts(
    _ operands: [Operand], _ type: ValueType
  ) throws -> (nodes: [Node], type: ValueType, dictionary: TextDictionary?) {
    var places: [String: Int64] = [:]
    var texts: [String] = []
    var nodes: [Node] = []
    let isOneType = operands.allSatisfy { $0.type == type || $0.type.base == .null || $0.constantText != nil }
    if isOneType, case .code(let name) = type.base, let list = context.model.codeList(name) {
      for item in list.items {
        places[item.code] = Int64(texts.count)
        texts.append(item.code)
      }
    }
    let known = texts.count
    for operand in operands.map(finished) {
      guard let dictionary = operand.dictionary else {
        nodes.append(operand.node)
        continue
      }
      let table: [Int64?] = dictionary.texts.map { text in
        if let place = places[text] { return place }
        places[text] = Int64(texts.count)
        texts.append(text)
        return Int64(texts.count - 1)
      }
      nodes.append(TableNode(slot: slot(), operand.node, table: table))
    }
    let staysCode = isOneType && known > 0 && texts.count == known
    return (nodes, staysCode ? type : ValueType(.text), TextDictionary(texts))
  }
}

/// Items of code lists and yes or no, as sheets write them.

import Messages
import Programme
import Vietnamese

/// Reads the items of one code list, by code, label in either language, or synonym; folded.
final class CodeReading {
  let list: CodeList
  private let spellings: [String: String]
  /// Cells as they were written, with what they mean: a column has few different ones.
  private let known = CellIndex<StoredValue>()
  private let knownLists = CellIndex<StoredValue>()

  init(_ list: CodeList) {
    self.list = list
    var spellings: [String: String] = [:]
    for item in list.items { spellings[CodeReading.key(item.code)] = item.code }
    for item in list.items {
      for spelling in [item.label.vi, item.label.en] + item.synonyms where spellings[CodeReading.key(spelling)] == nil {
        spellings[CodeReading.key(spelling)] = item.code
      }
    }
    self.spellings = spellings
  }

  private static func key(_ text: String) -> String { text.folded.replacing("_", with: " ") }

  /// The item that a cell means, as it is stored.
  func value(_ bytes: CellBytes) throws(CellFault) -> StoredValue {
    if let value = known[bytes] { return value }
    let value = StoredValue.text(try code(bytes.text))
    if known.count < 10_000 { known.set(value, for: bytes) }
    return value
  }

  func code(_ text: String) throws(CellFault) -> String {
    guard let code = spellings[CodeReading.key(text)] else {
      throw CellFault(
        .importUnknownItem, ["list": "\"\(list.label.vi)\"", "list_en": "\"\(list.label.en)\"", "value": text],
        suggestion: (list.items.map(\.label.vi) + list.items.map(\.code)).closest(to: text))
    }
    return code
  }

  /// Several items, parted by semicolons, or by commas where there is no semicolon. A label that itself has a comma is
  /// understood as a whole first. "-", "0" and "không" are the empty list.
  func codes(_ bytes: CellBytes) throws(CellFault) -> StoredValue {
    if let list = knownLists[bytes] { return list }
    let list = try readCodes(bytes.text)
    if knownLists.count < 100_000 { knownLists.set(list, for: bytes) }
    return list
  }

  private func readCodes(_ text: String) throws(CellFault) -> StoredValue {
    if ["-", "0", "khong", "khong co", "none"].contains(text.folded) { return .codes([]) }
    if let whole = spellings[CodeReading.key(text)] { return .codes([whole]) }
    let separator: Character = text.contains(";") ? ";" : ","
    var codes: [String] = []
    for part in text.split(separator: separator) {
      let item = String(part).trimmed
      if !item.isEmpty { codes.append(try code(item)) }
    }
    return .codes(codes)
  }
}

/// Reads the class column of a household sheet. A household that has just left the lists is not poor, and its review
/// takes a recognised exit.
final class ClassReading {
  private let reading: CodeReading
  private let known = CellIndex<Result>()

  struct Result {
    let code: String
    let isExit: Bool
  }

  /// How offices write a household that has just left the lists; folded.
  private static let escaped: Set<String> = [
    "ho moi thoat ngheo", "moi thoat ngheo", "ho moi thoat can ngheo", "moi thoat can ngheo", "ho thoat ngheo",
    "thoat ngheo", "thoat can ngheo", "ho thoat can ngheo", "newly escaped",
  ]

  init(_ reading: CodeReading) { self.reading = reading }

  func read(_ bytes: CellBytes) throws(CellFault) -> Result {
    if let result = known[bytes] { return result }
    let text = bytes.text
    let isExit = ClassReading.escaped.contains(text.folded)
    let result = Result(code: isExit ? "not_poor" : try reading.code(text), isExit: isExit)
    if known.count < 10_000 { known.set(result, for: bytes) }
    return result
  }
}

enum BooleanReading {
  private static let words: [String: Bool] = [
    "co": true, "x": true, "1": true, "v": true, "✓": true, "dung": true, "true": true, "yes": true, "y": true,
    "khong": false, "0": false, "-": false, "sai": false, "false": false, "no": false, "n": false,
  ]

  static func boolean(_ bytes: CellBytes) throws(CellFault) -> Bool {
    if bytes.count == 1 {
      switch bytes[0] {
      case 0x31, 0x78, 0x58: return true
      case 0x30: return false
      default: break
      }
    }
    guard let value = words[bytes.text.folded] else { throw CellFault(.importNotBoolean) }
    return value
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

/// Which rows below a head are data. A row is left out only where its words say what it is; anything else is data, and
/// its faults are told.

import Spreadsheets
import Vietnamese

/// Why a row was left out.
public enum RowRole: String, Hashable, Sendable, CaseIterable {
  case total, group, note, signature, head, empty
  /// A row with faults in this very file that was put right by a fix file since.
  case corrected
}

struct RowSorter {
  enum Sorting: Hashable {
    case data
    case leftOut(RowRole)
    /// One lonely cell of which nobody can tell what it is.
    case doubtful
  }

  /// Places of the form's columns in the file, and of those that a row must fill.
  let matched: [Int]
  let required: [Int]
  /// The columns that a row may leave empty; where there are none, the required ones but the first.
  private let others: [Int]
  /// Places of running numbers.
  let ordinals: Set<Int>
  /// The head's rows, and that of column numbers.
  let head: [[String]]
  /// The head's cells above the first required column, as bytes.
  private let headBytes: [[UInt8]]
  private var isAfterSignature = false

  init(matched: [Int], required: [Int], ordinals: Set<Int>, head: [[String]]) {
    self.matched = matched
    self.required = required
    let free = matched.filter { !required.contains($0) }
    others = free.isEmpty ? Array(required.dropFirst()) : free
    self.ordinals = ordinals
    self.head = head
    headBytes =
      required.first.map { place in
        head.compactMap { place < $0.count && !$0[place].isEmpty ? Array($0[place].utf8) : nil }
      } ?? []
  }

  /// What a row is. Nearly every row is seen to be data by a few bytes.
  mutating func sort(_ record: SheetRecord) -> Sorting {
    looksLikeData(record) ? .data : look(record)
  }

  private func looksLikeData(_ record: SheetRecord) -> Bool {
    guard let first = required.first else { return true }
    for place in required where record[place].isEmpty { return false }
    let cell = record[first]
    // "Tổng…", "Cộng…", "(1)", and columns that have numbers below their heads.
    for place in 0...first where !record[place].isEmpty {
      if RowSorter.mayBeTotal(record[place]) { return false }
    }
    if cell.count <= 2 || headBytes.contains(where: { cell.elementsEqual($0) }) { return false }
    // Signatures may happen to stand in the required columns, but in no other.
    return others.contains { !record[$0].isEmpty }
  }

  private static func mayBeTotal(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 4 else { return false }
    switch bytes[0] {
    case 0x54, 0x74, 0x43, 0x63, 0x4C, 0x6C:  // T, C, L: "Tổng", "Toàn", "Cộng", "Lũy kế"
      return bytes[1] == 0x6F || bytes[1] == 0x4F || bytes[1] >= 0x80
    case 0x47, 0x67: return bytes[1] == 0x68 || bytes[1] == 0x48
    case 0x53, 0x73: return bytes[1] == 0x75 || bytes[1] == 0x55
    case 0x20, 0x28, 0x2A: return true
    default: return false
    }
  }

  private mutating func look(_ record: SheetRecord) -> Sorting {
    let texts = record.texts.map { $0.composed.trimmed }
    let filled = texts.indices.filter { !texts[$0].isEmpty }
    guard let first = filled.first else { return record.isBlank ? .leftOut(.empty) : .data }
    if isHead(texts, filled) { return .leftOut(.head) }
    let gaps = required.filter { $0 >= texts.count || texts[$0].isEmpty }
    let isWhole = gaps.isEmpty && !required.isEmpty
    if RowWords.isTotal(texts[first]), !isWhole || required.contains(where: { RowWords.isTotal(texts[$0]) }) {
      return .leftOut(.total)
    }
    if filled.count <= 4, filled.allSatisfy({ RowWords.isSignature(texts[$0]) }) {
      isAfterSignature = true
      return .leftOut(.signature)
    }
    if isAfterSignature, filled.count <= 3, !filled.contains(where: { texts[$0].contains(where: \.isNumber) }) {
      return .leftOut(.signature)
    }
    if let role = lonely(texts, filled, isWhole: isWhole) { return role }
    if !isWhole {
      if filled.allSatisfy(ordinals.contains) { return .leftOut(.empty) }
      if isSubtotal(texts, filled) { return .leftOut(.group) }
    }
    return .data
  }

  /// A row of the head again, as page breaks repeat it.
  private func isHead(_ texts: [String], _ filled: [Int]) -> Bool {
    guard filled.count > 1 else { return false }
    return head.contains { row in
      filled.allSatisfy { $0 < row.count && row[$0] == texts[$0] }
    }
  }

  /// A row of one cell, or of a numeral and a name.
  private func lonely(_ texts: [String], _ filled: [Int], isWhole: Bool) -> Sorting? {
    guard let first = filled.first, filled.count <= 2 else { return nil }
    let text = texts[first]
    if filled.count == 2 {
      guard !isWhole, let second = filled.last else { return nil }
      if RowWords.isNote(text), !matched.contains(second) || Int64(texts[second]) == nil { return .leftOut(.note) }
      let isNumbered = RowWords.isNumeral(text) || Int(text) != nil && RowWords.isGroupName(texts[second])
      return isNumbered && Int64(texts[second]) == nil ? .leftOut(.group) : nil
    }
    if RowWords.isNote(text) { return .leftOut(.note) }
    if RowWords.isGroupName(text) { return .leftOut(.group) }
    if let name = RowWords.withoutNumeral(text), name.contains(where: \.isLetter) { return .leftOut(.group) }
    if isWhole || ordinals.contains(first) { return isWhole ? nil : .leftOut(.empty) }
    return isAfterSignature ? .leftOut(.signature) : .doubtful
  }

  /// "I | Xã Lý Nhơn | | | 25": a group with figures of its own.
  private func isSubtotal(_ texts: [String], _ filled: [Int]) -> Bool {
    let words = filled.filter { texts[$0].contains(where: \.isLetter) }
    guard let name = words.last, words.count <= 2, filled.last != name else { return false }
    let isNamed = RowWords.isGroupName(texts[name]) || RowWords.withoutNumeral(texts[name]) != nil
    return isNamed && words.dropLast().allSatisfy { RowWords.isNumeral(texts[$0]) }
      && required.contains { !filled.contains($0) }
  }
}

/// A column of a snapshot: immutable, in Arrow's layout, shared by all threads.

import CColumn
import Foundation
import Programme

/// One immutable column.
///
/// `@unchecked Sendable`: the buffers behind `layout` are written before the column exists and never afterwards (they
/// are a read-only mapping, or memory that only `owner` frees), and `owner` is kept for as long as the column lives.
public final class Column: @unchecked Sendable {
  public let name: String
  public let type: FieldType
  /// The layout, for reading in C. Its pointers are valid for as long as this column lives.
  public let layout: column_layout
  private let owner: AnyObject
  /// The least and the greatest whole number among the values, as whoever wrote the column found them.
  let range: ClosedRange<Int64>
  /// Whether every row has a whole number, none smaller than the row before: what holds for two rows then holds for all
  /// between them.
  let isAscending: Bool
  /// The texts of the dictionary; empty for other columns.
  public let dictionary: TextDictionary
  /// The least and the greatest whole number among the values; nil where there is none.
  public var bounds: ClosedRange<Int64>? {
    guard count > 0, type != .decimal else { return nil }
    return !hasNulls || (0..<count).contains(where: isValid) ? range : nil
  }

  init(
    name: String, type: FieldType, layout: column_layout, range: ClosedRange<Int64>, isAscending: Bool = false,
    owner: AnyObject
  ) {
    self.name = name
    self.isAscending = isAscending
    self.range = range
    self.type = type
    self.layout = layout
    self.owner = owner
    dictionary = TextDictionary(layout.dictionary, owner: owner)
  }

  /// Whether both are the same values in memory: a column may be opened several times.
  func isSame(as other: Column) -> Bool {
    self === other
      || layout.values != nil && layout.values == other.layout.values && layout.length == other.layout.length
        && layout.validity == other.layout.validity
  }

  /// Rows.
  public var count: Int { Int(layout.length) }
  public var hasNulls: Bool { layout.validity != nil }

  public func isValid(_ row: Int) -> Bool {
    withUnsafePointer(to: layout) { column_is_valid($0, Int64(row)) != 0 }
  }

  /// The whole number, day number, dictionary index, row number or bit set at a row; nil where there is none.
  public func integer(_ row: Int) -> Int64? {
    withUnsafePointer(to: layout) { column_is_valid($0, Int64(row)) != 0 ? column_integer($0, Int64(row)) : nil }
  }

  public func decimal(_ row: Int) -> Double? {
    withUnsafePointer(to: layout) { column_is_valid($0, Int64(row)) != 0 ? column_decimal($0, Int64(row)) : nil }
  }

  /// The text of a text or code column.
  public func text(_ row: Int) -> String? { integer(row).map { dictionary[Int($0)] } }
}

/// The different texts of a column.
///
/// `@unchecked Sendable` for the same reason as ``Column``.
public final class TextDictionary: @unchecked Sendable {
  private let layout: column_dictionary
  private let owner: AnyObject?

  init(_ layout: column_dictionary, owner: AnyObject) {
    self.layout = layout
    self.owner = owner
  }

  /// A dictionary of its own over the given texts, in their order.
  public init(_ texts: [String]) {
    let block = DictionaryBlock(texts)
    layout = block.layout
    owner = block
  }

  public var count: Int { Int(layout.count) }

  public subscript(index: Int) -> String {
    precondition(index >= 0 && index < count, "a dictionary index within the dictionary")
    return String(decoding: bytes(index), as: UTF8.self)
  }

  /// The UTF-8 bytes of a text; valid for as long as the dictionary lives.
  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    let start = Int(layout.offsets[index])
    return UnsafeRawBufferPointer(start: layout.bytes + start, count: Int(layout.offsets[index + 1]) - start)
  }

  public var texts: [String] { (0..<count).map { self[$0] } }

  /// The index of a text, by looking at each: for the constants of an expression, once per compilation.
  public func index(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { wanted in
      guard let start = wanted.baseAddress, !wanted.isEmpty else { return (0..<count).first { bytes($0).isEmpty } }
      guard count > 0, let offsets = layout.offsets, let texts = layout.bytes else { return nil }
      let length = Int32(wanted.count)
      var index = 0
      while index < count {
        let place = offsets[index]
        if offsets[index + 1] &- place == length, memcmp(texts + Int(place), start, wanted.count) == 0 {
          return index
        }
        index += 1
      }
      return nil
    }
  }

  /// Writes for each text of a range whether it contains the bytes of another: 1 or 0.
  func mark(_ range: Range<Int>, containing part: String, into found: UnsafeMutablePointer<UInt8>) {
    guard !part.isEmpty else { return found.update(repeating: 1, count: range.count) }
    var part = part
    part.withUTF8 { wanted in
      wanted.withMemoryRebound(to: CChar.self) { wanted in
        withUnsafePointer(to: layout) {
          column_mark(
            $0, Int64(range.lowerBound), Int64(range.upperBound), wanted.baseAddress, Int64(wanted.count), found)
        }
      }
    }
  }

  /// The layout, for reading in C.
  public var columnDictionary: column_dictionary { layout }
}

/// The memory of a dictionary that is not mapped from a file.
private final class DictionaryBlock {
  let offsets: UnsafeMutablePointer<Int32>
  let bytes: UnsafeMutablePointer<CChar>
  let layout: column_dictionary

  init(_ texts: [String]) {
    offsets = .allocate(capacity: texts.count + 1)
    let size = texts.reduce(0) { $0 + $1.utf8.count }
    bytes = .allocate(capacity: max(1, size))
    var position = 0
    for (index, text) in texts.enumerated() {
      offsets[index] = Int32(position)
      for byte in text.utf8 {
        bytes[position] = CChar(bitPattern: byte)
        position += 1
      }
    }
    offsets[texts.count] = Int32(position)
    layout = column_dictionary(count: Int64(texts.count), offsets: offsets, bytes: bytes)
  }

  deinit {
    offsets.deallocate()
    bytes.deallocate()
  }
}

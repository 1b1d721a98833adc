/// From a cell as the file has it to its bytes and kind.

import Foundation

extension XLSXReader {
  /// Appends the cell that has just ended to the row. A cell without content, styled or not, is none.
  func appendCell() {
    let isText = cell.type == .inline || cell.type == .formulaText
    if cell.hasFormula, value.count == 0, cell.type != .formulaText { return append(.error) {} }
    guard value.count > 0 else { return }
    switch cell.type {
    case .shared: appendShared()
    case .number: appendNumber(trimmed)
    case .boolean: appendBoolean(trimmed)
    case .date: appendDate(trimmed)
    case .error: append(.error) { storage.append(value.bytes) }
    case .inline, .formulaText, .other:
      if isText { value.decodeEscapes(from: 0) }
      append(.text) { storage.append(value.bytes) }
    }
  }

  /// Fills the gap before the cell with empty ones and adds it.
  private func append(_ kind: CellKind, _ write: () -> Void) {
    let end = storage.count
    while ends.count < cell.column {
      ends.append(end)
      kinds.append(.text)
    }
    write()
    ends.append(storage.count)
    kinds.append(kind)
    if storage.count > XLSXLimits.rowLength { stop(.rowTooLong(sheet: sheet, row: row)) }
  }

  private var trimmed: UnsafeBufferPointer<UInt8> {
    let bytes = value.bytes
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  private func appendShared() {
    var index = 0
    for byte in trimmed {
      guard (0x30...0x39).contains(byte), index < sharedStrings.count else { return stopAtMissing() }
      index = index * 10 + Int(byte - 0x30)
    }
    guard !trimmed.isEmpty, index < sharedStrings.count else { return stopAtMissing() }
    guard let bytes = sharedStrings[index] else { return stop(.cellTooLong(sheet: sheet, cell: cellName)) }
    if !bytes.isEmpty { append(.text) { storage.append(bytes) } }
  }

  private func stopAtMissing() {
    stop(
      .sharedStringMissing(
        sheet: sheet, cell: cellName, index: String(decoding: value.bytes.prefix(20), as: UTF8.self)))
  }

  /// What is no number where one should be is shown as it stands, for whoever checks the column.
  private func appendNumber(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    var kind = CellKind.number
    append(.number) {
      if styles.showsDate(cell.style), let serial = serial(bytes),
        SerialDate.append(serial, is1904: is1904, to: &storage)
      {
        kind = .date
      } else if !CellNumber.append(bytes, to: &storage) {
        kind = .text
        storage.append(bytes)
      }
    }
    kinds.base[kinds.count - 1] = kind
  }

  private func serial(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard bytes.count < 32 else { return nil }
    return Double(String(decoding: bytes, as: UTF8.self))
  }

  private func appendBoolean(_ bytes: UnsafeBufferPointer<UInt8>) {
    let isTrue = bytes.elementsEqual("1".utf8) || bytes.elementsEqual("true".utf8)
    let isFalse = bytes.elementsEqual("0".utf8) || bytes.elementsEqual("false".utf8)
    append(isTrue || isFalse ? .boolean : .text) {
      if isTrue || isFalse {
        storage.append(isTrue ? 0x31 : 0x30)
      } else {
        storage.append(bytes)
      }
    }
  }

  /// A day that the file has as text (ISO 8601); midnight is a day without a time.
  private func appendDate(_ bytes: UnsafeBufferPointer<UInt8>) {
    var day = bytes
    let isMidnight = bytes.count > 10 && bytes[10] == 0x54 && !bytes[11...].contains { (0x31...0x39).contains($0) }
    if isMidnight { day = UnsafeBufferPointer(rebasing: bytes[..<10]) }
    append(.date) { storage.append(day) }
  }
}

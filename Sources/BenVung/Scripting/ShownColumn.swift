/// The cells of a result as the values of a document's table.

import Analytics
import Documents
import Messages
import Threads

/// A column on its way into a table.
struct ShownColumn: Sendable {
  let cells: CellColumn
  /// What stands where there is no value.
  let null: Value
  let queries: QueryContext
  let language: Language
  /// How rows that are referred to are called.
  let display: RowDisplay?

  /// Writes the values of some lines, each `stride` places after the last.
  fileprivate func write(_ lines: Range<Int>, to places: UnsafeMutablePointer<Value>, stride: Int) {
    let cells = cells.part(lines)
    var labels = CodeLabels(queries, language)
    if let display {
      let texts = display.texts(
        cells.map { cell in if case .reference(_, let row) = cell { row } else { -1 } })
      for (line, cell) in cells.enumerated() {
        let value: Value = if case .reference = cell { .text(texts[line]) } else { value(cell, &labels) }
        (places + line * stride).initialize(to: value)
      }
    } else {
      for (line, cell) in cells.enumerated() { (places + line * stride).initialize(to: value(cell, &labels)) }
    }
  }

  private func value(_ cell: Cell, _ labels: inout CodeLabels) -> Value {
    switch cell {
    case .null: null
    case .integer(let number): .integer(number)
    case .code(let list, let code): labels.value(list, code)
    default: Value(cell, queries, language)
    }
  }
}

/// What codes are called, the labels of a list looked up once for all cells of a column.
private struct CodeLabels {
  private let queries: QueryContext
  private let language: Language
  private var list: String?
  private var labels: [String: Value] = [:]

  init(_ queries: QueryContext, _ language: Language) { (self.queries, self.language) = (queries, language) }

  mutating func value(_ name: String, _ code: String) -> Value {
    if list != name {
      list = name
      let items = queries.model.codeList(name)?.items ?? []
      labels = Dictionary(items.map { ($0.code, .text($0.label[language])) }) { first, _ in first }
    }
    return labels[code] ?? .text(code)
  }
}

extension [ShownColumn] {
  /// The lines of a table; those of a long one are made in parts, on all cores.
  func rows(_ count: Int) -> [[Value]] {
    let (size, width) = (256, self.count)
    return [[Value]](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each part has places of its own.
      nonisolated(unsafe) let rows = buffer
      Parallel.perform((count + size - 1) / size) { part in
        let lines = part * size..<Swift.min(count, (part + 1) * size)
        // Column by column, then moved into the rows.
        let values = UnsafeMutablePointer<Value>.allocate(capacity: lines.count * width)
        defer { values.deallocate() }
        for (place, column) in enumerated() { column.write(lines, to: values + place, stride: width) }
        for (place, line) in lines.enumerated() {
          let row = [Value](unsafeUninitializedCapacity: width) { cells, cellCount in
            cells.baseAddress?.moveInitialize(from: values + place * width, count: width)
            cellCount = width
          }
          rows.initializeElement(at: line, to: row)
        }
      }
      initialized = count
    }
  }
}

/// The document as lines of JSON, for programs that read it row by row.
///
/// The first line has the stamp, the title and the language; the others follow the document: a line for each block,
/// and behind the line of a table, which has its columns, one for each of its rows. A row's cells go by the columns' ids.

import Messages

/// Writes documents as NDJSON.
public struct NDJSONRenderer: Renderer {
  public init() {}

  public func render(_ document: Document, options: RenderOptions) throws(Diagnostic) -> [UInt8] {
    var bytes: [UInt8] = []
    func write(_ type: String, _ members: [(String, JSONValue)]) {
      bytes += JSONValue.object([("type", .string(type))] + members).compact().utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    var members: [(String, JSONValue)] = [("stamp", document.stampValue() ?? .null)]
    members.append(("title", .string(document.title)))
    if let subtitle = document.subtitle { members.append(("subtitle", .string(subtitle))) }
    members.append(("language", .string(document.language.rawValue)))
    write("document", members)
    for block in document.blocks {
      guard case .table(let table) = block else {
        bytes += JSONValue(block).compact().utf8
        bytes.append(UInt8(ascii: "\n"))
        continue
      }
      guard case .object(let whole) = JSONValue(block) else { continue }
      write("table", whole.filter { !["type", "rows", "total", "levels", "subtotals"].contains($0.0) })
      let keys = Self.keys(table.columns.map(\.id))
      func cells(_ row: [Value]) -> (String, JSONValue) {
        ("cells", .object(keys.enumerated().map { ($1, JSONValue(table.cell(row, $0))) }))
      }
      for (index, row) in table.rows.enumerated() {
        var members: [(String, JSONValue)] = [("table", .string(table.id)), ("row", .integer(Int64(index + 1)))]
        if !table.levels.isEmpty {
          members.append(("level", .integer(Int64(table.level(index)))))
          if table.isSubtotal(index) { members.append(("subtotal", .boolean(true))) }
        }
        write("row", members + [cells(row)])
      }
      if let total = table.total { write("total", [("table", .string(table.id)), cells(total)]) }
    }
    return bytes
  }

  /// The ids of columns; one that stands twice gets its place behind it, because the keys of an object are unique.
  static func keys(_ ids: [String]) -> [String] {
    var taken: Set<String> = []
    return ids.enumerated().map { index, id in
      var key = id
      while !taken.insert(key).inserted { key += "#\(index + 1)" }
      return key
    }
  }
}

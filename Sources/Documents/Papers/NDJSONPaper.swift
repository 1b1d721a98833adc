/// Reads a document of this program's NDJSON: a line for the document, then one for each block and each row of a table.

import Foundation
import Messages

enum NDJSONPaper {
  /// Whether the first line is an object by itself that says it is a document.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    return (try? JSONDecoder().decode(Kind.self, from: Data(line)))?.type == "document"
  }

  static func read(_ bytes: [UInt8], _ path: String) throws -> Paper {
    var record: StampRecord?
    var titles: [String?] = []
    var blocks: [JSONPaper.Block] = []
    var keys: [String] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      func decoded<T: Decodable>(_ type: T.Type) throws -> T {
        do { return try JSONDecoder().decode(type, from: Data(line)) } catch {
          throw Paper.broken(
            path, "dòng \(index + 1) không phải NDJSON của một tài liệu", "line \(index + 1) is no NDJSON of a document"
          )
        }
      }
      switch try decoded(Kind.self).type {
      case "document":
        let head = try decoded(Head.self)
        (record, titles) = (head.stamp, [head.title, head.subtitle])
      case "row", "total":
        guard let last = blocks.indices.last, blocks[last].type == "table" else {
          throw Paper.broken(
            path, "dòng \(index + 1) không thuộc bảng nào", "line \(index + 1) belongs to no table")
        }
        let row = try decoded(Row.self)
        let cells = keys.map { row.cells[$0] ?? .empty }
        if row.type == "total" { blocks[last].total = cells } else { blocks[last].rows?.append(cells) }
      default:
        var block = try decoded(JSONPaper.Block.self)
        if block.type == "table" {
          block.rows = []
          keys = NDJSONRenderer.keys((block.columns ?? []).map(\.id))
        }
        blocks.append(block)
      }
    }
    guard let record else { throw Paper.unstamped(path) }
    return JSONPaper.paper(record, titles: titles, blocks)
  }

  private struct Kind: Decodable { let type: String }

  private struct Head: Decodable {
    let title, subtitle: String?
    let stamp: StampRecord?
  }

  private struct Row: Decodable {
    let type: String
    let cells: [String: PaperCell]
  }
}

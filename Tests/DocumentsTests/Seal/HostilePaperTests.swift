import Foundation
import Messages
import Spreadsheets
import Testing

@testable import Documents

/// Files that a stranger made to keep the reader of papers waiting, or to bring it down.
@Suite("papers of strangers")
struct HostilePaperTests {
  /// What the sample document says in a format, changed.
  private func text(_ format: DocumentFormat, _ change: (inout String) -> Void) throws -> [UInt8] {
    var text = String(decoding: try format.render(Samples.everything), as: UTF8.self)
    change(&text)
    return Array(text.utf8)
  }

  /// The sample document as JSON with another seal.
  private func sealed(_ change: (inout [[String: Any]]) throws -> Void) throws -> [UInt8] {
    let bytes = try DocumentFormat.json.render(Samples.everything)
    var document = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    var stamp = try #require(document["stamp"] as? [String: Any])
    var seal = try #require(stamp["seal"] as? [String: Any])
    var parts = try #require(seal["parts"] as? [[String: Any]])
    try change(&parts)
    seal["parts"] = parts
    stamp["seal"] = seal
    document["stamp"] = stamp
    document["title"] = "Một tên khác"
    return Array(try JSONSerialization.data(withJSONObject: document))
  }

  private func part(_ id: String, kind: String = "table", columns: Int, rows: Int, marks: String = "") -> [String: Any]
  {
    [
      "id": id, "kind": kind, "columns": (0..<columns).map { "c\($0)" }, "formats": (0..<columns).map { _ in "text" },
      "keys": [0], "rows": rows, "total": false, "heads": String(repeating: "ZZ", count: columns), "marks": marks,
      "digest": "AAAAAAAAAA",
    ]
  }

  /// Reads a file and compares it, within a time that nobody calls hanging.
  @discardableResult
  private func compared(_ bytes: [UInt8]) throws -> PaperComparison {
    var result: PaperComparison?
    let time = try ContinuousClock().measure {
      let paper = try Paper.read(bytes, "a")
      result = PaperComparison(paper, try #require(paper.record.seal), now: Samples.everything)
    }
    #expect(time < .seconds(60))
    return try #require(result)
  }

  private func isTooLarge(_ error: any Error) -> Bool {
    let fault = error as? Diagnostic
    return fault?.code == .paperUnreadable && fault?.message(in: .en).contains("too many cells") ?? false
  }

  @Test("two parts of one name are compared each with what the file shows of it")
  func oneName() throws {
    let bytes = try sealed { parts in
      let tables = parts.indices.filter { parts[$0]["kind"] as? String == "table" }
      let widths = tables.map { (parts[$0]["columns"] as? [String])?.count ?? 0 }
      #expect(Set(widths).count > 1)
      for place in tables {
        parts[place]["id"] = "by-unit"
        parts[place]["heads"] = String(repeating: "ZZ", count: (parts[place]["columns"] as? [String])?.count ?? 0)
      }
    }
    // The marks of all heads are others: each head of each table is named.
    let heads = try compared(bytes).findings.filter { $0.kind == .head && $0.change == .byHand }
    #expect(heads.count > 5)
  }

  @Test("rows that are gone under a name that two parts have")
  func oneNameWithoutRows() throws {
    let bytes = try sealed { parts in
      let place = try #require(parts.firstIndex { $0["id"] as? String == "by-unit" })
      var longer = parts[place]
      let (rows, columns) = (try #require(longer["rows"] as? Int), (longer["columns"] as? [String])?.count ?? 0)
      longer["rows"] = rows + 50
      longer["marks"] = (longer["marks"] as? String ?? "") + String(repeating: "ZZ", count: 50 * columns)
      parts.insert(longer, at: place)
      parts.swapAt(place, place + 1)
    }
    _ = try compared(bytes)
  }

  @Test("brackets and spaces without end are read in one pass")
  func patterns() throws {
    try compared(
      text(.markdown) {
        $0 =
          $0.replacing("\n# ", with: "\n# " + String(repeating: "[", count: 200_000)) + "\n"
          + String(repeating: "[", count: 200_000) + "a](<b>\n" + String(repeating: "[a](<", count: 50_000) + "\n"
      })
    let spaces = String(repeating: "\u{1680}", count: 100_000)
    try compared(sealed { parts in parts.append(part("z", columns: 1, rows: 1, marks: "AB")) })
    try compared(
      text(.json) {
        $0 = $0.replacing("\"Tổng số hộ\"", with: "\"x\(spaces)\(String(repeating: " (", count: 100_000)))\"")
      })
  }

  @Test("links in Markdown are read as their words")
  func links() throws {
    let paper = try Paper.read(text(.markdown) { $0 += "\n[một [hai](<https://a.vn/b>) và [ba](<c>d) hết\n" }, "a")
    #expect(paper.texts.last == "một [hai và [ba](<c>d) hết")
  }

  @Test("entities that are none stay as they are")
  func entities() {
    #expect("&amp;&#x41;&#66;&nbsp;&lt;".withoutEntities == "&AB\u{A0}<")
    #expect(
      "a & b; &amp &#; &#x; &#-1; &#xD800; &#1114112; &unknown; &".withoutEntities
        == "a & b; &amp &#; &#x; &#-1; &#xD800; &#1114112; &unknown; &")
  }

  @Test("seals of rows without columns, of a million keys and of a thousand labels keep nobody waiting")
  func largeSeals() throws {
    let empty = try Paper.read(sealed { $0.append(part("z", columns: 0, rows: 1 << 24)) }, "a")
    #expect(empty.record.seal == nil)
    try compared(
      sealed { parts in
        var wide = part("keys", columns: 16_000, rows: 0)
        wide["keys"] = Array(repeating: 1, count: 300_000)
        parts.append(wide)
      })
    try compared(
      sealed { parts in
        parts.append(
          part("labels", kind: "figures", columns: 2, rows: 20_000, marks: String(repeating: "ABCD", count: 20_000)))
      })
  }

  @Test("a few bytes that stand for a thousand cells each are refused")
  func cells() throws {
    let html = try text(.html) {
      $0 = $0.replacing(
        "</table>", with: "<tr>" + String(repeating: "<td colspan=\"1000\">", count: 9_000) + "</tr></table>")
    }
    #expect { try Paper.read(html, "a") } throws: { isTooLarge($0) }
    let reading = try DOCXReading(bytes: DocumentFormat.docx.render(Samples.everything))
    let cells =
      "<w:tbl><w:tr>"
      + String(
        repeating: "<w:tc><w:tcPr><w:gridSpan w:val=\"1000\"/></w:tcPr></w:tc>", count: 9_000) + "</w:tr></w:tbl>"
    let docx = try Archive.bytes(
      of: reading.names.map { name in
        let bytes = try reading.part(name)
        return ArchivePart(
          name,
          name == "word/document.xml"
            ? Array(String(decoding: bytes, as: UTF8.self).replacing("<w:body>", with: "<w:body>" + cells).utf8) : bytes
        )
      })
    #expect { try Paper.read(docx, "a") } throws: { isTooLarge($0) }
  }
}

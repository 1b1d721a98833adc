import Foundation
import Testing

@testable import Documents

@Suite("documents as lines of JSON") struct NDJSONTests {
  @Test("the stamp comes first, then a line for each block and each row, in the document's order")
  func lines() throws {
    var table = Table(
      id: "a", caption: "Bảng",
      columns: [
        Column(id: "u", label: "Xã", isKey: true), Column(id: "n", label: "Số hộ", format: .integer),
        Column(id: "n", label: "Tỷ lệ", format: .percent1),
      ], rows: [[.text("Huyện"), .integer(3), .ratio(1, 8)], [.text("Lý\nNhơn"), .integer(1)]], levels: [0, 1],
      total: [.text("Tổng"), .integer(3), .hidden])
    table.footnotes = ["Ghi chú"]
    let document = Document(
      title: "t", blocks: [.text("a"), .table(table), .note("b")], stamp: Samples.stamp)
    let lines = String(decoding: try DocumentFormat.ndjson.render(document), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    #expect(lines.count == 7)
    #expect(lines[0].hasPrefix("{\"type\":\"document\",\"stamp\":{\"shown\":\""))
    #expect(lines[0].contains("\"plugin\":\"poverty-overview\""))
    #expect(lines[1] == "{\"type\":\"text\",\"text\":\"a\"}")
    #expect(lines[2].hasPrefix("{\"type\":\"table\",\"id\":\"a\",\"caption\":\"Bảng\",\"columns\":[{\"id\":\"u\""))
    #expect(
      lines[3]
        == "{\"type\":\"row\",\"table\":\"a\",\"row\":1,\"level\":0,\"subtotal\":true,\"cells\":{\"u\":\"Huyện\","
        + "\"n\":3,\"n#3\":{\"numerator\":1,\"denominator\":8,\"value\":0.125}}}")
    #expect(lines[4].contains("\"u\":\"Lý\\nNhơn\",\"n\":1,\"n#3\":null"))
    #expect(lines[5].hasPrefix("{\"type\":\"total\",\"table\":\"a\",\"cells\""))
    for line in lines { #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) } }
  }
}

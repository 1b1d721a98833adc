import Testing

@testable import Spreadsheets

@Suite("copies of records")
struct RecordCopiesTests {
  @Test("copies stay when the next records are read, however many there are and however long")
  func stay() throws {
    let long = String(repeating: "đ", count: 10_000)
    let text = (0..<500).map { "\($0),\"a\nb\",\($0 == 300 ? long : "")" }.joined(separator: "\n") + "\n,,x\n"
    let reader = try CSVReader(bytes: Array(text.utf8))
    let copies = RecordCopies()
    while try reader.next() { copies.append(reader.record) }
    #expect(copies.count == 501)
    #expect(copies[0].texts == ["0", "a\nb", ""] && copies[0].line == 1)
    #expect(copies[300].texts == ["300", "a\nb", long] && copies[300].line == 601)
    #expect(copies[500].texts == ["", "", "x"] && copies[500].line == 1_001)
    #expect(copies[499].kind(0) == .text && copies[499].kind(9) == .text && !copies[499].isHidden)
  }

  @Test("emptied, they take others")
  func emptied() throws {
    let reader = try CSVReader(bytes: Array("a,b\nc\n".utf8))
    let copies = RecordCopies()
    _ = try reader.next()
    copies.append(reader.record)
    #expect(copies.size == 2)
    copies.removeAll()
    #expect(copies.count == 0 && copies.size == 0)
    _ = try reader.next()
    copies.append(reader.record)
    #expect(copies.count == 1 && copies[0].texts == ["c"] && copies[0].line == 2)
  }
}

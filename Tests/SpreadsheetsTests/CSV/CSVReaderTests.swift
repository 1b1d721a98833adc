import Foundation
import Testing

@testable import Spreadsheets

@Suite("reading CSV")
struct CSVReaderTests {
  /// All records as texts, each with its line in front.
  private func read(_ text: String) throws -> [[String]] { try read(bytes: Array(text.utf8)) }

  private func read(bytes: [UInt8]) throws -> [[String]] {
    let reader = try CSVReader(bytes: bytes)
    var records: [[String]] = []
    while try reader.next() { records.append([String(reader.record.line)] + reader.record.texts) }
    return records
  }

  @Test("cells keep their text, quotes are taken off, a doubled quote is one")
  func quotes() throws {
    #expect(
      try read("a,b\n\"x, y\",\"nói \"\"có\"\"\"\n,") == [
        ["1", "a", "b"], ["2", "x, y", "nói \"có\""], ["3", "", ""],
      ])
  }

  @Test("line ends of three systems may be mixed, and every record knows its line")
  func lineEnds() throws {
    #expect(
      try read("a,b\r\nc,d\re,f\n\n\"g\r\nh\",i\nj,k") == [
        ["1", "a", "b"], ["2", "c", "d"], ["3", "e", "f"], ["5", "g\r\nh", "i"], ["7", "j", "k"],
      ])
  }

  @Test(
    "the delimiter is decided from the first records",
    arguments: [
      ("Mã hộ;Ngày, tháng, năm sinh;Điểm\nA;1/1/1980;5,71\n", ";"), ("a\tb\n1,5\t2\n", "\t"), ("a,b\n1;2,3\n", ","),
      ("Mã hộ|Tên, họ\nH1|A\n", "|"),
      ("a\n1\n", ","), ("sep=;\na,b;c\n1,2;3\n", ";"),
    ])
  func delimiter(text: String, expected: String) throws {
    #expect(try CSVReader(bytes: Array(text.utf8)).delimiter == Character(expected))
  }

  @Test("a byte order mark is no part of the first head, and UTF-16 is read by it")
  func encodings() throws {
    let text = "Mã hộ,Xã\nH1,Lý Nhơn 𝄞\n"
    let expected = [["1", "Mã hộ", "Xã"], ["2", "H1", "Lý Nhơn 𝄞"]]
    #expect(try read(bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8)) == expected)
    let units = Array(text.utf16)
    #expect(try read(bytes: [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == expected)
    #expect(try read(bytes: [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == expected)
  }

  @Test("UTF-16 is known without its mark, in either order of bytes")
  func unmarked() throws {
    let text = "Mã hộ,Xã,Năm\nH1,Lý Nhơn,2024\n"
    let expected = [["1", "Mã hộ", "Xã", "Năm"], ["2", "H1", "Lý Nhơn", "2024"]]
    let units = Array(text.utf16)
    #expect(try read(bytes: units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == expected)
    #expect(try read(bytes: units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == expected)
    #expect(throws: CSVFault.nulByte(line: 1)) { try read("a,b\0\0c,d") }
  }

  @Test("text of an old encoding is named with it, after the records before it")
  func legacy() throws {
    func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }
    #expect(throws: CSVFault.legacyText(line: 1, .tcvn3)) { try read(bytes: latin("STT,Hä vµ tªn,Ngµy sinh\n1,a,b\n")) }
    #expect(throws: CSVFault.legacyText(line: 1, .vni)) { try read(bytes: latin("STT,Hoï vaø teân\n1,a\n")) }
    #expect(throws: CSVFault.legacyText(line: 1, .windows1258)) { try read(bytes: latin("STT,Hoò và tên\n1,a\n")) }
    let reader = try CSVReader(bytes: Array("STT,Tên\n".utf8) + latin("1,NguyÔn V¨n A\n"))
    #expect(try reader.next())
    #expect(throws: CSVFault.legacyText(line: 2, .tcvn3)) { try reader.next() }
    #expect(
      CSVFault.legacyText(line: 1, .tcvn3).diagnostic(file: "a.csv").report(in: .vi) == """
        a.csv:1: lỗi E0418: chữ trong tệp là TCVN3 (ABC), không phải Unicode
        gợi ý: chuyển sang Unicode bằng Unikey (Ctrl+Shift+F6): nguồn TCVN3 (ABC), đích Unicode; rồi lưu lại tệp
        """)
  }

  @Test("a byte that is not UTF-8 is named with its line and place, after the records before it")
  func brokenText() throws {
    let reader = try CSVReader(bytes: Array("a,b\nc,d\ne,".utf8) + [0xE1, 0x20] + Array("x\n".utf8))
    #expect(try reader.next())
    #expect(try reader.next())
    #expect(throws: CSVFault.brokenText(line: 3, offset: 10, byte: 0xE1)) { try reader.next() }
    #expect(throws: CSVFault.brokenText(line: 2, offset: 6, byte: 0xC6)) {
      try read(bytes: Array("a,b\nx,".utf8) + [0xC6])
    }
  }

  @Test("an unclosed quote is named with the line it starts on")
  func unclosedQuote() {
    #expect(throws: CSVFault.unclosedQuote(startLine: 2)) { try read("a,b\nc,\"d\ne,f\n") }
  }

  @Test("an empty file, a zero byte, a cell over 1 MB and too many columns are refused")
  func refusals() {
    #expect(throws: CSVFault.empty) { try read("") }
    #expect(throws: CSVFault.empty) { try read(bytes: [0xEF, 0xBB, 0xBF]) }
    #expect(throws: CSVFault.nulByte(line: 2)) { try read("a,b\nc\0,d\n") }
    #expect(throws: CSVFault.cellTooLong(line: 2)) { try read("a\n\"" + String(repeating: "x", count: 1_100_000)) }
    #expect(throws: CSVFault.cellTooLong(line: 2)) { try read("a\n" + String(repeating: "x", count: 1_100_000)) }
    #expect(throws: CSVFault.textAfterQuote(line: 2)) { try read("a,b\n\"c\"d,e\n") }
    #expect((try? read("a,b\n\"c\" ,e\n"))?.last == ["2", "c", "e"])
    let wide = Array(repeating: String(repeating: "x", count: 1_000_000), count: 20).joined(separator: ",")
    #expect(throws: CSVFault.recordTooLong(line: 1)) { try read(wide) }
    #expect(throws: CSVFault.tooManyColumns(line: 1)) { try read(String(repeating: ",", count: 16_384)) }
  }

  @Test("other kinds of file are told by their first bytes, with a way out")
  func binaries() {
    #expect(throws: CSVFault.binary(.zip)) { try read("PK\u{3}\u{4}rest") }
    #expect(throws: CSVFault.binary(.pdf)) { try read("%PDF-1.7") }
    #expect(throws: CSVFault.binary(.sqlite)) { try read("SQLite format 3\0") }
    #expect(throws: CSVFault.binary(.oldOffice)) { try read(bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1]) }
    #expect(
      CSVFault.binary(.zip).diagnostic(file: "a.csv").report(in: .vi) == """
        a.csv: lỗi E0401: đây không phải CSV mà là tệp nén ZIP (như .xlsx, .docx)
        gợi ý: mở bằng Excel hoặc LibreOffice và lưu thành "CSV UTF-8"
        """)
  }

  @Test("a path that does not exist and a folder are unreadable")
  func unreadable() {
    #expect(throws: CSVFault.self) { try CSVReader(path: "/nowhere/at/all.csv") }
    #expect(throws: CSVFault.self) { try CSVReader(path: "/") }
  }

  @Test("a file larger than many chunks gives the same records as its text", arguments: [1, 2, 3, 4, 5, 7])
  func chunks(shift: Int) throws {
    var text = String(repeating: "x", count: shift) + ",b\r\n"
    var expected = [["1", String(repeating: "x", count: shift), "b"]]
    var line = 2
    for number in 0..<40_000 {
      text += "\"dòng \(number)\r\nhai\",\"\"\"ữ\"\"\"\r\n"
      expected.append([String(line), "dòng \(number)\r\nhai", "\"ữ\""])
      line += 2
    }
    let path = NSTemporaryDirectory() + "benvung-csv-\(UUID().uuidString).csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var seen = 0
    let reader = try CSVReader(path: path) { seen += $0.count }
    var records: [[String]] = []
    while try reader.next() { records.append([String(reader.record.line)] + reader.record.texts) }
    #expect(records == expected)
    #expect(seen == text.utf8.count)
  }

  @Test("no bytes at all make the reader crash", arguments: [1, 2, 3, 4])
  func randomBytes(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let alphabet = Array("a,;\t\"\r\n\0é".utf8) + [0xFF, 0xE1, 0x80]
    let bytes = (0..<30_000).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return alphabet[Int(state % UInt64(alphabet.count))]
    }
    _ = try? read(bytes: bytes)
  }
}

import Foundation
import Testing

@testable import Register

/// A known table dressed up as offices do, at random: whatever stands around it, exactly its rows are imported.
@Suite("random sheets around a known table")
struct DecoratedSheetTests {
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  /// The same numbers in every run (xorshift).
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  private struct Dressed {
    var rows: [[String]] = []
    var expected: [String] = []
  }

  private static let surnames = ["Trần", "Lê", "Nguyễn", "Tống", "Cổ", "Tô", "Lưu", "Cao"]

  private func dress(_ random: inout Random) -> Dressed {
    func maybe(_ random: inout Random) -> Bool { Bool.random(using: &random) }
    let hasOrdinal = maybe(&random)
    let isDeep = maybe(&random)
    let hasNumbers = maybe(&random)
    var columns: [(group: String, head: String, value: (Int, inout Random) -> String)] = [
      ("", "Mã hộ", { number, _ in "H\(100 + number)" }),
      (
        "Chủ hộ", ["Họ và tên", "Họ tên chủ hộ"].randomElement(using: &random) ?? "",
        { number, random in "\(Self.surnames.randomElement(using: &random) ?? "") Văn \(number)" }
      ),
      ("Chủ hộ", "Ngày sinh", { number, _ in "\(13 + number % 15)/\(1 + number % 12)/\(1950 + number)" }),
      ("", ["Xã", "Đơn vị", "Commune"].randomElement(using: &random) ?? "", { _, _ in "Lý Nhơn" }),
      ("Kinh tế hộ", "Số nhân khẩu", { number, _ in "\(1 + number % 9)" }),
      ("Kinh tế hộ", "Thu nhập", { number, _ in "\(10 + number).000.000" }),
      ("", "Ghi chú", { _, random in Int.random(in: 0..<4, using: &random) == 0 ? "mới" : "" }),
    ]
    if hasOrdinal { columns.insert(("", "STT", { number, _ in "\(number)" }), at: 0) }
    let width = columns.count
    func row(_ cells: [Int: String]) -> [String] { (0..<width).map { cells[$0] ?? "" } }
    var result = Dressed()

    if maybe(&random) {
      result.rows.append(row([0: "UBND XÃ LÝ NHƠN", 4: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]))
      result.rows.append(row([4: "Độc lập - Tự do - Hạnh phúc"]))
    }
    if maybe(&random) { result.rows.append(row([1: "SỔ THEO DÕI HỘ NGHÈO NĂM 2024"])) }
    if maybe(&random) { result.rows.append(row([:])) }
    var head: [[String]] = []
    if isDeep {
      var top = [String](repeating: "", count: width)
      var below = top
      for (place, column) in columns.enumerated() {
        let isFirst = place == 0 || columns[place - 1].group != column.group
        top[place] = column.group.isEmpty ? column.head : isFirst ? column.group : ""
        below[place] = column.group.isEmpty ? "" : column.head
      }
      head = [top, below]
    } else {
      head = [columns.map(\.head)]
    }
    if hasNumbers { head.append((1...width).map { "(\($0))" }) }
    result.rows += head

    for number in 1...Int.random(in: 1...25, using: &random) {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: result.rows.append(row([:]))
      case 1: result.rows.append(row([0: "II", 1: "Ấp Lý Hòa Hiệp"]))
      case 2: result.rows += head
      case 3: result.rows.append(row([0: "B. Hộ cận nghèo"]))
      case 4: if hasOrdinal { result.rows.append(row([0: "\(number)"])) }
      case 5: result.rows.append(row([0: "Cộng", 4: "99", 5: "1.000.000"]))
      default: break
      }
      var values: [String] = []
      for column in columns { values.append(column.value(number, &random)) }
      result.rows.append(values)
      result.expected.append("H\(100 + number)|\(1 + number % 9)|\((10 + number) * 1_000_000)")
    }
    if maybe(&random) { result.rows.append(row([1: "Tổng cộng", 4: "120", 5: "9.000.000.000"])) }
    if maybe(&random) { result.rows.append(row([0: "Ghi chú: số liệu rà soát cuối năm"])) }
    if maybe(&random) {
      result.rows.append(row([4: "Lý Nhơn, ngày … tháng … năm 2024"]))
      result.rows.append(row([1: "Người lập biểu", 4: "TM. ỦY BAN NHÂN DÂN"]))
      result.rows.append(row([1: "Nguyễn Thị Lập", 4: "Trần Văn Duyệt"]))
    }
    return result
  }

  @Test("as CSV and as a workbook", arguments: 1...20)
  func random(seed: UInt64) throws {
    var random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let dressed = dress(&random)
    let path: String
    if seed % 2 == 0 {
      let lines = dressed.rows.map { $0.joined(separator: ";") }
      path = try fixture.folder.write("so.csv", lines.joined(separator: "\n") + "\n")
    } else {
      path = fixture.folder.file("so.xlsx")
      let book = try OfficeWorkbook(path)
      book.addSheet("Sổ")
      for row in dressed.rows { book.append(row.map(OfficeWorkbook.Cell.text)) }
      try book.close()
    }
    let report = try fixture.store.importFile(path, options: ImportFixture.options)
    #expect(report.faults.map { $0.message(in: .vi) } == [], "\(dressed.rows)")
    #expect(report.form == "households")
    #expect(
      try fixture.rows(
        """
        SELECT h.code, r.members, r.income_per_person FROM review_events r JOIN households h ON h.id = r.household
        ORDER BY h.id
        """) == dressed.expected)
  }
}

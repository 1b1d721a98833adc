import Foundation
import Messages
import Testing

@testable import Register

@Suite("sheets as offices make them, as CSV: the head and the rows of data are found without being told")
struct LayoutTests {
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  /// Title rows, motto, two rows of heads, column numbers, groups, a page break, totals, a note and a signature.
  private let sheet = """
    UBND XÃ LÝ NHƠN;;;;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM;;
    BAN CHỈ ĐẠO GIẢM NGHÈO;;;;;Độc lập - Tự do - Hạnh phúc;;
    SỔ THEO DÕI HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2024;;;;;;;
    STT;Mã hộ;Chủ hộ;;Xã;Kinh tế hộ;;Ghi chú
    ;;Họ và tên;Ngày sinh;;Số nhân khẩu;Thu nhập;
    (1);(2);(3);(4);(5);(6);(7);(8)
    I;Ấp Lý Thái Bửu;;;;;;
    1;LN-001;Trần Văn Muối;05/03/1980;Lý Nhơn;4;18.000.000;
    2;LN-002;Lê Thị Hàu;17/11/1975;Lý Nhơn;3;47.500.000;mới
    II;Ấp Lý Hòa Hiệp;;;;;;
    STT;Mã hộ;Chủ hộ;;Xã;Kinh tế hộ;;Ghi chú
    ;;Họ và tên;Ngày sinh;;Số nhân khẩu;Thu nhập;
    3;LN-003;Tổng Văn Cộng;17/01/1975;Lý Nhơn;5;30.000.000;
    4;;;;;;;
    ;Tổng cộng;;;;12;95.500.000;
    Ghi chú: số liệu đến ngày 14/12/2024;;;;;;;
    ;;;;;Lý Nhơn, ngày 14 tháng 12 năm 2024;;
    ;Người lập biểu;;;;CHỦ TỊCH;;
    ;(Ký, ghi rõ họ tên);;;;;;
    ;Nguyễn Văn Lập;;;;Trần Thị Duyệt;;

    """

  /// What this thread has worked, in nanoseconds.
  private static var workedTime: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  @Test("a form that is not told is found among all of them for little more than looking for one")
  func manyForms() throws {
    let form = try #require(fixture.store.model.form("household_members"))
    var text = form.columns.map(\.label.vi).joined(separator: ";") + "\n"
    for row in 1...29 { text += form.columns.map { "\($0.label.vi) \(row)" }.joined(separator: ";") + "\n" }
    let source = try ImportSource(try fixture.folder.write("so.csv", text))
    let finder = TableFinder(source: source, model: fixture.store.model, options: ImportFixture.options)
    /// The least of three times.
    func work(_ name: String?) throws -> Int {
      var least = Int.max
      for _ in 0..<3 {
        let start = Self.workedTime
        let found = try finder.find(form: name)
        least = min(least, Self.workedTime - start)
        #expect(found.form.name == form.name)
      }
      return least
    }
    // There are some eighty forms; to fold the heads anew for each of them took fifty times as long.
    let (one, all) = (try work(form.name), try work(nil))
    #expect(all < one * 20, "\(all / max(1, one))")
  }

  @Test("two rows of heads are joined; groups, totals, notes, signatures, repeated heads are left out and counted")
  func office() throws {
    let report = try fixture.run(sheet)
    #expect(fixture.messages(report) == ["5 W0423 cột \"Ghi chú\" không thuộc biểu mẫu, bỏ qua"])
    #expect(report.headerRows == "4–5" && report.rows == 3 && report.inserted == 3)
    #expect(
      report.columns.map(\.head) == [
        "STT", "Mã hộ", "Chủ hộ › Họ và tên", "Chủ hộ › Ngày sinh", "Xã", "Kinh tế hộ › Số nhân khẩu",
        "Kinh tế hộ › Thu nhập", "Ghi chú",
      ])
    #expect(report.leftOut == [.group: 2, .head: 2, .empty: 1, .total: 1, .note: 1, .signature: 4])
    #expect(report.leftOutRows.first { $0.role == .total }?.text == "Tổng cộng | 12 | 95.500.000")
    #expect(
      try fixture.rows("SELECT name FROM members ORDER BY id") == ["Trần Văn Muối", "Lê Thị Hàu", "Tổng Văn Cộng"])
    #expect(try fixture.rows("SELECT sum(members), sum(income_per_person) FROM review_events") == ["12|95500000"])
  }

  @Test("the form is recognised by the columns, and said")
  func recognised() throws {
    let path = try fixture.folder.write("so.csv", sheet)
    let report = try fixture.store.importFile(path, options: ImportFixture.options)
    #expect(report.form == "households" && report.isFormFound && report.inserted == 3)
    let other = try fixture.folder.write("khac.csv", "Kính gửi,Ông\nA,B\n")
    let thrown = #expect(throws: Diagnostic.self) {
      try fixture.store.importFile(other, options: ImportFixture.options)
    }
    #expect(thrown?.code == .importNoForm)
  }

  @Test("the rows of the head can be told, and rows that are not there are refused")
  func headerRows() throws {
    let text = "Mã hộ,Xã\nMã hộ,Xã\nA1,Lý Nhơn\n"
    let report = try fixture.run(text) { $0.headerRows = 2...2 }
    #expect(report.headerRows == "2" && report.inserted == 1)
    let thrown = #expect(throws: Diagnostic.self) { try fixture.run(text) { $0.headerRows = 8...9 } }
    #expect(thrown?.code == .importNoHeaderRows)
  }

  @Test("a sheet in groups of communes without a column of them: the unit comes from the rows between")
  func carriedUnit() throws {
    let report = try fixture.run(
      "Mã hộ,Số nhân khẩu\nI. Xã Lý Nhơn,\nA1,4\nA2,3\nII. Xã Thạnh An,\nA3,2\n")
    #expect(
      fixture.messages(report) == [
        "1 W0422 không có cột \"Xã\": lấy theo các dòng nhóm (Xã Lý Nhơn, Xã Thạnh An)"
      ])
    #expect(
      try fixture.rows("SELECT u.name, count(*) FROM residences r JOIN units u ON u.id = r.unit GROUP BY 1") == [
        "Xã Lý Nhơn|2", "Xã Thạnh An|1",
      ])
    let uncertain = try fixture.run("Mã hộ,Số nhân khẩu\nA0,1\nI. Xã Lý Nhơn,\nA1,4\n")
    #expect(uncertain.faults.map(\.code) == [.importMissingColumn])
  }

  @Test(
    "a sheet of one commune without a column of them: the unit is the one that the titles name",
    arguments: [
      "ỦY BAN NHÂN DÂN XÃ LÝ NHƠN", "Xã Lý Nhơn", "DANH SÁCH HỘ NGHÈO XÃ LÝ NHƠN NĂM 2024", "UBND xa Ly Nhon",
      "Đơn vị: Xã Lý Nhơn (huyện Cần Giờ)",
    ])
  func titleUnit(title: String) throws {
    let report = try fixture.run("\(title),\n,\nMã hộ,Số nhân khẩu\nA1,4\nA2,3\n")
    #expect(
      fixture.messages(report) == ["3 W0722 không có cột \"Xã\": lấy \"Xã Lý Nhơn\" theo tiêu đề ở dòng 1"])
    #expect(
      try fixture.rows("SELECT u.name, count(*) FROM residences r JOIN units u ON u.id = r.unit GROUP BY 1")
        == ["Xã Lý Nhơn|2"])
  }

  @Test(
    "titles that name no commune, several, or one of another tone do not say the unit: the column is missing",
    arguments: [
      "Huyện Cần Giờ", "Xã Lý Nhơn và Xã Thạnh An", "Xã Lý Nhờn", "Danh sách hộ nghèo Lý Nhơn", "Thị xã Lý",
    ])
  func noTitleUnit(title: String) throws {
    let report = try fixture.run("\(title),\nMã hộ,Số nhân khẩu\nA1,4\n")
    #expect(report.faults.map(\.code) == [.importMissingColumn])
  }

  @Test("where rows between groups name units, the titles do not fill the gap above them")
  func titleAndGroups() throws {
    let report = try fixture.run("Xã Thạnh An,\nMã hộ,Số nhân khẩu\nA0,1\nI. Xã Lý Nhơn,\nA1,4\n")
    #expect(report.faults.map(\.code) == [.importMissingColumn])
  }

  @Test("a lonely cell that could be data is a fault, not a row left out")
  func doubtful() throws {
    let report = try fixture.run("Mã hộ,Họ và tên,Xã\nA1,Trần Văn A,Lý Nhơn\n,Lê Thị B,\n")
    #expect(fixture.messages(report) == ["3 E0493 dòng chỉ có một ô, \"Lê Thị B\": là dữ liệu hay ghi chú?"])
    #expect(report.faults[0].place?.cell == "B3")
  }

  @Test("a row of data without a unit, or with neither code nor name, is a fault, also below a running number")
  func missingCode() throws {
    let report = try fixture.run(
      "STT,Mã hộ,Họ và tên,Xã,Số nhân khẩu\n1,A1,Trần Văn A,Lý Nhơn,1\n2,,Lê Thị B,,2\n3,,,Lý Nhơn,4\n")
    #expect(report.faults.map(\.code) == [.importRequired, .importRequired])
    #expect(report.faults.map { $0.place?.cell } == ["D3", "B4"])
  }

  @Test("a unit above the table holds for all of its money")
  func tableUnit() throws {
    let report = try fixture.run("Đơn vị tính: triệu đồng,,\nMã hộ,Xã,Thu nhập\nA1,Lý Nhơn,\"18,5\"\n")
    #expect(report.warnings.map(\.code) == [.importScaled])
    #expect(try fixture.rows("SELECT income_per_person FROM review_events") == ["18500000"])
  }

  @Test("the head of one group is not the other's: a name below \"Vợ, chồng\" is not the head of the household's")
  func kin() throws {
    let report = try fixture.run(
      "Mã hộ;Chủ hộ;;Vợ, chồng;;Xã\n;Họ và tên;Ngày sinh;Họ và tên;Ngày sinh;\n"
        + "A1;Trần Văn A;01/02/1980;Lê Thị B;03/04/1985;Lý Nhơn\n")
    #expect(report.faultCount == 0)
    #expect(try fixture.rows("SELECT name FROM members") == ["Trần Văn A"])
    #expect(
      report.columns.filter { $0.column == nil }.map(\.head) == ["Vợ, chồng › Họ và tên", "Vợ, chồng › Ngày sinh"])
  }
}

import Messages
import Programme
import Testing
import Vietnamese

@testable import Register

@Suite("importing sheets")
struct ImportTests {
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  private let sheet = """
    Mã hộ;Họ và tên chủ hộ;Ngày sinh;Giới tính;Số CCCD;Xã;Ấp;Số nhân khẩu;Thu nhập (đồng/người/năm);Điểm B;\
    Chỉ số thiếu hụt;Phân loại
    LN-001;Trần Văn Muối;05/03/1980;Nam;079077000141;Lý Nhơn;Lý Thái Bửu;4;18.000.000;30;\
    Việc làm, Bảo hiểm y tế, water;Hộ nghèo
    LN-002;Lê Thị Hàu;17/11/1975;nữ;079077000142;XÃ LÝ NHƠN;;3;47.500.000;0;;Hộ mới thoát nghèo

    """

  @Test("a row of the household sheet becomes a household, its residence, its head, its review and its class")
  func householdSheet() throws {
    let report = try fixture.run(sheet)
    #expect(fixture.messages(report) == [])
    #expect(report.rows == 2 && report.inserted == 2 && report.isWritten)
    #expect(report.columns.allSatisfy { $0.column != nil })
    let date = fixture.day("2024-12-14")
    #expect(try fixture.rows("SELECT code, batch_row FROM households") == ["LN-001|2", "LN-002|3"])
    #expect(
      try fixture.rows(
        """
        SELECT h.code, r.valid_from, u.name, r.hamlet FROM residences r JOIN households h ON h.id = r.household
        JOIN units u ON u.id = r.unit
        """) == ["LN-001|\(date)|Xã Lý Nhơn|Lý Thái Bửu", "LN-002|\(date)|Xã Lý Nhơn|-"])
    #expect(
      try fixture.rows("SELECT number, name, relationship, birth_date, sex, id_number FROM members") == [
        "1|Trần Văn Muối|head|\(fixture.day("1980-03-05"))|male|079077000141",
        "1|Lê Thị Hàu|head|\(fixture.day("1975-11-17"))|female|079077000142",
      ])
    #expect(
      try fixture.rows(
        "SELECT date, kind, members, income_per_person, points_b, deprivations, exit_on FROM review_events") == [
          "\(date)|periodic|4|18000000|30|employment,health_insurance,water|-",
          "\(date)|periodic|3|47500000|0||\(date)",
        ])
    #expect(
      try fixture.rows("SELECT standard, class, reason FROM review_classes") == [
        "HCMC-2021|poor|import", "HCMC-2021|not_poor|import",
      ])
  }

  @Test("the same file again adds nothing and leaves the revision alone; it is in the history with its hash")
  func again() throws {
    let first = try fixture.run(sheet)
    let revision = try fixture.store.revision()
    let second = try fixture.run(sheet)
    #expect(second.inserted == 0 && second.updated == 0 && second.unchanged == 2 && second.faultCount == 0)
    #expect(try fixture.store.revision() == revision)
    let imports = try fixture.store.imports()
    #expect(imports.prefix(2).map(\.inserted) == [0, 2])
    #expect(imports[0].sha256 == first.sha256 && first.sha256.count == 64)
    #expect(imports[0].form == "households" && imports[0].who == "thử" && imports[0].year == 2024)
  }

  @Test("a changed cell updates its row and keeps the old value with who and when")
  func update() throws {
    _ = try fixture.run(sheet)
    let report = try fixture.run(sheet.replacing("18.000.000", with: "19.500.000"))
    #expect(report.inserted == 0 && report.updated == 1 && report.unchanged == 1)
    let change = try #require(try fixture.store.history(limit: 10).first)
    #expect(change.entity == "review_events" && change.action == .update && change.who == "thử")
    #expect(change.oldValues == ["income_per_person": .integer(18_000_000)])
    #expect(try fixture.rows("SELECT max(income_per_person) FROM review_events") == ["47500000"])
  }

  @Test("a residence is added only where the household lives elsewhere than before")
  func residences() throws {
    _ = try fixture.run(sheet)
    _ = try fixture.run(sheet) { $0.year = 2023 }
    #expect(try fixture.store.count("residences") == 4, "nothing was known for 2023")
    _ = try fixture.run(
      "Mã hộ,Xã,Ngày rà soát\nLN-001,Lý Nhơn,31/12/2024\nLN-002,Thạnh An,31/12/2024\n"
    ) { $0.year = nil }
    #expect(
      try fixture.rows(
        "SELECT h.code, count(*) FROM residences r JOIN households h ON h.id = r.household GROUP BY 1") == [
          "LN-001|2", "LN-002|3",
        ])
  }

  @Test("a dry run tells what it would do and writes nothing")
  func dryRun() throws {
    let revision = try fixture.store.revision()
    let report = try fixture.run(sheet) { $0.isDryRun = true }
    #expect(report.inserted == 2 && !report.isWritten && report.batch == nil)
    #expect(try fixture.store.revision() == revision && fixture.store.count("households") == 0)
    #expect(try fixture.store.imports().count == 5)
  }

  @Test("all faults are told at once with line, column, value, rule and suggestion, and nothing is written")
  func faults() throws {
    let report = try fixture.run(
      """
      Mã hộ,Họ và tên,Ngày sinh,CCCD,Xã,Số nhân khẩu,Thu nhập,Điểm B,Thiếu hụt,Phân loại
      A1,Trần Văn A,31/02/1980,79077000141,Lý Nhơn,bốn,"1,586,336",10,,Hộ nghèo
      A2,Lê Thị B,01/02/1980,079077000141,Lý Nhươn,4,12.000.000,30,Việc làm,Hộ nghéo
      A1,,x,079077000142,Lý Nhơn,400,mười triệu,0,,Hộ nghèo
      ,Ngô C,,,,,,,,
      """)
    #expect(
      fixture.messages(report) == [
        "2 E0434 Ngày sinh \"31/02/1980\": không có ngày này",
        "2 E0431 Số nhân khẩu \"bốn\": cần số nguyên; có phải 4?",
        "2 E0431 Thu nhập \"1,586,336\": cần số nguyên; có phải 1.586.336?",
        "3 E0443 Điểm B 30: 1 chỉ số thiếu hụt phải là 10 điểm",
        "3 E0438 Xã \"Lý Nhươn\": không có trong danh mục đơn vị hành chính; có phải \"Lý Nhơn\"?",
        "4 E0433 Ngày sinh \"x\": cần ngày dạng dd/mm/yyyy",
        "4 E0441 Số nhân khẩu \"400\": phải từ 1 đến 50",
        "4 E0431 Thu nhập \"mười triệu\": cần số nguyên",
        "4 E0430 Họ và tên: không được để trống",
        "4 E0442 Hộ gia đình \"A1\": đã có ở dòng 2",
        "5 E0493 dòng chỉ có một ô, \"Ngô C\": là dữ liệu hay ghi chú?",
        "2 W0450 CCCD \"79077000141\": 11 chữ số: Excel đã bỏ số 0 ở đầu?",
      ])
    #expect(report.faultyRows == 4 && !report.isWritten && report.rows == 4)
    #expect(try fixture.store.count("households") == 0)
    #expect(report.faults[0].place == Place(file: report.file, line: 2, cell: "C2"))
  }

  @Test("a household twice in one file is told with both lines, whether it was there before or not")
  func duplicates() throws {
    let text = "Mã hộ,Xã\nA1,Lý Nhơn\nA2,Lý Nhơn\nA1,Lý Nhơn\n"
    #expect(fixture.messages(try fixture.run(text)) == ["4 E0442 Hộ gia đình \"A1\": đã có ở dòng 2"])
    _ = try fixture.run("Mã hộ,Xã\nA1,Lý Nhơn\n")
    #expect(fixture.messages(try fixture.run(text)) == ["4 E0442 Hộ gia đình \"A1\": đã có ở dòng 2"])
  }

  @Test("a missing column is an error, an unknown one a warning, both with what was probably meant")
  func columns() throws {
    let report = try fixture.run("Mã hô,Xa,Thu nhâp,Điểm BB\nA1,Lý Nhơn,1,0\n")
    #expect(fixture.messages(report) == ["1 W0423 cột \"Điểm BB\" không thuộc biểu mẫu, bỏ qua; có phải \"Điểm B\"?"])
    #expect(report.isWritten)
    let missing = try fixture.run("Mã hộ,Xãa\nA2,Lý Nhơn\n")
    #expect(
      fixture.messages(missing) == [
        "1 E0421 thiếu cột \"Xã\"; có phải \"Xãa\"?",
        "1 W0423 cột \"Xãa\" không thuộc biểu mẫu, bỏ qua; có phải \"Xã\"?",
      ])
    let twice = try fixture.run("Mã hộ,Xã,Commune\nA2,Lý Nhơn,Lý Nhơn\n")
    #expect(fixture.messages(twice) == ["1 E0422 hai cột cùng là \"Xã\": \"Xã\" và \"Commune\""])
  }

  @Test("a sheet without dates needs a year, one with a class column the standard")
  func defaults() throws {
    let report = try fixture.run("Mã hộ,Xã,Phân loại\nA1,Lý Nhơn,Hộ nghèo\n") {
      $0.year = nil
      $0.standard = nil
    }
    #expect(
      fixture.messages(report) == [
        "1 E0424 không có cột \"Ngày rà soát\" và không có --year",
        "1 E0425 cột \"Phân loại\" cần biết chuẩn nghèo: --standard",
      ])
  }

  @Test("a unit is looked up on the row's date, by name, code or CODE@DATE")
  func units() throws {
    let report = try fixture.run(
      """
      Mã hộ,Xã,Ngày rà soát
      A1,Cần Thạnh,14/12/2024
      A2,Xã Cần Giờ,14/12/2025
      A3,27664,14/12/2025
      A4,27664@2024-01-01,14/12/2025
      """)
    #expect(fixture.messages(report) == [])
    #expect(
      try fixture.rows("SELECT u.name FROM residences r JOIN units u ON u.id = r.unit ORDER BY r.id") == [
        "Thị trấn Cần Thạnh", "Xã Cần Giờ", "Xã Cần Giờ", "Thị trấn Cần Thạnh",
      ])
    let gone = try fixture.run("Mã hộ,Xã,Ngày rà soát\nA9,Lý Nhơn,14/12/2025\n")
    #expect(
      fixture.messages(gone) == ["2 E0439 Xã \"Lý Nhơn\": Xã Lý Nhơn không có vào ngày 14/12/2025 (đến 30/06/2025)"])
    #expect(gone.faults[0].hint?.vi == "từ sau ngày đó là Xã An Thới Đông")
  }

  @Test("dates are decided for the column: month first where it proves so, a fault where it mixes both")
  func dates() throws {
    let english = try fixture.run("Mã hộ,Tên,Xã,Ngày sinh,Chủ hộ\nA1,,Lý Nhơn,03/04/1980,A\nA2,,Lý Nhơn,12/31/1980,B\n")
    #expect(english.faultCount == 0)
    #expect(
      try fixture.rows("SELECT birth_date FROM members ORDER BY id") == [
        fixture.day("1980-03-04"), fixture.day("1980-12-31"),
      ])
    let mixed = try fixture.run(
      "Mã hộ,Xã,Ngày sinh,Chủ hộ\nB1,Lý Nhơn,13/04/1980,A\nB2,Lý Nhơn,14/05/1980,B\nB3,Lý Nhơn,12/31/1980,C\n")
    #expect(
      fixture.messages(mixed) == [
        "4 E0435 Ngày sinh: lẫn hai kiểu ngày, \"13/04/1980\" (dòng 2) và \"12/31/1980\" (dòng 4)",
        "4 E0434 Ngày sinh \"12/31/1980\": không có ngày này",
      ])
  }

  @Test("flag columns make the list of deprivations, and months make years")
  func flags() throws {
    let report = try fixture.run(
      """
      Mã hộ,Xã,Thu nhập bình quân đầu người/tháng,Điểm B,Thiếu hụt việc làm,Thiếu hụt nguồn nước sinh hoạt
      A1,Lý Nhơn,1.500.000,20,x,có
      A2,Lý Nhơn,2.000.000,0,,không
      """)
    #expect(fixture.messages(report) == [])
    #expect(
      try fixture.rows("SELECT income_per_person, deprivations FROM review_events ORDER BY id") == [
        "18000000|employment,water", "24000000|",
      ])
  }

  @Test("plain forms take references by key, and refuse one that is not there")
  func plainForms() throws {
    _ = try fixture.run(sheet)
    let report = try fixture.run(
      """
      Mã hộ,Hình thức hỗ trợ,Ngày hỗ trợ,Xã,Nguồn,Số tiền,Tình trạng
      LN-001,Vay vốn,02/05/2024,Lý Nhơn,NHCSXH,50.000.000 đ,Đã trao
      """, as: "supports")
    #expect(fixture.messages(report) == [])
    #expect(
      try fixture.rows("SELECT form, decision, source, amount, status FROM supports") == [
        "loan||policy_bank|50000000|given"
      ])
    let enrolments = try fixture.run(
      "Mã hộ,Mã mô hình,Ngày bắt đầu,Xã,Quy mô,Tình trạng\nLN-001,Nuôi hàu,1/3/2024,Lý Nhơn,\"5,5\",Đang tham gia\n"
        + "LN-009,oister,1/3/2024,Lý Nhơn,5.5,Đang tham gia\n", as: "enrolments")
    #expect(
      fixture.messages(enrolments) == [
        "3 E0438 Mã hộ \"LN-009\": không có trong \"Hộ gia đình\"; có phải \"LN-001\"?",
        "3 E0438 Mã mô hình \"oister\": không có trong \"Mô hình sinh kế\"; có phải \"oyster\"?",
        "3 E0432 Quy mô \"5.5\": cần số; có phải 5,5?",
      ])
  }

  @Test("a row without a code of its own is referred to by its key, part by part")
  func keysAsText() throws {
    _ = try fixture.run(sheet)
    _ = try fixture.run(
      """
      Mã hộ,Hình thức hỗ trợ,Ngày hỗ trợ,Số quyết định,Xã,Nguồn,Số tiền,Tình trạng
      LN-001,Vay vốn,02/05/2024,12/QĐ,Lý Nhơn,NHCSXH,50.000.000,Đã trao
      """, as: "supports")
    let head = "Lần hỗ trợ,Chương trình vay,Ngày giải ngân,Tình trạng vay\n"
    let loans = try fixture.run(
      head + "LN-001|loan|2024-05-02|12/QĐ,Hộ nghèo,02/05/2024,Trong hạn\n", as: "loans")
    #expect(fixture.messages(loans) == [])
    // The key of a loan is that of its support, however deep it lies; the day and the form as offices write them.
    let repayments = try fixture.run(
      "Khoản vay,Ngày trả,Trả gốc\nLN-001|Vay vốn|02/05/2024|12/QĐ,02/06/2024,1.000.000\n", as: "loan_repayments")
    #expect(fixture.messages(repayments) == [])
    #expect(
      try fixture.rows("SELECT l.id = r.loan, principal FROM loan_repayments r, loans l") == ["1|1000000"])
    let wrong = try fixture.run(
      head + "LN-001|loan|2024-05-02,Hộ nghèo,02/05/2024,Trong hạn\n"
        + "LN-001|loan|2024-05-03|12/QĐ,Hộ nghèo,02/05/2024,Trong hạn\n"
        + "LN-001|lone|2024-05-02|12/QĐ,Hộ nghèo,02/05/2024,Trong hạn\n"
        + "LN-001|loan|2024-05-32|12/QĐ,Hộ nghèo,02/05/2024,Trong hạn\n", as: "loans")
    #expect(
      wrong.faults.map { "\($0.place?.line ?? 0) \($0.code.code)" } == ["2 E0438", "3 E0438", "4 E0437", "5 E0434"])
  }

  @Test("the number of a project that two phases have does not say which is meant")
  func projectNumbers() throws {
    let head = "Mã dự toán,Năm ngân sách,Đơn vị,Dự án,Nguồn ngân sách,Loại vốn,Kinh phí bố trí\n"
    let row = { (code: String, project: String) in "\(code),2024,787,\(project),Huyện,Sự nghiệp,1.000.000\n" }
    #expect(fixture.messages(try fixture.run(head + row("a", "3.1"), as: "budget_lines")) == [])
    _ = try fixture.run("Giai đoạn,Số hiệu,Tên,Tình trạng\n2026-2030,3.1,Khác,Chưa đối chiếu\n", as: "projects")
    let report = try fixture.run(head + row("b", "3.1") + row("c", "2026-2030|3.1"), as: "budget_lines")
    #expect(report.faults.map { "\($0.place?.line ?? 0) \($0.code.code)" } == ["2 E0454"])
  }

  @Test("every stored entity has a form that can be imported", arguments: Model.programme.storedEntities.map(\.name))
  func everyForm(entity: String) throws {
    let form = try #require(Model.programme.form(entity))
    let report = try fixture.run(form.columns.map(\.label.vi).joined(separator: ";") + "\n", as: entity)
    #expect(report.faults.map(\.code) == [.importNoRows])
  }

  @Test("a corrected class takes back the exit that an earlier sheet told")
  func correctedClass() throws {
    _ = try fixture.run(sheet)
    _ = try fixture.run(sheet.replacing("Hộ mới thoát nghèo", with: "Hộ cận nghèo"))
    #expect(try fixture.rows("SELECT exit_on FROM review_events") == ["-", "-"])
    #expect(try fixture.rows("SELECT class FROM review_classes") == ["poor", "near_poor"])
  }

  @Test("no cell of any form makes an import crash", arguments: Model.programme.forms.map(\.name))
  func nastyCells(form name: String) throws {
    let form = try #require(Model.programme.form(name))
    let cells = [
      "", " ", "-", "x", "0", "-1", "1e999", "99999999999999999999", String(repeating: "9", count: 400), "1.2.3", ",5",
      "5,",
      "31/02/1980", "1/1/0001", "00/00/0000", "9999-12-31", "12/31/2024", "2024-01-01T00:00", "@", "27664@",
      "@2024-01-01",
      "27664@9/9/2024", "a@b@c", "Lý Nhơn", "xã", "x.", "TP.", "Hộ nghèo", ";;,", "water;;water", "e\u{301}", "\u{0}",
      "Ấp 1\u{A0}", "\u{FEFF}", "có", "không", "\u{202E}abc", "👩‍👩‍👧‍👦", "''", "NULL", "1.586.336 đ", "-0", "+5", "−5",
    ]
    var state: UInt64 = 42
    var text = form.columns.map(\.name).joined(separator: "\t") + "\n"
    for _ in 0..<400 {
      let row = form.columns.map { _ -> String in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return cells[Int(state >> 33) % cells.count].replacing("\u{0}", with: "")
      }
      text += row.joined(separator: "\t") + "\n"
    }
    let report = try fixture.run(text, as: name)
    #expect(report.faultCount > 0 && !report.isWritten)
  }
}

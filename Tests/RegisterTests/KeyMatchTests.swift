import Messages
import Testing

@testable import Register

@Suite("rows without a household code or a member's number")
struct KeyMatchTests {
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  private static let heads = "Họ và tên chủ hộ,Ngày sinh,Xã,Số nhân khẩu,Thu nhập\n"
  private static let three =
    heads + """
      Nguyễn Văn Ba,05/03/1980,Lý Nhơn,4,30000000
      Trần Thị Tư,17/11/1975,Lý Nhơn,2,20000000
      Nguyễn Văn Ba,05/03/1980,Thạnh An,3,25000000

      """

  private func codes() throws -> [String] { try fixture.rows("SELECT code FROM households ORDER BY id") }

  @Test("new households get codes of their unit in the order of the file, and the report says so")
  func newCodes() throws {
    let report = try fixture.run(Self.three)
    #expect(report.inserted == 3 && report.isWritten)
    #expect(try codes() == ["27682-T0001", "27682-T0002", "27676-T0001"])
    #expect(
      fixture.messages(report) == ["0 W0456 3 hộ mới không có mã, được đặt mã (27682-T0001 … 27676-T0001)"])
    let next = try fixture.run(Self.heads + "Lê Văn Năm,01/02/1960,Lý Nhơn,1,9000000")
    #expect(fixture.messages(next) == ["0 W0456 1 hộ mới không có mã, được đặt mã (27682-T0003)"])
    #expect(try codes().last == "27682-T0003")
  }

  @Test("the same file again: 0 new, 0 changed; a changed cell changes the household that is meant")
  func again() throws {
    try fixture.run(Self.three)
    let revision = try fixture.store.revision()
    let second = try fixture.run(Self.three)
    #expect(second.inserted == 0 && second.updated == 0 && second.unchanged == 3 && second.faultCount == 0)
    #expect(try fixture.store.revision() == revision)
    let third = try fixture.run(Self.three.replacing("20000000", with: "21000000"))
    #expect(third.inserted == 0 && third.updated == 1 && third.unchanged == 2)
    #expect(
      try fixture.rows(
        """
        SELECT h.code, e.income_per_person FROM review_events e JOIN households h ON h.id = e.household ORDER BY 1
        """) == ["27676-T0001|25000000", "27682-T0001|30000000", "27682-T0002|21000000"])
  }

  @Test("a household with a code is found by its head, however the name is written, also beside rows with codes")
  func folded() throws {
    try fixture.run("Mã hộ,Chủ hộ,Ngày sinh,Xã,Số nhân khẩu\nLN-001,Đỗ Thị Hoà,01/02/1970,Lý Nhơn,4")
    let report = try fixture.run(
      """
      Mã hộ,Chủ hộ,Ngày sinh,Xã,Số nhân khẩu
      LN-002,Lê Văn Năm,03/04/1965,Lý Nhơn,2
      ,ĐỖ THỊ HÒA,01/02/1970,Lý Nhơn,5
      ,Đỗ Thị Hoàng,01/02/1970,Lý Nhơn,1
      """)
    #expect(report.inserted == 2 && report.updated == 1 && report.faultCount == 0)
    #expect(try codes() == ["LN-001", "LN-002", "27682-T0001"])
    #expect(try fixture.rows("SELECT members FROM review_events ORDER BY household") == ["5", "2", "1"])
  }

  @Test("without a birth date on either side the name and unit only half say who it is: a fault with the code")
  func halfKnown() throws {
    try fixture.run(
      "Mã hộ,Chủ hộ,Ngày sinh,Xã\nLN-001,Đỗ Thị Hoà,01/02/1970,Lý Nhơn\nLN-002,Lê Văn Năm,,Lý Nhơn")
    let report = try fixture.run(
      "Chủ hộ,Ngày sinh,Xã\nĐỗ Thị Hoà,,Lý Nhơn\nLê Văn Năm,05/05/1955,Lý Nhơn\nLê Văn Năm,,Thạnh An")
    let end =
      "cùng tên chủ hộ và xã nhưng thiếu ngày sinh nên chưa chắc; hãy ghi mã hộ (hộ mới: mã mới) vào cột \"Mã hộ\""
    #expect(
      fixture.messages(report).prefix(2) == [
        "2 E04101 Chủ hộ \"Đỗ Thị Hoà\": có thể là hộ LN-001, \(end)",
        "3 E04101 Chủ hộ \"Lê Văn Năm\": có thể là hộ LN-002, \(end)",
      ])
    #expect(report.faultyRows == 2 && !report.isWritten)
    #expect(report.faults.first?.code.exitCode == 4)
    #expect(try codes() == ["LN-001", "LN-002"])
  }

  @Test("several households of the same head, birth date and unit are a fault that names them")
  func ambiguous() throws {
    try fixture.run(
      "Mã hộ,Chủ hộ,Ngày sinh,Xã\nA1,Đỗ Thị Hoà,01/02/1970,Lý Nhơn\nA2,Đỗ Thị Hòa,01/02/1970,Lý Nhơn")
    let report = try fixture.run("Chủ hộ,Ngày sinh,Xã\nĐỗ Thị Hòa,01/02/1970,Lý Nhơn")
    #expect(
      fixture.messages(report) == [
        "2 E04100 Chủ hộ \"Đỗ Thị Hòa\": nhiều hộ cùng tên chủ hộ, ngày sinh và xã: A1, A2; hãy ghi mã vào cột \"Mã hộ\""
      ])
  }

  @Test("a person twice in one file is told with both lines, whether the household was there before or not")
  func duplicates() throws {
    let twice = Self.three + "NGUYỄN VĂN BA,05/03/1980,Lý Nhơn,4,30000000\n"
    let told = "5 E0442 Hộ gia đình \"NGUYỄN VĂN BA\": đã có ở dòng 2"
    #expect(fixture.messages(try fixture.run(twice)).first == told)
    try fixture.run(Self.three)
    #expect(fixture.messages(try fixture.run(twice)).first == told)
    let unsure = try fixture.run(Self.heads + "Võ Văn Chín,,Lý Nhơn,1,1000000\nVõ Văn Chín,,Lý Nhơn,1,1000000")
    #expect(unsure.faults.map(\.code) == [.importHalfKnownHousehold])
    #expect(unsure.faults.first?.arguments["candidates"] == "27682-T0003 (dòng 2)")
  }

  @Test("after the reorganisation of 2025 a household is found in the unit that its own became, and in no other")
  func succession() throws {
    try fixture.run("Mã hộ,Chủ hộ,Ngày sinh,Xã\nLN-001,Đỗ Thị Hoà,01/02/1970,Lý Nhơn")
    let text = "Chủ hộ,Ngày sinh,Xã\nĐỗ Thị Hoà,01/02/1970,"
    try fixture.run(text + "An Thới Đông") { $0.year = 2025 }
    #expect(try codes() == ["LN-001"])
    #expect(
      try fixture.rows(
        "SELECT r.valid_from, u.name FROM residences r JOIN units u ON u.id = r.unit ORDER BY 1")
        == ["\(fixture.day("2024-12-14"))|Xã Lý Nhơn", "\(fixture.day("2025-12-14"))|Xã An Thới Đông"])
    try fixture.run(text + "Cần Giờ") { $0.year = 2025 }
    #expect(try codes() == ["LN-001", "27664-T0001"])
  }

  @Test("undo takes made households back, and their codes are free again")
  func undo() throws {
    let batch = try #require(try fixture.run(Self.three).batch)
    _ = try fixture.store.undo(batch: batch, dryRun: false, note: .test)
    #expect(try codes() == [])
    try fixture.run(Self.three)
    #expect(try codes() == ["27682-T0001", "27682-T0002", "27676-T0001"])
  }

  @Test("a row that is kept aside takes no code from the others")
  func skipped() throws {
    let report = try fixture.run(
      Self.heads + "Nguyễn Văn Ba,05/03/1980,Lý Nhơn,bốn,1\nTrần Thị Tư,17/11/1975,Lý Nhơn,2,2\n,,Lý Nhơn,3,4\n"
    ) { $0.onFault = .skip }
    #expect(report.faults.map(\.code) == [.importNotInteger, .importRequired])
    #expect(try codes() == ["27682-T0001"])
  }

  @Test("a new code of a household that may be there already is a warning")
  func perhapsKnown() throws {
    try fixture.run("Mã hộ,Chủ hộ,Ngày sinh,Xã\nA1,Đỗ Thị Hoà,01/02/1970,Lý Nhơn")
    let report = try fixture.run(
      """
      Mã hộ,Chủ hộ,Ngày sinh,Xã
      B1,Lê Văn Năm,01/02/1970,Lý Nhơn
      B2,Đỗ Thị Hòa,01/02/1970,Lý Nhơn
      B3,Đỗ Thị Hòa,02/02/1970,Lý Nhơn
      B4,Đỗ Thị Hòa,01/02/1970,Thạnh An
      """)
    #expect(
      fixture.messages(report) == [
        "3 W0455 hộ mới B2: có thể là hộ A1 đã có (cùng tên chủ hộ, ngày sinh và xã)"
      ])
    #expect(report.inserted == 4)
  }

  @Test("a household that may have moved here from an unrelated commune is new, with a warning that names it")
  func perhapsMoved() throws {
    try fixture.run(
      "Mã hộ,Chủ hộ,Ngày sinh,Xã\nA1,Đỗ Thị Hoà,01/02/1970,Lý Nhơn\nA2,Lê Văn Năm,,Lý Nhơn\n"
        + "A3,Phan Văn Sáu,04/04/1944,Lý Nhơn"
    ) { $0.year = 2023 }
    let report = try fixture.run(
      "Chủ hộ,Ngày sinh,Xã\nĐỖ THỊ HÒA,01/02/1970,Thạnh An\nĐỗ Thị Hoà,02/02/1970,Thạnh An\n"
        + "Lê Văn Năm,03/03/1953,Thạnh An\nPhan Văn Sáu,04/04/1944,Lý Nhơn")
    #expect(
      fixture.messages(report) == [
        "2 W0720 Chủ hộ \"ĐỖ THỊ HÒA\": ghi là hộ mới 27676-T0001, nhưng có thể là hộ A1 (Xã Lý Nhơn) đã chuyển đến (cùng "
          + "tên chủ hộ và ngày sinh); đúng vậy thì hoàn tác lần nhập này, ghi mã ấy vào cột \"Mã hộ\" rồi nhập lại",
        "0 W0456 3 hộ mới không có mã, được đặt mã (27676-T0001 … 27676-T0003)",
      ])
    // What the way out says: with its code, the household has moved, and no second one is there.
    _ = try fixture.store.undo(batch: try #require(report.batch), note: .test)
    let moved = try fixture.run("Mã hộ,Chủ hộ,Ngày sinh,Xã\nA1,Đỗ Thị Hoà,01/02/1970,Thạnh An")
    #expect(fixture.messages(moved) == [])
    #expect(try codes() == ["A1", "A2", "A3"])
  }

  @Test("neither a code nor a name, and a head that looks like the code's: the column is missing")
  func missingColumn() throws {
    #expect(try fixture.run("Xã,Số nhân khẩu\nLý Nhơn,4").faults.map(\.code) == [.importMissingColumn])
    #expect(
      try fixture.run("Mã hộo,Chủ hộ,Ngày sinh,Xã\nA1,Đỗ Thị Hoà,01/02/1970,Lý Nhơn").faults.map(\.code)
        == [.importMissingColumn])
  }

  @Test("the sheet is recognised without its code column")
  func recognised() throws {
    let file = try fixture.folder.write("so.csv", Self.three)
    let report = try fixture.store.importFile(file, form: nil, options: ImportFixture.options)
    #expect(report.form == "households" && report.inserted == 3)
  }

  // MARK: Members

  private static let members = "Mã hộ,Họ và tên,Quan hệ với chủ hộ,Ngày sinh\n"

  @Test("a member without a number is found in the household by name and birth date; a new one gets the next number")
  func memberNumbers() throws {
    try fixture.run("Mã hộ,Chủ hộ,Ngày sinh,Xã\nA1,Đỗ Thị Hoà,01/02/1970,Lý Nhơn\nA2,Đỗ Văn Tư,01/02/1971,Lý Nhơn")
    let text =
      Self.members + "A1,Lê Thị Út,con,06/07/2010\nA1,ĐỖ THỊ HÒA,chủ hộ,01/02/1970\nA2,Lê Thị Út,con,06/07/2010"
    let report = try fixture.run(text, as: "household_members")
    #expect(report.faults == [] && report.inserted == 2 && report.updated == 1)
    let rows = try fixture.rows(
      "SELECT h.code, m.number, m.name FROM members m JOIN households h ON h.id = m.household ORDER BY 1, 2")
    #expect(rows == ["A1|1|ĐỖ THỊ HÒA", "A1|2|Lê Thị Út", "A2|1|Đỗ Văn Tư", "A2|2|Lê Thị Út"])
    let again = try fixture.run(text, as: "household_members")
    #expect(again.inserted == 0 && again.updated == 0 && again.unchanged == 3)
  }

  @Test("a member who may be one of several, or whose birth date is lacking, is a fault; one twice in a file is told")
  func memberFaults() throws {
    try fixture.run(
      "Mã hộ,Số thứ tự,Họ và tên,Quan hệ với chủ hộ,Ngày sinh\nA1,1,Lê An,chủ hộ,\nA1,2,Lê Út,con,06/07/2010\n"
        + "A1,3,Lê Út,con,06/07/2010",
      as: "household_members")
    let report = try fixture.run(
      Self.members + "A1,Lê An,chủ hộ,01/01/1970\nA1,Lê Út,con,06/07/2010\nA1,Lê Bé,con,01/01/2012\n"
        + "A1,Lê Bé,con,01/01/2012",
      as: "household_members")
    #expect(
      fixture.messages(report) == [
        "2 E04103 Họ và tên \"Lê An\": có thể là người số 1 của hộ, cùng tên nhưng thiếu ngày sinh nên chưa chắc; "
          + "hãy ghi số (người mới: số mới) vào cột \"Số thứ tự\"",
        "3 E04102 Họ và tên \"Lê Út\": nhiều người trong hộ cùng tên và ngày sinh: số 2, 3; hãy ghi vào cột \"Số thứ tự\"",
        "5 E0442 Thành viên hộ \"Lê Bé\": đã có ở dòng 4",
      ])
  }

  @Test("a list of support finds a member without a number by name; an unknown name and one of several are faults")
  func knownMembers() throws {
    try fixture.run(
      "Mã hộ,Số thứ tự,Họ và tên,Quan hệ với chủ hộ\nA1,1,Lê An,chủ hộ\nA1,2,Lê Út,con\nA1,3,Lê Út,con\nA2,1,Lê Bé,chủ hộ",
      as: "household_members")
    let head = "Mã hộ,STT thành viên,Họ và tên,Xã,Ngày cấp,Nhóm đối tượng,Giá trị từ,Giá trị đến\n"
    func row(_ household: String, _ number: String, _ name: String) -> String {
      "\(household),\(number),\(name),Lý Nhơn,15/03/2024,Hộ nghèo,01/04/2024,31/12/2024\n"
    }
    let report = try fixture.run(
      head + row("A1", "", "LÊ AN") + row("A1", "2", "Út") + row("A2", "", "Lê Bé"), as: "insurance_list")
    #expect(fixture.messages(report) == [])
    #expect(
      try fixture.rows(
        "SELECT h.code, m.number FROM insurance_cards c JOIN members m ON m.id = c.member "
          + "JOIN households h ON h.id = m.household ORDER BY 1, 2") == ["A1|1", "A1|2", "A2|1"])
    // Also where the sheet has no column of numbers at all.
    let bare = "Mã hộ,Họ và tên,Xã,Ngày cấp,Nhóm đối tượng,Giá trị từ,Giá trị đến\n"
    let again = try fixture.run(
      bare + "A2,Lê Bé,Lý Nhơn,15/03/2024,Hộ nghèo,01/04/2024,31/12/2024\n", as: "insurance_list")
    #expect(again.inserted == 0 && again.unchanged == 1 && again.faultCount == 0)
    let faulty = try fixture.run(
      head + row("A1", "", "Lê Ut") + row("A2", "", "Lê Bê Bê") + row("A1", "", "") + row("A1", "9", "Lê An"),
      as: "insurance_list")
    #expect(
      fixture.messages(faulty) == [
        "2 E04104 Họ và tên \"Lê Ut\": nhiều người trong hộ cùng tên: số 2, 3; hãy ghi số vào cột \"STT thành viên\"",
        "3 E0438 Họ và tên \"Lê Bê Bê\": không có trong \"Thành viên hộ\"; có phải \"Lê Bé\"?",
        "4 E0430 STT thành viên: không được để trống",
        "5 E0438 STT thành viên \"9\": không có trong \"Thành viên hộ\"",
      ])
  }
}

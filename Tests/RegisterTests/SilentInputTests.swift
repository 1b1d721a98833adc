import Messages
import Testing

@testable import Register

@Suite("what an import must not accept in silence")
struct SilentInputTests {
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  private func messages(_ text: String, as form: String = "households") throws -> [String] {
    let revision = try fixture.store.revision()
    let report = try fixture.run(text, as: form)
    if report.faultCount > 0 { #expect(try fixture.store.revision() == revision) }
    return fixture.messages(report)
  }

  @Test("a separator outside quotes shifts a row: its extra cells are a fault, empty ones are none")
  func extraCells() throws {
    #expect(
      try messages("Mã hộ,Xã,Địa chỉ\nA1,Lý Nhơn,Ấp 3, xã Lý Nhơn\nA2,Lý Nhơn,Ấp 1,,\n") == [
        "2 E0445 dòng có 4 ô mà tiêu đề chỉ có 3: một ô có dấu phân cách phải đặt trong ngoặc kép"
      ])
  }

  @Test("a name in the letters of an old font is a fault with the name in Unicode")
  func legacyCell() throws {
    #expect(
      try messages("Mã hộ,Họ và tên,Xã\nA1,NguyÔn V¨n A,Lý Nhơn\nA2,Nguyeãn Vaên Ñöùc,Lý Nhơn\nA3,Hoàng Hà,Lý Nhơn\n")
        == [
          "2 E0419 Họ và tên \"NguyÔn V¨n A\": chữ TCVN3 (ABC), không phải Unicode; có phải \"Nguyễn Văn A\"?",
          "3 E0419 Họ và tên \"Nguyeãn Vaên Ñöùc\": chữ VNI Windows, không phải Unicode; có phải \"Nguyễn Văn Đức\"?",
        ])
  }

  @Test("a sheet whose head is in an old font is refused with the name of its encoding")
  func legacyHead() throws {
    let fault = #expect(throws: Diagnostic.self) {
      try fixture.run("M· hé,Hä vµ tªn,X·\nA1,NguyÔn V¨n A,Lý Nh¬n\n")
    }
    #expect(fault?.code == .csvLegacyText)
    #expect(fault?.arguments["encoding"] == "TCVN3 (ABC)")
  }

  @Test("data in a column without a head is told once")
  func unnamedColumn() throws {
    #expect(
      try messages("Mã hộ,,Xã\nA1,x,Lý Nhơn\nA2,y,Lý Nhơn\n") == [
        "2 W0453 cột thứ 2 không có tiêu đề mà có dữ liệu (\"x\"), bỏ qua"
      ])
  }

  @Test("money beyond what the programme has is refused with its bounds and a way out, below zero too")
  func ceiling() throws {
    func refused(_ text: String, as form: String) throws -> [Diagnostic] {
      try fixture.run(text, as: form).faults.filter { $0.code == .importOutOfBounds }
    }
    let paid = try refused(
      "Mã dự toán,Số chứng từ,Ngày giải ngân,Số tiền giải ngân\n"
        + "D,1,31/12/2024,100.000.000.000.000\nD,2,31/12/2024,9.200.000.000.000.000.000\n", as: "disbursements")
    #expect(paid.map(\.place?.line) == [3])
    #expect(
      paid.first?.message(in: .vi)
        == "Số tiền giải ngân \"9.200.000.000.000.000.000\": phải từ 0 đến 100.000.000.000.000")
    #expect(paid.first?.hint?.vi == "xem lại số chữ số và đơn vị tính (đồng, nghìn đồng, triệu đồng)")
    #expect(paid.first?.hint?.en == "look at the number of digits and at the unit (VND, thousand or million VND)")
    let balance = try refused(
      "Mã quỹ,Năm,Tồn đầu năm,Tồn cuối năm công bố\nQ,2024,-100000000000001,-5\n", as: "fund_balances")
    #expect(
      balance.map { $0.message(in: .en) } == [
        "Tồn đầu năm \"-100000000000001\": must be from -100.000.000.000.000 to 100.000.000.000.000"
      ])
  }

  @Test("two numbers in a cell, zero before a point, and a number of two meanings are no numbers")
  func numbers() throws {
    #expect(
      try messages("Mã hộ,Xã,Số nhân khẩu,Thu nhập\nA1,Lý Nhơn,4 5,0.123\nA2,Lý Nhơn,4,1 586.336\n") == [
        "2 E0431 Số nhân khẩu \"4 5\": cần số nguyên", "2 E0431 Thu nhập \"0.123\": cần số nguyên; có phải 0,123?",
        "3 E0431 Thu nhập \"1 586.336\": cần số nguyên",
      ])
    #expect(try messages("Mã hộ,Xã,Thu nhập\nA1,Lý Nhơn,1 586 336 đ\n") == [])
    #expect(try fixture.rows("SELECT income_per_person FROM review_events") == ["1586336"])
    let scale = try messages(
      "Mã hộ,Mã mô hình,Ngày bắt đầu,Xã,Quy mô,Tình trạng\nA1,oyster,1/3/2024,Lý Nhơn,1.586,Đang tham gia\n",
      as: "enrolments")
    #expect(scale == ["2 E0446 Quy mô \"1.586\": là 1586 hay 1,586?"])
  }

  @Test("years no one can mean, two separators in one date, two digits of a year")
  func dates() throws {
    #expect(
      try messages(
        "Mã hộ,Họ và tên,Xã,Ngày sinh\nA1,A,Lý Nhơn,31/12/0205\nA2,B,Lý Nhơn,1/2-1980\nA3,C,Lý Nhơn,01/02/80\n"
      ) == [
        "2 E0447 Ngày sinh \"31/12/0205\": năm phải từ 1850 đến 2200",
        "3 E0433 Ngày sinh \"1/2-1980\": cần ngày dạng dd/mm/yyyy",
        "4 E0433 Ngày sinh \"01/02/80\": cần ngày dạng dd/mm/yyyy",
      ])
  }

  @Test("a column that is read month first says so")
  func monthFirst() throws {
    #expect(
      try messages("Mã hộ,Họ và tên,Xã,Ngày sinh\nA1,A,Lý Nhơn,02/03/1980\nA2,B,Lý Nhơn,02/13/1980\n") == [
        "3 W0452 cột \"Ngày sinh\" được đọc là tháng/ngày/năm, vì \"02/13/1980\" không thể là ngày/tháng/năm"
      ])
  }

  @Test("control characters, damaged text, powers of ten and rows swallowed by a quote are refused")
  func texts() throws {
    let swallowed = "\"" + String(repeating: "x\n", count: 30) + "\""
    #expect(
      try messages(
        "Mã hộ,Xã,Họ và tên,CCCD\nA1,Lý Nhơn,A\u{1B}B,\nA2,Lý Nhơn,Tráº§n,\nA3,Lý Nhơn,Tr\u{FFFD}n,\n"
          + "A4,Lý Nhơn,A,\"7,9077E+10\"\nA5,Lý Nhơn,\(swallowed),\n"
      ).map { String($0.prefix(7)) } == ["2 E0449", "3 E0448", "4 E0448", "5 E0452", "6 E0453"])
  }

  @Test("ten and eleven digits of an identity number have lost their zeros; nine and twelve have not")
  func identity() throws {
    #expect(
      try messages(
        "Mã hộ,Xã,Họ và tên,CCCD\nA1,Lý Nhơn,A,1079012345\nA2,Lý Nhơn,B,079012345\nA3,Lý Nhơn,C,001079012345\n"
      ) == ["2 W0450 CCCD \"1079012345\": 10 chữ số: Excel đã bỏ số 0 ở đầu?"])
  }

  @Test(
    "a head that says million đồng or month in words that are certain is followed, and said",
    arguments: [
      ("Thu nhập (triệu đồng)", "18,5", "18500000", "1.000.000"),
      ("Thu nhập (đồng/tháng)", "1.500.000", "18000000", "12"),
      ("Thu nhập bình quân (1000đ)", "18500", "18500000", "1.000"),
      ("Thu nhập (triệu đồng/người/tháng)", "1,525", "18300000", "12.000.000"),
      ("Thu nhập (ĐVT: nghìn đồng/năm)", "18.500", "18500000", "1.000"),
    ])
  func units(head: String, cell: String, value: String, factor: String) throws {
    #expect(
      try messages("Mã hộ;Xã;\(head)\nA1;Lý Nhơn;\(cell)\n") == [
        "1 W0421 cột \"\(head)\": mỗi số được nhân \(factor) để ra đồng, theo tiêu đề"
      ])
    #expect(try fixture.rows("SELECT income_per_person FROM review_events") == [value])
  }

  @Test("a head that speaks of another currency or of a scale in unclear words is a fault")
  func unclearUnits() throws {
    for head in ["Thu nhập (USD)", "Thu nhập (triệu đồng/quý)", "Thu nhập (tính theo tháng)"] {
      #expect(
        try messages("Mã hộ,Xã,\(head)\nA1,Lý Nhơn,18\n").first
          == "1 E0427 cột \"Thu nhập bình quân đầu người/năm\": cần đồng/năm, tiêu đề ghi \"\(head)\"")
    }
    #expect(
      try messages("Mã hộ;Xã;Thu nhập (triệu đồng)\nA1;Lý Nhơn;18,1234567\n").first
        == "2 E0499 Thu nhập (triệu đồng) \"18,1234567\": nhân 1.000.000 không ra số đồng nguyên")
    #expect(try messages("Mã hộ,Xã,Thu nhập (đồng)\nA1,Lý Nhơn,18000000\n") == [])
  }

  @Test("income by month and by year of one row must agree")
  func twoColumns() throws {
    let head = "Mã hộ,Xã,Thu nhập bình quân đầu người/năm,Thu nhập bình quân đầu người/tháng\n"
    #expect(try messages(head + "A1,Lý Nhơn,18000000,1500000\nA2,Lý Nhơn,18000000,\nA3,Lý Nhơn,,1500000\n") == [])
    #expect(
      try fixture.rows("SELECT income_per_person FROM review_events") == ["18000000", "18000000", "18000000"])
    #expect(
      try messages(head + "A4,Lý Nhơn,18000000,1600000\n").first?.hasPrefix("2 E0426") == true)
  }

  @Test("a household lives in a commune, not in a district")
  func commune() throws {
    #expect(
      try messages("Mã hộ,Xã\nA1,Huyện Cần Giờ\n").first
        == "2 E0428 Xã \"Huyện Cần Giờ\": Huyện Cần Giờ không phải xã, phường, thị trấn hay đặc khu")
  }

  @Test("a file that ends within a short row is suspected of being cut off")
  func cutOff() throws {
    let text = "Mã hộ,Xã,Ấp,Địa chỉ\nA1,Lý Nhơn,Ấp 1,\nA2,Lý Nhơn"
    #expect(try messages(text).map { String($0.prefix(7)) } == ["3 W0454"])
    #expect(try messages(text + "\n") == [])
  }
}

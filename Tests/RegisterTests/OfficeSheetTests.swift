import Programme
import Testing

@testable import Register

@Suite("office sheets that fill several entities")
struct OfficeSheetTests {
  private let fixture: ImportFixture
  init() throws {
    fixture = try ImportFixture()
    let members = try fixture.run(
      """
      Mã hộ,Số thứ tự,Họ và tên,Quan hệ với chủ hộ,Ngày sinh
      LN-001,1,Nguyễn Văn A,Chủ hộ,02/03/1970
      LN-001,2,Trần Thị B,Vợ,05/06/1972
      LN-002,1,Lê Văn C,Chủ hộ,07/08/1980
      """, as: "household_members")
    #expect(fixture.messages(members) == [])
  }

  @Test("members come with their households; a household that has two members is one")
  func members() throws {
    #expect(try fixture.rows("SELECT code FROM households ORDER BY code") == ["LN-001", "LN-002"])
    #expect(try fixture.rows("SELECT count(*) FROM members") == ["3"])
  }

  @Test("a loan list makes the support and its loan; the head's name is left to people")
  func loans() throws {
    let sheet = """
      Mã hộ,Họ và tên chủ hộ,Xã,Ngày hỗ trợ,Số tiền vay,Chương trình vay,Lãi suất (%/năm),Thời hạn vay (tháng),Tình trạng vay
      LN-001,Nguyễn Văn A,Lý Nhơn,02/05/2024,50.000.000,Cho vay hộ nghèo,"6,6",60,Trong hạn
      """
    let report = try fixture.run(sheet, as: "loan_list")
    #expect(fixture.messages(report) == [])
    #expect(
      try fixture.rows(
        """
        SELECT form, source, s.status, amount, l.programme, rate, term_months, disbursed_on = date
        FROM supports s JOIN loans l ON l.support = s.id
        """) == ["loan|policy_bank|given|50000000|poor|6.6|60|1"])
    let again = try fixture.run(sheet, as: "loan_list")
    #expect(again.inserted == 0 && again.updated == 0 && again.unchanged == 1)
  }

  @Test("cards of one household hang on one support; a member who is not there is a fault, and is not made")
  func insurance() throws {
    let head = "Mã hộ,STT thành viên,Xã,Ngày cấp,Nhóm đối tượng,Giá trị từ,Giá trị đến,Ngân sách đóng (%)\n"
    func row(_ household: String, _ member: Int) -> String {
      "\(household),\(member),Lý Nhơn,20/12/2024,Hộ nghèo,01/01/2025,31/12/2025,100\n"
    }
    let report = try fixture.run(head + row("LN-001", 1) + row("LN-001", 2), as: "insurance_list")
    #expect(fixture.messages(report).filter { !$0.contains(" W") } == [])
    #expect(try fixture.rows("SELECT count(DISTINCT support), count(*) FROM insurance_cards") == ["1|2"])
    let missing = try fixture.run(head + row("LN-001", 3), as: "insurance_list")
    #expect(
      missing.faults.map { "\($0.place?.line ?? 0) \($0.code.code) \($0.arguments["column"] ?? "")" } == [
        "2 E0438 STT thành viên"
      ])
    #expect(try fixture.rows("SELECT count(*) FROM members") == ["3"])
    let twice = try fixture.run(head + row("LN-002", 1) + row("LN-002", 1), as: "insurance_list")
    #expect(twice.faults.map { $0.place?.line } == [3])
  }

  @Test("the sources of a house stand side by side, and only those with money become rows")
  func housing() throws {
    let report = try fixture.run(
      """
      Mã hộ,Xã,Ngày hỗ trợ,Số tiền hỗ trợ,Hình thức hỗ trợ,Tình trạng,Loại nhà,Tổng giá trị căn nhà,Nguồn Ngân sách,Nguồn Nhà hảo tâm,"Nguồn Gia đình, dòng họ"
      LN-002,Lý Nhơn,02/05/2024,40.000.000,Xây dựng nhà,Đã trao,Nhà tình thương,75.000.000,40.000.000,,35.000.000
      """, as: "housing_list")
    #expect(fixture.messages(report) == [])
    #expect(
      try fixture.rows("SELECT source, provider, amount FROM housing_funds ORDER BY source") == [
        "budget||40000000", "family||35000000",
      ])
  }

  @Test("what several rows say of one thing must agree, the other row is named")
  func shared() throws {
    let head = "Mã lớp,Nội dung tập huấn,Đối tượng tập huấn,Từ ngày,Địa bàn,STT,Họ và tên\n"
    let report = try fixture.run(
      head + "TH-1,Rà soát hộ nghèo,Cán bộ,05/08/2024,787,1,Nguyễn Văn A\n"
        + "TH-1,Rà soát hộ nghèo,Tổ trưởng,05/08/2024,787,2,Lê Văn C\n", as: "training_list")
    #expect(
      fixture.messages(report) == [
        "3 E0467 Đối tượng tập huấn \"Tổ trưởng\": dòng 2 ghi khác cho cùng một mục"
      ])
    #expect(try fixture.rows("SELECT count(*) FROM training_courses") == ["0"])
    let good = try fixture.run(
      head + "TH-1,Rà soát hộ nghèo,Cán bộ,05/08/2024,787,1,Nguyễn Văn A\n"
        + "TH-1,Rà soát hộ nghèo,Cán bộ,05/08/2024,787,2,Trần Thị B\n", as: "training_list")
    #expect(fixture.messages(good) == [])
    #expect(try fixture.rows("SELECT count(DISTINCT course), count(*) FROM training_attendances") == ["1|2"])
  }

  @Test("a delegate who speaks twice is one delegate with two opinions")
  func opinions() throws {
    _ = try fixture.run(
      "Mã hội nghị,Tên hội nghị,Loại hội nghị,Ngày họp,Địa bàn\nHN-1,Sơ kết 6 tháng,Sơ kết,19/07/2024,787\n",
      as: "conferences")
    let head = "Mã hội nghị,STT,STT đại biểu,Họ và tên đại biểu,Loại ý kiến,Nội dung ý kiến,Theo dõi xử lý\n"
    let report = try fixture.run(
      head + "HN-1,1,4,Nguyễn Văn A,Đề xuất,Bổ sung vốn,Đã ghi nhận\n"
        + "HN-1,2,4,Nguyễn Văn A,Góp ý,Tập huấn sớm hơn,Đã trả lời\n"
        + "HN-1,3,7,Trần Thị B,Đề xuất,Thêm lớp nghề,Đã ghi nhận\n", as: "opinion_list")
    #expect(fixture.messages(report) == [])
    #expect(try fixture.rows("SELECT count(*), count(DISTINCT attendance) FROM opinions") == ["3|2"])
  }

  @Test("payments stand below their budget line; a line without one is a row too")
  func budget() throws {
    let head =
      "Mã dự toán,Năm ngân sách,Đơn vị,Dự án,Nguồn vốn,Loại vốn,Kế hoạch vốn,Số chứng từ,Ngày giải ngân,"
      + "Số tiền giải ngân\n"
    let line = "DT-1,2024,787,3.1,Thành phố,Sự nghiệp,900.000.000,"
    let report = try fixture.run(
      head + line + "CT-1,10/03/2024,300.000.000\n" + line + "CT-2,10/06/2024,200.000.000\n"
        + "DT-2,2024,787,4.1,Huyện,Đầu tư,100.000.000,,,\n", as: "budget_sheet")
    #expect(fixture.messages(report) == [])
    #expect(try fixture.rows("SELECT count(*) FROM budget_lines") == ["2"])
    #expect(try fixture.rows("SELECT sum(amount) FROM disbursements") == ["500000000"])
  }

  /// A sheet of each other form with a clean row or two.
  private static let sheets: [(form: String, text: String)] = [
    (
      "group_list",
      "Mã tổ,Tên tổ,Xã,Ngày thành lập,Tổ trưởng,Tổ trưởng từ ngày,Mã hộ,Vào tổ từ ngày\n"
        + "T1,Tổ 1,Lý Nhơn,01/02/2022,Phạm Thị D,01/02/2022,LN-001,01/02/2022\n"
        + "T1,Tổ 1,Lý Nhơn,01/02/2022,Phạm Thị D,01/02/2022,LN-002,01/02/2022\n"
    ),
    (
      "campaigns",
      "Mã đợt vận động,Tên đợt vận động,Đơn vị,Bắt đầu,Kết thúc\nvnn,Vì người nghèo,787,17/10/2024,18/11/2024\n"
    ),
    (
      "pledge_list",
      "Số đăng ký,Ngày đăng ký,Đợt vận động,Số tiền đăng ký,Mã nhà hảo tâm,Tên nhà hảo tâm,Loại nhà hảo tâm,"
        + "Loại đóng góp,Xã\nDK1,20/10/2024,vnn,5.000.000,HT1,Công ty A,Doanh nghiệp,Tiền,787\n"
        + "DK2,21/10/2024,vnn,6.000.000,HT1,Công ty A,Doanh nghiệp,Tiền,787\n"
    ),
    (
      "receipt_book",
      "Số phiếu thu,Ngày nhận,Số đăng ký,Số tiền,Mã nhà hảo tâm,Tên nhà hảo tâm,Loại nhà hảo tâm,Loại đóng góp,Xã\n"
        + "PT1,25/10/2024,DK1,5.000.000,HT1,Công ty A,Doanh nghiệp,Tiền,787\n"
    ),
    (
      "finding_list",
      "Mã cuộc giám sát,Nội dung giám sát,Loại giám sát,Phương pháp,Ngày bắt đầu,Địa bàn giám sát,Mã phát hiện,Đơn vị,"
        + "Ngày phát hiện,Mức độ,\"Hạn chế, thiếu sót\"\n"
        + "GS1,Giám sát năm 2024,Định kỳ,Tại cơ sở,05/06/2024,787,GS1-1,Lý Nhơn,06/06/2024,Nhẹ,Chậm cập nhật sổ\n"
    ),
    (
      "placement_list",
      "Mã hộ,STT thành viên,Xã,Ngày vào làm,Nơi làm việc,Tiền lương/tháng,Còn làm sau 3 tháng\n"
        + "LN-001,2,Lý Nhơn,01/03/2024,Xưởng may A,5.500.000,x\n"
    ),
    (
      "scholarship_list",
      "Mã hộ,Xã,Ngày hỗ trợ,Số tiền,Nguồn,STT thành viên,Năm học,Tên học bổng\n"
        + "LN-001,Lý Nhơn,20/11/2024,2.000.000,Nhà hảo tâm,2,2024-2025,Vì bạn nghèo\n"
    ),
    (
      "education_list",
      "Mã hộ,Xã,Ngày hỗ trợ,Số tiền,Nguồn,STT thành viên,Năm học,Số tháng\n"
        + "LN-001,Lý Nhơn,12/12/2024,1.350.000,Ngân sách,2,2024-2025,9\n"
    ),
    (
      "means_list",
      "Mã hộ,Xã,Ngày hỗ trợ,Nguồn,Tên phương tiện,Số lượng,Giá trị\n"
        + "LN-001,Lý Nhơn,12/05/2024,Quỹ Vì người nghèo,Máy may,1,6.500.000\n"
    ),
    (
      "hardship_list",
      "Mã hộ,Xã,Ngày hỗ trợ,Số tiền,Nguồn,Lý do,\"Đột xuất, hằng tháng\"\n"
        + "LN-001,Lý Nhơn,20/01/2024,500.000,Quỹ Vì người nghèo,Tết,Một lần\n"
    ),
    (
      "course_list",
      "Mã lớp,Tên lớp,Nghề đào tạo,Ngày khai giảng,Nơi mở lớp,Mã hộ,STT thành viên,Kết quả học\n"
        + "N1,May công nghiệp K1,May công nghiệp,01/04/2024,787,LN-001,2,Tốt nghiệp\n"
    ),
    (
      "support_list",
      "Mã hộ,Xã,Ngày hỗ trợ,Số tiền,Hình thức hỗ trợ,Nguồn\n"
        + "LN-002,Lý Nhơn,05/05/2024,300.000,Trợ cấp khó khăn,Quỹ Vì người nghèo\n"
    ),
  ]

  @Test("every other sheet imports as offices write it, and again without a change")
  func others() throws {
    for (form, text) in Self.sheets {
      let report = try fixture.run(text, as: form)
      #expect(fixture.messages(report) == [], "\(form)")
      #expect(report.inserted > 0, "\(form)")
      let again = try fixture.run(text, as: form)
      #expect(again.inserted == 0 && again.updated == 0, "\(form)")
    }
    #expect(try fixture.rows("SELECT count(*) FROM donors") == ["1"])
  }
}

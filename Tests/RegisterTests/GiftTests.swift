import Testing

@testable import Register

@Suite("gifts that contradict their pledge are not stored")
struct GiftTests {
  private let fixture: ImportFixture
  private static let donors =
    "Mã nhà hảo tâm,Tên nhà hảo tâm,Loại nhà hảo tâm,Loại đóng góp,Xã"
  private static let receipts = "Số phiếu thu,Ngày nhận,Đợt vận động,Số đăng ký,Số tiền," + donors + "\n"

  init() throws {
    fixture = try ImportFixture()
    _ = try fixture.run(
      "Mã đợt vận động,Tên đợt vận động,Đơn vị,Bắt đầu,Kết thúc,Mục tiêu\nvnn,Vì người nghèo,787,17/10/2024,"
        + "18/11/2024,90000000\nnha,Xây nhà,787,17/10/2024,18/11/2024,\n", as: "campaigns")
    _ = try fixture.run(
      "Số đăng ký,Ngày đăng ký,Đợt vận động,Số tiền đăng ký," + Self.donors
        + "\nDK1,20/10/2024,vnn,5000000,HT1,Công ty A,Doanh nghiệp,Tiền,787\n", as: "pledge_list")
  }

  /// What the import of receipts says, and how many are there afterwards.
  private func messages(_ rows: String) throws -> ([String], [String]) {
    let report = try fixture.run(Self.receipts + rows, as: "receipt_book")
    return (fixture.messages(report), try fixture.rows("SELECT count(*) FROM receipts"))
  }

  @Test("a receipt in another campaign than its pledge is a fault of the pledge's cell")
  func otherCampaign() throws {
    let (messages, stored) = try messages("PT1,25/10/2024,nha,DK1,5000000,HT1,Công ty A,Doanh nghiệp,Tiền,787\n")
    #expect(messages.count == 1 && messages[0].contains("đăng ký này thuộc đợt vận động \"vnn\""), "\(messages)")
    #expect(stored == ["0"])
  }

  @Test("a receipt of another donor than its pledge is a fault")
  func otherDonor() throws {
    let (messages, stored) = try messages("PT1,25/10/2024,vnn,DK1,5000000,HT2,Bà B,Cá nhân,Tiền,787\n")
    #expect(messages.count == 1 && messages[0].contains("nhà hảo tâm \"HT1\""), "\(messages)")
    #expect(stored == ["0"])
  }

  @Test("a pledge paid in full takes no further receipt; two parts of it, and the same file again, are welcome")
  func paidTwice() throws {
    let parts =
      "PT1,25/10/2024,vnn,DK1,2000000,HT1,Công ty A,Doanh nghiệp,Tiền,787\n"
      + "PT2,28/10/2024,vnn,DK1,3000000,HT1,Công ty A,Doanh nghiệp,Tiền,787\n"
    #expect(try messages(parts) == ([], ["2"]))
    let again = try fixture.run(Self.receipts + parts, as: "receipt_book")
    #expect(again.faults.isEmpty && again.inserted == 0)
    let (twice, stored) = try messages("PT3,30/10/2024,vnn,DK1,5000000,HT1,Công ty A,Doanh nghiệp,Tiền,787\n")
    #expect(twice.count == 1 && twice[0].contains("đã nhận đủ 5000000 đồng (phiếu PT1, PT2)"), "\(twice)")
    #expect(stored == ["2"])
  }

  @Test("a goal of zero is a fault, and the drive is not stored")
  func goal() throws {
    let report = try fixture.run(
      "Mã đợt vận động,Tên đợt vận động,Đơn vị,Bắt đầu,Kết thúc,Mục tiêu\nx,X,787,17/10/2024,18/11/2024,0\n",
      as: "campaigns")
    #expect(fixture.messages(report).first?.contains("mục tiêu phải lớn hơn 0") == true, "\(fixture.messages(report))")
    #expect(try fixture.rows("SELECT count(*) FROM campaigns WHERE code = 'x'") == ["0"])
  }
}

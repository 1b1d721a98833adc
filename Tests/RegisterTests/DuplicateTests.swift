import Analytics
import Programme
import Testing
import Vietnamese

@testable import Register

@Suite("possible duplicates")
struct DuplicateTests {
  private let fixture: ImportFixture
  init() throws { fixture = try ImportFixture() }

  private func search() throws -> DuplicateSearch {
    try DuplicateSearch(
      context: QueryContext(
        snapshot: fixture.store.snapshot(), standards: [], jurisdiction: "T",
        asOf: try #require(Day(iso: "2025-12-31"))))
  }

  private func keys(_ pairs: [PossibleDuplicate]) throws -> [String] {
    let context = QueryContext(
      snapshot: try fixture.store.snapshot(), standards: [], jurisdiction: "T", asOf: .unknownStart)
    return pairs.map { pair in
      "\(context.key(of: pair.first, in: "members")) \(context.key(of: pair.second, in: "members")) \(pair.reason.score)"
    }
  }

  private func load(_ rows: String) throws {
    _ = try fixture.run(
      "Mã hộ,Họ và tên,Ngày sinh,Xã,Ngày rà soát,Số nhân khẩu\n"
        + ["A", "B", "C", "D", "E", "F"].map { "\($0),Người \($0),01/02/19\($0 == "A" ? 60 : 71),Lý Nhơn,10/10/2024,3" }
        .joined(separator: "\n"), as: "households")
    let report = try fixture.run(
      "Mã hộ,Số thứ tự,Họ và tên,Quan hệ với chủ hộ,Ngày sinh,Số định danh cá nhân,Điện thoại,Ngày rời hộ\n" + rows,
      as: "household_members")
    #expect(report.faults.isEmpty)
  }

  @Test("one number, one name and birth date with the tone elsewhere, one name and phone: each with its score")
  func reasons() throws {
    try load(
      """
      A,2,Nguyễn Thị Hoà,Vợ,05/06/1972,079172000001,,
      B,2,Trần Văn Khác,Con,07/08/1999,079172000001,,
      C,2,Lê Thị Hóa,Vợ,03/04/1980,,,
      D,2,LÊ THỊ HOÁ,Vợ,03/04/1980,,,
      E,2,Phạm Văn Tám,Con,01/09/1990,,0903 111 222,
      F,2,Phạm Văn Tám,Con,02/10/1995,,0903111222,
      """)
    #expect(
      try keys(search().persons()).filter { $0.contains("|2") } == ["A|2 B|2 100", "C|2 D|2 90", "E|2 F|2 85"])
  }

  @Test("a slip of a letter, and a day exchanged with its month, count within one unit only")
  func slips() throws {
    try load(
      """
      A,2,Nguyễn Thị Phượng,Vợ,05/06/1972,,,
      B,2,Nguyễn Thị Phương Anh,Vợ,05/06/1972,,,
      C,2,Nguyen Thi Phuong An,Vợ,05/06/1972,,,
      D,2,Võ Văn Sáu,Con,03/04/1988,,,
      E,2,Võ Văn Sáu,Con,04/03/1988,,,
      """)
    #expect(try keys(search().persons()).filter { $0.contains("|2") } == ["B|2 C|2 70", "D|2 E|2 60"])
  }

  @Test("who left a household, members of one household, and a number that a crowd shares are not looked for")
  func notLookedFor() throws {
    try load(
      """
      A,2,Nguyễn Thị Hoa,Vợ,05/06/1972,,,01/01/2023
      B,2,Nguyễn Thị Hoa,Vợ,05/06/1972,,,
      C,2,Lê Văn Sinh,Con,03/04/2000,,,
      C,3,Lê Văn Sinh,Con,03/04/2000,,,
      """)
    #expect(try keys(search().persons()).filter { $0.contains("|2") || $0.contains("|3") } == [])
  }

  @Test("households are suggested when their heads are alike, or two of their members")
  func households() throws {
    try load(
      """
      A,2,Nguyễn Thị Hoa,Vợ,05/06/1972,,,
      A,3,Nguyễn Văn Con,Con,05/06/1999,,,
      B,2,Nguyễn Thị Hoa,Vợ,05/06/1972,,,
      B,3,Nguyễn Văn Con,Con,05/06/1999,,,
      C,2,Lê Văn Sinh,Con,03/04/2000,,,
      D,2,Lê Văn Sinh,Con,03/04/2000,,,
      """)
    let search = try search()
    let pairs = search.households(search.persons().filter { $0.reason != .likeNameAndBirth })
    let pair = try #require(pairs.first)
    #expect(pairs.count == 1 && pair.first == 0 && pair.second == 1 && pair.members == 2 && pair.score == 90)
  }
}

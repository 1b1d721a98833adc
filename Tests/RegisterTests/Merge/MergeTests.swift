import Foundation
import Messages
import Testing

@testable import Register

@Suite("a commune's register merged into the district's")
struct MergeTests {
  private let district: ImportFixture
  private let commune: ImportFixture
  init() throws {
    district = try ImportFixture()
    commune = try ImportFixture()
    try commune.store.update(
      settings: .init(title: "Xã Lý Nhơn", jurisdiction: "HCMC", area: "27682"))
    #expect(try commune.rows("SELECT code FROM units WHERE name = 'Xã Lý Nhơn'") == ["27682"])
    try #require(
      try commune.run(
        """
        Mã hộ,Họ và tên chủ hộ,Xã,Ngày rà soát,Số nhân khẩu
        LN-001,Nguyễn Văn Một,Lý Nhơn,14/12/2023,4
        LN-002,Trần Thị Hai,Lý Nhơn,14/12/2023,2
        """
      ).isWritten)
  }

  private func merge(prefer: MergeOptions.Preference? = nil, dryRun: Bool = false) throws -> MergeReport {
    try district.store.merge(
      commune.store.path,
      options: MergeOptions(prefer: prefer, dryRun: dryRun, show: ShowOptions(personal: true)), note: .test)
  }

  private func set(_ fixture: ImportFixture, _ text: String) throws {
    let report = try fixture.store.set(
      "members", key: "LN-001|1", to: [("phone", text)], dryRun: false, note: .test, show: ShowOptions())
    try #require(report.batch != nil)
  }

  private func phone() throws -> String { try district.rows("SELECT phone FROM members WHERE name LIKE 'Nguyễn%'")[0] }

  @Test("rows are added by their keys; sent twice there is nothing new; what was merged can be taken back")
  func adding() throws {
    #expect(try merge(dryRun: true).inserted > 0)
    #expect(try district.store.count("households") == 0)
    let first = try merge()
    #expect(first.batch != nil && first.conflictCount == 0 && first.area == "27682")
    #expect(try district.store.count("households") == 2 && district.store.count("members") == 2)
    let again = try merge()
    #expect((again.inserted, again.updated, again.conflictCount) == (0, 0, 0))
    #expect(try district.store.merges().map(\.form) == ["27682", "27682"])
    _ = try district.store.undo(batch: try #require(again.batch), note: .test)
    _ = try district.store.undo(batch: try #require(first.batch), note: .test)
    #expect(try district.store.count("households") == 0)
  }

  @Test("rows that the sender keeps aside do not come, and the report says how many wait")
  func waiting() throws {
    #expect(try merge().notices.isEmpty)
    let report = try commune.run(
      "Mã hộ,Họ và tên chủ hộ,Xã,Số nhân khẩu\nLN-003,Phan Văn Sáu,Lý Nhơn,bốn\nLN-004,Lê Bé,Lý Nhơn,1"
    ) { $0.onFault = .quarantine }
    try #require(report.isWritten && report.faultyRows == 1)
    let merged = try merge()
    #expect(merged.waiting == 1 && merged.notices.map(\.code.code) == ["W0721"])
    #expect(try district.rows("SELECT code FROM households ORDER BY code") == ["LN-001", "LN-002", "LN-004"])
    #expect(try district.rows("SELECT count(*) FROM quarantine") == ["0"])
  }

  @Test("one side's change counts; both sides' is a conflict that somebody decides")
  func conflicts() throws {
    _ = try merge()
    try set(commune, "0901111111")
    #expect(try merge().updated == 1)
    #expect(try phone() == "0901111111")
    try set(district, "0902222222")
    let kept = try merge()
    #expect((kept.updated, kept.kept, kept.conflictCount) == (0, 1, 0))
    #expect(try phone() == "0902222222")
    try set(commune, "0903333333")
    try set(district, "0904444444")
    let both = try merge()
    #expect(both.batch == nil && both.conflicts.map(\.field) == ["phone"])
    #expect(both.conflicts.first?.ours == "0904444444" && both.conflicts.first?.theirs == "0903333333")
    #expect(try merge(prefer: .ours).batch != nil)
    #expect(try phone() == "0904444444")
    try set(commune, "0905555555")
    try set(district, "0906666666")
    #expect(try merge(prefer: .theirs).updated == 1)
    #expect(try phone() == "0905555555")
  }

  @Test("rows outside the sender's area, and registers that say none, are refused")
  func refusals() throws {
    #expect(try commune.run("Mã hộ,Xã,Ngày rà soát\nBK-001,Bình Khánh,14/12/2023").isWritten)
    let report = try merge()
    #expect(report.batch == nil && report.faults.allSatisfy { $0.code.code == "E0566" } && report.faultCount == 2)
    #expect(try district.store.count("households") == 0)
    try commune.store.update(settings: .init(title: "", jurisdiction: "HCMC", area: ""))
    #expect(throws: Diagnostic.self) { try merge() }
    let copy = try commune.store.exportPseudonymous(to: commune.folder.file("p.db"), note: .test)
    #expect(throws: Diagnostic.self) {
      try district.store.merge(copy.path, options: MergeOptions(), note: .test)
    }
  }

  @Test("two registers are compared row by row")
  func comparing() throws {
    _ = try merge()
    try set(commune, "0901111111")
    let found = try district.store.differences(from: commune.store.path, options: ShowOptions(personal: true))
    #expect(found.map { "\($0.entity) \($0.added) \($0.changed) \($0.removed)" } == ["members 0 1 0"])
    #expect(found[0].rows[0].fields.map { "\($0.before) \($0.after)" } == ["0901111111 -"])
  }
}

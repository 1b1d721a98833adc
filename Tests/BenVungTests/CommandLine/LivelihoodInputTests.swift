import Foundation
import Testing

@testable import BenVung

/// What a person may type wrongly for a livelihood model: each is refused in words of the command line, or is an answer.
@Suite("wrong figures for a livelihood model")
struct LivelihoodInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let code: Int32
    let vi: String
    let en: String
    var testDescription: String { line }
  }

  static let wrongFigures = [
    Case(
      line: "oyster-raft --scale 0", code: 2, vi: "E0206: --scale \"0\": phải từ 0,01 đến 10.000",
      en: "E0206: --scale \"0\": must be from 0.01 to 10,000"),
    Case(
      line: "salt-tarpaulin --price -1", code: 2, vi: "E0206: --price \"-1\": phải ít nhất là 0",
      en: "E0206: --price \"-1\": must be at least 0"),
    Case(
      line: "crab --survival 120%", code: 2, vi: "E0206: --survival \"120%\": phải từ 0% đến 100%",
      en: "E0206: --survival \"120%\": must be from 0% to 100%"),
    Case(
      line: "shrimp-intensive --survival 1.2", code: 2, vi: "E0205: --survival \"1.2\": viết với dấu %",
      en: "E0205: --survival \"1.2\": write it with a % sign"),
    Case(
      line: "oyster-raft --cycles 3 --cycle-months 6", code: 4,
      vi: "--cycles 3 × --cycle-months 6 = 18 tháng: dài hơn một năm. Với vụ 6 tháng, --cycles nhiều nhất là 2.",
      en:
        "--cycles 3 × --cycle-months 6 = 18 months: longer than a year. With crops of 6 months, --cycles is at most 2."
    ),
    Case(
      line: "oyster-cage --species native --years 1", code: 4,
      vi: "--native-months 13: một vụ hàu bản địa dài hơn --years 1 năm, không kịp bán vụ nào",
      en: "--native-months 13: a crop of native oysters takes longer than --years 1; none would be sold"),
    Case(
      line: "bead-stringing --pieces 0", code: 2, vi: "E0206: --pieces \"0\": phải ít nhất là 0,1",
      en: "E0206: --pieces \"0\": must be at least 0.1"),
    Case(
      line: "replication-plan --area Xã-Lạ", code: 4, vi: "E0472: không có đơn vị \"Xã-Lạ\"",
      en: "E0472: there is no unit \"Xã-Lạ\""),
    Case(
      line: "livelihood-comparison --area 99999", code: 4, vi: "E0472: không có đơn vị \"99999\"",
      en: "E0472: there is no unit \"99999\""),
    Case(
      line: "livelihood-outcomes --area 99999", code: 4, vi: "E0472: không có đơn vị \"99999\"",
      en: "E0472: there is no unit \"99999\""),
    Case(
      line: "crab --loan 120000000", code: 4,
      vi: "--loan 120.000.000 đồng: chương trình cho vay hộ nghèo cho vay nhiều nhất 100.000.000 đồng",
      en: "--loan 120,000,000 VND: the programme for poor households lends 100,000,000 VND at most"),
    Case(
      line: "crab --loan 1000000 --loan-programme newly_escaped --loan-months 84", code: 4,
      vi: "--loan-months 84: chương trình cho vay hộ mới thoát nghèo cho vay nhiều nhất 60 tháng",
      en: "--loan-months 84: the programme for newly escaped households lends for 60 months at most"),
    Case(
      line: "crab --loan 1000000 --loan-months 6 --loan-grace 12", code: 4,
      vi: "--loan-grace 12: thời gian ân hạn phải ngắn hơn thời hạn vay (--loan-months 6)",
      en: "--loan-grace 12: the grace must be shorter than the term of the loan (--loan-months 6)"),
  ]

  @Test(
    "is refused with the flag, the value and the rule, in both languages; nothing is written", arguments: wrongFigures)
  func refused(wrong: Case) throws {
    let workspace = try Workspace.shared.get()
    let before = try workspace.state()
    for (language, words) in [("vi", wrong.vi), ("en", wrong.en)] {
      let file = "wrong-\(language).pdf"
      let outcome = workspace("run \(wrong.line) --lang \(language) -o \(file)")
      #expect(outcome.code == wrong.code, "\(outcome.error)")
      #expect(outcome.error.replacing("\u{A0}", with: " ").contains(words), "\(outcome.error)")
      #expect(outcome.output.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: workspace.folder + "/" + file))
    }
    #expect(try workspace.state() == before)
  }

  static let oddFigures = [
    // Nothing is ever put in: no sign change of the cash flows.
    Case(
      line: "oyster-raft --unit-cost 0 --seed-cost 0 --upkeep 0 --labour-days 0 --draws 20", code: 0,
      vi: "Không có IRR: không tỷ lệ chiết khấu nào làm NPV bằng 0.", en: "There is no IRR: no rate makes the NPV zero."
    ),
    // Nothing ever comes back.
    Case(
      line: "crab --price 0 --price-low 0 --price-high 0 --draws 20", code: 0, vi: "Không hoàn được vốn.",
      en: "It never pays back."),
    Case(
      line: "community-tourism --visitors 0 --visitors-low 0 --visitors-high 0 --draws 20", code: 0,
      vi: "Không hoàn được vốn.", en: "It never pays back."),
    Case(
      line: "oyster-raft --year 2010 --draws 20", code: 0, vi: "không có hộ nghèo nào được rà soát năm 2010",
      en: "no poor household reviewed in 2010"),
  ]

  @Test("what never pays back, has no rate or helps nobody is an answer", arguments: oddFigures)
  func answered(odd: Case) throws {
    let workspace = try Workspace.shared.get()
    for (language, words) in [("vi", odd.vi), ("en", odd.en)] {
      let outcome = workspace("run \(odd.line) --lang \(language) -o - -O text")
      #expect(outcome.code == 0, "\(outcome.error)")
      let text = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(words), "\(text.prefix(3000))")
    }
  }
}

import Documents
import Messages
import Testing

@testable import BenVung

@Suite("the livelihood plugins on the demo register")
struct LivelihoodRunTests {
  static let plugins = [
    "salt-tarpaulin", "shrimp-extensive", "bead-stringing", "livelihood-comparison", "livelihood-outcomes",
    "replication-plan",
  ]

  @Test("each runs twice to the same bytes", arguments: plugins)
  func sameBytes(plugin: String) throws {
    let documents = try (0..<2).map { _ in try Workshop().run(plugin).document }
    #expect(documents[0].blocks.count > 3)
    for format in [DocumentFormat.html, .pdf, .json] {
      let bytes = try documents.map { try format.render($0) }
      #expect(bytes[0] == bytes[1], "\(format)")
    }
  }

  private func page(
    _ id: String, _ parameters: [String: ParameterValue], language: Language = .vi
  ) throws -> Document {
    let catalogue = try PluginCatalogue(roots: [RunFixture.bundled])
    return try Runner(register: RunFixture.register.get(), catalogue: catalogue).run(
      catalogue.plugin(id), parameters: parameters.merging(["draws": .integer(200)]) { given, _ in given },
      options: RunOptions(language: language)
    ).document
  }

  @Test(
    "the first page answers four questions with figures and sentences; what it rests on follows",
    arguments: LivelihoodFiles.models, Language.allCases)
  func firstPage(plugin: String, language: Language) throws {
    let document = try page(plugin, ["loan": .integer(10_000_000)], language: language)
    func kinds(_ blocks: some Sequence<Block>) -> [String] {
      blocks.map { String(describing: $0).prefix { $0 != "(" }.description }
    }
    let all = kinds(document.blocks)
    let first = all.prefix { $0 != "pageBreak" }
    #expect(first.count { $0 == "heading" } == 4 && first.count { $0 == "keyFigures" } == 3, "\(first)")
    // The basis, the loan, a day's work beside the wage, the margin of safety, the households lifted.
    #expect(first.count { $0 == "text" || $0 == "paragraph" } == 5, "\(first)")
    #expect(document.tables.map(\.id).starts(with: ["household", "average-year", "budget"]))
    #expect(Set(document.tables.map(\.id)).isSuperset(of: ["loan", "break-even", "scenarios", "grid", "assumptions"]))
  }

  // 2 rafts × 2,000 kg × 70 % × 25,000 - … = 58.6 million for 120 days: 488,333 a day, 162.8 % of 300,000. Bead stringing
  // brings 25.43 million for 264 days: 96,326, 64.2 % of 150,000.
  @Test("a day of work is set beside the wage, and the price beside the one that breaks even")
  func sentences() throws {
    func text(_ id: String, _ parameters: [String: ParameterValue] = [:]) throws -> String {
      String(
        decoding: try DocumentFormat.terminal.render(page(id, parameters), options: RenderOptions(width: 400)),
        as: UTF8.self
      ).replacing("\u{A0}", with: " ")
    }
    let oysters = try text("oyster-raft")
    #expect(oysters.contains("được 488.333 đồng, bằng 162,8% tiền công làm thuê (300.000 đồng/ngày)"))
    #expect(oysters.contains("Giá bán giảm đến 17.547 đồng/kg (giả định 25.000 đồng/kg, giảm 29,8%) thì hòa vốn"))
    #expect(try text("bead-stringing").contains("được 96.326 đồng, chỉ bằng 64,2% tiền công làm thuê"))
    // Every year of cages loses 24.7 million once the work is paid: the first harvest pays back nothing for good.
    #expect(try text("oyster-cage").contains("không hoàn vốn"))
    let worthless = try text("oyster-raft", ["price": .integer(10_000)])
    #expect(worthless.contains("Giá bán phải lên đến 17.547 đồng/kg (giả định 10.000 đồng/kg, tăng 75,5%) mới hòa vốn"))
    #expect(worthless.contains("--price 10.000 nằm ngoài khoảng --price-low 15.000 đến --price-high 35.000"))
    let borrowed = try text("oyster-raft", ["loan": .integer(12_000_000)])
    #expect(borrowed.contains("Vay 12.000.000 đồng trong 36 tháng, ân hạn 12 tháng, lãi suất 6,60%/năm"))
  }
}

import Foundation
import Messages
import Testing

@testable import BenVung

@Suite("plugin test")
struct PluginTesterTests {
  private let workshop = Workshop()

  private func plugin(_ tests: String, main: String = "return function(ctx) ctx.doc:title(ctx.params.name) end") throws
  {
    try workshop.write(
      main,
      manifest:
        "parameters = { { name = 'name', type = 'text', default = 'A' } }, needs = { read = { 'units', 'reviews' } }"
    )
    try workshop.write(file: "probe/lib/sum.lua", "return function(a, b) return a + b end")
    try workshop.write(file: "probe/tests/all.lua", "local test <const> = require 'test'\n" + tests)
  }

  private func results(updates: Bool = false, filter: String? = nil) throws -> [PluginTestResult] {
    let catalogue = try PluginCatalogue(roots: [workshop.root, RunFixture.bundled])
    let tester = try PluginTester(
      catalogue.plugin("probe"), catalogue: catalogue, language: .vi, updates: updates, filter: filter)
    try tester.run()
    return tester.results
  }

  @Test("every bundled plugin's tests hold")
  func bundled() throws {
    let catalogue = try PluginCatalogue(roots: [RunFixture.bundled])
    let tested = try catalogue.plugins.filter { !PluginTester.files(of: $0).isEmpty }.map {
      try catalogue.plugin($0.id)
    }
    #expect(tested.contains { $0.id == "poverty-overview" })
    for plugin in tested {
      let tester = try PluginTester(plugin, catalogue: catalogue, language: .vi)
      try tester.run()
      #expect(!tester.results.isEmpty)
      for result in tester.results {
        #expect(result.fault == nil, "\(plugin.id): \(result.name): \(result.fault?.report(in: .en) ?? "")")
      }
    }
  }

  @Test("what holds passes, and each kind of difference is told with both sides and its line")
  func equality() throws {
    try plugin(
      """
      test.describe("nhóm", function()
        test.it("bằng", function()
          test.equals({ 1, 2.0, { a = "x" } }, { 1.0, 2, { a = "x" } })
          test.near(0.1 + 0.2, 0.3, 1e-12)
          test.equals(require "lib.sum"(1, 2), 3)
          test.fails(function() error("hỏng rồi") end, "hỏng rồi")
        end)
        test.it("khác số", function()
          test.equals(3, 4)
        end)
        test.it("khác bảng", function() test.equals({ 1, 2 }, { 1, 2, 3 }) end)
        test.it("khác kiểu", function() test.equals("1", 1) end)
        test.it("xa quá", function() test.near(1, 2, 0.5) end)
        test.it("không lỗi", function() test.fails(function() end, "x") end)
        test.it("lỗi khác", function() test.fails(function() error("a") end, "b") end)
      end)
      """)
    let results = try results()
    #expect(results.map { $0.fault == nil } == [true, false, false, false, false, false, false])
    #expect(results[0].name == ["nhóm", "bằng"])
    let number = try #require(results[1].fault)
    #expect(number.message(in: .vi) == "mong đợi 4, nhận được 3" && number.place?.line == 10)
    #expect(results[2].fault?.message(in: .en) == "expected { 1, 2, 3 }, got { 1, 2 }")
    #expect(results[3].fault?.message(in: .en) == "expected 1, got \"1\"")
    #expect(results[4].fault?.message(in: .en).contains("± 0.5") == true)
    #expect(results[5].fault?.code == .testDidNotFail && results[6].fault?.code == .testDiffers)
  }

  @Test("a fault outside of every test is a finding of its file; a filter leaves others out")
  func outside() throws {
    try plugin("test.it('một', function() end) test.it('hai', function() end) error('ngoài')")
    let all = try results()
    #expect(all.count == 3 && all[2].fault?.message(in: .en).contains("ngoài") == true)
    #expect(try results(filter: "HAI").filter { $0.fault == nil }.map(\.name) == [["hai"]])
  }

  @Test("runs take parameters and registers; a snapshot is kept on request, and a difference names the line")
  func runs() throws {
    try plugin(
      """
      test.it("bản văn bản", function()
        local run = test.run({ name = "Bản đầu" }, { register = "empty" })
        test.equals(run.title, "Bản đầu")
        run:snapshot "first"
      end)
      test.it("tham số lạ", function() test.fails(function() test.run { nmae = "x" } end, "'nmae'") end)
      test.it("sổ lạ", function() test.fails(function() test.run({}, { register = "deno" }) end, "E0334") end)
      test.it("bảng lạ", function() test.fails(function() test.run({}, { register = "empty" }):table "x" end, "E0337") end)
      """)
    #expect(try results().map { $0.fault?.code } == [.testSnapshotMissing, nil, nil, nil])
    #expect(try results(updates: true).allSatisfy { $0.fault == nil })
    #expect(try results().allSatisfy { $0.fault == nil })
    try workshop.write(file: "probe/tests/snapshots/first.txt", "BẢN CŨ\n")
    let fault = try #require(try results()[0].fault)
    #expect(fault.message(in: .en).contains("line 1 differs; before \"BẢN CŨ\", now \"BẢN ĐẦU\""))
  }

  @Test("an option of a run that says nothing is an error, with the value and what it may be")
  func options() throws {
    let wrong = [
      ("language = 'fr'", "language: there is no 'fr', only 'vi', 'en'"),
      ("language = 5", "language: text expected, got number"),
      ("as_of = '31/02/2024'", "as_of: there is no day '31/02/2024'; write 31/12/2024 or 2024-12-31"),
      ("as_of = 2024", "as_of: text expected, got number"), ("standard = true", "standard: text expected, got boolean"),
    ]
    let runs = wrong.map { "test.it(\"\($0.0)\", function() test.run({}, { register = 'empty', \($0.0) }) end)" }
    try plugin(
      (runs + [
        "test.it('đúng', function() test.run({}, { register = 'empty', language = 'en', as_of = '31/12/2024' }) end)"
      ]).joined(separator: "\n"))
    let faults = try results().map(\.fault)
    for (fault, (option, message)) in zip(faults, wrong) {
      #expect(fault?.report(in: .en).contains(message) == true, "\(option): \(fault?.report(in: .en) ?? "no fault")")
    }
    #expect(faults.count == 6 && faults[5] == nil)
  }

  @Test("a fixture of CSV files is imported; a file that is no entity's is told")
  func fixtures() throws {
    try plugin(
      """
      test.it("hộ", function()
        local run = test.run({}, { register = "small", jurisdiction = "HCMC", area = "787" })
        test.equals(run:table("t"):column("n"), { 2 })
        test.equals(run:proposed "supports", { new = 0, there = 0, refused = 0 })
      end)
      """,
      main: """
        local bv <const> = require "benvung"
        return function(ctx)
          ctx.doc:table(ctx.data.reviews:group_by("year"):summarise { n = bv.count() }, { id = "t" })
        end
        """)
    let head =
      "Mã hộ;Họ và tên chủ hộ;Ngày sinh;Giới tính;Dân tộc;Xã;Ngày rà soát;Số nhân khẩu;Thu nhập bình quân đầu người/năm\n"
    let rows = (1...2).map { "27682-000\($0);Nguyễn Văn \($0);01/01/197\($0);Nam;Kinh;27682;2024-11-20;3;30000000\n" }
    try workshop.write(file: "probe/tests/fixtures/small/households.csv", head + rows.joined())
    #expect(try results().map { $0.fault?.report(in: .en) } == [nil])
    try workshop.write(file: "probe/tests/fixtures/small/househoulds.csv", head)
    let fault = try #require(try results()[0].fault)
    #expect(fault.code == .testFixtureFileUnknown && fault.suggestion == "households")
  }

  @Test("a plugin without tests says so; the command counts and ends with 1 where one fails")
  func command() throws {
    try plugin("test.it('một', function() end) test.it('hai', function() error('x') end)")
    let words = ["--plugins", workshop.root, "plugin", "test"]
    let outcome = Workspace.command(words + ["probe"])
    #expect(outcome.code == 1 && outcome.output.contains("✓ một") && outcome.output.contains("✗ hai"))
    #expect(outcome.output.contains("2 kiểm thử: 1 đạt, 1 hỏng"))
    #expect(Workspace.command(words + ["probe", "--filter", "một"]).code == 0)
    #expect(Workspace.command(words + ["probe", "--json"]).output.contains("\"passed\" : false"))
    let without = Workspace.command(words + ["vn-2022"])
    #expect(without.code == 3 && without.error.contains("E0336"))
  }
}

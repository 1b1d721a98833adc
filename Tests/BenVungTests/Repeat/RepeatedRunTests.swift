import Documents
import Foundation
import Messages
import Testing

@testable import BenVung

@Suite("run --for-each and retry")
struct RepeatedRunTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace(folder: NSTemporaryDirectory() + "benvung-repeat-" + UUID().uuidString)
    try FileManager.default.createDirectory(atPath: workspace.folder + "/parts", withIntermediateDirectories: true)
    try plugin()
  }

  /// A plugin of the workspace with one figure for each unit; `line` stands before it.
  private func plugin(_ line: String = "") throws {
    try FileManager.default.createDirectory(
      atPath: workspace.folder + "/plugins/probe", withIntermediateDirectories: true)
    try workspace.write(
      "plugins/probe/plugin.lua",
      """
      return { id = 'probe', version = '1.0.0', api = '1', kind = 'report', name = { vi = 'Thử', en = 'Probe' },
        parameters = { { name = 'area', type = 'area', default = '@all', each = true },
          { name = 'year', type = 'year', default = 2024, each = true },
          { name = 'kind', type = 'choice', choices = { 'a', 'b' }, default = 'a' } },
        needs = { read = { 'reviews', 'households' } } }
      """)
    try workspace.write(
      "plugins/probe/main.lua",
      """
      local bv <const> = require "benvung"
      return function(ctx)
        local area = ctx.params.area
        \(line)
        local rows = ctx.data.reviews:where("year == :y", { y = ctx.params.year }):within(area)
        ctx.doc:title(area)
        ctx.doc:table(rows:group_by("unit"):summarise { n = bv.count() }:with_total(), { id = "t" })
      end
      """)
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: workspace.folder + "/parts").sorted()
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: workspace.folder + "/parts/" + name)), as: UTF8.self)
  }

  /// Before 1 July 2025.
  private static let communes = ["27664", "27667", "27670", "27673", "27676", "27679", "27682"]

  @Test("one document for each commune, with its own figures, the same as a run for it alone, on one core and on two")
  func communes() throws {
    let two = workspace("run probe --for-each area -o parts/{area}.csv -o parts/{area}.pdf --jobs 2")
    #expect(two.code == 0 && two.output.contains("7/7") && two.output.contains("14 tệp"), "\(two.error)")
    #expect(try files() == Self.communes.flatMap { ["\($0).csv", "\($0).pdf"] })
    let pages = try Self.communes.map {
      try Data(contentsOf: URL(fileURLWithPath: workspace.folder + "/parts/\($0).pdf"))
    }
    #expect(Set(pages).count == 7)
    #expect(workspace("run probe --for-each area -o parts/{area}.csv -o parts/{area}.pdf --jobs 1").code == 0)
    for (commune, page) in zip(Self.communes, pages) {
      #expect(try Data(contentsOf: URL(fileURLWithPath: workspace.folder + "/parts/\(commune).pdf")) == page)
    }
    #expect(workspace("run probe --area 27682 -o parts/alone.csv").code == 0)
    #expect(try text("27682.csv") == text("alone.csv") && text("27682.csv").contains("Lý Nhơn"))
    // The parts add up to the whole.
    func total(_ name: String) throws -> Int {
      let last = try text(name).split(whereSeparator: \.isNewline).last?.split(separator: ",").last
      return try #require(last.flatMap { Int($0) })
    }
    #expect(workspace("run probe -o parts/whole.csv").code == 0)
    #expect(try Self.communes.map { try total("\($0).csv") }.reduce(0, +) == total("whole.csv"))
  }

  @Test("names stand in file names too, and years can be gone through")
  func names() throws {
    #expect(workspace("run probe --for-each area -o parts/{area_name}.txt").code == 0)
    #expect(try files().contains("Xã Lý Nhơn.txt") && files().count == 7)
    #expect(workspace("run probe --year 2023 --for-each year -o parts/{year}.csv").code == 0)
    #expect(try files().filter { $0.hasPrefix("20") } == ["2021.csv", "2022.csv", "2023.csv"])
  }

  @Test("a part that fails is told with script and line, leaves no file, stops no other, and retry does it alone")
  func retry() throws {
    try plugin("if area == '27682' then error('hỏng rồi') end")
    let run = workspace("run probe --for-each area -o parts/{area}.csv")
    #expect(run.code == 1 && run.output.contains("6/7"))
    #expect(run.error.contains("Xã Lý Nhơn") && run.error.contains("main.lua:4") && run.error.contains("hỏng rồi"))
    #expect(run.error.contains("benvung retry"))
    #expect(try files() == Self.communes.dropLast().map { "\($0).csv" })
    for name in try files() { try workspace.write("parts/" + name, "giữ nguyên") }
    #expect(workspace("retry").code == 1)
    try plugin()
    let again = workspace("retry")
    #expect(again.code == 0 && again.output.contains("1/1"), "\(again.error)")
    #expect(try text("27682.csv").contains("Lý Nhơn"))
    #expect(try Self.communes.dropLast().allSatisfy { try text("\($0).csv") == "giữ nguyên" })
    let done = workspace("retry")
    #expect(done.code == 0 && done.output.contains("xong"))
  }

  @Test("files that collide and other wrong use are refused before anything runs")
  func refused() throws {
    func fault(_ line: String) throws -> String {
      let outcome = workspace(line)
      #expect(outcome.code == 2, "\(line): \(outcome.error)")
      #expect(try files().isEmpty)
      return outcome.error
    }
    #expect(try fault("run probe --for-each area -o parts/x.csv").contains("E0241"))
    #expect(try fault("run probe --for-each area").contains("E0241"))
    #expect(try fault("run probe --for-each area -o parts/{area}.csv -o parts/../parts/{area}.csv").contains("E0214"))
    #expect(try fault("run probe --for-each kind -o parts/{kind}.csv").contains("area, year"))
    #expect(try fault("run probe --for-each aera -o parts/{area}.csv").contains("E0240"))
    #expect(try fault("run probe --for-each area -o parts/{area}.csv --apply").contains("--apply"))
    #expect(try fault("run probe --for-each area -o parts/{area}.csv --jobs 0").contains("jobs"))
    #expect(try fault("run probe --for-each year --year 2019 -o parts/{year}.csv").contains("E0242"))
    #expect(try fault("run probe --jobs 2").contains("--for-each"))
    #expect(try fault("retry").contains("E0243"))
    try workspace.write(".benvung-retry.json", "{}")
    #expect(try fault("retry").contains("E0244"))
  }

  @Test("the bar says how many are done and how long it still takes")
  func progress() {
    #expect(
      RunProgress.line(done: 84, of: 168, after: .seconds(12), .vi)
        == "██████████░░░░░░░░░░ 84/168 · còn khoảng 12 giây")
    #expect(RunProgress.line(done: 1, of: 100, after: .seconds(3), .en).hasSuffix("1/100 · about 5 min left"))
    #expect(RunProgress.line(done: 168, of: 168, after: .seconds(9), .vi).hasSuffix("168/168 · còn khoảng 0 giây"))
  }

  @Test("a request to end stops the batch; what was not made is left for retry")
  func interrupted() throws {
    let interruption = Interruption()
    interruption.interrupt()
    let outcome = Workspace.command(
      ["-C", workspace.folder, "run", "probe", "--for-each", "area", "-o", "parts/{area}.csv"],
      interruption: interruption)
    #expect(outcome.code == 130)
    #expect(try files().isEmpty)
  }
}

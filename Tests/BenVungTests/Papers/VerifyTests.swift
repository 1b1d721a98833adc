import Foundation
import GRDB
import Messages
import Spreadsheets
import Testing

@testable import BenVung
@testable import Documents
@testable import Register

/// Papers of the report `poverty-overview` and of a report of the test's own, verified by the command itself.
@Suite("verify")
struct VerifyTests {
  private struct Record: Decodable {
    struct State: Decodable {
      struct Data: Decodable {
        let changed: Bool
        let writes: Int?
      }
      struct Script: Decodable { let changed: Bool }
      let data: Data
      let script: Script
    }
    struct Finding: Decodable {
      let kind, change: String
      let table, row, column, written, shown, now: String?
    }
    let figures, changedFigures: Int
    let holds, recomputed, altered: Bool
    let state: State?
    let findings: [Finding]
  }

  /// A workspace of its own with a report that counts and averages by commune.
  private func workspace(_ main: String = VerifyTests.main, households: Int = 100) throws -> Workspace {
    let workspace = try Workspace(
      folder: NSTemporaryDirectory() + "benvung-verify-" + UUID().uuidString, households: households)
    let folder = workspace.folder + "/plugins/own-report"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try workspace.write(
      "plugins/own-report/plugin.lua",
      """
      return { id = 'own-report', version = '1.2.0', api = '1', kind = 'report', name = { vi = 'Thử', en = 'Probe' },
        parameters = { { name = 'year', type = 'year', default = 'latest' },
                       { name = 'part', type = 'percent', default = 0.125 } },
        needs = { read = { 'reviews', 'households', 'members' }, personal = { 'members.name' } } }
      """)
    try workspace.write("plugins/own-report/main.lua", main)
    return workspace
  }

  private static let main = """
    local bv <const> = require 'benvung'
    return function(ctx)
      local reviews = ctx.data.reviews:where('year == :year', { year = ctx.params.year })
      local by_unit = reviews:group_by('unit'):summarise {
        listed = bv.count(), poor = bv.count "class == 'poor'", income = bv.sum 'income_per_person' }:with_total()
      ctx.doc:title 'Thu nhập theo xã'
      ctx.doc:text('Có ' .. reviews:count() .. ' hộ trong danh sách.')
      ctx.doc:key_figures { { 'Hộ nghèo', by_unit:total 'poor', 'integer' } }
      ctx.doc:table(by_unit, { id = 'by-unit', caption = 'Theo xã' })
      ctx.doc:table(reviews:group_by('kind'):summarise { n = bv.count() }, { id = 'kinds' })
    end
    """

  private func record(_ workspace: Workspace, _ line: String) throws -> (code: Int32, record: Record) {
    let outcome = workspace("verify \(line) --json")
    return (outcome.code, try JSONDecoder().decode(Record.self, from: Data(outcome.output.utf8)))
  }

  /// A review of 2024 with its key as `data set` takes it, its income and its commune.
  private func review(_ workspace: Workspace) throws -> (key: String, income: Int64, unit: String) {
    let outcome = workspace(
      "data query reviews --year 2024 --select household.code,date,income_per_person,unit --limit 1 --csv")
    let fields = try #require(outcome.output.split(whereSeparator: \.isNewline).last).split(separator: ",").map(
      String.init)
    return ("\(fields[0])|\(fields[1])", try #require(Int64(fields[2])), fields[3])
  }

  @Test("a paper of a plugin that uses libraries is computed again with them")
  func library() throws {
    let workspace = try workspace()
    let made = workspace("run poor-fund-drive -o out/a.html")
    #expect(made.code == 0, "\(made)")
    let (code, record) = try record(workspace, "out/a.html")
    #expect(code == 0 && record.holds && record.recomputed, "\(record)")
    #expect(record.state?.script.changed == false)
  }

  @Test("an unchanged paper of every format holds, with the number of its figures")
  func unchanged() throws {
    let workspace = try workspace()
    let files = DocumentFormat.allCases.filter(\.carriesStamp).map { "out/a.\($0.endings[0])" }
    let made = workspace("run own-report --year 2024 " + files.map { "-o \($0)" }.joined(separator: " "))
    #expect(made.code == 0, "\(made)")
    // Seven communes and the total with three figures, one key figure, and each kind of review.
    let units =
      workspace("data query reviews --year 2024 --group-by unit --csv").output.split(whereSeparator: \.isNewline).count
      - 1
    let kinds =
      workspace("data query reviews --year 2024 --group-by kind --csv").output.split(whereSeparator: \.isNewline).count
      - 1
    for file in files {
      let (code, found) = try record(workspace, file)
      #expect(code == 0 && found.holds && found.findings.isEmpty, "\(file): \(found)")
      #expect(found.figures == (units + 1) * 3 + 1 + kinds, "\(file)")
      #expect(workspace("verify \(file) --lang vi").output.contains("tất cả còn đúng"))
      #expect(workspace("verify \(file) --lang en").output.contains("all of them hold"))
      #expect(workspace("verify \(file) -q").output.isEmpty)
    }
  }

  @Test(
    "papers of bundled plugins that use libraries are computed again with them",
    arguments: ["review-results", "housing-drive"])
  func bundled(_ plugin: String) throws {
    let workspace = try workspace()
    let made = workspace("run \(plugin) -o out/a.html -o out/a.xlsx")
    #expect(made.code == 0, "\(made)")
    for file in ["out/a.html", "out/a.xlsx"] {
      let (code, found) = try record(workspace, file)
      #expect(code == 0 && found.holds && found.recomputed && found.figures > 0, "\(file): \(found)")
      #expect(found.state?.script.changed == false)
    }
  }

  @Test("a page in two languages has a switch; each of them is verified, and a hand in one is found there")
  func bilingual() throws {
    let workspace = try workspace()
    let made = workspace("run own-report --year 2024 --bilingual -o out/a.html -o out/a.pdf")
    #expect(made.code == 0, "\(made)")
    let path = workspace.folder + "/out/a.html"
    let page = try String(contentsOfFile: path, encoding: .utf8)
    for language in ["vi", "en"] {
      #expect(page.contains("<article class=\"edition\" lang=\"\(language)\">"))
      #expect(page.contains("id=\"language-\(language)\""))
    }
    #expect(page.components(separatedBy: "Tổng cộng</th>").count == 2 && page.contains(">Total</th>"))
    let whole = workspace("verify out/a.html")
    #expect(whole.code == 0 && whole.output.contains("— Tiếng Việt —") && whole.output.contains("— English —"))
    // The last total stands in the English part alone.
    let place = try #require(page.range(of: ">Total</th>"))
    let number = try #require(page[place.upperBound...].firstRange(of: /[0-9]+</))
    try (page[..<number.lowerBound] + "777<" + page[number.upperBound...]).write(
      toFile: path, atomically: true, encoding: .utf8)
    let altered = workspace("verify out/a.html --json")
    struct Languages: Decodable { let languages: [Record] }
    let found = try JSONDecoder().decode(Languages.self, from: Data(altered.output.utf8)).languages
    #expect(altered.code == 1 && found.map(\.altered) == [false, true] && found[1].findings.first?.shown == "777")
    #expect(workspace("run own-report --bilingual -o out/a.pdf").code == 2)
  }

  @Test("a filled form carries its stamp, is verified cell by cell, and is otherwise the office's file")
  func forms() throws {
    let workspace = try workspace(
      """
      local bv <const> = require 'benvung'
      return function(ctx)
        local units = ctx.data.reviews:where('year == :year', { year = ctx.params.year }):group_by('unit')
          :summarise { listed = bv.count(), income = bv.sum 'income_per_person' }
        for _, ending in ipairs { 'docx', 'xlsx' } do
          ctx.doc:form('phieu.' .. ending, { nam = ctx.params.year, xa = units })
        end
      end
      """)
    try FileManager.default.createDirectory(atPath: workspace.folder + "/forms", withIntermediateDirectories: true)
    let table = Documents.Table(
      id: "t", columns: [Documents.Column(id: "a", label: "Xã"), Documents.Column(id: "b", label: "Thu nhập")],
      rows: [[.text("{{xa.unit}}"), .text("{{xa.income}}")]])
    let form = Document(title: "Phiếu", blocks: [.text("Năm {{nam}}"), .table(table)])
    for format in [DocumentFormat.docx, .xlsx] {
      try Data(format.render(form)).write(
        to: URL(fileURLWithPath: workspace.folder + "/forms/phieu.\(format.rawValue)"))
    }
    let made = workspace("run own-report --year 2024 -o out/a.docx -o out/a.xlsx")
    #expect(made.code == 0, "\(made)")
    for file in ["out/a.docx", "out/a.xlsx"] {
      let (code, found) = try record(workspace, file)
      #expect(code == 0 && found.holds && found.figures > 0, "\(file): \(found)")
      let filled = try OpenArchive(Array(Data(contentsOf: URL(fileURLWithPath: workspace.folder + "/" + file))))
      #expect(filled.names.contains("docprops/custom.xml"))
    }
    let review = try review(workspace)
    let set = Workspace.command([
      "-C", workspace.folder, "data", "set", "review_events", review.key, "income_per_person=\(review.income + 1)",
      "--reason", "thử",
    ])
    #expect(set.code == 0, "\(set)")
    for file in ["out/a.docx", "out/a.xlsx"] {
      let (code, found) = try record(workspace, file)
      #expect(code == 1 && !found.altered && found.findings.map(\.row) == [review.unit], "\(file): \(found)")
    }
  }

  @Test("after one income was changed exactly the figures that depend on it are named, with the write that did it")
  func oneIncome() throws {
    let workspace = try workspace()
    _ = workspace("run own-report --year 2024 -o out/a.html -o out/a.pdf")
    let review = try review(workspace)
    let set = Workspace.command([
      "-C", workspace.folder, "data", "set", "review_events", review.key, "income_per_person=\(review.income + 1)",
      "--reason", "thử",
    ])
    #expect(set.code == 0, "\(set)")
    for file in ["out/a.html", "out/a.pdf"] {
      let (code, found) = try record(workspace, file)
      #expect(code == 1 && !found.holds && !found.altered)
      #expect(
        found.state?.data.changed == true && found.state?.data.writes == 1 && found.state?.script.changed == false)
      // The sum of its commune and that of the whole; no count, for one đồng makes nobody poor.
      #expect(
        found.findings.map { "\($0.table ?? "") \($0.column ?? "")" } == ["by-unit income", "by-unit income"],
        "\(found)")
      #expect(found.findings.map(\.row) == [review.unit, "Tổng cộng"] && found.changedFigures == 2)
      #expect(
        found.findings.allSatisfy {
          $0.change == "computed" && $0.written != nil && $0.now != nil && $0.written != $0.now
        })
      let text = workspace("verify \(file) --lang vi")
      #expect(
        text.code == 1 && text.output.contains("1 lần ghi từ đó")
          && text.output.contains("2 số liệu khác (dữ liệu)"))
    }
  }

  @Test("a write that no figure depends on is told, and the paper holds")
  func otherData() throws {
    let workspace = try workspace()
    _ = workspace("run own-report --year 2024 -o out/a.html")
    let key =
      workspace("data query reviews --year 2023 --select household.code,date --limit 1 --csv").output
      .split(whereSeparator: \.isNewline).last.map { $0.replacing(",", with: "|") } ?? ""
    let set = Workspace.command([
      "-C", workspace.folder, "data", "set", "review_events", String(key), "income_per_person=1", "--reason", "thử",
    ])
    #expect(set.code == 0, "\(set)")
    let (code, found) = try record(workspace, "out/a.html")
    #expect(code == 0 && found.holds && found.state?.data.changed == true && found.findings.isEmpty, "\(found)")
  }

  @Test("a register changed outside under the same revision is told as such, with the figures that it changed")
  func changedOutside() throws {
    let workspace = try workspace()
    _ = workspace("run own-report --year 2024 -o out/a.html")
    let store = try RegisterStore.open(workspace.folder + "/register.db")
    try store.writing { database in
      let number = try Int64.fetchOne(database, sql: "SELECT number FROM revision")
      try database.execute(
        sql: """
          UPDATE review_events SET income_per_person = income_per_person + 1000000
          WHERE id = (SELECT id FROM review_events WHERE income_per_person > 0
          AND strftime('%Y', date * 86400, 'unixepoch') = '2024' ORDER BY date DESC, id LIMIT 1)
          """)
      try database.execute(sql: "UPDATE revision SET number = ?, token = token + 1", arguments: [number])
    }
    let outcome = workspace("verify out/a.html")
    #expect(outcome.output.contains("vẫn bản ghi số"), "\(outcome)")
    let (_, found) = try record(workspace, "out/a.html")
    #expect(!found.holds && found.state?.data.changed == true && found.state?.data.writes == 0, "\(found)")
    #expect(found.findings.contains { $0.table == "by-unit" && $0.column == "income" }, "\(found.findings)")
  }

  @Test("a changed character in the script is told, also where no figure changed; then the figures that it changed")
  func script() throws {
    let workspace = try workspace()
    _ = workspace("run own-report --year 2024 -o out/a.html")
    try workspace.write("plugins/own-report/main.lua", Self.main + " ")
    var (code, found) = try record(workspace, "out/a.html")
    #expect(code == 1 && !found.holds && found.findings.isEmpty && found.state?.script.changed == true)
    #expect(workspace("verify out/a.html --lang vi").output.contains("Mã: phần mở rộng đã đổi"))
    try workspace.write(
      "plugins/own-report/main.lua", Self.main.replacing("class == 'poor'", with: "class == 'near_poor'"))
    (code, found) = try record(workspace, "out/a.html")
    #expect(code == 1 && !found.findings.isEmpty)
    #expect(found.findings.allSatisfy { $0.column == "poor" || $0.table == "figures-1" }, "\(found)")
    try workspace.write("plugins/own-report/main.lua", "return function(ctx) error 'hỏng' end")
    let broken = workspace("verify out/a.html --lang vi")
    #expect(
      broken.code == 1 && broken.output.contains("chưa tính lại được") && broken.error.contains("hỏng"), "\(broken)")
  }

  @Test("a figure changed by hand is told from one whose data changed, in one table")
  func byHand() throws {
    let workspace = try workspace()
    _ = workspace("run own-report --year 2024 -o out/a.html")
    let review = try review(workspace)
    _ = Workspace.command([
      "-C", workspace.folder, "data", "set", "review_events", review.key, "income_per_person=\(review.income + 1)",
      "--reason", "thử",
    ])
    let path = workspace.folder + "/out/a.html"
    var html = try String(contentsOfFile: path, encoding: .utf8)
    let total = try #require(html.ranges(of: "<tfoot>").first)
    let number = try #require(html[total.upperBound...].firstMatch(of: /<td class="n">(\d+)<\/td>/))
    html.replaceSubrange(number.1.startIndex..<number.1.endIndex, with: "7777")
    try html.write(toFile: path, atomically: true, encoding: .utf8)
    let (code, found) = try record(workspace, "out/a.html")
    let hand = found.findings.filter { $0.change == "by_hand" }
    #expect(code == 1 && found.altered && hand.count == 1, "\(found)")
    #expect(hand.first?.row == "Tổng cộng" && hand.first?.column == "listed" && hand.first?.shown == "7777")
    #expect(hand.first?.written == String(number.1))
    #expect(found.findings.filter { $0.change == "computed" }.map(\.column) == ["income", "income"])
  }

  @Test("where the plugin is gone the file is still held against its seal")
  func pluginGone() throws {
    let workspace = try workspace()
    _ = workspace("run own-report --year 2024 -o out/a.html")
    try FileManager.default.removeItem(atPath: workspace.folder + "/plugins/own-report")
    let outcome = workspace("verify out/a.html --lang vi")
    #expect(outcome.code == 6 && outcome.error.contains("E0808") && outcome.error.contains("own-report"), "\(outcome)")
    #expect(outcome.output.contains("tệp còn nguyên"))
  }

  @Test("a paper of a script file names it again; one made with a grant needs it again")
  func scriptAndGrant() throws {
    let workspace = try workspace(
      """
      return function(ctx)
        ctx.doc:title 'Tên'
        ctx.doc:table(ctx.data.members:select { 'household.code', 'name' }:limit(3), { id = 'names' })
      end
      """)
    try workspace.write(
      "alone.lua",
      "return function(ctx) ctx.doc:title 'Một mình'; ctx.doc:key_figures { { 'n', ctx.data.households:count(), 'integer' } } end"
    )
    _ = workspace("run \(workspace.folder)/alone.lua -o out/s.html")
    let missing = workspace("verify out/s.html --lang vi")
    #expect(missing.code == 6 && missing.error.contains("--script"), "\(missing)")
    #expect(workspace("verify out/s.html --script alone.lua").code == 0)
    _ = workspace("run own-report -o out/n.html --grant personal")
    let refused = workspace("verify out/n.html")
    #expect(refused.code == 5 && refused.error.contains("E0520"), "\(refused)")
    #expect(workspace("verify out/n.html --grant personal").code == 0)
  }

  @Test("the stamp says what the run needs: parameters, language, standard, date, grants, layout, number and date")
  func stamp() throws {
    let workspace = try workspace()
    try workspace.write("office.lua", "return { issuing_body = 'UBND xã', symbol = 'BC-UBND', place = 'Cần Giờ' }")
    let made = workspace(
      "run own-report --year 2023 --part 12,5% --standard HCMC-2021 --as-of 2024-02-03 --grant personal --lang en"
        + " --layout official-report --doc-number 5 --doc-date 2024-03-04 -o out/a.json")
    #expect(made.code == 0, "\(made)")
    let stamp = try Paper.read(workspace.folder + "/out/a.json").record.stamp
    #expect(stamp.parameters.map { "\($0.name)=\($0.value)" } == ["year=2023", "part=0.125"])
    #expect(stamp.language == .en && stamp.standard == "HCMC-2021" && stamp.asOf?.iso == "2024-02-03")
    #expect(stamp.grants == ["personal"] && stamp.layout == .officialReport && stamp.documentNumber == 5)
    #expect(stamp.documentDate?.iso == "2024-03-04" && stamp.standardsHash?.count == 64 && stamp.write != nil)
    #expect(workspace("verify out/a.json --grant personal").code == 0)
  }

  @Test("two runs give the same bytes in every format, another parameter another stamp")
  func sameBytes() throws {
    let workspace = try workspace()
    for format in DocumentFormat.allCases where format.carriesStamp {
      let name = format.endings[0]
      for (file, year) in [("a", "2024"), ("b", "2024"), ("c", "2023")] {
        _ = workspace("run own-report --year \(year) -o out/\(file).\(name)")
      }
      func bytes(_ file: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: workspace.folder + "/out/\(file).\(name)"))
      }
      #expect(try bytes("a") == bytes("b"), "\(name)")
      #expect(try Paper.read(workspace.folder + "/out/c.\(name)").record.stamp.parameters.first?.value == "2023")
    }
  }
}

import Documents
import Foundation
import Messages
import Programme
import Testing

@testable import BenVung
@testable import Register

@Suite("data check and the dictionary")
struct CheckCommandTests {
  private let workspace: Workspace
  init() throws {
    workspace = try Workspace(folder: NSTemporaryDirectory() + "benvung-check-" + UUID().uuidString)
  }

  @Test("a clean register is said to be clean, with the number of rules, and the command succeeds")
  func clean() {
    let outcome = workspace("data check budget_lines")
    #expect(outcome.code == 0 && outcome.output.contains("Không có dòng nào vi phạm 4 quy tắc."), "\(outcome)")
  }

  @Test("an office's rule in a plugin of its own finds rows: key, unit, values, source; exit code 1")
  func ownRule() throws {
    let folder = workspace.folder + "/plugins/own-rules"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func write(_ condition: String) throws {
      try """
      return { id = "own-rules", version = "1.0.0", api = "1", kind = "check", name = { vi = "A", en = "A" },
        rules = { { id = "small", entity = "budget_lines", severity = "warning",
          holds = "\(condition)",
          message = { vi = "dự toán nhỏ", en = "a small line" }, source = { vi = "Huyện", en = "District" },
          shows = { "allocated" } } } }
      """.write(toFile: folder + "/plugin.lua", atomically: true, encoding: .utf8)
    }
    try write("code ~= 'DT-2023-2'")
    let outcome = workspace("data check --rule own-rules/small")
    #expect(outcome.code == 1, "\(outcome)")
    for part in ["own-rules/small: dự toán nhỏ", "DT-2023-2", "Huyện Cần Giờ", "Căn cứ: Huyện"] {
      #expect(outcome.output.contains(part), "\(part)")
    }
    let json = workspace("data check --rule own-rules/small --json")
    #expect(json.code == 1 && json.output.contains("\"DT-2023-2\""))
    try write("cod ~= 'DT-2023-2'")
    let fault = workspace("data check --rule own-rules/small")
    #expect(fault.code == 4 && fault.error.contains("plugins/own-rules/plugin.lua:3:"), "\(fault.error)")
    #expect(fault.error.contains("E0459") && fault.error.contains("có phải \"code\"?"), "\(fault.error)")
  }

  @Test("an unknown entity and an unknown rule are told with what was meant")
  func wrongWords() {
    let rule = workspace("data check --rule loan-date")
    #expect(
      rule.code == 2 && rule.error.hasPrefix("lỗi E0223: không có quy tắc \"loan-date\"; có phải \"loan-dates\"?"))
    let entity = workspace("data check loan")
    #expect(entity.code == 2 && entity.error.hasPrefix("lỗi E0215: không có bảng \"loan\"; có phải \"loans\"?"))
  }

  @Test(
    "a register from before the ceiling opens with an amount beyond it; its row is named, and what it spoils is said")
  func ceiling() throws {
    let store = try RegisterStore.open(workspace.folder + "/register.db", readOnly: false)
    try store.writing { database in
      try database.execute(
        sql: """
          UPDATE disbursements SET amount = 9223372036854775807
          WHERE id = (SELECT id FROM disbursements WHERE line =
            (SELECT line FROM disbursements GROUP BY line HAVING count(*) > 1 ORDER BY line LIMIT 1) LIMIT 1)
          """)
    }
    /// On one line, wherever the terminal's width breaks it.
    func report(_ line: String) -> String {
      let outcome = workspace(line)
      #expect(outcome.code == 1, "\(outcome)")
      return outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let named = report("data check disbursements")
    for part in [
      "ceiling-amount: Số tiền giải ngân quá 100 nghìn tỷ đồng", "9.223.372.036.854.775.807",
      "Sửa bằng benvung data set",
    ] { #expect(named.contains(part), "\(part): \(named)") }
    let whole = report("data check --lang en")
    for part in [
      "numbers too great (see the rules ceiling-…): disbursed-allocated (Budget lines).",
      "ceiling-amount: Amount beyond 100,000 billion VND",
    ] { #expect(whole.contains(part), "\(part): \(whole)") }
    let alone = workspace("data check --rule disbursed-allocated")
    #expect(alone.code == 1 && alone.output.contains("disbursed-allocated") && !alone.output.contains("0 quy tắc"))
  }

  @Test("with -v every rule is listed, also those that no row breaks")
  func verbose() {
    let outcome = workspace("data check budget_lines -v")
    #expect(outcome.code == 0 && outcome.output.contains("months-allocated"), "\(outcome)")
    #expect(!workspace("data check budget_lines").output.contains("months-allocated"))
  }

  @Test("every field of the dictionary has both labels, a type, a privacy and an origin; every rule its source")
  func dictionary() throws {
    let model = Model.programme
    for language in [Language.vi, .en] {
      let document = DataDictionary(model: model, language: language).document(of: model.entities)
      let tables = Dictionary(document.tables.map { ($0.id, $0) }) { first, _ in first }
      for entity in model.entities {
        let table = try #require(tables[entity.name])
        #expect(table.rows.count == entity.fields.count)
        let places = ["name", "vi", "en", "type", "privacy", "origin"].compactMap { id in
          table.columns.firstIndex { $0.id == id }
        }
        #expect(places.count == 6)
        for row in table.rows { #expect(places.allSatisfy { row[$0] != .null }, "\(entity.name) \(row[0])") }
      }
      for list in model.codeLists { #expect(tables["list-" + list.name]?.rows.count == list.items.count) }
      #expect(tables["loans-rules"]?.rows.count == model.rules.filter { $0.entity == "loans" }.count)
    }
  }

  @Test("the dictionary is written in the format of the file's ending, whole or of one entity")
  func formats() throws {
    let page = workspace("data schema -o out/tu-dien.html")
    #expect(page.code == 0)
    let html = try String(contentsOfFile: workspace.folder + "/out/tu-dien.html", encoding: .utf8)
    #expect(html.contains("fund_balances") && html.contains("fund-overdrawn") && html.contains("Số dư quỹ hằng năm"))
    let markdown = workspace("data schema loans -O md --lang en")
    #expect(markdown.code == 0 && markdown.output.contains("loan-dates") && !markdown.output.contains("fund_balances"))
    let json = workspace("data schema loans --json")
    #expect(json.output.contains("\"holds\"") && json.output.contains("\"loan-dates\""))
  }
}

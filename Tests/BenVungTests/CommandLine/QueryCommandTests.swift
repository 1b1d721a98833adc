import Foundation
import Messages
import Testing

@testable import BenVung
@testable import Register

@Suite("data query")
struct QueryCommandTests {
  @Test("words are parted by commas outside of brackets and quotes; NAME=EXPR is no comparison")
  func words() {
    #expect(QueryWords.parts("unit, if(a, b, c),'x, y' , {1,2}") == ["unit", "if(a, b, c)", "'x, y'", "{1,2}"])
    #expect(QueryWords.parts(" ,, ") == [])
    #expect(QueryWords.parts(#"'it\'s, one', two"#) == [#"'it\'s, one'"#, "two"])
    #expect(QueryWords.column("band=members // 3") == ("band", "members // 3"))
    #expect(QueryWords.column("class == 'poor'") == ("class == 'poor'", "class == 'poor'"))
    #expect(QueryWords.assignment("=x") == nil && QueryWords.assignment("x=") == nil)
  }

  private func ask(_ words: String..., lua: [String] = []) throws -> Workspace.Outcome {
    let folder = try Workspace.shared.get().folder
    return Workspace.command(["-C", folder, "data", "query"] + words, input: { TypedLines(lua) })
  }

  /// How many reviews the shared register has.
  private func reviews() throws -> Int {
    let store = try RegisterStore.open(try Workspace.shared.get().folder + "/register.db", readOnly: true)
    return try store.snapshot().table("reviews")?.rowCount ?? 0
  }

  @Test("rows come out as CSV, all of them; a screen shows fifty and says so")
  func rows() throws {
    let all = try ask("reviews", "--csv", "--select", "household.code,year")
    let lines = all.output.split(whereSeparator: \.isNewline)
    #expect(try all.code == 0 && lines.count == reviews() + 1, "\(all.error)")
    #expect(lines.first == "Mã hộ,Năm")
    let screen = try ask("reviews", "--select", "household.code,year")
    #expect(try screen.output.contains("(50/\(reviews()) dòng)"), "\(screen.output)")
    #expect(
      try ask("reviews", "--select", "year", "--sort", "year", "--distinct", "--limit", "3", "--csv").output
        == "Năm\r\n2021\r\n2022\r\n2023\r\n")
  }

  @Test("groups, measures, a total and a pivot are the same by flags and by a script")
  func flagsAndScript() throws {
    let flags = try ask(
      "reviews", "--group-by", "unit, band=members // 3", "--where", "year == 2024", "--measure",
      "poor=count(class == 'poor')", "--measure", "share=ratio(poor, listed)", "--measure", "listed=count()",
      "--having",
      "listed > 1", "--sort=-listed,unit", "--total", "--csv")
    let script = """
      return ctx.data.reviews:where "year == 2024":group_by("unit", { band = bv.expr "members // 3" }):summarise {
        poor = bv.count "class == 'poor'", share = bv.ratio("poor", "listed"), listed = bv.count() }
        :where "listed > 1":sort("-listed", "unit"):with_total()
      """
    let lua = try ask("--lua", "-", "--csv", lua: script.split(separator: "\n").map(String.init))
    #expect(flags.code == 0 && flags.output == lua.output, "\(flags) \(lua)")
    #expect(flags.output.contains("Tổng cộng"))
    let pivot = try ask(
      "reviews", "--group-by", "unit", "--pivot", "class", "--measure", "n=count()", "--total", "--csv")
    let total = pivot.output.split(whereSeparator: \.isNewline).last?.split(separator: ",").compactMap { Int($0) } ?? []
    #expect(try total.dropLast().reduce(0, +) == reviews() && total.last == reviews(), "\(pivot.output)")
  }

  @Test("windows, columns of groups, missing groups and subtotals have their flags")
  func steps() throws {
    let windows = try ask(
      "reviews", "--derive", "before=previous(members, household, date)", "--where", "year >= 2021", "--group-by",
      "year",
      "--measure", "n=count(before ~= nil)", "--compute", "growth=difference(n, nil, year)", "--csv")
    let years = windows.output.split(whereSeparator: \.isNewline)
    // Nobody has a review before the first year.
    #expect(windows.code == 0 && years.count == 6 && years[1] == "2021,0,", "\(windows)")
    let filled = try ask("reviews", "--group-by", "unit,year", "--fill-missing", "--csv")
    #expect(filled.output.split(whereSeparator: \.isNewline).count == 11 * 5 + 1, "\(filled)")
    let units = try ask("reviews", "--group-by", "unit", "--subtotals", "--lang", "vi")
    #expect(units.output.contains("Thành phố Hồ Chí Minh") && units.output.contains("Huyện Cần Giờ"))
    let distinct = try ask("reviews", "--select", "year", "--distinct", "--sort=-year", "--csv")
    #expect(distinct.output == "Năm\r\n2025\r\n2024\r\n2023\r\n2022\r\n2021\r\n")
  }

  @Test("the plan names each step with its rows, in both languages and as JSON")
  func plan() throws {
    let plan = try ask(
      "reviews", "--where", "year == 2024", "--derive", "place=rank(-members)", "--group-by", "unit", "--sort", "unit",
      "--total", "--explain", "--threads", "1")
    #expect(plan.code == 0, "\(plan)")
    for part in [
      "where year == 2024", "derive place = rank(members)", "group_by unit: count", "sort unit", "with_total",
    ] {
      #expect(plan.output.contains(part), "\(part): \(plan.output)")
    }
    #expect(plan.output.contains("Dòng vào") && plan.output.contains("1 luồng"))
    let english = try ask("reviews", "--group-by", "year", "--explain", "--lang", "en")
    #expect(english.output.contains("Rows in") && english.output.contains("one pass"), "\(english.output)")
    struct Plan: Decodable {
      struct Block: Decodable { let id: String }
      let blocks: [Block]
    }
    let json = try ask("reviews", "--group-by", "year", "--explain", "--json")
    #expect(try JSONDecoder().decode(Plan.self, from: Data(json.output.utf8)).blocks.map(\.id) == ["plan"])
  }

  @Test("a plan says the peak of the process's memory by its name")
  func peak() throws {
    let plan = try ask("reviews", "--group-by", "year", "--explain", "--lang", "vi")
    #expect(plan.output.contains("Bộ nhớ thường trú cao nhất của tiến trình: "), "\(plan.output)")
    let english = try ask("reviews", "--group-by", "year", "--explain", "--lang", "en")
    #expect(english.output.contains("Peak resident memory of the process: "), "\(english.output)")
  }

  @Test("the latest year is that of the last review, and no other word is a year")
  func latest() throws {
    let latest = try ask("reviews", "--year", "latest", "--select", "year", "--distinct", "--csv")
    #expect(latest.code == 0 && latest.output == "Năm\r\n2025\r\n", "\(latest)")
    let same = ["reviews", "--group-by", "unit", "--measure", "n=count()", "--csv"]
    let folder = try Workspace.shared.get().folder
    func run(_ year: String) -> Workspace.Outcome {
      Workspace.command(["-C", folder, "data", "query"] + same + ["--year", year])
    }
    #expect(run("latest").output == run("2025").output)
    for wrong in ["last", "1899", "20245", ""] { #expect(run(wrong).code == 2, "\(wrong)") }
  }

  @Test("personal fields are masked and sensitive rows refused until they are granted")
  func permissions() throws {
    let masked = try ask("members", "--select", "name", "--limit", "1", "--csv")
    let clear = try ask("members", "--select", "name", "--limit", "1", "--csv", "--grant", "personal")
    #expect(masked.output.contains(". ") && !clear.output.contains(". ") && masked.output != clear.output)
    let refused = try ask("members", "--select", "ethnicity")
    #expect(refused.code == 5 && refused.error.contains("E0503"), "\(refused)")
    #expect(try ask("members", "--group-by", "ethnicity").code == 0)
    let condition = try ask("members", "--where", "name == 'x'")
    #expect(condition.code == 5 && condition.error.contains("--where:1:1: lỗi E0502"), "\(condition.error)")
    #expect(try ask("members", "--select", "name, ethnicity", "--grant", "personal", "--limit", "2").code == 0)
  }

  @Test(
    "wrong words are refused with their place and the way out",
    arguments: [
      (["revews"], 2, "có phải \"reviews\"?"), ([], 2, "E0204"),
      (["reviews", "--where", "clas == 1"], 3, "--where:1:1"),
      (["reviews", "--measure", "n=cont()"], 3, "có phải \"count\"?"),
      (["reviews", "--measure", "n=sum()"], 3, "E0314"),
      (["reviews", "--measure", "n=members"], 3, "E0301"),
      (["reviews", "--measure", "n=quantile(members, 2)"], 3, "E0360"),
      (["reviews", "--measure", "n=quantile(members, date)"], 3, "E0315"), (["reviews", "--total"], 2, "--group-by"),
      (["reviews", "--having", "n > 1"], 2, "--group-by"), (["reviews", "--derive", "x"], 2, "E0230"),
      (["reviews", "--derive", "x=rank(members, unit, date)"], 3, "E0314"),
      (["reviews", "--limit", "x"], 2, "--limit"),
      (["reviews", "--limit", "-1"], 2, "--limit"), (["reviews", "--threads", "0"], 2, "--threads"),
      (["reviews", "--nulls", "top"], 2, "first, last"), (["reviews", "--grant", "all"], 2, "personal"),
      (["reviews", "--pivot", "year", "--measure", "a=count()", "--measure", "b=count()"], 2, "E0231"),
      (["reviews", "--csv", "-O", "html"], 2, "--csv"),
      (["reviews", "--group-by", "year", "--compute", "n=cont"], 3, "E0312"),
      (["reviews", "--group-by", "year", "--subtotals"], 3, "E0373"),
      (["reviews", "--standard", "VN-2021"], 2, "VN-2022"),
      (["reviews", "--unnest", "members"], 3, "--unnest:1:1"), (["reviews", "--area", "Cần Gi"], 4, "E0472"),
      (["--lua", "/nonexistent.lua"], 6, "E0600"), (["reviews", "-o", "x.rtf"], 6, "x.rtf"),
      (["reviews", "--distinct", "--group-by", "year"], 2, "--distinct"),
    ])
  func wrong(_ words: [String], _ code: Int, _ part: String) throws {
    let folder = try Workspace.shared.get().folder
    let outcome = Workspace.command(["-C", folder, "data", "query"] + words)
    #expect(outcome.code == Int32(code) && outcome.error.contains(part), "\(words): \(outcome)")
    #expect(outcome.output.isEmpty)
  }

  @Test("a script that returns something else, or fails, is told with its line")
  func scripts() throws {
    let nothing = try ask("--lua", "-", lua: ["return 5"])
    #expect(nothing.code == 3 && nothing.error.contains("E0375"), "\(nothing)")
    let word = try ask(
      "--lua", "-", "--lang", "en", lua: ["local q = ctx.data.reviews", "return q:where \"clas == 1\""])
    #expect(word.code == 3 && word.error.contains("stdin:2:17: error E0312"), "\(word.error)")
    let syntax = try ask("--lua", "-", lua: ["return ("])
    #expect(syntax.code == 3 && syntax.error.contains("stdin:1"), "\(syntax.error)")
    let function = try ask("--lua", "-", "--csv", lua: ["return function(ctx) return ctx.data.reviews:limit(0) end"])
    #expect(function.code == 0 && function.output.split(whereSeparator: \.isNewline).count == 1, "\(function)")
    let endless = try ask("--lua", "-", "--max-instructions", "10000", lua: ["while true do end"])
    #expect(endless.code == 7, "\(endless)")
  }

  @Test("the prompt shows the columns that a query selected")
  func prompt() throws {
    let outcome = try Workspace.shared.get().typed(
      "ctx.data.reviews:select { \"year\" }:distinct():sort \"-year\":limit(2)")
    let lines = outcome.output.split(whereSeparator: \.isNewline).map { $0.filter { !$0.isWhitespace } }
    #expect(lines.contains("Năm") && lines.contains("2025") && lines.contains("2024"), "\(outcome)")
    #expect(!lines.contains("2023") && !outcome.output.contains("household"), "\(outcome)")
  }
}

import Foundation
import Messages
import Testing

@testable import BenVung
@testable import Register

@Suite("the prompt")
struct PromptTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace.shared.get() }

  @Test("an expression prints its values, a statement runs, globals stay")
  func values() {
    let outcome = workspace.typed("1+1, 'hai', nil, 7 // 2, 0.5", "x = 5", "x * 2", "=x", "print(x)", "-- nothing")
    #expect(outcome.code == 0 && outcome.error.isEmpty, "\(outcome.error)")
    #expect(outcome.output == "2\nhai\nnil\n3\n0.5\n10\n5\n5\n")
  }

  @Test("a line from a pipe: echo 'return 1+1' | benvung repl")
  func piped() {
    #expect(workspace.typed("return 1+1").output == "2\n")
  }

  @Test("a statement goes on over lines until it is whole, with another prompt")
  func lines() throws {
    #expect(workspace.typed("for i = 1, 2 do\nprint(i)\nend", "'after'").output == "1\n2\nafter\n")
    #expect(workspace.typed("return 1 +\n1").output == "2\n")
    let cut = workspace.typed("f(")
    #expect(cut.code == 3 && cut.error.contains("lua[1]:1"), "an input that ends within a statement is a fault")
  }

  @Test("the prompt says once that a local ends with its line")
  func locals() {
    let outcome = workspace.typed("local a = 1", "local b = 2", "a", words: ["--lang", "en"])
    #expect(outcome.error.components(separatedBy: "W0220").count == 2 && outcome.output == "nil\n", "\(outcome)")
  }

  @Test("tables are printed readably and bounded, circles too")
  func tables() {
    #expect(
      workspace.typed("{ 1, 'a', { x = true, ['b c'] = {} }, n = 2.5 }").output
        == "{ 1, \"a\", { [\"b c\"] = {}, x = true }, n = 2.5 }\n")
    let circle = workspace.typed("t = {} t.t = t", "t").output
    #expect(circle == "{ t = { t = { t = { t = { … } } } } }\n", "\(circle)")
    let many = workspace.typed("t = {} for i = 1, 100000 do t[i] = {i} end", "t").output
    #expect(workspace.typed("t = {} for i = 1, 60 do t[i] = 1000 + i end", "t").output.split(separator: "\n").count < 8)
    #expect(many.utf8.count < 5_000 && many.contains("(100000)"), "\(many)")
    #expect(
      workspace.typed("'a\\27[31mb\\7'").output == "a\\x1b[31mb\\x07\n", "no control character reaches the terminal")
  }

  @Test("queries and summaries are printed as tables")
  func queries() {
    let rows = workspace.typed("ctx.data.reviews").output
    #expect(rows.hasPrefix("reviews (20/") && rows.contains("income_per_person") && rows.contains("help \"reviews\""))
    #expect(rows.split(separator: "\n").count < 30)
    let groups = workspace.typed(
      "ctx.data.reviews:group_by('class'):summarise{ n = bv.count() }:with_total()", "ctx.data.reviews:count()"
    ).output
    #expect(groups.contains("Hộ nghèo") && groups.contains("Tổng cộng") && groups.contains("───"))
    #expect(workspace.typed("ctx.doc:heading('Chào') ctx.doc:text('Một hai')").output.contains("CHÀO\n\nMột hai\n"))
    #expect(workspace.typed("ctx.params").output.hasPrefix("{ area = \"@all\", year = 2025 }"))
  }

  @Test("personal fields are masked and sensitive ones refused, as in a script file; a grant opens them")
  func access() {
    let closed = workspace.typed(
      "ctx.data.members:column('name')[1]", "ctx.data.members:count(\"ethnicity == 'cham'\")")
    #expect(
      closed.output.contains("*") || closed.output.contains("…") || closed.output.contains("."), "\(closed.output)")
    #expect(closed.code == 5 && closed.error.contains("E050"), "\(closed.error)")
    let open = workspace.typed("ctx.data.members:count(\"ethnicity == 'cham'\")", words: ["--grant", "personal"])
    #expect(open.code == 0 && Int(open.output.trimmingCharacters(in: .newlines)) != nil, "\(open)")
  }

  @Test("help comes from the registration: by value, by name, by entity, in both languages")
  func help() {
    let mean = "bv.mean(expression, [options]) → measure\n  The mean, weighted or not."
    #expect(workspace.typed("help(bv.mean)").output.hasPrefix(mean))
    #expect(workspace.typed("help 'mean'").output.hasPrefix(mean))
    #expect(workspace.typed("help 'mean'").output.contains("query:mean(expression)"))
    #expect(
      workspace.typed("help(ctx.data.reviews.where)").output.hasPrefix("query:where(expression, [binds]) → query"))
    let entity = workspace.typed("help 'reviews'", words: ["--lang", "en"]).output
    #expect(entity.contains(/income_per_person +money\/year/) && entity.contains("(poor, near_poor, "))
    #expect(workspace.typed("help(ctx.data.reviews)").output.contains("income_per_person"))
    #expect(workspace.typed("help 'reviews.class'").output.contains("Phân loại"))
    #expect(workspace.typed("help()").output.contains("bv.ratio"))
    #expect(workspace.typed("bv.mean").output.hasPrefix(mean), "a function prints its help")
    #expect(workspace.typed("help(string.rep)").output.contains("www.lua.org/manual"))
    #expect(workspace.typed("help(bv)").output.contains("bv.distribution.triangular("))
    let unknown = workspace.typed("help 'maen'")
    #expect(unknown.code == 2 && unknown.error.contains("không có hướng dẫn về \"maen\"; có phải \"mean\"?"))
  }

  @Test("every function that a script is offered has help")
  func documented() throws {
    let outcome = workspace.typed(
      """
      for name, f in pairs(bv) do if type(f) == "function" then help(f) else for _, g in pairs(f) do help(g) end end end
      """)
    #expect(outcome.code == 0 && outcome.output.contains("bv.movement(options) → table"), "\(outcome.error)")
  }

  @Test("faults stand at their place with a caret, in both languages, and the prompt goes on")
  func faults() {
    let outcome = workspace.typed("ctx.data.reviews:where('clas == 1')", "error('x')", "1 1", "'on'")
    #expect(outcome.output == "on\n" && outcome.code == 3, "the exit code is the first fault's")
    #expect(
      outcome.error.hasPrefix(
        """
        lua[1]:1:25: lỗi E0312: không có cột "clas" trong reviews; có phải "class"?
            1 | ctx.data.reviews:where('clas == 1')
              |                         ^^^^
        """), "\(outcome.error)")
    #expect(outcome.error.contains("lua[2]:1:1: lỗi E0351: x"))
    #expect(workspace.typed("1 1", words: ["--lang", "en"]).error.contains("error E0350: syntax error:"))
  }

  @Test("a fault in a function typed earlier names the line where it was typed")
  func earlier() {
    let outcome = workspace.typed("function f()\n  return nothing.x\nend", "f()")
    #expect(outcome.error.hasPrefix("lua[1]:2:3: lỗi E0351"), "\(outcome.error)")
    #expect(outcome.error.contains("return nothing.x"))
  }

  @Test("a limit reached on one line is renewed for the next; globals stay")
  func limits() {
    let outcome = workspace.typed(
      "x = 1", "while true do pcall(error) end", "s = 'x' while true do s = s .. s end", "x + 1",
      words: ["--max-seconds", "0.3", "--max-memory-mb", "32"])
    #expect(outcome.output == "2\n" && outcome.code == 7, "\(outcome)")
    #expect(outcome.error.components(separatedBy: "E0701").count == 3)
  }

  @Test("the register cannot be changed: proposals are refused, and the prompt says what to do")
  func readOnly() throws {
    let before = try workspace.state()
    let outcome = workspace.typed("ctx.propose('supports', {})")
    #expect(outcome.code == 5 && outcome.error.contains("E0561") && outcome.error.contains("needs.propose"))
    #expect(try workspace.state() == before)
  }

  @Test("memory in use shows at the prompt alone")
  func memory() throws {
    #expect(workspace.typed("collectgarbage('count') > 0").output == "true\n")
    let fault = try Workshop().fault("collectgarbage('count')")
    #expect(fault.code == .scriptFailed)
  }

  @Test("Ctrl-C cancels the running line alone; while typing it drops what was typed")
  func interrupted() throws {
    let store = try RegisterStore.open(workspace.folder + "/register.db", readOnly: true)
    let interruption = Interruption()
    let session = try PromptSession(
      register: store, catalogue: PluginCatalogue(roots: [RunFixture.bundled]), language: .vi, grants: [],
      limits: RunLimits(), interruption: interruption, width: 80, color: false, print: { _ in })
    #expect(session.run("x = 1").isDone)
    for _ in 1...2 {
      Thread.detachNewThread {
        usleep(100_000)
        interruption.interrupt()
      }
      #expect(session.run("while true do pcall(error) end").fault?.code == .runCancelled)
    }
    #expect(session.run("assert(x == 1)").isDone, "globals are lost")
    let lines: @Sendable () -> any ReplInput = {
      TypedLines(lines: [.text("for i = 1, 2 do"), .interrupted, .text("'whole'"), .end])
    }
    let outcome = Workspace.command(["-C", workspace.folder, "repl", "-q"], input: lines)
    #expect(outcome.output == "whole\n" && outcome.code == 0)
  }

  @Test("Tab offers functions after bv., entities after ctx.data., methods after a colon, fields in a string")
  func completion() throws {
    let store = try RegisterStore.open(workspace.folder + "/register.db", readOnly: true)
    let session = try PromptSession(
      register: store, catalogue: PluginCatalogue(roots: [RunFixture.bundled]), language: .vi, grants: [],
      limits: RunLimits(), interruption: Interruption(), width: 80, color: false, print: { _ in })
    func offered(_ before: String) -> [String] { session.completion(before).candidates }
    #expect(offered("x = bv.me") == ["mean", "median"])
    #expect(offered("bv.distribution.t") == ["triangular"])
    #expect(offered("ctx.data.rev") == ["review_classes", "review_events", "reviews"])
    #expect(offered("ctx.data.reviews:gr") == ["group_by"])
    #expect(offered("ctx.doc:ti") == ["title"])
    #expect(offered("ctx.data.reviews:where(\"income") == ["income_per_person"])
    #expect(session.completion("ctx.data.reviews:where(\"income").length == 6)
    _ = session.run("total = 1")
    #expect(offered("tot") == ["total"])
    #expect(offered("nothing.x").isEmpty)
  }
}

extension PromptSession.Outcome {
  fileprivate var isDone: Bool { if case .done = self { true } else { false } }
  fileprivate var fault: Diagnostic? { if case .failed(let fault) = self { fault } else { nil } }
}

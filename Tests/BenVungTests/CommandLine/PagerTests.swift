import Foundation
import Testing

@testable import BenVung

@Suite("documents longer than the terminal")
struct PagerTests {
  @Test("a pager is used at a terminal only, and not by those who want none")
  func chosen() {
    let terminal = ["TERM": "xterm", "PATH": "/nonexistent"]
    #expect(Pager(environment: terminal.merging(["PAGER": "more"]) { $1 }, isInteractive: true)?.command == "more")
    #expect(Pager(environment: terminal, isInteractive: true) == nil)
    for unwanted in ["", " ", "cat"] {
      #expect(Pager(environment: terminal.merging(["PAGER": unwanted]) { $1 }, isInteractive: true) == nil)
    }
    #expect(Pager(environment: ["TERM": "dumb", "PAGER": "more"], isInteractive: true) == nil)
    #expect(Pager(environment: terminal.merging(["PAGER": "more"]) { $1 }, isInteractive: false) == nil)
  }

  @Test("lines wider than the terminal fill several of its rows")
  func needed() {
    #expect(!Pager.isNeeded(Array("a\nb\n".utf8), rows: 3, width: 10))
    #expect(Pager.isNeeded(Array("a\nb\nc\nd".utf8), rows: 3, width: 10))
    #expect(Pager.isNeeded(Array(String(repeating: "ă", count: 31).utf8), rows: 3, width: 10))
    #expect(!Pager.isNeeded(Array(String(repeating: "ă", count: 30).utf8), rows: 3, width: 10))
  }

  @Test("the whole text arrives, also where it is more than a pipe holds; who leaves early does no harm")
  func shown() throws {
    let file = NSTemporaryDirectory() + "benvung-pager-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let text = Array(String(repeating: "Thị trấn Cần Thạnh\n", count: 20_000).utf8)
    func pager(_ command: String) throws -> Pager {
      try #require(Pager(environment: ["TERM": "xterm", "PAGER": command], isInteractive: true))
    }
    #expect(try pager("tee \(file) > /dev/null").show(text))
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: file))) == text)
    #expect(try pager("true").show(text))
    #expect(try !pager("nothing-of-this-name 2> /dev/null").show(text))
  }
}

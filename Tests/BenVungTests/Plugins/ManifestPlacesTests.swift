import Messages
import Testing

@testable import BenVung

@Suite("faults of a manifest stand under the very word")
struct ManifestPlacesTests {
  private func reports(_ source: String) -> [String] {
    do {
      _ = try Manifest(source: Array(source.utf8), file: "plugin.lua")
      return []
    } catch {
      return ((error as? Diagnostics)?.list ?? []).map { $0.report(in: .en) }
    }
  }

  @Test("an unknown key under the key, a wrong value under the value, a missing key at its table")
  func places() {
    let reports = reports(
      """
      -- A comment with { braces } and "quotes".
      return {
        id = "abc", verson = "1.0.0", api = "1",   -- misspelt
        kind = 'report', ["name"] = { vi = [[Số, hộ }]], en = "A \\" B" },
        parameters = {
          { name = "year", type = "year" };
          {
            type = "yaer",
          },
        },
        needs = { read = { "reviews", "reveiws" } },
      }
      """)
    #expect(
      reports == [
        """
        plugin.lua:3:15: error E0392: there is no key "verson"; did you mean "version"?
            3 |   id = "abc", verson = "1.0.0", api = "1",   -- misspelt
              |               ^^^^^^
        """,
        """
        plugin.lua:2:1: error E0393: "version" is missing
            2 | return {
              | ^^^^^^^^
        """,
        """
        plugin.lua:7:5: error E0393: "parameters[2].name" is missing
            7 |     {
              |     ^
        """,
        """
        plugin.lua:8:14: error E0395: parameters[2].type "yaer": must be one of text, integer, number, money, percent, \
        boolean, date, year, period, area, choice, standard; did you mean "year"?
            8 |       type = "yaer",
              |              ^^^^^^
        """,
        """
        plugin.lua:11:33: error E0395: needs.read "reveiws": there is no such entity; did you mean "reviews"?
           11 |   needs = { read = { "reviews", "reveiws" } },
              |                                 ^^^^^^^
        """.replacing("^^^^^^^", with: "^^^^^^^^^"),
      ])
  }

  @Test("a manifest made by statements has the file, and its line where that is known")
  func statements() {
    let reports = reports("local kind = 'reprot'\nreturn { id = 'abc', kind = kind }")
    #expect(reports.allSatisfy { $0.hasPrefix("plugin.lua:2:") } && reports.count == 4)
  }

  @Test("texts that never end, or that only look like Lua, stop the search for places and nothing else")
  func odd() {
    for source in [
      "return {", "return { a = [[ }", "return { [", "return { \"", "x", "return { [=[", "{{{{", "return {a={",
    ] {
      #expect(ManifestPlaces(source: Array(source.utf8)).span(of: "a.b[2].c", key: true).map { $0.line == 1 } ?? true)
    }
  }
}

/// The manual of the bundled reports: plugins/reports/README.md.

import Foundation
import Testing

@testable import BenVung

@Suite("the manual of the reports")
struct ManualTests {
  private let folder = RunFixture.bundled + "/reports"

  private func text() throws -> String { try String(contentsOfFile: folder + "/README.md", encoding: .utf8) }

  private func reports() throws -> [String] {
    try PluginCatalogue(roots: [RunFixture.bundled]).plugins
      .filter { $0.folder.hasPrefix(folder + "/") }.map(\.id).sorted()
  }

  @Test("names each report with its picture, and the pictures are small")
  func pictures() throws {
    let (text, reports) = (try text(), try reports())
    #expect(reports.count > 40)
    for report in reports {
      #expect(text.contains("[\(report)](\(report))"), "\(report)")
      #expect(text.contains("pictures/\(report).png"), "\(report)")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/pictures")
    #expect(Set(files) == Set(reports.map { $0 + ".png" }))
    let sizes = try files.map { file in
      try FileManager.default.attributesOfItem(atPath: folder + "/pictures/" + file)[.size] as? Int ?? 0
    }
    #expect(sizes.reduce(0, +) < 3_000_000)
  }

  @Test("has all 52 items of the founding article, each with a report that there is")
  func items() throws {
    let reports = Set(try reports())
    var items: Set<Int> = []
    for line in try text().split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, let first = cells[0].first, first.isNumber else { continue }
      for part in cells[0].split(separator: ",") {
        let ends = part.split(separator: "–").compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
        if let low = ends.first, let high = ends.last, low <= high { items.formUnion(low...high) }
      }
      let named = cells[3].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(!named.isEmpty && named.allSatisfy(reports.contains), "\(line)")
      #expect(cells[4].contains("Tests") || cells[4].contains("figures.lua"), "\(line)")
    }
    #expect(items == Set(1...52))
  }
}

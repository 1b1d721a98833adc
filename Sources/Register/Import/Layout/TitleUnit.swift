/// The commune that the rows above a head name for the whole sheet: "ỦY BAN NHÂN DÂN XÃ CẦN THẠNH", "DANH SÁCH HỘ NGHÈO XÃ
/// CẦN THẠNH NĂM 2024", or else the sheet's own name.

import GRDB
import Vietnamese

struct TitleUnit {
  /// The unit's name as the register has it.
  let name: String
  /// The row that names it; nil where the sheet's name does.
  let row: Int?

  /// Nil where the titles name no commune of the register, or several.
  ///
  /// - Parameter communes: full names of communes.
  init?(_ titles: [SheetSample.Row], sheet: String?, communes: [String]) {
    let known = Dictionary(grouping: Set(communes)) { $0.folded }
    var found: [(name: String, row: Int?)] = titles.flatMap { row in
      row.cells.flatMap { TitleUnit.named(in: $0, known) }.map { ($0, row.number) }
    }
    if found.isEmpty { found = TitleUnit.named(in: sheet ?? "", known).map { ($0, nil) } }
    guard let first = found.first, found.allSatisfy({ $0.name == first.name }) else { return nil }
    (name, row) = first
  }

  private static let types: Set<String> = ["xa", "phuong", "thi", "dac"]
  /// The longest name of a commune has six words with its type ("Thị trấn" and up to four).
  private static let longest = 6

  /// The communes whose full names stand in a text: of those that begin at one word, the longest.
  private static func named(in text: String, _ known: [String: [String]]) -> [String] {
    let written = words(text.lowercased())
    let folded = words(text.folded)
    guard written.count == folded.count else { return [] }
    return folded.indices.compactMap { start in
      guard types.contains(folded[start]) else { return nil }
      for length in stride(from: min(longest, folded.count - start), to: 1, by: -1) {
        let range = start..<(start + length)
        guard let names = known[folded[range].joined(separator: " ")] else { continue }
        // Tân Thành is not Tân Thạnh: only a text without any marks may stand for a name that has them.
        if let exact = names.first(where: { words($0.lowercased()) == Array(written[range]) }) { return exact }
        if written[range] == folded[range], names.count == 1 { return names[0] }
      }
      return nil
    }
  }

  private static func words(_ text: String) -> [String] {
    text.composed.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension RegisterStore {
  /// The full names of all communes, of whatever time.
  func communeNames() throws -> [String] {
    try reading { try String.fetchAll($0, sql: "SELECT DISTINCT name FROM units WHERE level = 'commune' ORDER BY id") }
  }
}

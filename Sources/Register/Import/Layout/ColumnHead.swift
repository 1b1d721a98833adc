/// The head of one column as a sheet writes it, over one row or several: "Kinh tế hộ › Thu nhập".

import Vietnamese

struct ColumnHead: Hashable, Sendable {
  /// From the top row to the lowest one. Empty where the column has no head.
  let parts: [String]
  /// The spellings to look up, the one that says most first. Made once: a head is looked up in every form.
  let spellings: [Spelling]
  /// The parts above the lowest one, as keys.
  let groups: [String]

  /// A spelling under which a column may be known, and how much it says.
  struct Spelling: Hashable {
    let key: String
    /// 0: the whole path; 1: the lowest part, whose group names the same thing or is no column.
    let rank: Int
    /// Nothing was left out for it.
    let isExact: Bool
  }

  /// Joins what stands above one another. A part that only repeats the one above it, as merged cells do, says nothing;
  /// one that is a unit in parentheses belongs to the part above.
  init(_ rows: [String]) {
    var parts: [String] = []
    for row in rows {
      let part = row.composed.trimmed.replacing("\r\n", with: " ").replacing("\n", with: " ")
      guard !part.isEmpty, part != parts.last else { continue }
      if let last = parts.last, ColumnHead.key(ColumnHead.withoutParentheses(part)).isEmpty {
        parts[parts.count - 1] = last + " " + part
      } else {
        parts.append(part)
      }
    }
    self.parts = parts
    spellings = ColumnHead.spellings(parts)
    groups = parts.dropLast().map { ColumnHead.key(ColumnHead.withoutParentheses($0)) }
  }

  var path: String { ColumnHead.path(parts) }
  private static func path(_ parts: [String]) -> String { parts.joined(separator: " › ") }
  var isEmpty: Bool { parts.isEmpty }

  private static func spellings(_ parts: [String]) -> [Spelling] {
    guard let last = parts.last else { return [] }
    var found = spellings(path(parts), rank: 0)
    guard parts.count > 1 else { return found }
    if parts.count > 2 { found += spellings(parts.suffix(2).joined(separator: " "), rank: 0) }
    return found + spellings(last, rank: 1)
  }

  private static func spellings(_ text: String, rank: Int) -> [Spelling] {
    let exact = key(text)
    let bare = key(withoutParentheses(text))
    var spellings: [Spelling] = []
    if !exact.isEmpty { spellings.append(Spelling(key: exact, rank: rank, isExact: true)) }
    if !bare.isEmpty, bare != exact { spellings.append(Spelling(key: bare, rank: rank, isExact: false)) }
    return spellings
  }

  /// Letters and digits of the folded text: case, tone marks and punctuation do not tell heads apart.
  static func key(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.folded.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
  }

  /// What stands in parentheses or brackets is a unit or a remark.
  static func withoutParentheses(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if character == "(" || character == "[" { depth += 1 }
      defer { if character == ")" || character == "]" { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }

  /// What stands in the parentheses of any part, the lowest part's last.
  var remarks: [String] {
    var remarks: [String] = []
    var current: String?
    for character in parts.joined(separator: " ") {
      switch character {
      case "(", "[": current = ""
      case ")", "]":
        if let remark = current { remarks.append(remark.trimmed) }
        current = nil
      default: current?.append(character)
      }
    }
    return remarks
  }

  /// A running number of the rows, which no form takes: it is left out without a word.
  var isOrdinal: Bool {
    ["stt", "tt", "sott", "sothutu", "no", "ordinal"].contains(ColumnHead.key(parts.last ?? "")) || path == "#"
  }
}

/// The tables of a file as a check of it looks at them.

extension [[[PaperCell]]] {
  /// How far behind a head the next one is looked for: rows that somebody added are fewer.
  private static var farthest: Int { 5_000 }
  /// How many rows are looked at for all heads together.
  private static var most: Int { 2_000_000 }

  /// Sheets on which tables stand below one another, cut so that each piece begins with a head, what stands above the
  /// first head of a sheet being a piece, too.
  ///
  /// - Parameter parts: in reading order.
  func cut(atHeadsOf parts: [Seal.Part]) -> [[[PaperCell]]] {
    var cuts: [[Int]] = map { _ in [] }
    var (sheet, row, left) = (0, 0, Self.most)
    for part in parts where part.heads.contains(where: { !$0.isEmptyMark }) {
      var (lookedAt, place) = (0, (sheet: sheet, row: row))
      search: while place.sheet < count, lookedAt < Self.farthest, left > 0 {
        let rows = self[place.sheet]
        while place.row < rows.count, lookedAt < Self.farthest, left > 0 {
          left -= 1
          if rows[place.row].isHead(of: part) {
            cuts[place.sheet].append(place.row)
            (sheet, row) = (place.sheet, place.row + 1)
            break search
          }
          place.row += 1
          lookedAt += 1
        }
        if place.row >= rows.count { place = (place.sheet + 1, 0) }
      }
    }
    var pieces: [[[PaperCell]]] = []
    for (rows, cuts) in zip(self, cuts) {
      var start = 0
      for end in cuts + [rows.count] where start < end {
        pieces.append([[PaperCell]](rows[start..<end]))
        start = end
      }
    }
    return pieces
  }
}

extension [PaperCell] {
  fileprivate func isHead(of part: Seal.Part) -> Bool {
    count >= part.heads.count
      && zip(self, part.heads).allSatisfy { cell, head in
        head.isEmptyMark || cell.labels.contains { SealMark.cell($0) == head }
      }
  }
}

extension PaperCell {
  /// What a cell says as a head: its label alone, below a heading of its own, or with its unit.
  var labels: [String] {
    guard case .text(let text) = self else { return [] }
    let own = text.contains("›") ? text.ranges(of: " › ").last.map { String(text[$0.upperBound...]) } ?? text : text
    guard text.last == ")" || text.last == " " else { return own == text ? [text] : [text, own] }
    return [text, own, own.withoutLastBrackets, text.withoutLastBrackets]
  }
}

extension String {
  /// The text as it is sealed, without brackets at its end and what stands in them: "Thu nhập (đồng)" is "Thu nhập".
  fileprivate var withoutLastBrackets: String {
    let text = sealed
    guard text.last == ")", let open = text.lastIndex(of: "("), !text[open...].dropLast().contains(")") else {
      return text
    }
    return text[..<open].last == " " ? String(text[..<open].dropLast()) : String(text[..<open])
  }
}

extension UInt16 {
  /// The mark by which cells are compared: no text at all is what stands for nothing.
  var ofCell: UInt16 { isEmptyMark ? .nothing : self }

  /// Whether it is the mark of no text at all.
  var isEmptyMark: Bool { self == Self.noText }

  private static let noText = SealMark.cell("")
  /// The mark of a cell without a figure.
  static let nothing = SealMark.cell(NumberFormat.empty)
}

extension ArraySlice<[[PaperCell]]> {
  /// The last lines of tables side by side, the columns that each repeats from the first left out.
  func joinedPanels(rows count: Int) -> [[PaperCell]] {
    guard let head = first else { return [] }
    var joined = head.suffix(count).map { $0 }
    for panel in dropFirst() {
      let rows = panel.suffix(count).map { $0 }
      guard rows.count == joined.count else { return [] }
      let widest = Swift.min(joined.first?.count ?? 0, rows.first?.count ?? 0)
      func isRepeated(_ column: Int) -> Bool {
        zip(joined, rows).allSatisfy { own, other in
          column < own.count && column < other.count && own[column] == other[column]
        }
      }
      let repeated = (0..<widest).prefix(while: isRepeated).count
      for row in rows.indices { joined[row] += rows[row].dropFirst(repeated) }
    }
    return joined
  }
}

/// Faults of cells as a table: place, column, value, rule.

import Messages
import Register

struct FaultLines {
  let lines: [String]

  /// - Parameters:
  ///   - beside: other faults whose table stands right above or below: both have the same columns.
  ///   - mark: what stands at the beginning of each line.
  ///   - showsCodes: whether the message's code ends the line.
  init(_ list: [Diagnostic], beside others: [Diagnostic] = [], mark: String, showsCodes: Bool, in language: Language) {
    let rows = (list + others).map { Row($0, in: language) }
    let place = rows.map(\.place.count).max() ?? 0
    let column = min(30, rows.map(\.column.count).max() ?? 0)
    let value = min(30, rows.map(\.value.count).max() ?? 0)
    var lines: [String] = []
    for (row, diagnostic) in zip(rows, list) {
      var line = mark + " " + FaultLines.padded(row.place, place)
      if !row.column.isEmpty {
        line += "  " + FaultLines.padded(row.column, column) + "  " + FaultLines.padded(row.value, value)
      }
      line += "  " + row.rule
      if showsCodes { line += "  [\(diagnostic.code.code)]" }
      lines.append(line)
      if let hint = diagnostic.hint { lines.append((language == .vi ? "  gợi ý: " : "  hint: ") + hint[language]) }
    }
    self.lines = lines
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// The parts of one fault.
  struct Row {
    let place: String
    /// Empty where no one cell is meant.
    let column: String
    let value: String
    let rule: String

    init(_ diagnostic: Diagnostic, in language: Language) {
      let at = diagnostic.place
      place = at?.cell ?? at?.line.map { (language == .vi ? "dòng " : "row ") + String($0) } ?? ""
      let message = CellMessage(diagnostic, in: language)
      (column, value, rule) = (message.column, message.value, message.whole)
    }
  }
}

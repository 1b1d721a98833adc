/// A whole column of dates looked through for the order that most of its cells prove.

import Messages
import Spreadsheets

struct DateSurvey {
  let order: DateOrder
  /// Where the cells disagree: an example of each order.
  let diagnostic: Diagnostic?

  init(_ source: ImportSource, _ layout: TableLayout, place: Int) throws {
    let reader = try source.reader(layout.sheet)
    let head = place < layout.head.heads.count ? layout.head.heads[place].path : ""
    var counts: [DateOrder: Int] = [:]
    var examples: [DateOrder: (text: String, line: Int)] = [:]
    while try reader.next() {
      let record = reader.record
      guard record.line > layout.head.last, record.kind(place) == .text else { continue }
      let bytes = record[place].trimmed
      guard let evidence = DateReading.evidence(bytes) else { continue }
      counts[evidence, default: 0] += 1
      if examples[evidence] == nil { examples[evidence] = (bytes.text, record.line) }
    }
    order = counts[.monthFirst, default: 0] > counts[.dayFirst, default: 0] ? .monthFirst : .dayFirst
    func cell(_ line: Int) -> Place {
      Place(
        file: source.file, line: line, sheet: layout.sheet.name, cell: CellReference.name(column: place, row: line))
    }
    guard let dayFirst = examples[.dayFirst], let monthFirst = examples[.monthFirst] else {
      // One mistyped cell would turn every other date of the column round: the person must hear of it.
      diagnostic = examples[.monthFirst].map { example in
        Diagnostic(.importMonthFirst, ["column": head, "value": example.text], place: cell(example.line))
      }
      return
    }
    let (first, second) = dayFirst.line < monthFirst.line ? (dayFirst, monthFirst) : (monthFirst, dayFirst)
    diagnostic = Diagnostic(
      .importMixedDates,
      [
        "column": head, "first": first.text, "first_line": String(first.line), "second": second.text,
        "second_line": String(second.line),
      ], place: cell(second.line))
  }
}

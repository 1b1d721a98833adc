/// Which head of a file is which column of a form: by name, by label in either language, by synonym. Case, tone marks,
/// punctuation and what stands in parentheses do not matter.

import Messages
import Programme
import Vietnamese

struct ColumnMatching {
  /// For each column of the form, the place of its head in the file, or nil.
  private(set) var places: [Int?]
  private(set) var recognised: [(head: String, column: String?)] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Matches the heads of a file, which stand on a line of it.
  init(form: Form, heads: [String], file: String, line: Int) {
    places = Array(repeating: nil, count: form.columns.count)
    let heads = heads.map(\.composed)
    let place = Place(file: file, line: line)
    let keys = ColumnMatching.keys(of: form)
    for (index, head) in heads.enumerated() {
      let exact = ColumnMatching.key(head)
      guard !exact.isEmpty else { continue }
      guard let column = keys[exact] ?? keys[ColumnMatching.key(ColumnMatching.withoutParentheses(head))] else {
        recognised.append((head, nil))
        diagnostics.append(
          Diagnostic(
            .importUnknownColumn, ["column": head], place: place,
            suggestion: form.columns.map(\.label.vi).closest(to: head)))
        continue
      }
      recognised.append((head, form.columns[column].name))
      if keys[exact] == nil, let fault = ColumnMatching.otherUnit(head, form.columns[column], place) {
        diagnostics.append(fault)
      }
      if let first = places[column] {
        diagnostics.append(
          Diagnostic(
            .importAmbiguousColumn,
            [
              "column": form.columns[column].label.vi, "column_en": form.columns[column].label.en,
              "first": heads[first], "second": head,
            ], place: place))
      } else {
        places[column] = index
      }
    }
    for (index, column) in form.columns.enumerated() where column.isRequired && places[index] == nil {
      let unknown = recognised.filter { $0.column == nil }.map(\.head)
      let others = ([column.name, column.label.en] + column.synonyms).map { "\"\($0)\"" }.joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .importMissingColumn, ["column": column.label.vi, "column_en": column.label.en], place: place,
          suggestion: unknown.closest(to: column.label.vi),
          hint: LocalizedText(
            vi: "thêm cột này; tiêu đề cũng có thể là \(others)", en: "add it; its head may also be \(others)")))
    }
  }

  /// What stands in parentheses is left out of a head, except where it says that the numbers mean something else: in a
  /// column of income, million đồng for đồng, or a month for a year.
  private static func otherUnit(_ head: String, _ column: FormColumn, _ place: Place) -> Diagnostic? {
    let isMoney = ["income", "amount", "cost", "capital", "goal", "value", "net"].contains { column.name.contains($0) }
    guard isMoney else { return nil }
    let words = Set(head.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let scales: Set = ["trieu", "nghin", "ngan", "ty", "trd", "tr", "million", "thousand", "billion", "usd", "1000"]
    let isYearly = column.name.hasSuffix("_per_person")
    let wrong = words.intersection(scales).union(isYearly ? words.intersection(["thang", "month"]) : [])
    guard !wrong.isEmpty else { return nil }
    return Diagnostic(
      .importOtherUnit,
      [
        "column": column.label.vi, "unit": isYearly ? "đồng/năm" : "đồng",
        "unit_en": isYearly ? "đồng per year" : "đồng", "found": head,
      ], place: place,
      hint: LocalizedText(
        vi: "đổi số trong cột ra đồng rồi sửa tiêu đề"
          + (isYearly ? "; cột theo tháng tên là \"Thu nhập bình quân đầu người/tháng\"" : ""),
        en: "turn the numbers into đồng and mend the head"
          + (isYearly ? "; a monthly column is named \"Income per person and month\"" : "")))
  }

  /// Each spelling of a column with the column. Where two columns share a spelling, names go before labels and labels
  /// before synonyms, and the earlier column before the later.
  private static func keys(of form: Form) -> [String: Int] {
    var keys: [String: Int] = [:]
    let levels: [(FormColumn) -> [String]] = [{ [$0.name] }, { [$0.label.vi, $0.label.en] }, { $0.synonyms }]
    for level in levels {
      for (index, column) in form.columns.enumerated() {
        for spelling in level(column) where keys[key(spelling)] == nil { keys[key(spelling)] = index }
      }
    }
    return keys
  }

  /// Letters and digits of the folded text.
  private static func key(_ text: String) -> String {
    String(String.UnicodeScalarView(text.folded.unicodeScalars.filter { $0.properties.isAlphabetic || isDigit($0) }))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func withoutParentheses(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if character == "(" || character == "[" { depth += 1 }
      defer { if character == ")" || character == "]" { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }
}

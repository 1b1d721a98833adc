/// Under which spellings the columns of a form are known: names, labels in both languages, synonyms.

import Programme

struct FormKeys: Sendable {
  let form: Form
  private let keys: [String: Int]

  /// Where two columns share a spelling, names go before labels and labels before synonyms, and the earlier column
  /// before the later.
  init(_ form: Form) {
    self.form = form
    var keys: [String: Int] = [:]
    let levels: [(FormColumn) -> [String]] = [{ [$0.name] }, { [$0.label.vi, $0.label.en] }, { $0.synonyms }]
    for level in levels {
      for (index, column) in form.columns.enumerated() {
        for spelling in level(column) {
          let key = ColumnHead.key(spelling)
          if keys[key] == nil { keys[key] = index }
        }
      }
    }
    // A template adds a unit to a label that has parentheses of its own: without both it is still known.
    for (index, column) in form.columns.enumerated() {
      for label in [column.label.vi, column.label.en] {
        let key = ColumnHead.key(ColumnHead.withoutParentheses(label))
        if !key.isEmpty, keys[key] == nil { keys[key] = index }
      }
    }
    self.keys = keys
  }

  struct Hit {
    let column: Int
    /// As ``ColumnHead/Spelling/rank``, and 2 where the group above speaks of something else.
    let rank: Int
    let isExact: Bool
  }

  /// The column that a head is.
  func column(_ head: ColumnHead) -> Hit? {
    for spelling in head.spellings {
      guard let column = keys[spelling.key] else { continue }
      let rank = spelling.rank == 0 || isKin(head, of: column) ? spelling.rank : 2
      return Hit(column: column, rank: rank, isExact: spelling.isExact)
    }
    return nil
  }

  /// "Chủ hộ › Ngày sinh": the group above is a column of the same part of the form.
  private func isKin(_ head: ColumnHead, of column: Int) -> Bool {
    let parts = Set(form.columns[column].targets.map(\.part))
    return head.groups.contains { group in
      guard let other = keys[group] else { return false }
      return !parts.isDisjoint(with: form.columns[other].targets.map(\.part))
    }
  }
}

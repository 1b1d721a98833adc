/// The types of fields as words of the directory, and what their values mean in a column.

import CColumn
import Programme

extension FieldType {
  /// The type as a word of the directory: "money:year", "code:class".
  var text: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "integer"
    case .decimal: "decimal"
    case .money(let period): "money:" + period.rawValue
    case .date: "date"
    case .text: "text"
    case .code(let list): "code:" + list
    case .codes(let list): "codes:" + list
    case .reference(let entity): "reference:" + entity
    }
  }

  var meaning: column_meaning {
    switch self {
    case .boolean: COLUMN_BOOLEAN
    case .integer, .money: COLUMN_INTEGER
    case .decimal: COLUMN_DECIMAL
    case .date: COLUMN_DATE
    case .text, .code: COLUMN_TEXT
    case .codes: COLUMN_SET
    case .reference: COLUMN_ROW
    }
  }

  init?(text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count > 1 ? parts[1] : nil) {
    case ("boolean", nil): self = .boolean
    case ("integer", nil): self = .integer
    case ("decimal", nil): self = .decimal
    case ("date", nil): self = .date
    case ("text", nil): self = .text
    case ("money", let period?):
      guard let period = MoneyPeriod(rawValue: period) else { return nil }
      self = .money(period)
    case ("code", let list?): self = .code(list)
    case ("codes", let list?): self = .codes(list)
    case ("reference", let entity?): self = .reference(entity)
    default: return nil
    }
  }
}

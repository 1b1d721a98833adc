/// What an expression gives: the type that the checks reason about.

import Messages
import Programme

struct ValueType: Equatable, Sendable {
  enum Base: Equatable, Sendable {
    /// The literal nil, which fits every type.
    case null
    case boolean
    case number
    case money(MoneyPeriod)
    case date
    /// Free text.
    case text
    /// One item of a code list.
    case code(String)
    case codes(String)
    case reference(String)
  }

  let base: Base
  /// Whether values are whole (64-bit integers) or decimal; true for everything that is no number.
  let isWhole: Bool

  init(_ base: Base, whole: Bool = true) {
    self.base = base
    isWhole = whole
  }

  init(_ type: FieldType) {
    switch type {
    case .boolean: self.init(Base.boolean)
    case .integer: self.init(Base.number)
    case .decimal: self.init(Base.number, whole: false)
    case .money(let period): self.init(Base.money(period))
    case .date: self.init(Base.date)
    case .text: self.init(Base.text)
    case .code(let list): self.init(Base.code(list))
    case .codes(let list): self.init(Base.codes(list))
    case .reference(let entity): self.init(Base.reference(entity))
    }
  }

  /// The type of a column that holds such values.
  var fieldType: FieldType {
    switch base {
    case .null, .text: .text
    case .boolean: .boolean
    case .number: isWhole ? .integer : .decimal
    case .money(let period): isWhole ? .money(period) : .decimal
    case .date: .date
    case .code(let list): .code(list)
    case .codes(let list): .codes(list)
    case .reference(let entity): .reference(entity)
    }
  }

  var isNumeric: Bool {
    switch base {
    case .number, .money: true
    default: false
    }
  }

  var isTextual: Bool {
    switch base {
    case .text, .code: true
    default: false
    }
  }

  /// The type's name in a message.
  var name: String {
    switch base {
    case .null: "nil"
    case .boolean: "boolean"
    case .number: isWhole ? "integer" : "decimal"
    case .money(.once): "money"
    case .money(.month): "money/month"
    case .money(.year): "money/year"
    case .date: "date"
    case .text: "text"
    case .code(let list): "code (\(list))"
    case .codes(let list): "codes (\(list))"
    case .reference(let entity): "reference (\(entity))"
    }
  }
}

/// A value given to an expression under a name: `:year`.
public enum BindValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case decimal(Double)
  case text(String)
  /// A day number, as columns hold it.
  case date(Int32)
  case list([BindValue])
  /// A row of an entity.
  case reference(entity: String, row: Int)
}

/// What a field can hold.

/// Money is whole đồng; the period says whether it is an amount, or đồng per month or per year. Two periods are never
/// compared or added (design decision 11).
public enum MoneyPeriod: String, Hashable, Sendable { case once, month, year }

/// The type of a field, of an expression and of a column.
public enum FieldType: Hashable, Sendable {
  case boolean
  case integer
  case decimal
  case money(MoneyPeriod)
  case date
  case text
  /// One item of a code list, by the list's name.
  case code(String)
  /// Several items of a code list: at most 63, kept as bits in the list's order.
  case codes(String)
  /// A row of another entity, by the entity's name.
  case reference(String)
}

/// Who may see a field (design decision 8).
public enum Privacy: String, Hashable, Comparable, Sendable {
  case `public`, sensitive, personal

  private var rank: Int {
    switch self {
    case .public: 0
    case .sensitive: 1
    case .personal: 2
    }
  }
  public static func < (left: Privacy, right: Privacy) -> Bool { left.rank < right.rank }
}

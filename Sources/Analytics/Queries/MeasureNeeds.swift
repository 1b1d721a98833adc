/// What measures can be computed of: checked when a query is built.

extension Accumulator.Kind {
  /// What a measure can be computed of, as a message says it.
  enum Need: String {
    case anything = "number, text, date, code, codes, reference"
    case one = "number, text, date, code, reference"
    case condition = "boolean"
    case key = "integer, date, text, code, reference"
    case number
    case order = "number, date"

    func holds(for type: ValueType) -> Bool {
      switch self {
      case .anything: true
      case .one: if case .codes = type.base { false } else { true }
      case .key: type.isKey
      case .condition: type.base == .boolean || type.base == .null
      case .number: type.isNumeric
      case .order: type.isNumeric || type.base == .date
      }
    }
  }

  var valueNeeds: Need {
    switch self {
    case .rows, .distinct: .anything
    case .first, .last: .one
    case .countTrue: .condition
    case .sum, .mean, .weightedMean, .median, .quantile: .number
    case .minimum, .maximum: .order
    }
  }

  /// Of the weight, or of the order of the first and last.
  var weightNeeds: Need {
    switch self {
    case .first, .last: .order
    default: .number
    }
  }

  /// The measure's name in scripts.
  var name: String {
    switch self {
    case .rows, .countTrue: "count"
    case .sum: "sum"
    case .mean, .weightedMean: "mean"
    case .minimum: "min"
    case .maximum: "max"
    case .distinct: "distinct"
    case .median: "median"
    case .quantile: "quantile"
    case .first: "first"
    case .last: "last"
    }
  }
}

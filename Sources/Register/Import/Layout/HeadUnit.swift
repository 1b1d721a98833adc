/// What the head of a column of money says that its numbers mean: "(triệu đồng/người/tháng)".

import Vietnamese

struct HeadUnit: Hashable, Sendable {
  enum Period: Hashable, Sendable { case month, year }

  /// How many đồng one of the column's numbers is.
  let scale: Int64
  /// Nil where the head does not say it.
  let period: Period?

  enum Reading: Hashable, Sendable {
    /// Nothing is said about money.
    case none
    case certain(HeadUnit)
    /// A scale or another currency is spoken of, in words that are not understood to the last one.
    case unclear
  }

  /// Reads a remark in parentheses, or what follows "Đơn vị tính:".
  static func read(_ text: String) -> Reading {
    var words = text.folded.replacing("don vi tinh", with: "").replacing("dvt", with: "")
      .replacing(":", with: " ").trimmed
    if words.hasPrefix("don vi") { words = String(words.dropFirst(6)).trimmed }
    let parts = words.split(separator: "/").map { String($0).trimmed }
    guard let first = parts.first else { return .none }
    let money = first.filter { $0.isLetter || $0.isNumber }
    guard let scale = scales[money] else {
      let isSpokenOf = !tokens(words).isDisjoint(with: suspicious) || tokens(words).contains { $0.hasPrefix("1000") }
      return isSpokenOf ? .unclear : .none
    }
    var period: Period?
    for part in parts.dropFirst() {
      switch part {
      case "thang", "month": period = .month
      case "nam", "year": period = .year
      case "nguoi", "ho", "khau", "nhan khau", "person", "household", "dau nguoi", "cai", "con", "kg", "lan": continue
      default: return .unclear
      }
    }
    return .certain(HeadUnit(scale: scale, period: period))
  }

  private static func tokens(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// Units of money, letters and digits of the folded text.
  private static let scales: [String: Int64] = [
    "dong": 1, "d": 1, "vnd": 1, "viet nam dong": 1, "dongvn": 1,
    "nghindong": 1_000, "ngandong": 1_000, "1000dong": 1_000, "1000d": 1_000, "nghind": 1_000, "ngand": 1_000,
    "thousandvnd": 1_000, "thousanddong": 1_000, "1000vnd": 1_000,
    "trieudong": 1_000_000, "trieud": 1_000_000, "trd": 1_000_000, "trdong": 1_000_000, "millionvnd": 1_000_000,
    "milliondong": 1_000_000, "trieu": 1_000_000,
    "tydong": 1_000_000_000, "tidong": 1_000_000_000, "tyd": 1_000_000_000, "billionvnd": 1_000_000_000,
    "billiondong": 1_000_000_000,
  ]

  private static let suspicious: Set<String> = [
    "trieu", "nghin", "ngan", "ty", "ti", "trd", "tr", "million", "thousand", "billion", "usd", "eur", "1000", "thang",
    "month",
  ]
}

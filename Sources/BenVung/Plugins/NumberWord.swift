/// A number as people type it: Vietnamese 1.586.336 and 5,71, or plain 1586336 and 5.71.

/// The readings of one word.
struct NumberWord {
  private var sign = ""
  private var body: String

  init(_ text: String) {
    body = text.filter { !$0.isWhitespace }
    if let first = body.first, "+-−".contains(first) {
      sign = first == "+" ? "" : "-"
      body.removeFirst()
    }
  }

  mutating func dropCurrency() {
    for word in ["đồng", "vnđ", "vnd", "đ", "₫"] where body.lowercased().hasSuffix(word) {
      body.removeLast(word.count)
      return
    }
  }

  /// A whole number, with or without points between thousands.
  var integer: Int64? { groups(body, ".").flatMap { Int64(sign + $0) } }

  /// What a whole number with commas between thousands means.
  var suggestion: String? { groups(body, ",").map { sign + $0 } }

  /// The two readings of "1.586": thousands in Vietnamese, decimals in English.
  var twoMeanings: (grouped: String, decimal: String)? {
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let grouped = groups(body, "."), parts[0] != "0" else { return nil }
    return (sign + grouped, sign + parts[0] + "," + parts[1])
  }

  /// A number: one comma or one point before the decimals; points between thousands where there are several or a comma
  /// follows.
  var number: Double? {
    if body.contains(",") {
      let parts = body.split(separator: ",", omittingEmptySubsequences: false)
      guard parts.count == 2, let whole = groups(String(parts[0]), "."), isDigits(parts[1]) else { return nil }
      return Double(sign + whole + "." + parts[1])
    }
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 2 { return groups(body, ".").flatMap { Double(sign + $0) } }
    guard parts.allSatisfy(isDigits) else { return nil }
    return Double(sign + body)
  }

  /// Digits, or groups of three after a first of one to three, without their separators.
  private func groups(_ text: String, _ separator: Character) -> String? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard let first = parts.first, parts.allSatisfy(isDigits) else { return nil }
    if parts.count > 1 {
      guard first.count <= 3, first != "0", parts.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    return parts.joined()
  }

  private func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}

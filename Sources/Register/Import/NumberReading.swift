/// Numbers as Vietnamese sheets write them: a point between thousands, a comma before decimals (1.586.336; 5,71).

import Vietnamese

enum NumberReading {
  /// A whole number.
  static func integer(_ bytes: CellBytes) throws(CellFault) -> Int64 {
    if let plain = plainInteger(bytes) { return plain }
    let text = stripped(bytes.text)
    guard let (sign, whole, decimals) = parts(text) else {
      throw CellFault(.importNotInteger, suggestion: suggestion(text))
    }
    guard decimals == nil else { throw CellFault(.importNotInteger, suggestion: suggestion(text)) }
    guard let number = Int64(whole) else { throw CellFault(.importTooBig) }
    return sign * number
  }

  /// A whole number of which the field holds so many times as much.
  static func integer(_ bytes: CellBytes, times factor: Int64) throws(CellFault) -> Int64 {
    let (product, overflow) = try integer(bytes).multipliedReportingOverflow(by: factor)
    if overflow { throw CellFault(.importTooBig) }
    return product
  }

  /// "1,5" in a column of million đồng: 1.500.000. What is left below one đồng is a fault.
  static func scaled(_ bytes: CellBytes, by factor: Int64) throws(CellFault) -> Int64 {
    let text = stripped(bytes.text)
    if factor >= 1_000_000 { try refuseTwoMeanings(text) }
    guard let (sign, whole, decimals) = parts(text) else {
      throw CellFault(.importNotNumber, suggestion: suggestion(text))
    }
    return try scaled(sign: sign, whole: whole, decimals: decimals ?? "", by: factor)
  }

  /// Digits before and after the point of a number, times a factor.
  static func scaled(sign: Int64, whole: String, decimals: String, by factor: Int64) throws(CellFault) -> Int64 {
    var decimals = decimals[...]
    while decimals.last == "0" { decimals.removeLast() }
    guard decimals.count <= 15, let digits = Int64(whole + decimals) else { throw CellFault(.importTooBig) }
    let (product, overflow) = digits.multipliedReportingOverflow(by: factor)
    if overflow { throw CellFault(.importTooBig) }
    let divisor = (0..<decimals.count).reduce(Int64(1)) { power, _ in power * 10 }
    guard product % divisor == 0 else { throw CellFault(.importNotWholeDong, ["factor": Importer.grouped(factor)]) }
    return sign * (product / divisor)
  }

  /// A number with decimals.
  static func decimal(_ bytes: CellBytes) throws(CellFault) -> Double {
    let text = stripped(bytes.text)
    try refuseTwoMeanings(text)
    guard let (sign, whole, decimals) = parts(text), let number = Double(whole + "." + (decimals ?? "0")) else {
      throw CellFault(.importNotNumber, suggestion: suggestion(text))
    }
    guard number.isFinite else { throw CellFault(.importTooBig) }
    return Double(sign) * number
  }

  /// "1.586" of a number with decimals: thousands in Vietnamese, decimals to most programs.
  private static func refuseTwoMeanings(_ text: String) throws(CellFault) {
    let groups = text.drop { "+-−".contains($0) }.split(separator: ".", omittingEmptySubsequences: false)
    guard groups.count == 2, groups[0] != "0", let whole = thousands(groups.joined(separator: ".")[...]) else { return }
    let sign = text.hasPrefix("-") || text.hasPrefix("−") ? "-" : ""
    throw CellFault(
      .importAmbiguousNumber, ["grouped": sign + whole, "decimal": "\(sign)\(groups[0]),\(groups[1])"])
  }

  /// Digits alone: what nearly every cell is.
  private static func plainInteger(_ bytes: CellBytes) -> Int64? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var number: Int64 = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int64(byte - 0x30)
    }
    return number
  }

  /// Without the word for the currency and spaces at the ends. Spaces between groups of thousands become points; any
  /// other space parts two numbers and stays.
  private static func stripped(_ text: String) -> String {
    var rest = text.trimmed
    for word in ["đồng", "vnđ", "vnd", "đ", "₫"] where rest.lowercased().hasSuffix(word) {
      rest.removeLast(word.count)
      rest = rest.trimmed
      break
    }
    if let first = rest.first, "+-−".contains(first) { rest = String(first) + String(rest.dropFirst()).trimmed }
    guard rest.contains(where: \.isWhitespace), !rest.contains(".") else { return rest }
    let pointed = String(rest.map { $0.isWhitespace ? "." : $0 })
    return parts(pointed) == nil ? rest : pointed
  }

  /// Sign, digits before and after the comma; nil where the text is no number of this form.
  static func parts(_ text: String) -> (sign: Int64, whole: String, decimals: String?)? {
    var rest = Substring(text)
    var sign: Int64 = 1
    if let first = rest.first, first == "-" || first == "+" || first == "−" {
      if first != "+" { sign = -1 }
      rest.removeFirst()
    }
    let halves = rest.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = halves.first, let digits = thousands(whole) else { return nil }
    guard halves.count == 2 else { return (sign, digits, nil) }
    guard !halves[1].isEmpty, halves[1].allSatisfy(isDigit) else { return nil }
    return (sign, digits, String(halves[1]))
  }

  private static func thousands(_ text: Substring) -> String? {
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty, groups.allSatisfy({ $0.allSatisfy(isDigit) }) else { return nil }
    if groups.count > 1 {
      guard first.count <= 3, first != "0", groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    return groups.joined()
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static let words = [
    "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    "muoi": 10, "muoi mot": 11, "muoi hai": 12,
  ]

  /// What was probably meant: a number in words, the English order of point and comma, "4.0" of a program.
  private static func suggestion(_ text: String) -> String? {
    if let number = words[text.folded] { return String(number) }
    var sign = ""
    var body = text
    if body.hasPrefix("-") {
      sign = "-"
      body.removeFirst()
    }
    let swapped = String(body.map { $0 == "," ? "." : ($0 == "." ? "," : $0) })
    guard swapped != body, let (_, whole, decimals) = parts(swapped) else { return nil }
    let grouped = sign + (swapped.contains(".") ? String(swapped.prefix { $0 != "," }) : whole)
    guard let decimals, decimals.contains(where: { $0 != "0" }) else { return grouped }
    return grouped + "," + decimals
  }
}

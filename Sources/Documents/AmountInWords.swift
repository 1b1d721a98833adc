/// Amounts of đồng in words, as receipts and decisions write them.
///
/// The Vietnamese reading is that of southern offices: "lẻ" for an empty tens place, "nghìn" for thousands, every group
/// after the first read in full ("một triệu không trăm lẻ năm nghìn"). "Chẵn" (even) closes amounts of whole thousands.

import Messages

enum AmountInWords {
  /// The amount with its first letter capital: "Ba mươi triệu đồng chẵn". Digits where it exceeds 64 bits.
  static func text(_ number: RoundedDecimal, in language: Language) -> String {
    guard let amount = UInt64(number.whole) else { return number.text(in: language) }
    var words = language == .vi ? vietnamese(amount, isFirst: true) : english(amount)
    if number.isNegative { words.insert(language == .vi ? "âm" : "minus", at: 0) }
    words.append(language == .vi ? "đồng" : "dong")
    if language == .vi, amount > 0, amount.isMultiple(of: 1_000) { words.append("chẵn") }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

  /// Billions are counted again from one, so a number above them is read as "… tỷ …".
  private static func vietnamese(_ number: UInt64, isFirst: Bool) -> [String] {
    if number == 0, isFirst { return [digits[0]] }
    var words: [String] = []
    var isFirst = isFirst
    if number >= 1_000_000_000 {
      words += vietnamese(number / 1_000_000_000, isFirst: true) + ["tỷ"]
      isFirst = false
    }
    let groups: [(UInt64, String?)] = [
      (number / 1_000_000 % 1_000, "triệu"), (number / 1_000 % 1_000, "nghìn"), (number % 1_000, nil),
    ]
    for (group, name) in groups where group > 0 {
      words += vietnameseGroup(Int(group), isFirst: isFirst)
      if let name { words.append(name) }
      isFirst = false
    }
    return words
  }

  private static func vietnameseGroup(_ group: Int, isFirst: Bool) -> [String] {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10)
    var words: [String] = []
    if hundreds > 0 || !isFirst { words += [digits[hundreds], "trăm"] }
    switch tens {
    case 0: if ones > 0, !words.isEmpty { words.append("lẻ") }
    case 1: words.append("mười")
    default: words += [digits[tens], "mươi"]
    }
    switch ones {
    case 0: break
    case 1 where tens > 1: words.append("mốt")
    case 5 where tens > 0: words.append("lăm")
    default: words.append(digits[ones])
    }
    return words
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let powers: [(UInt64, String)] = [
    (1_000_000_000_000_000_000, "quintillion"), (1_000_000_000_000_000, "quadrillion"),
    (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"),
  ]

  private static func english(_ number: UInt64) -> [String] {
    if number == 0 { return [small[0]] }
    var words: [String] = []
    for (power, name) in powers where number / power % 1_000 > 0 {
      words += englishGroup(Int(number / power % 1_000)) + [name]
    }
    return words + englishGroup(Int(number % 1_000))
  }

  private static func englishGroup(_ group: Int) -> [String] {
    var words: [String] = []
    if group >= 100 { words += [small[group / 100], "hundred"] }
    let rest = group % 100
    switch rest {
    case 0: break
    case 1..<20: words.append(small[rest])
    default: words.append(tens[rest / 10] + (rest % 10 > 0 ? "-" + small[rest % 10] : ""))
    }
    return words
  }
}

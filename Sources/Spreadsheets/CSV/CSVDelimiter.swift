/// Which character parts the cells of a CSV file: Excel writes a semicolon where the comma is the decimal sign, and
/// databases a tab or an upright stroke.

enum CSVDelimiter {
  private static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
  private static let quote: UInt8 = 0x22

  /// The delimiter decided from the first records: the one that every record has most of. A head such as "Ngày, tháng,
  /// năm sinh" and numbers such as 5,71 do not make a comma file of a semicolon file. Nothing found: comma.
  static func decide(head: [UInt8]) -> UInt8 {
    let records = counts(in: head)
    guard let first = records.first else { return candidates[0] }
    var best = (delimiter: candidates[0], least: 0, inHead: 0)
    for (index, delimiter) in candidates.enumerated() {
      let least = records.map { $0[index] }.min() ?? 0
      if (least, first[index]) > (best.least, best.inHead) { best = (delimiter, least, first[index]) }
    }
    return best.delimiter
  }

  /// How often each candidate stands outside quotes, in each of the first records.
  private static func counts(in head: [UInt8]) -> [[Int]] {
    let none = Array(repeating: 0, count: candidates.count)
    var records: [[Int]] = []
    var current = none
    var isQuoted = false
    var isEmpty = true
    for byte in head.prefix(1 << 16) {
      if byte == quote { isQuoted.toggle() }
      if !isQuoted, byte == 0x0A || byte == 0x0D {
        if !isEmpty { records.append(current) }
        if records.count == 20 { return records }
        current = none
        isEmpty = true
        continue
      }
      isEmpty = false
      if !isQuoted, let index = candidates.firstIndex(of: byte) { current[index] += 1 }
    }
    // A record cut off by the end of the head counts only where it is the only one.
    if !isEmpty, records.isEmpty || head.count < 1 << 16 { records.append(current) }
    return records
  }
}

/// Days as workbooks count them (ECMA-376 part 1, 18.17.4.1): from 1900 with a 29 February that never was, or from 1904.

import Vietnamese

public enum SerialDate {
  /// 31 December 9999.
  private static let last = 2_958_465
  private static let from1904 = 1_462

  /// Appends "2024-12-31", or "2024-12-31T08:30:00" where there is a time of day; false where the number is no day.
  ///
  /// Day 60 of the 1900 system is written "1900-02-29", as Excel shows it, for whoever checks the day to refuse.
  static func append(_ serial: Double, is1904: Bool, to storage: inout ByteStorage) -> Bool {
    guard serial >= 0, serial < Double(last + 1) else { return false }
    var day = Int(serial)
    var second = Int(((serial - Double(day)) * 86_400).rounded())
    if second == 86_400 {
      day += 1
      second = 0
    }
    if is1904 { day += from1904 }
    guard day >= 1, day <= last else { return false }
    if day == 60, !is1904 {
      append(year: 1900, month: 2, day: 29, to: &storage)
    } else {
      // 30 December 1899 is day 0 for all days after the one that never was.
      let parts = Day(number: Int32(day - 25_569 + (day < 60 ? 1 : 0))).parts
      append(year: parts.year, month: parts.month, day: parts.day, to: &storage)
    }
    if second > 0 {
      storage.append(0x54)
      append(second / 3_600, digits: 2, to: &storage)
      storage.append(0x3A)
      append(second / 60 % 60, digits: 2, to: &storage)
      storage.append(0x3A)
      append(second % 60, digits: 2, to: &storage)
    }
    return true
  }

  /// The number of a day in the 1900 system; nil before 1 March 1900, where programs disagree on it.
  public static func serial(_ day: Day) -> Int? {
    let serial = Int(day.number) + 25_569
    return serial > 60 && serial <= last ? serial : nil
  }

  private static func append(year: Int, month: Int, day: Int, to storage: inout ByteStorage) {
    append(year, digits: 4, to: &storage)
    storage.append(0x2D)
    append(month, digits: 2, to: &storage)
    storage.append(0x2D)
    append(day, digits: 2, to: &storage)
  }

  private static func append(_ number: Int, digits: Int, to storage: inout ByteStorage) {
    if digits > 1 { append(number / 10, digits: digits - 1, to: &storage) }
    storage.append(UInt8(0x30 + number % 10))
  }
}

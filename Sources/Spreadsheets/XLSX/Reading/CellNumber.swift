/// Numbers of a workbook as plain decimal digits. They are stored as binary fractions with up to 17 digits
/// ("5.7099999999999996") and powers of ten ("7.9077000141E10"); Excel shows 15 digits, and so does this.

struct CellNumber {
  /// Excel's precision.
  private static let precision = 15
  /// Numbers with more zeros after the point than this keep their exponent.
  private static let mostZeros = 40
  private static let exactLimit: UInt64 = 1 << 53

  private var isNegative = false
  /// The digits that count, without zeros at either end; a number that has more is cut after 32.
  private var digits = [UInt8](repeating: 0, count: 32)
  private var count = 0
  /// The value is 0.DIGITS times ten to this power.
  private var exponent = 0

  /// Appends a number; false where the bytes are none. Whole numbers written without an exponent stay as they are,
  /// whatever their length.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to storage: inout ByteStorage) -> Bool {
    switch shape(bytes) {
    case .none: return false
    case .plain: storage.append(bytes)
    case .long:
      guard var number = CellNumber(bytes) else { return false }
      number.append(to: &storage)
    }
    return true
  }

  private enum Shape { case none, plain, long }

  /// Most numbers are a few digits and can be copied.
  private static func shape(_ bytes: UnsafeBufferPointer<UInt8>) -> Shape {
    var at = 0
    if bytes.first == 0x2D { at = 1 }
    let start = at
    var point: Int?
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x2E, point == nil {
        point = at
      } else if byte < 0x30 || byte > 0x39 {
        return .long
      }
      at += 1
    }
    let length = bytes.count - start
    guard length > 0, let last = bytes.last else { return .none }
    guard let point else { return bytes[start] == 0x30 && length == 1 && start == 1 ? .long : .plain }
    return point > start && length - 1 <= precision && last != 0x30 && last != 0x2E ? .plain : .long
  }

  private init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    if let sign = bytes.first, sign == 0x2D || sign == 0x2B {
      isNegative = sign == 0x2D
      at = 1
    }
    var hasDigits = false
    var isAfterPoint = false
    loop: while at < bytes.count {
      switch bytes[at] {
      case 0x30...0x39:
        hasDigits = true
        add(bytes[at], isAfterPoint: isAfterPoint)
      case 0x2E where !isAfterPoint: isAfterPoint = true
      case 0x45, 0x65: break loop
      default: return nil
      }
      at += 1
    }
    guard hasDigits else { return nil }
    if at < bytes.count {
      guard let power = CellNumber.power(bytes[(at + 1)...]) else { return nil }
      exponent += power
    }
    dropZeros()
  }

  private mutating func add(_ digit: UInt8, isAfterPoint: Bool) {
    if count == 0, digit == 0x30 {
      if isAfterPoint { exponent -= 1 }
      return
    }
    if count < digits.count {
      digits[count] = digit
      count += 1
    }
    if !isAfterPoint { exponent += 1 }
  }

  private static func power(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var rest = bytes
    var isNegative = false
    if let sign = rest.first, sign == 0x2D || sign == 0x2B {
      isNegative = sign == 0x2D
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty else { return nil }
    var power = 0
    for byte in rest {
      guard (0x30...0x39).contains(byte) else { return nil }
      power = min(power * 10 + Int(byte - 0x30), 100_000)
    }
    return isNegative ? -power : power
  }

  private mutating func dropZeros() {
    while count > 0, digits[count - 1] == 0x30 { count -= 1 }
  }

  /// A whole number that a double holds exactly.
  private var isExactWhole: Bool {
    guard count <= exponent, exponent <= 16 else { return false }
    let value = digits[..<count].reduce(UInt64(0)) { $0 * 10 + UInt64($1 - 0x30) }
    return (count..<exponent).reduce(value) { value, _ in value * 10 } < CellNumber.exactLimit
  }

  private mutating func append(to storage: inout ByteStorage) {
    // A whole number too large to be exact would look exact if its digits were written out.
    let isInexact = count > 0 && count <= exponent && !isExactWhole
    if !isExactWhole { round() }
    guard count > 0 else { return storage.append(0x30) }
    if isNegative { storage.append(0x2D) }
    if !isInexact, exponent > 0, count > exponent || isExactWhole {
      for at in 0..<max(count, exponent) {
        if at == exponent { storage.append(0x2E) }
        storage.append(at < count ? digits[at] : 0x30)
      }
    } else if exponent <= 0, exponent >= -CellNumber.mostZeros {
      storage.append(0x30)
      storage.append(0x2E)
      for _ in exponent..<0 { storage.append(0x30) }
      for at in 0..<count { storage.append(digits[at]) }
    } else {
      appendScientific(to: &storage)
    }
  }

  /// "1.5E+300", as Excel writes it.
  private func appendScientific(to storage: inout ByteStorage) {
    for at in 0..<count {
      if at == 1 { storage.append(0x2E) }
      storage.append(digits[at])
    }
    storage.append(0x45)
    storage.append(exponent > 0 ? 0x2B : 0x2D)
    for byte in String(abs(exponent - 1)).utf8 { storage.append(byte) }
  }

  /// To 15 digits, half up.
  private mutating func round() {
    guard count > CellNumber.precision else { return }
    let isUp = digits[CellNumber.precision] >= 0x35
    count = CellNumber.precision
    if isUp {
      while count > 0, digits[count - 1] == 0x39 { count -= 1 }
      if count > 0 {
        digits[count - 1] += 1
      } else {
        digits[0] = 0x31
        count = 1
        exponent += 1
      }
    }
    dropZeros()
  }
}

/// The texts that cells name by number (ECMA-376 part 1, 18.4), one after another in a single buffer.

final class SharedStrings: XMLHandler {
  private var storage = ByteStorage()
  private var ends: [UInt32] = []
  /// Strings that are longer than a cell may be: told where a cell uses one.
  private var tooLong: Set<Int> = []
  private var phoneticDepth = 0
  private var isInText = false
  private var start = 0
  private unowned(unsafe) var stream: XMLStream?
  private let part: String

  var count: Int { ends.count }

  /// No shared strings: a workbook of numbers has no such part.
  init() { part = "" }

  init(_ source: ZIPEntryReader) throws(XLSXFault) {
    part = source.name
    let stream = try XMLStream(source, handler: self)
    self.stream = stream
    try stream.readAll()
    self.stream = nil
  }

  /// The bytes of a string; nil where it is longer than a cell may be. `index` must be below `count`.
  subscript(index: Int) -> UnsafeBufferPointer<UInt8>? {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    guard tooLong.isEmpty || !tooLong.contains(index) else { return nil }
    return UnsafeBufferPointer(start: UnsafePointer(storage.base) + start, count: Int(ends[index]) - start)
  }

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "si": start = storage.count
    case "rPh": phoneticDepth += 1
    case "t": isInText = phoneticDepth == 0
    default: break
    }
  }

  /// White space counts, whether or not `xml:space` says so: runs of a text join without it.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInText, storage.count - start <= XLSXLimits.cellLength else { return }
    storage.append(bytes)
    if storage.count > XLSXLimits.sharedText { stream?.stop(.tooLarge(part: part)) }
  }

  func endElement(_ name: XMLName) {
    switch name {
    case "t": isInText = false
    case "rPh": phoneticDepth -= 1
    case "si":
      if storage.count - start > XLSXLimits.cellLength {
        tooLong.insert(ends.count)
        storage.count = start
      }
      storage.decodeEscapes(from: start)
      ends.append(UInt32(storage.count))
      if ends.count > XLSXLimits.sharedStrings { stream?.stop(.tooLarge(part: part)) }
    default: break
    }
  }
}

extension ByteStorage {
  /// Turns "_x000D_" into the character it stands for (ECMA-376 part 1, 22.9.2.19, ST_Xstring), from a place to the end.
  mutating func decodeEscapes(from start: Int) {
    guard let first = nextEscape(from: start) else { return }
    var source = first
    var target = first
    while source < count {
      guard let code = escape(at: source) else {
        base[target] = base[source]
        source += 1
        target += 1
        continue
      }
      source += 7
      // A character beyond the first plane is written as two escapes.
      var scalar = Unicode.Scalar(code)
      if (0xD800..<0xDC00).contains(code), source < count, let low = escape(at: source), (0xDC00..<0xE000).contains(low)
      {
        scalar = Unicode.Scalar(0x10000 + (code - 0xD800) << 10 + (low - 0xDC00))
        source += 7
      }
      for byte in UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
        base[target] = byte
        target += 1
      }
    }
    count = target
  }

  private func nextEscape(from start: Int) -> Int? {
    var at = start
    while at + 7 <= count {
      if base[at] == 0x5F, escape(at: at) != nil { return at }
      at += 1
    }
    return nil
  }

  /// The code of "_xHHHH_" at a place.
  private func escape(at place: Int) -> UInt32? {
    guard place + 7 <= count, base[place] == 0x5F, base[place + 1] == 0x78, base[place + 6] == 0x5F else { return nil }
    var code: UInt32 = 0
    for at in (place + 2)..<(place + 6) {
      switch base[at] {
      case let byte where (0x30...0x39).contains(byte): code = code << 4 | UInt32(byte - 0x30)
      case let byte where (0x41...0x46).contains(byte & 0xDF): code = code << 4 | UInt32((byte & 0xDF) - 0x37)
      default: return nil
      }
    }
    return code
  }
}

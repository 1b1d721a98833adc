import Foundation
import Testing

@testable import BenVung

/// Fonts made by hand: the directory with one table `cmap`, and in it one subtable.
@Suite("the doctor's look at fonts")
struct FontCheckTests {
  private func short(_ number: Int) -> [UInt8] { [UInt8(number >> 8 & 255), UInt8(number & 255)] }
  private func long(_ number: Int) -> [UInt8] { short(number >> 16) + short(number & 0xFFFF) }

  private func font(_ subtable: [UInt8]) -> [UInt8] {
    let directory = long(0x10000) + short(1) + short(0) + short(0) + short(0)
    let entry = Array("cmap".utf8) + long(0) + long(28) + long(12 + subtable.count)
    return directory + entry + short(0) + short(1) + short(3) + short(1) + long(12) + subtable
  }

  /// Format 12 with a group for each range; the first glyph is 1.
  private func groups(_ ranges: [ClosedRange<UInt32>]) -> [UInt8] {
    short(12) + short(0) + long(16 + 12 * ranges.count) + long(0) + long(ranges.count)
      + ranges.flatMap { long(Int($0.lowerBound)) + long(Int($0.upperBound)) + long(1) }
  }

  /// Finds in a folder with this file as the font.
  private func finding(_ bytes: [UInt8]?) throws -> DoctorFinding {
    let folder = NSTemporaryDirectory() + "benvung-fonts-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/truetype", withIntermediateDirectories: true)
    if let bytes { try Data(bytes).write(to: URL(fileURLWithPath: folder + "/truetype/" + FontCheck.file)) }
    return FontCheck(folders: ["/nonexistent", folder]).finding()
  }

  @Test("the letters are 146, each one character")
  func letters() {
    #expect(FontCheck.letters.count == 146 && Set(FontCheck.letters).count == 146)
    #expect(FontCheck.letters.contains("ễ") && FontCheck.letters.contains("Đ") && FontCheck.letters.contains("a"))
  }

  @Test("no font, a font with all letters, and one without two of them")
  func coverage() throws {
    #expect(try finding(nil).code == "W0645")
    let all = FontCheck.letters.map { $0.value...$0.value }
    #expect(try finding(font(groups(all))).level == .ok)
    let less = FontCheck.letters.filter { $0 != "ữ" && $0 != "Ỵ" }.map { $0.value...$0.value }
    let lacking = try finding(font(groups(less)))
    #expect(lacking.code == "W0647" && lacking.found.en.contains("lacks 2 letters") && lacking.found.en.contains("ữ"))
  }

  @Test("segments: by a delta, by a list of glyphs, and a glyph 0 is none")
  func segments() throws {
    // A–C by delta; a–c by the list 5, 0, 6; the closing segment.
    let ends = short(0x43) + short(0x63) + short(0xFFFF)
    let starts = short(0x41) + short(0x61) + short(0xFFFF)
    let deltas = short(0x10000 - 0x40) + short(0) + short(1)
    // From the second offset to the list: itself and the third.
    let offsets = short(0) + short(4) + short(0)
    let table = short(4) + short(0) + short(0) + short(6) + short(0) + short(0) + short(0)
    let bytes = table + ends + short(0) + starts + deltas + offsets + short(5) + short(0) + short(6)
    let map = try #require(CharacterMap(font: Data(font(bytes))))
    #expect("ABCac".unicodeScalars.allSatisfy(map.contains))
    #expect(!map.contains("b") && !map.contains("D") && !map.contains("@"))
  }

  @Test("a font cut anywhere and one of random bytes are read to their end and no further")
  func hostile() throws {
    let whole = font(groups(FontCheck.letters.map { $0.value...$0.value }))
    for length in 0..<whole.count {
      let map = CharacterMap(font: Data(whole.prefix(length)))
      #expect(map?.contains(try #require(FontCheck.letters.last)) != true)
    }
    #expect(try finding([]).code == "W0646")
    #expect(try finding(Array("no font at all, but long enough".utf8)).code == "W0646")
    // It says that it has four thousand million groups.
    let boasting = short(12) + short(0) + long(16) + long(0) + long(0xFFFF_FFFF)
    #expect(CharacterMap(font: Data(font(boasting))) == nil)
  }

  @Test("the encoding is told by the first of three variables that is not empty")
  func locale() {
    #expect(LocaleCheck(environment: ["LANG": "vi_VN.UTF-8"]).finding().level == .ok)
    #expect(LocaleCheck(environment: ["LC_ALL": "", "LANG": "C.utf8"]).finding().level == .ok)
    #expect(LocaleCheck(environment: ["LC_ALL": "C", "LANG": "C.utf8"]).finding().code == "W0648")
    #expect(LocaleCheck(environment: [:]).finding().code == "W0648")
  }
}

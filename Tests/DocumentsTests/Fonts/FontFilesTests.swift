import Foundation
import Testing

@testable import Documents

/// Fonts made by hand: the directory with one table `cmap`, and in it one subtable.
@Suite("the files of the font")
struct FontFilesTests {
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

  /// Searches a folder where each of the four files is this font.
  private func search(_ folders: [(name: String, bytes: [UInt8])]) throws -> (found: FontFiles.Search, root: String) {
    let root = NSTemporaryDirectory() + "benvung-fonts-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: root) }
    for folder in folders {
      try FileManager.default.createDirectory(atPath: root + "/" + folder.name, withIntermediateDirectories: true)
      for face in ["Regular", "Bold", "Italic", "BoldItalic"] {
        let path = "\(root)/\(folder.name)/LiberationSerif-\(face).ttf"
        try Data(folder.bytes).write(to: URL(fileURLWithPath: path))
      }
    }
    return (FontFiles.search(["/nonexistent", root]), root)
  }

  private var whole: [UInt8] { font(groups(FontFiles.letters.map { $0.value...$0.value })) }
  private var lacking: [UInt8] {
    font(groups(FontFiles.letters.filter { $0 != "ữ" && $0 != "Ỵ" }.map { $0.value...$0.value }))
  }

  @Test("the letters are 146, each one character")
  func letters() {
    #expect(FontFiles.letters.count == 146 && Set(FontFiles.letters).count == 146)
    #expect(FontFiles.letters.contains("ễ") && FontFiles.letters.contains("Đ") && FontFiles.letters.contains("a"))
  }

  @Test("the first folder by name whose four files have all letters is taken, else the first fault is told")
  func search() throws {
    #expect(try search([]).found == .missing)
    // Both Liberation packages are installed: version 1 comes first and lacks letters.
    let both = try search([("liberation", lacking), ("liberation2", whole), ("other", whole)])
    guard case .found(let files) = both.found else {
      Issue.record("nothing found")
      return
    }
    #expect(files.regular == both.root + "/liberation2/LiberationSerif-Regular.ttf")
    let faulty = try search([("b", Array("no font".utf8)), ("a", lacking)])
    #expect(faulty.found == .lacking(file: faulty.root + "/a/LiberationSerif-Regular.ttf", ["ữ", "Ỵ"]))
    let none = try search([("b", Array("no font at all, but long enough".utf8))])
    #expect(none.found == .unreadable(none.root + "/b/LiberationSerif-Regular.ttf"))
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
    let whole = whole
    for length in 0..<whole.count {
      let map = CharacterMap(font: Data(whole.prefix(length)))
      #expect(map?.contains(try #require(FontFiles.letters.last)) != true)
    }
    // It says that it has four thousand million groups.
    let boasting = short(12) + short(0) + long(16) + long(0) + long(0xFFFF_FFFF)
    #expect(CharacterMap(font: Data(font(boasting))) == nil)
  }
}

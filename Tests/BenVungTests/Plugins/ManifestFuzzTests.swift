/// Manifests nobody would write: those of the bundled plugins, damaged. Each is read or refused with its faults.
///
/// `BENVUNG_FUZZ_SECONDS=600 swift test --filter ManifestFuzzTests` goes on for that long.

import Foundation
import Messages
import Testing

@testable import Analytics
@testable import BenVung

struct ManifestFuzzTests {
  private static let pieces = [
    "{", "}", "[", "]", "=", ",", ";", "\"", "'", "--", "--[[", "[[", "]]", "nil", "true", "1e999", "-", "0x", "\\",
    "\n",
    "return", "function() end", "{{{{{{{{", "standard", "parameters", "type", "default", "\u{0}", "é",
    "9999999999999999999",
    "string.rep('x', 1e9)", "(\"x\"):rep(1e9)", "..", "while true do end", "goto x", "::x::", "setmetatable({}, {})",
  ]

  private func manifests() throws -> [[UInt8]] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "plugins")
    let catalogue = try PluginCatalogue(roots: [root.path])
    return try catalogue.plugins.compactMap { try $0.source(of: "plugin.lua") }
  }

  @Test("any manifest is read or refused with its faults")
  func anything() throws {
    let manifests = try manifests()
    try #require(manifests.count >= 10)
    var chance = SplitMix64(seed: 7_052_025)
    let seconds = ProcessInfo.processInfo.environment["BENVUNG_FUZZ_SECONDS"].flatMap(Double.init)
    let end = seconds.map { Date().addingTimeInterval($0) }
    var (count, refused, placed) = (0, 0, 0)
    while end.map({ Date() < $0 }) ?? (count < 1_500) {
      count += 1
      var bytes = manifests.randomElement(using: &chance) ?? []
      for _ in 0..<Int.random(in: 1...4, using: &chance) {
        let place = Int.random(in: 0...bytes.count, using: &chance)
        switch Int.random(in: 0..<5, using: &chance) {
        case 0: bytes.insert(UInt8.random(in: 0...255, using: &chance), at: place)
        case 1: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &chance) }
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &chance)))
        case 3:
          let from = Int.random(in: 0...bytes.count, using: &chance)
          bytes.insert(contentsOf: Array(bytes[from..<min(bytes.count, from + 60)]), at: place)
        default: bytes.insert(contentsOf: Array((Self.pieces.randomElement(using: &chance) ?? "{").utf8), at: place)
        }
      }
      do {
        _ = try Manifest(source: bytes, file: "plugin.lua")
      } catch let faults as Diagnostics {
        refused += 1
        #expect(!faults.list.isEmpty)
        for fault in faults.list {
          // Reports are made without trouble too, and a place lies in the text.
          #expect(!fault.report(in: .vi).isEmpty)
          if let line = fault.place?.line {
            placed += 1
            #expect(line >= 1 && line <= bytes.filter { $0 == 10 || $0 == 13 }.count + 1)
          }
        }
      } catch {
        Issue.record("\(String(decoding: bytes, as: UTF8.self)): \(error)")
      }
    }
    #expect(refused > count / 4 && placed > count / 8)
  }
}

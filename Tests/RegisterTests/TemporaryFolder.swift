import Foundation
import Programme
import Vietnamese

@testable import Register

/// A folder that is gone after the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "benvung-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ name: String, _ text: String) throws -> String { try write(name, bytes: Array(text.utf8)) }

  func write(_ name: String, bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  func store(_ name: String = "register.db") throws -> RegisterStore {
    try RegisterStore.create(
      at: file(name), settings: .init(title: "Huyện Cần Giờ", jurisdiction: "HCMC", area: "787"))
  }
}

extension WriteNote {
  static let test = WriteNote(
    kind: .set, who: "thử", at: Moment(day: Day(iso: "2026-01-15") ?? .unknownStart, second: 30_600), program: "0.1.0")
}

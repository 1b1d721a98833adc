import Foundation

/// The built command, as a process of its own.
struct BuiltProgram {
  /// Nil where the tests were built without it.
  static let path: String? = {
    guard let tests = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(tests) }
    let path = (String(cString: tests) as NSString).deletingLastPathComponent + "/benvung"
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  struct Outcome {
    /// Of a process ended by a signal, nil.
    let code: Int32?
    let output: String
    let error: String
  }

  let folder: String
  /// Another program than the built command, which then gets the words alone.
  var program: String?

  /// Runs a command; when it has taken the signals and `seconds` more have gone by, does something to it.
  func callAsFunction(
    _ words: [String], after seconds: Double = 0, _ disturb: ((pid_t) -> Void)? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try program ?? Self.path ?? { throw CocoaError(.fileNoSuchFile) }())
    process.arguments = program == nil ? ["-C", folder] + words : words
    process.environment = ["HOME": folder, "BENVUNG_PLUGINS": RunFixture.bundled, "XDG_DATA_DIRS": "/nonexistent"]
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: a full pipe would hold the process up.
    let names = ["output", "error"].map { NSTemporaryDirectory() + "benvung-\($0)-" + UUID().uuidString }
    defer { for name in names { unlink(name) } }
    let files = try names.map { name in
      _ = FileManager.default.createFile(atPath: name, contents: nil)
      return try FileHandle(forWritingTo: URL(fileURLWithPath: name))
    }
    (process.standardOutput, process.standardError) = (files[0], files[1])
    try process.run()
    if let disturb {
      while process.isRunning, !Self.takesSignals(process.processIdentifier) { usleep(2_000) }
      usleep(UInt32(seconds * 1e6))
      disturb(process.processIdentifier)
    }
    process.waitUntilExit()
    let texts = names.map { String(decoding: FileManager.default.contents(atPath: $0) ?? Data(), as: UTF8.self) }
    return Outcome(
      code: process.terminationReason == .exit ? process.terminationStatus : nil, output: texts[0], error: texts[1])
  }

  /// Whether SIGINT is blocked: a thread of the process waits for it.
  private static func takesSignals(_ process: pid_t) -> Bool {
    let status = FileManager.default.contents(atPath: "/proc/\(process)/status").map {
      String(decoding: $0, as: UTF8.self)
    }
    let mask = status?.split(separator: "\n").first { $0.hasPrefix("SigBlk:") }?.split(separator: "\t").last
    return mask.flatMap { UInt64($0, radix: 16) }.map { $0 & 2 != 0 } ?? false
  }

  /// Whether a process is dead, be it waited for or not.
  static func isGone(_ process: pid_t) -> Bool { ["Z", "X", nil].contains(state(process)) }

  /// The letter by which proc(5) tells the state of a process, such as `T` for one that was stopped; nil for none.
  static func state(_ process: pid_t) -> Character? {
    let line = FileManager.default.contents(atPath: "/proc/\(process)/stat").map { String(decoding: $0, as: UTF8.self) }
    return line?.split(separator: ")").last?.dropFirst().first
  }

  /// The processes that a process started.
  static func children(of process: pid_t) -> [pid_t] {
    let path = "/proc/\(process)/task/\(process)/children"
    guard let bytes = FileManager.default.contents(atPath: path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: " ").compactMap { pid_t($0) }
  }
}

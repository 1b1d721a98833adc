import Foundation
import Synchronization

@testable import BenVung
@testable import Register

/// A demo workspace made by the command itself, and commands given in it.
final class Workspace: Sendable {
  struct Outcome {
    let code: Int32
    let output: String
    let error: String
  }

  /// What must not change where a command is refused.
  struct State: Equatable {
    let revision: Int64
    let counts: [Int]
    let batches: Int
  }

  let folder: String

  init(folder: String, households: Int = 200) throws {
    self.folder = folder
    let made = Self.command(["init", folder, "--demo", "--households", "\(households)"])
    guard made.code == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSDebugDescriptionErrorKey: made.error])
    }
  }

  /// One for the tests that change nothing, gone when the tests end.
  static let shared = Result { () throws -> Workspace in
    atexit { try? FileManager.default.removeItem(atPath: Workspace.sharedFolder) }
    return try Workspace(folder: sharedFolder)
  }
  private static let sharedFolder = NSTemporaryDirectory() + "benvung-workspace-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ name: String, _ text: String) throws { try write(name, bytes: Array(text.utf8)) }

  func write(_ name: String, bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  /// Gives a command in the workspace; words are parted by spaces.
  func callAsFunction(_ line: String) -> Outcome {
    Self.command(["-C", folder] + line.split(separator: " ").map(String.init))
  }

  /// Lines typed at the prompt of this workspace.
  func typed(_ lines: String..., words: [String] = []) -> Outcome {
    let lines = lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    return Self.command(["-C", folder, "repl"] + words) { TypedLines(lines) }
  }

  /// `-C` changes the folder of the whole process: one command at a time.
  static func alone<Result: Sendable>(_ body: () -> Result) -> Result { lock.withLock { _ in body() } }
  private static let lock = Mutex(())

  /// The menu, answered by these lines.
  static func menu(
    _ words: [String], environment: [String: String] = [:], interruption: Interruption = Interruption(),
    answers: @escaping @Sendable () -> any ReplInput
  ) -> Outcome {
    command(words, environment: environment, interruption: interruption, answers: answers)
  }

  static func command(
    _ words: [String], environment: [String: String] = [:], interruption: Interruption = Interruption(),
    input: (@Sendable () -> any ReplInput)? = nil, answers: (@Sendable () -> any ReplInput)? = nil
  ) -> Outcome {
    let written = Written()
    let console = Console(
      output: { bytes in written.bytes.withLock { $0.output += bytes } },
      error: { bytes in written.bytes.withLock { $0.error += bytes } })
    var tool = CommandLineTool(
      console: console,
      environment: environment.merging(["XDG_DATA_HOME": "/nonexistent", "USER": "thử"]) { first, _ in first },
      bundledPlugins: RunFixture.bundled)
    tool.interruption = interruption
    tool.input = input
    tool.answers = answers
    let code = alone { [tool] in tool.run(words) }
    let bytes = written.bytes.withLock { $0 }
    return Outcome(
      code: code, output: String(decoding: bytes.output, as: UTF8.self),
      error: String(decoding: bytes.error, as: UTF8.self))
  }

  func state() throws -> State {
    let store = try RegisterStore.open(folder + "/register.db", readOnly: true)
    return State(
      revision: try store.revision(), counts: try store.model.storedEntities.map { try store.count($0.name) },
      batches: try store.batches().count)
  }

  private final class Written: Sendable {
    let bytes = Mutex<(output: [UInt8], error: [UInt8])>(([], []))
  }
}

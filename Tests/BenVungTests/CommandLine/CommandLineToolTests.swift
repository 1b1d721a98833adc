import Foundation
import Synchronization
import Testing

@testable import BenVung

@Suite("the command, its exit codes and messages")
final class CommandLineToolTests {
  /// What a command wrote.
  private final class Written: Sendable {
    let bytes = Mutex<(output: [UInt8], error: [UInt8])>(([], []))
  }

  private let folder: String
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  init() throws {
    folder = NSTemporaryDirectory() + "benvung-command-" + UUID().uuidString
    try write(
      "report-a/plugin.lua",
      """
      return { id = "report-a", version = "1.0.0", api = "1", kind = "report", name = { vi = "Thử", en = "Trial" },
        parameters = { { name = "year", type = "year", help = { vi = "Năm rà soát", en = "Review year" } } } }
      """)
    try write(
      "standards/vn-x/plugin.lua",
      "return { id = 'vn-y', version = '1.0.0', api = '1', kind = 'library', name = { vi = 'A', en = 'B' } }")
  }

  private func write(_ name: String, _ text: String) throws {
    let path = folder + "/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func run(
    _ words: String..., environment: [String: String] = [:]
  ) -> (code: Int32, output: String, error: String) {
    let written = Written()
    let console = Console(
      output: { bytes in written.bytes.withLock { $0.output += bytes } },
      error: { bytes in written.bytes.withLock { $0.error += bytes } })
    var environment = environment
    environment["XDG_DATA_HOME"] = "/nonexistent"
    let tool = CommandLineTool(console: console, environment: environment, bundledPlugins: folder)
    let code = Workspace.alone { tool.run(words) }
    let bytes = written.bytes.withLock { $0 }
    return (code, String(decoding: bytes.output, as: UTF8.self), String(decoding: bytes.error, as: UTF8.self))
  }

  @Test("an unknown parameter is E0201, exit 2, with what was meant")
  func unknownParameter() {
    let result = run("run", "report-a", "--yaer", "2024")
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(result.error == "lỗi E0201: không có tham số --yaer; có phải --year?\n")
  }

  @Test("messages are Vietnamese unless the locale or --lang says English")
  func language() {
    #expect(run("run", "report-b").error.hasPrefix("lỗi E0210"))
    #expect(run("run", "report-b", environment: ["LANG": "en_US.UTF-8"]).error.hasPrefix("error E0210"))
    #expect(run("--lang", "vi", "run", "report-b", environment: ["LANG": "en_US.UTF-8"]).error.hasPrefix("lỗi E0210"))
    #expect(run("--lang", "fr", "imports").code == 2)
  }

  /// Words, and the code they end with.
  private static let codes: [(words: String, code: Int32)] = [
    ("", 0), ("--help", 0), ("run --help", 0), ("run report-a --help", 0), ("data schema reviews", 0),
    ("plugin list", 1), ("rnu", 2), ("plugin lits", 2), ("run", 2), ("run report-a more", 2),
    ("run report-a --year x", 2), ("run report-a -o - -o -", 2), ("run report-a --standard VN-1", 2),
    ("run vn-y", 2), ("run vn-x", 3), ("run /nowhere/x.lua", 6), ("run report-a -o /nowhere/x/a.html", 6),
    ("run report-a -o a.xyz", 6), ("data schema reviws", 2), ("-C /nowhere imports", 6),
    ("import a.csv --header-rows x", 2), ("init --households x", 2),
  ]

  @Test("exit codes by the kind of trouble", arguments: 0..<22)
  func exitCodes(index: Int) {
    let (line, code) = Self.codes[index]
    let words = line.split(separator: " ").map(String.init)
    let written = Written()
    let console = Console(
      output: { bytes in written.bytes.withLock { $0.output += bytes } },
      error: { bytes in written.bytes.withLock { $0.error += bytes } })
    let tool = CommandLineTool(
      console: console, environment: ["XDG_DATA_HOME": "/nonexistent"], bundledPlugins: folder)
    let found = Workspace.alone { tool.run(words) }
    #expect(found == code, "\(words)")
  }

  @Test("help of a plugin shows its parameters in the reader's language")
  func help() {
    let vietnamese = run("run", "report-a", "--help").output
    #expect(vietnamese.contains("Thử (report-a 1.0.0)") && vietnamese.contains("--year YEAR"))
    #expect(run("run", "report-a", "--help", "--lang", "en").output.contains("Review year"))
  }

  @Test("--version prints name and version, after any command too; --json and the JSON help hold it")
  func version() throws {
    #expect(run("--version").output == "benvung \(CommandLineTool.version)\n")
    #expect(run("run", "--version").code == 0)
    #expect(run("--version", "--json").output.contains("\"version\" : \"\(CommandLineTool.version)\""))
    let help = run("--help", "--json").output
    #expect(help.contains("\"version\" : \"\(CommandLineTool.version)\"") && help.contains("\"--max-instructions\""))
  }

  @Test("with --json, faults are JSON with the same code")
  func json() throws {
    let error = run("run", "report-a", "--yaer", "1", "--json").error
    #expect(error.contains("\"code\" : \"E0201\"") && error.contains("\"suggestion\" : \"--year\""))
  }

  @Test("a broken plugin is reported and hides no other")
  func brokenPlugin() {
    let result = run("plugin", "list")
    #expect(result.code == 1 && result.output.contains("report-a") && result.error.contains("vn-x/plugin.lua"))
  }

  @Test("a workspace: made once, its reference data in the register")
  func workspace() throws {
    let plugins = RunFixture.bundled
    let result = run("init", folder + "/work", "--plugins", plugins, "--demo", "--households", "300")
    #expect(result.code == 0 && result.output.contains("huyện 300 hộ"))
    #expect(run("init", folder + "/work", "--plugins", plugins).code == 6)
  }
}

import Foundation
import Testing

@testable import LuaRuntime

@Suite("The metered library answers as Lua's own program does", .serialized)
struct DifferentialTests {
  private static let program = "/usr/bin/lua5.4"

  @Test(
    "thousands of generated calls give the same lines",
    .enabled(if: FileManager.default.isExecutableFile(atPath: program)),
    arguments: DifferentialScripts.scripts.map(\.name))
  func lines(name: String) throws {
    let body = try #require(DifferentialScripts.scripts.first { $0.name == name }?.body)
    let source = DifferentialScripts.head + body
    let theirs = try theirs(source).split(separator: 10, omittingEmptySubsequences: false)
    var generous = limits(seconds: 60)
    generous.outputBytes = 64 << 20
    var bytes = Data()
    let state = LuaState(limits: generous)
    state.output = { bytes.append(contentsOf: $0.utf8) }
    _ = try state.call(state.load(Array(source.utf8), chunk: "main.lua"))
    let ours = bytes.split(separator: 10, omittingEmptySubsequences: false)
    let counts = (ours.count, theirs.count)
    #expect(counts.0 == counts.1)
    // Bytes that are no text are replaced on our way out.
    let differing = zip(ours, theirs).filter { ours, theirs in
      !ours.elementsEqual(theirs) && String(decoding: ours, as: UTF8.self) != String(decoding: theirs, as: UTF8.self)
    }
    let shown: [String] = differing.prefix(8).map {
      "\(String(decoding: $0, as: UTF8.self)) | \(String(decoding: $1, as: UTF8.self))"
    }
    let count = differing.count
    #expect(count == 0, "\(shown.joined(separator: "\n"))")
    #expect(counts.0 > 90)
  }

  private func theirs(_ source: String) throws -> Data {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("differential-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(source.utf8).write(to: folder.appendingPathComponent("main.lua"))
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = ["main.lua"]
    process.currentDirectoryURL = folder
    process.environment = ["TZ": "UTC0", "LC_ALL": "C"]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return data
  }
}

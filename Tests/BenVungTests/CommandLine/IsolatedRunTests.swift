import Foundation
import Testing

@testable import BenVung

@Suite("run --isolate")
struct IsolatedMessageTests {
  @Test("outputs come through the message unchanged; a message that was cut off is none")
  func message() {
    let outputs = [
      OutputPlan.Output(path: nil, bytes: Array("Hộ nghèo\n".utf8)), OutputPlan.Output(path: "out/ô.csv", bytes: []),
    ]
    let message = IsolatedRun.message(outputs)
    #expect(IsolatedRun.outputs(message) == outputs)
    #expect(IsolatedRun.outputs(IsolatedRun.message([])) == [])
    for length in 0..<message.count { #expect(IsolatedRun.outputs(Array(message.prefix(length))) == nil) }
    #expect(IsolatedRun.outputs(message + [0]) == nil)
  }

  @Test("the words of the process are taken away, and only when they come first")
  func words() {
    let start = IsolatedProcess(cpuSeconds: 3, addressSpace: 5, width: 80, isTerminal: true)
    var words = start.words + ["run", "a"]
    #expect(IsolatedProcess(taking: &words) == start && words == ["run", "a"])
    #expect(IsolatedProcess(taking: &words) == nil && words == ["run", "a"])
  }

  /// What a shell script stands in for a run with.
  @Test(
    "a process that dies or sends no result is exit 7 with its reason, and nothing is written",
    arguments: [
      ("kill -SEGV $$", "signal 11"), ("kill -KILL $$", "SIGKILL"), ("kill -ABRT $$", "signal 6"),
      ("kill -XCPU $$", "9 seconds of CPU time"), ("exit 0", "without sending"), ("printf BENVUNG1", "without sending"),
      ("exit 3", "without sending"),
    ])
  func death(script: String, reason: String) throws {
    let tool = CommandLineTool(
      console: Console(output: { _ in Issue.record("written") }, error: { _ in }), environment: [:],
      bundledPlugins: nil)
    let fault = try #require(throws: Diagnostic.self) {
      try IsolatedRun(tool: tool).execute("/bin/sh", ["-c", script], 9)
    }
    #expect(fault.code == .isolatedRunDied && fault.code.exitCode == 7)
    #expect(fault.message(in: .en).contains(reason), "\(fault.message(in: .en))")
  }

  @Test("exit code and messages of the process are passed on")
  func code() throws {
    let tool = CommandLineTool(
      console: Console(output: { _ in }, error: { #expect(String(decoding: $0, as: UTF8.self) == "lỗi\n") }),
      environment: [:], bundledPlugins: nil)
    #expect(try IsolatedRun(tool: tool).execute("/bin/sh", ["-c", "echo lỗi >&2; exit 3"], 9) == 3)
  }
}

@Suite("run --isolate of the built command", .enabled(if: BuiltProgram.path != nil, "the command is not built"))
struct IsolatedProgramTests {
  private let workspace: Workspace
  private let program: BuiltProgram

  init() throws {
    workspace = try Workspace(folder: NSTemporaryDirectory() + "benvung-isolated-" + UUID().uuidString)
    program = BuiltProgram(folder: workspace.folder)
  }

  @Test("the same bytes as without it, in every format and in files")
  func sameBytes() throws {
    for format in ["text", "md", "html", "csv", "json"] {
      let words = ["run", "poverty-overview", "-O", format]
      let (plain, isolated) = (try program(words), try program(words + ["--isolate"]))
      #expect(plain.code == 0 && isolated.code == 0 && !plain.output.isEmpty, "\(isolated.error)")
      #expect(plain.output == isolated.output && plain.error == isolated.error)
    }
    for (folder, more) in [("plain", [String]()), ("isolated", ["--isolate"])] {
      try FileManager.default.createDirectory(
        atPath: workspace.folder + "/" + folder, withIntermediateDirectories: true)
      let outcome = try program(["run", "poverty-overview", "-o", folder + "/a.html", "-o", folder + "/a.csv"] + more)
      #expect(outcome.code == 0, "\(outcome)")
    }
    for name in ["a.html", "a.csv"] {
      #expect(
        FileManager.default.contents(atPath: workspace.folder + "/plain/" + name)
          == FileManager.default.contents(atPath: workspace.folder + "/isolated/" + name))
    }
  }

  @Test("faults of words and scripts have their own exit codes")
  func faults() throws {
    #expect(try program(["run", "poverty-overview", "--yaer", "2024", "--isolate"]).code == 2)
    try workspace.write("wrong.lua", "return function(ctx) ctx.data.reviews:where('clas == 1') end\n")
    let (plain, isolated) = (try program(["run", "wrong.lua"]), try program(["run", "wrong.lua", "--isolate"]))
    #expect(plain.code == 4 || plain.code == 3)
    #expect(isolated.code == plain.code && isolated.error == plain.error)
  }

  @Test("a process that the system kills is exit 7, and the output stays as it was")
  func killed() throws {
    try workspace.write("loop.lua", "return function(ctx)\n  while true do pcall(error) end\nend\n")
    try workspace.write("out/a.html", "old")
    let outcome = try program(["run", "loop.lua", "--isolate", "-o", "out/a.html"], after: 0.8) { parent in
      for child in BuiltProgram.children(of: parent) { kill(child, SIGKILL) }
    }
    #expect(outcome.code == 7 && outcome.error.contains("E0703"), "\(outcome)")
    #expect(try String(contentsOfFile: workspace.folder + "/out/a.html", encoding: .utf8) == "old")
  }

  @Test("limits of the system hold: of CPU time, and of address space")
  func limits() throws {
    try workspace.write("loop.lua", "return function(ctx)\n  while true do pcall(error) end\nend\n")
    try workspace.write(
      "big.lua", "return function(ctx)\n  local t = {}\n  for i = 1, 1e9 do t[i] = ('x'):rep(1e5) .. i end\nend\n")
    let tool = CommandLineTool(
      console: Console(output: { _ in Issue.record("written") }, error: { _ in }), environment: [:],
      bundledPlugins: nil)
    let path = try #require(BuiltProgram.path)
    /// In the workspace; this process keeps its folder.
    func run(_ start: IsolatedProcess, _ script: String) throws -> Int32 {
      try IsolatedRun(tool: tool).execute(
        "/bin/sh", ["-c", "cd \"$0\" && exec \"$@\"", workspace.folder, path] + start.words + ["run", script],
        start.cpuSeconds)
    }
    let slow = try #require(throws: Diagnostic.self) {
      try run(IsolatedProcess(cpuSeconds: 1, addressSpace: 4 << 30, width: 80, isTerminal: false), "loop.lua")
    }
    #expect(slow.message(in: .en).contains("1 seconds of CPU time"), "\(slow.message(in: .en))")
    // Out of address space a script ends at its memory limit, and the host by a crash: 7 both.
    do {
      let start = IsolatedProcess(cpuSeconds: 60, addressSpace: 150 << 20, width: 80, isTerminal: false)
      #expect(try run(start, "big.lua") == 7)
    } catch let fault as Diagnostic {
      #expect(fault.code == .isolatedRunDied, "\(fault.message(in: .en))")
    }
  }
}

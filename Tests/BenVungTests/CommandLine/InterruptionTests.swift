import Foundation
import Testing

@testable import BenVung
@testable import Documents

@Suite("Ctrl-C")
struct InterruptionTests {
  private func workspace() throws -> Workspace {
    try Workspace(folder: NSTemporaryDirectory() + "benvung-interrupted-" + UUID().uuidString)
  }

  private func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test("the first request stops what runs, what has ended is not stopped, the second is told apart")
  func requests() {
    let interruption = Interruption()
    let counter = Counter()
    interruption.during(.stopping { counter.add() }) {}
    #expect(counter.count == 0)
    interruption.during(.stopping { counter.add() }) {
      #expect(interruption.interrupt())
      #expect(!interruption.interrupt())
    }
    #expect(counter.count == 1)
    interruption.during(.stopping { counter.add() }) {}
    #expect(counter.count == 2, "work that begins after the request is stopped at once")
    #expect(throws: Diagnostic.self) { try interruption.check() }
    interruption.reset()
    #expect(!interruption.isInterrupted)
  }

  @Test("a run that is interrupted from another thread ends with E0702, exit 130, and the next run works")
  func run() throws {
    let workshop = Workshop()
    try workshop.write(Workshop.report("while true do pcall(error) end"))
    let interruption = Interruption()
    Thread.detachNewThread {
      usleep(200_000)
      interruption.interrupt()
    }
    let fault = try #require(throws: Diagnostic.self) { try workshop.run(interruption: interruption) }
    #expect(fault.code == .runCancelled && fault.code.exitCode == 130)
    #expect(try workshop.printed("print(1)") == "1\n")
  }

  @Test("outputs interrupted before they take their places leave the old files and no temporary ones")
  func outputs() throws {
    let folder = NSTemporaryDirectory() + "benvung-outputs-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/a.txt"))
    let interruption = Interruption()
    let outputs = ["a.txt", "b.txt"].map { OutputPlan.Output(path: folder + "/" + $0, bytes: Array("new".utf8)) }
    let console = Console(output: { _ in }, error: { _ in })
    interruption.interrupt()
    #expect(throws: Diagnostic.self) { try OutputPlan.write(outputs, console: console, interruption: interruption) }
    #expect(try files(folder) == ["a.txt"])
    #expect(try String(contentsOfFile: folder + "/a.txt", encoding: .utf8) == "old")
    interruption.reset()
    try OutputPlan.write(outputs, console: console, interruption: interruption)
    #expect(try files(folder) == ["a.txt", "b.txt"])
  }

  @Test("an interrupted import writes nothing")
  func importInProcess() throws {
    let workspace = try workspace()
    let before = try workspace.state()
    try workspace.write("a.csv", "Mã hộ,Chủ hộ,Xã,Số nhân khẩu,Thu nhập\nX-1,Trần Văn A,Lý Nhơn,4,30000000\n")
    var tool = CommandLineTool(
      console: Console(output: { _ in }, error: { _ in }), environment: ["XDG_DATA_HOME": "/nonexistent"],
      bundledPlugins: RunFixture.bundled)
    tool.interruption = Interruption()
    tool.interruption.interrupt()
    let words = ["-C", workspace.folder, "import", "a.csv", "--as", "households", "--year", "2024"]
    let code = Workspace.alone { [tool] in tool.run(words) }
    #expect(code == 130)
    #expect(try workspace.state() == before)
  }

  private final class Counter: @unchecked Sendable {
    // Only the thread of its test counts.
    private(set) var count = 0
    func add() { count += 1 }
  }
}

@Suite("Ctrl-C of the built command", .enabled(if: BuiltProgram.path != nil, "the command is not built"))
struct InterruptedProgramTests {
  private let workspace: Workspace
  private let program: BuiltProgram

  init() throws {
    workspace = try Workspace(folder: NSTemporaryDirectory() + "benvung-signalled-" + UUID().uuidString)
    program = BuiltProgram(folder: workspace.folder)
  }

  private func outputs() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: workspace.folder + "/out").sorted()
  }

  @Test("SIGINT and SIGTERM end a run with exit 130 and a message, its output untouched", arguments: [SIGINT, SIGTERM])
  func run(signal: Int32) throws {
    try workspace.write("loop.lua", "return function(ctx)\n  while true do pcall(error) end\nend\n")
    try workspace.write("out/a.html", "old")
    for words in [["run", "loop.lua", "-o", "out/a.html"], ["run", "loop.lua", "-o", "out/a.html", "--isolate"]] {
      let outcome = try program(words, after: 0.5) { kill($0, signal) }
      #expect(outcome.code == 130 && outcome.output.isEmpty, "\(outcome)")
      #expect(outcome.error.contains("E0702: đã dừng theo yêu cầu"), "\(outcome.error)")
      #expect(try outputs() == ["a.html"])
    }
  }

  @Test(
    "SIGTERM ends also what has no answer of its own, such as the writing to a pipe that nobody reads, and says so once",
    arguments: [
      ("vi", "lỗi E0702: đã dừng theo yêu cầu, việc đang làm bị cắt ngang\n"),
      ("en", "error E0702: stopped on request, the work was cut off\n"),
    ])
  func stuck(language: String, words: String) throws {
    try workspace.write(
      "long.lua",
      """
      return function(ctx)
        local rows = {}
        for i = 1, 20000 do rows[i] = { "Hộ nghèo số " .. i, i } end
        ctx.doc:table(require "benvung".table { columns = { "a", "b" }, rows = rows }, { id = "t" })
      end
      """)
    let pipe = workspace.folder + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    // Open for both, so that the program does not wait for a reader before it starts.
    let shell = BuiltProgram(folder: workspace.folder, program: "/bin/sh")
    let command = try #require(BuiltProgram.path)
    let started = ["-c", "exec \"$0\" \"$@\" 1<>\(pipe)", command, "-C", workspace.folder, "--lang", language]
    let outcome = try shell(started + ["run", "long.lua", "-O", "csv"]) { process in
      let reader = open(pipe, O_RDONLY | O_NONBLOCK)
      defer { close(reader) }
      // What a pipe holds, pipe(7).
      #expect(Self.wait(seconds: 60) { Self.held(by: reader) >= 65_536 })
      kill(process, SIGTERM)
      if !Self.wait(seconds: 30, until: { BuiltProgram.isGone(process) }) { kill(process, SIGKILL) }
    }
    #expect(outcome.code == 130, "\(outcome)")
    #expect(outcome.error == words)
  }

  /// How many bytes wait in a pipe.
  private static func held(by reader: Int32) -> Int {
    var count: Int32 = 0
    return ioctl(reader, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Whether something came true in time.
  private static func wait(seconds: Double, until isTrue: () -> Bool) -> Bool {
    for _ in 0..<Int(seconds * 100) {
      if isTrue() { return true }
      usleep(10_000)
    }
    return false
  }

  @Test("the second Ctrl-C ends at once, with what was started")
  func twice() throws {
    try workspace.write("loop.lua", "return function(ctx)\n  while true do pcall(error) end\nend\n")
    var child: pid_t = 0
    let outcome = try program(["run", "loop.lua", "--isolate"], after: 0.3) { parent in
      var tries = 0
      while child == 0, tries < 1_000 {
        child = BuiltProgram.children(of: parent).first ?? 0
        tries += 1
        usleep(10_000)
      }
      // A process that was stopped hears nothing: the first request alone does not end it. It must have stopped by
      // then: of two signals that wait for a process, SIGINT is heard before SIGSTOP.
      if child > 0 { kill(child, SIGSTOP) }
      while child > 0, tries < 2_000, BuiltProgram.state(child) != "T" {
        tries += 1
        usleep(10_000)
      }
      kill(parent, SIGINT)
      usleep(300_000)
      #expect(kill(parent, 0) == 0)
      kill(parent, SIGINT)
    }
    #expect(outcome.code == 130 && child > 0, "\(outcome)")
    var tries = 0
    while kill(child, 0) == 0, tries < 200, !BuiltProgram.isGone(child) {
      tries += 1
      usleep(10_000)
    }
    #expect(tries < 200, "the process of the run is gone")
  }

  @Test("the deadline's signal is not disturbed")
  func deadline() throws {
    try workspace.write("loop.lua", "return function(ctx)\n  while true do pcall(error) end\nend\n")
    let outcome = try program(["run", "loop.lua", "--max-seconds", "0.3"])
    #expect(outcome.code == 7, "\(outcome)")
  }

  @Test("an import that is interrupted leaves the register as it was")
  func importFile() throws {
    let before = try workspace.state()
    var sheet = "Mã hộ,Chủ hộ,Xã,Số nhân khẩu,Thu nhập\n"
    for row in 0..<60_000 { sheet += "Z-\(row),Trần Văn A,Lý Nhơn,4,30000000\n" }
    try workspace.write("big.csv", sheet)
    let outcome = try program(["import", "big.csv", "--as", "households", "--year", "2024"], after: 0.4) {
      kill($0, SIGINT)
    }
    #expect(outcome.code == 130, "\(outcome)")
    #expect(outcome.error == "lỗi E0702: đã dừng theo yêu cầu, chưa ghi gì\n")
    #expect(try workspace.state() == before)
  }

  @Test("init --demo that is interrupted leaves no half workspace")
  func initialise() throws {
    let outcome = try program(["init", "new/one", "--demo", "--households", "400000"], after: 0.5) { kill($0, SIGINT) }
    #expect(outcome.code == 130, "\(outcome)")
    #expect(!FileManager.default.fileExists(atPath: workspace.folder + "/new"))
  }
}

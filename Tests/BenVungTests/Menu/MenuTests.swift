import Foundation
import Synchronization
import Testing

@testable import BenVung
@testable import Register

/// The menu, driven by the lines that a person would type.
@Suite("the menu of benvung alone", .serialized)
struct MenuTests {
  private static let head = "Mã hộ,Họ và tên,Ngày sinh,Xã,Số nhân khẩu\n"
  private static let good = "T1,Nguyễn Văn A,01/02/1980,Lý Nhơn,4\n"
  private static let wrong = "T2,Trần Thị B,31/02/1980,Lý Nhơn,3\n"

  private func workspace() throws -> Workspace {
    try Workspace(folder: NSTemporaryDirectory() + "benvung-menu-" + UUID().uuidString, households: 100)
  }

  /// What comes of these lines; Ctrl-D follows them.
  private func menu(_ workspace: Workspace, _ lines: String..., words: [String] = []) -> Workspace.Outcome {
    menu(workspace, lines, words: words)
  }

  private func menu(_ workspace: Workspace, _ lines: [String], words: [String] = []) -> Workspace.Outcome {
    Workspace.menu(["-C", workspace.folder] + words) { TypedLines(lines, isTerminal: true) }
  }

  /// What the menu calls a bundled plugin: reports first, then the others, each by their ids.
  private func number(of id: String) throws -> String {
    let plugins = try PluginCatalogue(roots: [RunFixture.bundled]).plugins.filter { $0.manifest.kind.isRunnable }
      .filter { $0.manifest.kind != .check }
    let order = plugins.filter { $0.manifest.kind == .report } + plugins.filter { $0.manifest.kind != .report }
    return String(try #require(order.firstIndex { $0.id == id }) + 1)
  }

  private func count(_ workspace: Workspace) throws -> Int {
    try RegisterStore.open(workspace.folder + "/register.db", readOnly: true).count("households")
  }

  @Test("a file is looked through first, the year is asked for, and it is written after a yes")
  func importGood() throws {
    let workspace = try workspace()
    let before = try count(workspace)
    try workspace.write("so ho.csv", Self.head + Self.good)
    let seen = menu(workspace, "1", "1", "năm nay", "2024", "0")
    #expect(seen.code == 0 && seen.output.contains("Tệp không có cột ngày rà soát."))
    #expect(seen.output.contains("Lệnh vừa chạy: benvung import 'so ho.csv' --year 2024 --dry-run\n"))
    #expect(try count(workspace) == before)
    let written = menu(workspace, "1", "1", "2024", "1")
    #expect(written.output.contains("Lệnh vừa chạy: benvung import 'so ho.csv' --year 2024\n"))
    #expect(try count(workspace) == before + 1)
    let again = menu(workspace, "1", "'so ho.csv'", "2024")
    #expect(again.output.contains("Không có gì mới để ghi."))
  }

  @Test("a class column proposes the register's standard of that date; another is taken by its number")
  func importClasses() throws {
    let workspace = try workspace()
    try workspace.write("lop.csv", "Mã hộ,Xã,Số nhân khẩu,Phân loại\nT1,Lý Nhơn,4,Hộ nghèo\n")
    let proposed = menu(workspace, "1", "lop.csv", "2024", "", "0")
    #expect(proposed.output.contains("1  HCMC-2021 (của sổ, theo ngày rà soát)"), "\(proposed.output)")
    #expect(proposed.output.contains("Lệnh vừa chạy: benvung import lop.csv --year 2024 --dry-run\n"))
    let number = try #require(
      proposed.output.split(separator: "\n").first { $0.contains("VN-2022 (national)") }?
        .split(separator: " ").first)
    let chosen = menu(workspace, "1", "lop.csv", "2024", String(number), "1", "0")
    #expect(chosen.output.contains("benvung import lop.csv --year 2024 --standard VN-2022\n"), "\(chosen.output)")
  }

  @Test("with faults: stop writes nothing, skip the good rows, quarantine a fix file that is seen afterwards")
  func importFaults() throws {
    let workspace = try workspace()
    let before = try count(workspace)
    try workspace.write("so.csv", Self.head + Self.good + Self.wrong)
    let stopped = menu(workspace, "1", "so.csv", "2024", "")
    #expect(stopped.output.contains("✗ C3") && stopped.output.contains("1  ghi các dòng tốt, để riêng dòng lỗi"))
    #expect(try count(workspace) == before)
    let kept = menu(workspace, "1", "so.csv", "2024", "1", "2", "1", "0", "4")
    #expect(kept.output.contains("--on-error quarantine --fix-file so-sua-loi.xlsx\n"))
    #expect(kept.output.contains("Lệnh vừa chạy: benvung imports quarantine\n"))
    #expect(kept.output.contains("/so-sua-loi.xlsx\n"))
    #expect(try count(workspace) == before + 1)
    #expect(FileManager.default.fileExists(atPath: workspace.folder + "/so-sua-loi.xlsx"))
    let corrected = menu(workspace, "1", "so-sua-loi.xlsx", "0")
    #expect(corrected.output.contains("tạo tệp so-sua-loi-2.xlsx để sửa"))
    try workspace.write("khac.csv", Self.head + Self.good.replacing("T1", with: "T3") + Self.wrong)
    let skipped = menu(workspace, "1", "khac.csv", "2024", "2")
    #expect(skipped.output.contains("benvung import khac.csv --year 2024 --on-error skip\n"))
    #expect(try count(workspace) == before + 2)
  }

  @Test("a file that fits no form asks for one; one that cannot be read says why and goes back to the menu")
  func importUnknown() throws {
    let workspace = try workspace()
    let before = try workspace.state()
    try workspace.write("la.csv", "a,b\n1,2\n")
    try workspace.write("gia.xlsx", "PK\u{3}\u{4} cắt cụt")
    let unknown = menu(workspace, "1", "la.csv", "999", "0", "0")
    #expect(unknown.code == 0 && unknown.output.contains("Không tự nhận ra biểu mẫu của tệp."))
    #expect(unknown.output.contains("\"999\" không có trong các số 1, 2,"))
    let broken = menu(workspace, "1", "gia.xlsx", "0")
    #expect(
      broken.code == 0 && (broken.output + broken.error).contains(".xlsx bị hỏng")
        && broken.output.contains("gia.xlsx --dry-run\n"))
    let missing = menu(workspace, "1", "chua-co.csv", "", "0")
    #expect(missing.output.contains("Không có tệp \"chua-co.csv\"."))
    #expect(try workspace.state() == before)
  }

  @Test("a request to stop while a file is looked through goes back to the menu, which goes on")
  func stopped() throws {
    let workspace = try workspace()
    let before = try workspace.state()
    try workspace.write("so.csv", Self.head + Self.good)
    let interruption = Interruption()
    let outcome = Workspace.menu(["-C", workspace.folder], interruption: interruption) {
      Listening(["1", "so.csv", "2", "0"]) { prompt in
        // As if it came while the file is read: the answer is the file, and the work begins.
        if prompt.hasPrefix("Số, hoặc") { interruption.interrupt() }
      }
    }
    #expect(outcome.code == 0 && outcome.error.contains("E0702"))
    #expect(
      !outcome.output.contains("benvung import so.csv")
        && outcome.output.contains("Lệnh vừa chạy: benvung imports quarantine")
    )
    #expect(try workspace.state() == before)
  }

  @Test("a report asks its parameters, writes a file that no other run overwrites, and 4 tells where it is")
  func report() throws {
    let workspace = try workspace()
    let number = try number(of: "poverty-overview")
    let screen = menu(workspace, "3", number, "hai nghìn", "2024", "", "")
    #expect(screen.error.contains("E020") && screen.output.contains("benvung run poverty-overview --year=2024\n"))
    #expect(screen.output.contains("Tổng quan hộ nghèo"))
    let file = menu(workspace, "3", number, "", "", "2", "3", number, "", "", "2", "4")
    #expect(file.output.contains("Lệnh vừa chạy: benvung run poverty-overview -o out/poverty-overview.html\n"))
    #expect(file.output.contains("/out/poverty-overview-2.html\n"))
    for name in ["poverty-overview.html", "poverty-overview-2.html"] {
      #expect(FileManager.default.fileExists(atPath: workspace.folder + "/out/" + name))
    }
    // In another session it is found again.
    #expect(menu(workspace, "4").output.contains("Kết quả nằm ở: "))
  }

  @Test(
    "a model of many parameters takes its defaults, or asks for each with a default that can be typed as it is shown")
  func parameters() throws {
    let workspace = try workspace()
    let number = try number(of: "oyster-raft")
    let defaults = menu(workspace, "3", number, "", "")
    #expect(defaults.output.contains("1  hỏi từng thông số"))
    #expect(defaults.output.contains("Lệnh vừa chạy: benvung run oyster-raft\n"))
    let heard = Mutex<[String]>([])
    _ = Workspace.menu(["-C", workspace.folder]) {
      Listening(["3", number, "1", "", "3", "", "", "", "7.000.000", "", "", "", "80"]) { prompt in
        heard.withLock { $0.append(prompt) }
      }
    }
    let prompts = heard.withLock { $0 }
    #expect(prompts.contains { $0.contains("[6.000.000]: ") } && prompts.contains { $0.hasSuffix("[70%]: ") })
    // 80 without % is refused with its way out, and asked again.
    #expect(prompts.count { $0.hasSuffix("[70%]: ") } == 2)
  }

  @Test("what a plugin proposes is shown, and written after a yes")
  func proposals() throws {
    let workspace = try workspace()
    let before = try workspace.state()
    let number = try number(of: "poor-fund-drive")
    let plugins = try PluginCatalogue(roots: [RunFixture.bundled])
    // Each parameter as it stands but the ceiling: the fund of the small register pays for a repair of a million.
    let parameters = try plugins.plugin("poor-fund-drive").manifest.parameters
    let answers = ["1"] + parameters.map { $0.name == "ceiling" ? "1.000.000" : "" } + ["1", ""]
    let command = "benvung run poor-fund-drive --ceiling=1.000.000 --grant personal"
    let seen = menu(workspace, ["3", number] + answers + ["0", "0"])
    #expect(seen.output.contains(command + "\n") && seen.output.contains("0  không ghi"))
    #expect(try workspace.state() == before)
    let written = menu(workspace, ["3", number] + answers + ["1", "0"])
    #expect(written.output.contains("Lệnh vừa chạy: \(command) --apply\n"))
    #expect(written.error.contains("imports undo"))
    #expect(try workspace.state() != before)
  }

  @Test("with a desktop the last result is opened by xdg-open")
  func open() throws {
    let workspace = try workspace()
    #expect(menu(workspace, "4").output.contains("Chưa có kết quả nào"))
    try workspace.write("out/a b.html", "x")
    try workspace.write("xdg-open", "#!/bin/sh\nprintf %s \"$1\" > opened\n")
    chmod(workspace.folder + "/xdg-open", 0o755)
    let outcome = Workspace.menu(
      ["-C", workspace.folder], environment: ["DISPLAY": ":9", "PATH": workspace.folder]
    ) { TypedLines(["4"], isTerminal: true) }
    #expect(outcome.output.contains("Lệnh vừa chạy: xdg-open '"))
    let opened = try String(contentsOfFile: workspace.folder + "/opened", encoding: .utf8)
    #expect(opened.hasSuffix("/out/a b.html") && opened.hasPrefix("/"))
  }

  @Test("without a register it offers to make one: empty, with its standards and area")
  func workspaceMade() throws {
    let folder = NSTemporaryDirectory() + "benvung-menu-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = Workspace.menu(["-C", folder]) {
      TypedLines(["1", "5", "2", "Xã Thử", "1", "787", "0"], isTerminal: true)
    }
    #expect(outcome.code == 0 && outcome.output.contains("\"1\" không có trong các số 5, 0."))
    #expect(outcome.output.contains("benvung init '--title=Xã Thử' --jurisdiction HCMC --area=787\n"))
    let settings = try RegisterStore.open(folder + "/register.db", readOnly: true).settings
    #expect(settings.title == "Xã Thử" && settings.jurisdiction == "HCMC" && settings.area == "787")
  }

  @Test("0 and Ctrl-D leave with 0, Ctrl-C with 130, also from within a question; wrong answers are asked again")
  func leaving() throws {
    let workspace = try workspace()
    #expect(menu(workspace, "0").code == 0 && menu(workspace).code == 0 && menu(workspace, "1").code == 0)
    let wrong = menu(workspace, "", "x", "-1", "0")
    #expect(wrong.code == 0 && wrong.output.components(separatedBy: "không có trong các số 1, 2, 3, 4, 0").count == 4)
    for lines: [ReplLine] in [[.interrupted], [.text("3"), .text("1"), .interrupted]] {
      #expect(Workspace.menu(["-C", workspace.folder]) { TypedLines(lines: lines) }.code == 130)
    }
  }

  @Test("English with --lang en, also in the commands; Vietnamese in an English locale")
  func language() throws {
    let workspace = try workspace()
    let english = menu(workspace, "2", "0", words: ["--lang", "en"])
    #expect(english.output.contains("3  run a report") && english.output.contains("No rows are kept aside."))
    #expect(english.output.contains("Command just run: benvung imports quarantine --lang en\n"))
    let locale = Workspace.menu(["-C", workspace.folder], environment: ["LANG": "en_GB.UTF-8"]) {
      TypedLines(["2", "0"], isTerminal: true)
    }
    #expect(locale.output.contains("Không có dòng nào để riêng.") && locale.output.contains("--lang vi\n"))
  }

  @Test("no menu: without a terminal, with --no-input, --json or --help")
  func noMenu() throws {
    let workspace = try workspace()
    let help = "Cách dùng: benvung LỆNH"
    #expect(Workspace.menu([]) { TypedLines(["0"], isTerminal: false) }.output.contains(help))
    #expect(menu(workspace, "0", words: ["--no-input"]).output.contains(help))
    #expect(menu(workspace, "0", words: ["--help"]).output.contains(help))
    #expect(menu(workspace, "0", words: ["--json"]).output.hasPrefix("{"))
    #expect(menu(workspace, "0", words: ["--unknown"]).code == 2)
  }

  @Test("a word is quoted where a shell would take it apart")
  func quoting() {
    #expect(ShellWord.quoted("sổ-hộ_2024.csv") == "sổ-hộ_2024.csv" && ShellWord.quoted("--a=b") == "--a=b")
    #expect(ShellWord.quoted("a b") == "'a b'" && ShellWord.quoted("") == "''")
    #expect(ShellWord.quoted("it's; rm *") == "'it'\\''s; rm *'" && ShellWord.quoted("$x") == "'$x'")
  }
}

/// Typed lines, with the questions told to somebody.
private final class Listening: ReplInput {
  let isTerminal = true
  private let lines: TypedLines
  private let tell: (String) -> Void

  init(_ lines: [String], tell: @escaping (String) -> Void) {
    self.lines = TypedLines(lines, isTerminal: true)
    self.tell = tell
  }

  func line(prompt: String, complete: (String) -> Completion) -> ReplLine {
    tell(prompt)
    return lines.line(prompt: prompt, complete: complete)
  }
}

/// The menu of `benvung` alone on a terminal: questions that are answered by numbers and Enter, for who does not know the
/// commands. Everything it does is a command that it runs and shows.

import Foundation
import Messages
import Register

final class Menu {
  /// What ends the menu from within a question.
  enum Leave: Error { case end, interrupted }
  /// What takes a question back to the menu.
  struct Back: Error {}

  let tool: CommandLineTool
  let input: any ReplInput
  let language: Language
  /// Flags that were given to the menu and go on to its commands.
  let common: [String]
  let plugins: [String]
  /// The file that the last run of this menu wrote.
  var lastResult: String?

  /// - Parameter parsed: the words beside the menu: `--lang` and `--plugins` go on to its commands, so that they speak the
  ///   menu's language, which is Vietnamese whatever the locale unless `--lang en`.
  init(tool: CommandLineTool, input: any ReplInput, parsed: ParsedArguments, locale: Language) {
    self.tool = tool
    self.input = input
    language = parsed.value("lang") == "en" ? .en : .vi
    plugins = parsed.all("plugins")
    let lang = parsed.has("lang") || locale != language ? ["--lang", language.rawValue] : []
    common = lang + plugins.flatMap { ["--plugins", $0] }
  }

  /// Shows the menu until it is left.
  ///
  /// - Returns: 0, or 130 after Ctrl-C at a question.
  func run() -> Int32 {
    tool.interruption.partingWords = CommandLineTool.partingWords(isJSON: false, language)
    say(
      "benvung \(CommandLineTool.version) — sổ hộ nghèo",
      "benvung \(CommandLineTool.version) — register of poor households")
    while true {
      do {
        try step()
      } catch Leave.interrupted {
        return MessageCode.runCancelled.exitCode
      } catch is Leave {
        return 0
      } catch is Back {
        continue
      } catch {
        _ = tool.report(error, isJSON: false, language)
      }
    }
  }

  private var hasRegister: Bool { FileManager.default.fileExists(atPath: CommandContext.register) }

  private func step() throws {
    let workspace = Choice(
      "5", vi: "tạo sổ ở thư mục này: dữ liệu mẫu hoặc sổ trống", en: "make a register here: demo data or empty")
    let quit = Choice("0", vi: "thoát", en: "quit")
    say("", "")
    guard hasRegister else {
      say("Thư mục này chưa có sổ.", "This folder has no register.")
      if try choose("Chọn", "Choose", [workspace, quit]) == "0" { throw Leave.end }
      return try makeWorkspace()
    }
    let choices = [
      Choice("1", vi: "nhập một tệp Excel hay CSV vào sổ", en: "bring an Excel or CSV file into the register"),
      Choice("2", vi: "xem các dòng lỗi đang để riêng", en: "see the faulty rows kept aside"),
      Choice("3", vi: "chạy báo cáo", en: "run a report"),
      Choice("4", vi: "mở kết quả gần nhất", en: "open the last result"),
      quit,
    ]
    switch try choose("Chọn", "Choose", choices) {
    case "1": try importFile()
    case "2": try seeFaults()
    case "3": try runReport()
    case "4": try openResult()
    default: throw Leave.end
    }
  }

  /// Runs a command as if it had been typed, and shows it.
  @discardableResult
  func command(_ words: [String]) -> Int32 {
    let code = tool.run(words + common)
    // Ctrl-C was meant for the command.
    tool.interruption.reset()
    let line = (["benvung"] + words + common).map(ShellWord.quoted).joined(separator: " ")
    say("Lệnh vừa chạy: \(line)", "Command just run: \(line)")
    return code
  }

  func say(_ vi: String, _ en: String) { tool.console.print(language == .vi ? vi : en) }
}

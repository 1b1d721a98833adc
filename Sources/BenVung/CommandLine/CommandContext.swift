/// What the commands share: the words read, the language, the register of the workspace.

import Analytics
import Foundation
import Messages
import Register
import Vietnamese

struct CommandContext {
  static let register = "register.db"

  let tool: CommandLineTool
  let command: CommandDeclaration
  let parsed: ParsedArguments
  let language: Language

  /// - Throws: ``Diagnostics`` with all faults of the words.
  init(tool: CommandLineTool, command: CommandDeclaration, parsed: ParsedArguments, language: Language) throws {
    self.tool = tool
    self.command = command
    self.parsed = parsed
    self.language = language
    var faults = parsed.faults
    let isOpen = command.positionals.last?.isRepeated ?? false
    for extra in isOpen ? [] : parsed.positionals.dropFirst(command.positionals.count) {
      faults.append(Diagnostic(.unexpectedArgument, ["value": extra]))
    }
    for positional in command.positionals.dropFirst(parsed.positionals.count) where positional.isRequired {
      faults.append(
        Diagnostic(
          .missingArgument, ["name": positional.name.vi, "name_en": positional.name.en],
          hint: LocalizedText(vi: "benvung \(command.name) --help", en: "benvung \(command.name) --help")))
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
  }

  var isJSON: Bool { parsed.has("json") }
  var isQuiet: Bool { parsed.has("quiet") }
  /// Details for who looks for a reason: `--quiet` takes them back.
  var isVerbose: Bool { parsed.has("verbose") && !isQuiet && !isJSON }

  /// Documents are Vietnamese unless `--lang en`, whatever the locale.
  var documentLanguage: Language { parsed.value("lang") == "en" ? .en : .vi }

  func print(_ vi: String, _ en: String) { tool.console.print(language == .vi ? vi : en) }

  /// Says once, beside the result, why it takes a while.
  var sayBuilding: @Sendable () -> Void {
    guard !isQuiet, !isJSON else { return {} }
    let (console, language) = (tool.console, language)
    return {
      console.report(
        language == .vi
          ? "sổ đã thay đổi: đang chuẩn bị dữ liệu cho báo cáo; những lần sau mở ngay"
          : "the register has changed: preparing its data for reports; later runs open them at once")
    }
  }

  /// Looks on while columns are built for this command.
  var buildWatch: BuildWatch { tool.interruption.watch(sayBuilding) }

  /// 20.000 or 20,000.
  func count(_ number: Int) -> String {
    var digits = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index % 3 == 0 { digits.append(language == .vi ? "." : ",") }
      digits.append(digit)
    }
    return String(digits.reversed())
  }

  func openRegister(readOnly: Bool = false) throws -> RegisterStore {
    do {
      let store = try RegisterStore.open(Self.register, readOnly: readOnly)
      tool.report(store.notices, isJSON: isJSON, language)
      return store
    } catch var diagnostic as Diagnostic {
      if diagnostic.code == .registerMissing {
        diagnostic.hint = LocalizedText(
          vi: "tạo sổ bằng benvung init, hoặc chỉ thư mục bằng -C DIR",
          en: "make one with benvung init, or name the folder with -C DIR")
      }
      throw diagnostic
    }
  }

  /// A whole number given to a flag of the command.
  func integer(_ name: String, minimum: Int, maximum: Int) throws -> Int? {
    guard let text = parsed.value(name) else { return nil }
    let parameter = Parameter(name: name, type: .integer, minimum: Double(minimum), maximum: Double(maximum))
    guard case .integer(let number) = try parameter.read(text) else { return nil }
    return Int(number)
  }

  var who: String { tool.environment["USER"] ?? tool.environment["LOGNAME"] ?? "" }
  var now: Moment { Moment(secondsSince1970: Int64(Date().timeIntervalSince1970)) }

  func catalogue() throws -> PluginCatalogue { try tool.catalogue(parsed.all("plugins")) }
}

/// Help from the declarations, in both languages.

import Messages

enum HelpText {
  /// All commands.
  static func overview(_ commands: [CommandDeclaration], in language: Language) -> String {
    let title = LocalizedText(
      vi: "benvung — sổ hộ nghèo, báo cáo và mô hình sinh kế", en: "benvung — registers, reports and livelihood models")
    let usage = LocalizedText(vi: "Cách dùng: benvung LỆNH …", en: "Usage: benvung COMMAND …")
    let more = LocalizedText(vi: "Chi tiết: benvung LỆNH --help", en: "More: benvung COMMAND --help")
    return [
      title[language], "", usage[language], "", aligned(commands.map { ($0.name, $0.help[language]) }), "",
      LocalizedText(vi: "Tham số chung:", en: "Everywhere:")[language], flags(FlagDeclaration.global, language), "",
      more[language],
    ].joined(separator: "\n")
  }

  /// One command; for `run` with a plugin, that plugin.
  static func command(
    _ command: CommandDeclaration, plugin: Plugin? = nil, own: [FlagDeclaration], in language: Language
  ) -> String {
    var usage = ["benvung", command.name]
    for (index, positional) in command.positionals.enumerated() {
      if index == 0, let plugin {
        usage.append(plugin.id)
      } else {
        let name = positional.name[language] + (positional.isRepeated ? " …" : "")
        usage.append(positional.isRequired ? name : "[\(name)]")
      }
    }
    var parts: [String] = []
    if let plugin {
      parts.append("\(plugin.manifest.name[language]) (\(plugin.id) \(plugin.manifest.version))")
      if let summary = plugin.manifest.summary { parts.append(summary[language]) }
    } else {
      parts.append(command.help[language])
    }
    parts += [
      "", LocalizedText(vi: "Cách dùng: ", en: "Usage: ")[language] + usage.joined(separator: " ") + " [--…]",
    ]
    if plugin == nil, !command.positionals.isEmpty {
      parts += ["", aligned(command.positionals.map { ($0.name[language], $0.help[language]) })]
    }
    let ofPlugin = command.flags.filter { !own.contains($0) }
    if !ofPlugin.isEmpty {
      parts += ["", LocalizedText(vi: "Tham số:", en: "Parameters:")[language], flags(ofPlugin, language)]
    }
    if !own.isEmpty {
      parts += ["", LocalizedText(vi: "Tùy chọn của lệnh:", en: "Options:")[language], flags(own, language)]
    }
    parts += [
      "", LocalizedText(vi: "Tham số chung:", en: "Everywhere:")[language], flags(FlagDeclaration.global, language),
    ]
    return parts.joined(separator: "\n")
  }

  private static func flags(_ flags: [FlagDeclaration], _ language: Language) -> String {
    aligned(
      flags.map { flag in
        var spelling = flag.short.map { "-\($0), " } ?? ""
        spelling += flag.spelling
        switch flag.argument {
        case .none: break
        case .boolean: spelling += "[=có|không]"
        case .value(let word): spelling += " " + word
        }
        return (spelling, flag.help[language])
      })
  }

  /// Two columns, indented by two.
  static func aligned(_ rows: [(String, String)]) -> String {
    let width = min(34, rows.map(\.0.count).max() ?? 0)
    return rows.map { name, text in
      "  " + name + String(repeating: " ", count: max(2, width + 2 - name.count)) + text
    }.joined(separator: "\n")
  }
}

/// Help as JSON: the program, its version, and commands with their flags.
struct HelpRecord: Encodable {
  struct Flag: Encodable {
    let name, help: String
    let short, value: String?
  }
  struct Command: Encodable {
    let name, help: String
    let arguments: [String]
    let flags: [Flag]
  }
  let name = "benvung"
  let version = CommandLineTool.version
  let commands: [Command]
  let everywhere: [Flag]

  init(_ commands: [CommandDeclaration], in language: Language) {
    func records(_ flags: [FlagDeclaration]) -> [Flag] {
      flags.map { flag in
        let value: String? = if case .value(let word) = flag.argument { word } else { nil }
        return Flag(name: flag.spelling, help: flag.help[language], short: flag.short.map { "-\($0)" }, value: value)
      }
    }
    self.commands = commands.map { command in
      Command(
        name: command.name, help: command.help[language], arguments: command.positionals.map { $0.name[language] },
        flags: records(command.flags))
    }
    everywhere = records(FlagDeclaration.global)
  }
}

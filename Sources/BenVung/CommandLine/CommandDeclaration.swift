/// Commands as declared values: parsing, help and "did you mean" come from them.

import Messages

/// A flag of a command, or of a plugin's parameter.
public struct FlagDeclaration: Hashable, Sendable {
  public enum Argument: Hashable, Sendable {
    /// A switch.
    case none
    /// Yes or no; the flag alone means yes, `--no-NAME` means no.
    case boolean
    /// A value, shown in help as this word.
    case value(String)
  }

  /// Without the dashes: "dry-run".
  public let name: String
  public let short: Character?
  public let argument: Argument
  public let help: LocalizedText
  public let isRepeated: Bool

  public init(
    _ name: String, short: Character? = nil, argument: Argument = .none, vi: String, en: String,
    repeated: Bool = false
  ) {
    self.init(name, short: short, argument: argument, help: LocalizedText(vi: vi, en: en), repeated: repeated)
  }

  public init(
    _ name: String, short: Character? = nil, argument: Argument, help: LocalizedText, repeated: Bool = false
  ) {
    self.name = name
    self.short = short
    self.argument = argument
    self.help = help
    isRepeated = repeated
  }

  /// "--dry-run", or "-O" for a flag of one letter.
  public var spelling: String { name.count == 1 ? "-" + name : "--" + name }
}

/// A word of a command that is no flag.
public struct PositionalDeclaration: Hashable, Sendable {
  public let name: LocalizedText
  public let help: LocalizedText
  public let isRequired: Bool
  /// The last word of a command may stand several times.
  public let isRepeated: Bool

  public init(_ vi: String, _ en: String, help: LocalizedText, required: Bool = true, repeated: Bool = false) {
    name = LocalizedText(vi: vi, en: en)
    self.help = help
    isRequired = required
    isRepeated = repeated
  }
}

/// A command: its name is one word or two.
public struct CommandDeclaration: Hashable, Sendable {
  public let name: String
  public let help: LocalizedText
  public let positionals: [PositionalDeclaration]
  public var flags: [FlagDeclaration]

  public init(
    _ name: String, vi: String, en: String, positionals: [PositionalDeclaration] = [], flags: [FlagDeclaration] = []
  ) {
    self.name = name
    help = LocalizedText(vi: vi, en: en)
    self.positionals = positionals
    self.flags = flags
  }

  /// The command with flags for a plugin's parameters. A flag that the command has already keeps its place, and its
  /// value is given to the parameter too.
  public func taking(_ parameters: [Parameter]) -> CommandDeclaration {
    var command = self
    let taken = Set((flags + FlagDeclaration.global).map(\.name))
    command.flags += parameters.filter { !taken.contains($0.flagName) }.map(FlagDeclaration.init(parameter:))
    return command
  }
}

extension FlagDeclaration {
  init(parameter: Parameter) {
    var vi: [String] = []
    var en: [String] = []
    if let help = parameter.help {
      vi.append(help.vi)
      en.append(help.en)
    }
    if let unit = parameter.unit {
      vi.append("(\(unit.vi))")
      en.append("(\(unit.en))")
    }
    if !parameter.choices.isEmpty {
      vi.append(parameter.choices.joined(separator: " | "))
      en.append(parameter.choices.joined(separator: " | "))
    }
    if let value = parameter.default {
      vi.append("[mặc định: \(value.text)]")
      en.append("[default: \(value.text)]")
    } else if parameter.isRequired {
      vi.append("[bắt buộc]")
      en.append("[required]")
    }
    self.init(
      parameter.flagName,
      argument: parameter.type == .boolean ? .boolean : .value(parameter.type.rawValue.uppercased()),
      help: LocalizedText(vi: vi.joined(separator: " "), en: en.joined(separator: " ")))
  }

  /// Flags of every command, before and after its words.
  static let global: [FlagDeclaration] = [
    .init("help", short: "h", vi: "in hướng dẫn này", en: "print this help"),
    .init("version", vi: "in tên và phiên bản", en: "print name and version"),
    .init(
      "lang", argument: .value("vi|en"), vi: "ngôn ngữ của thông báo và tài liệu",
      en: "language of messages and documents"),
    .init("json", vi: "in một tài liệu JSON", en: "print one JSON document"),
    .init("quiet", short: "q", vi: "chỉ in kết quả và lỗi", en: "print results and errors only"),
    .init("verbose", short: "v", vi: "in thêm chi tiết", en: "print details"),
    .init("color", vi: "luôn dùng màu", en: "always use colour"),
    .init("no-color", vi: "không dùng màu", en: "never use colour"),
    .init(
      "directory", short: "C", argument: .value("DIR"), vi: "làm việc trong thư mục này", en: "work in this folder"),
    .init(
      "plugins", argument: .value("DIR"), vi: "tìm phần mở rộng ở đây trước", en: "look for plugins here first",
      repeated: true),
    .init(
      "no-input", vi: "không hỏi gì: benvung không kèm lệnh thì in hướng dẫn thay vì mở bảng chọn",
      en: "ask nothing: benvung alone prints this help instead of the menu"),
  ]
}

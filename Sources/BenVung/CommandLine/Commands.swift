/// All commands, each declared with what it does, in one file for each area (`Commands+Area.swift`).

import Messages

/// A declared command and its action.
struct Command: Sendable {
  let declaration: CommandDeclaration
  /// Does it with the words that are left after its name; gives the exit code.
  let execute: @Sendable (CommandLineTool, [String], Language) throws -> Int32

  /// A command whose flags are all declared.
  init(_ declaration: CommandDeclaration, _ action: @escaping @Sendable (CommandContext) throws -> Int32) {
    self.init(
      declaration,
      words: { tool, words, language in
        let parsed = ArgumentParser(flags: declaration.flags).parse(words)
        if parsed.has("help") {
          tool.console.print(
            try parsed.has("json")
              ? JSONOutput.text(HelpRecord([declaration], in: language))
              : HelpText.command(declaration, own: declaration.flags, in: language))
          return 0
        }
        return try action(CommandContext(tool: tool, command: declaration, parsed: parsed, language: language))
      })
  }

  /// A command that reads its words itself, as `run` does for the parameters of a plugin.
  init(
    _ declaration: CommandDeclaration,
    words execute: @escaping @Sendable (CommandLineTool, [String], Language) throws -> Int32
  ) {
    self.declaration = declaration
    self.execute = execute
  }
}

enum Commands {
  /// In the order in which help shows them.
  static let all: [Command] =
    workspace + importing + data + querying + out + upkeep + running + papers
    + plugins + standards
  static let declarations = all.map(\.declaration)

  static func named(_ name: String) -> Command? { all.first { $0.declaration.name == name } }
}

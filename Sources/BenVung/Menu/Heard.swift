/// What a command writes, kept instead of shown.

import Synchronization

final class Heard: Sendable {
  let bytes = Mutex<(output: [UInt8], error: [UInt8])>(([], []))

  var console: Console {
    Console(
      output: { [self] text in bytes.withLock { $0.output += text } },
      error: { [self] text in bytes.withLock { $0.error += text } })
  }
}

extension CommandLineTool {
  /// The same tool with another console.
  func writing(to console: Console) -> CommandLineTool {
    var tool = CommandLineTool(console: console, environment: environment, bundledPlugins: bundledPlugins)
    tool.interruption = interruption
    tool.executable = executable
    return tool
  }
}

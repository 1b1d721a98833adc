/// The `benvung` executable: the process's words, environment and streams, given to the library.

import BenVung
import Foundation

let environment = ProcessInfo.processInfo.environment
let executable = Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
let tool = CommandLineTool(
  console: .standard(environment: environment), environment: environment,
  bundledPlugins: CommandLineTool.bundledPlugins(executable: executable, environment: environment))
exit(tool.run(Array(CommandLine.arguments.dropFirst())))

/// The `benvung` executable: the process's words, environment and streams, given to the library.

import BenVung
import Foundation

RegisterStore.ownsProcess()
Runner.ownsProcess()
var words = Array(CommandLine.arguments.dropFirst())
let isolated = IsolatedProcess(taking: &words)
isolated?.setLimits()
let interruption = Interruption()
interruption.watchSignals()
// A file that may grow no further is a failed write, which is told, and not the end of the process.
signal(SIGXFSZ, SIG_IGN)
let environment = ProcessInfo.processInfo.environment
let executable = Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
var tool = CommandLineTool(
  console: isolated?.console ?? .standard(environment: environment), environment: environment,
  bundledPlugins: CommandLineTool.bundledPlugins(executable: executable, environment: environment))
tool.interruption = interruption
tool.executable = executable
tool.isIsolated = isolated != nil
tool.input = CommandLineTool.standardInput(
  console: tool.console, environment: environment, interruption: interruption)
tool.answers = CommandLineTool.standardInput(
  console: tool.console, environment: environment, interruption: interruption, keepsHistory: false)
exit(tool.run(words))

// A program that uses BenVung as a library: swift run ReportExample can-gio/register.db plugins
import BenVung
import Foundation

let paths = CommandLine.arguments.dropFirst()
guard paths.count == 2, let file = paths.first, let folder = paths.last else {
  print("usage: ReportExample REGISTER PLUGINS")
  exit(2)
}
do {
  let register = try RegisterStore.open(file, readOnly: true)
  let catalogue = try PluginCatalogue(roots: [folder])
  let run = try Runner(register: register, catalogue: catalogue).run(
    catalogue.plugin("poverty-overview"), parameters: ["year": .integer(2024)], options: RunOptions(language: .vi))
  let text = try DocumentFormat.terminal.render(run.document)
  print(String(decoding: text, as: UTF8.self), terminator: "")
} catch let fault as Diagnostic {
  print(fault.report(in: .vi))
  exit(fault.code.exitCode)
}

/// `benvung plugin test`

import Messages

extension CommandContext {
  func pluginTest() throws -> Int32 {
    let catalogue = try catalogue()
    let plugins =
      try parsed.positionals.first.map { [try catalogue.plugin($0)] }
      ?? catalogue.plugins.filter { !PluginTester.files(of: $0).isEmpty }.map { try catalogue.plugin($0.id) }
    guard !plugins.isEmpty else {
      throw Diagnostic(.testNotFound, ["name": language == .vi ? "không phần mở rộng nào ở đây" : "no plugin here"])
    }
    var records: [PluginTestRecord] = []
    for plugin in plugins {
      let tester = try PluginTester(
        plugin, catalogue: catalogue, language: language, updates: parsed.has("update"), filter: parsed.value("filter"),
        interruption: tool.interruption)
      if !isJSON { tool.console.print(plugin.id) }
      try tester.run()
      for result in tester.results {
        records.append(PluginTestRecord(result, of: plugin, in: language))
        if !isJSON { show(result) }
      }
    }
    let failed = records.count { !$0.passed }
    if isJSON {
      tool.console.print(try JSONOutput.text(records))
    } else {
      print(
        "\(count(records.count)) kiểm thử: \(count(records.count - failed)) đạt, \(count(failed)) hỏng",
        "\(count(records.count)) tests: \(count(records.count - failed)) passed, \(count(failed)) failed")
    }
    return failed == 0 ? 0 : 1
  }

  private func show(_ result: PluginTestResult) {
    let name = result.name.joined(separator: " › ")
    guard let fault = result.fault else {
      if !isQuiet { tool.console.print("  ✓ \(name)") }
      return
    }
    tool.console.print("  ✗ \(name)\n\(fault.report(in: language))")
  }
}

private struct PluginTestRecord: Encodable {
  let plugin, file: String
  let name: [String]
  let passed: Bool
  let diagnostic: DiagnosticRecord?

  init(_ result: PluginTestResult, of plugin: Plugin, in language: Language) {
    (self.plugin, file, name) = (plugin.id, result.file, result.name)
    passed = result.fault == nil
    diagnostic = result.fault.map { DiagnosticRecord($0, in: language) }
  }
}
